using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Ehcert.Domain;

namespace Ehcert.Eid;

/// <summary>Turns what happens to the readers into what is there now.</summary>
internal sealed class CardWatch(ICardReaders readers, EidOptions options)
{
    // A card that another program holds, or resets, while we look is looked at again after this time; everything else waits for an event.
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(1);
    private readonly Dictionary<string, Outcome<FoundCard>> _seen = new(StringComparer.Ordinal);

    public async IAsyncEnumerable<CardPresence> RunAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        Channel<ReaderEvent> events = Channel.CreateUnbounded<ReaderEvent>();
        Task pump = PumpAsync(events.Writer, stop.Token);
        try
        {
            CardPresence? last = null;
            while (true)
            {
                CardPresence now = await LookAsync(cancellation);
                if (!now.Equals(last))
                    yield return last = now;
                if (!await NextEventAsync(events.Reader, cancellation))
                    yield break;
            }
        }
        finally
        {
            await stop.CancelAsync();
            await pump;
        }
    }

    private async Task PumpAsync(ChannelWriter<ReaderEvent> events, CancellationToken cancellation)
    {
        Exception? failure = null;
        try
        {
            await foreach (ReaderEvent happened in readers.WatchAsync(cancellation))
                await events.WriteAsync(happened, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The watcher left: nothing to tell.
        }
#pragma warning disable CA1031 // A broken reader implementation is a bug; it surfaces where the stream is read.
        catch (Exception bug)
        {
            failure = bug;
        }
#pragma warning restore CA1031
        events.Complete(failure);
    }

    // Waits for something to happen and forgets what it made stale. False when the readers have nothing more to tell.
    private async Task<bool> NextEventAsync(ChannelReader<ReaderEvent> events, CancellationToken cancellation)
    {
        TimeSpan patience = _seen.Values.Any(MayChangeByItself) ? LookAgain : Timeout.InfiniteTimeSpan;
        using CancellationTokenSource lookAgain = new(patience, options.Time);
        using CancellationTokenSource wait = CancellationTokenSource.CreateLinkedTokenSource(cancellation, lookAgain.Token);
        try
        {
            if (!await events.WaitToReadAsync(wait.Token))
                return false;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            foreach (string reader in _seen.Where(seen => MayChangeByItself(seen.Value)).Select(seen => seen.Key).ToList())
                _seen.Remove(reader);
        }

        while (events.TryRead(out ReaderEvent? happened))
            Forget(happened);
        return true;
    }

    private void Forget(ReaderEvent happened)
    {
        if (happened.Kind is ReaderEventKind.ServiceStopped or ReaderEventKind.ServiceStarted)
            _seen.Clear();
        else if (happened.Kind is ReaderEventKind.CardRemoved or ReaderEventKind.ReaderDetached)
            _seen.Remove(happened.Reader!);
    }

    private async Task<CardPresence> LookAsync(CancellationToken cancellation)
    {
        Outcome<IReadOnlyList<string>> found = await CardSearch.CandidatesAsync(readers, null, cancellation);
        if (found.IsRefused(out Refusal? refusal, out IReadOnlyList<string>? candidates))
            return new CardPresence([], refusal);
        List<FoundCard> cards = [];
        foreach (string reader in candidates)
        {
            if (!_seen.TryGetValue(reader, out Outcome<FoundCard> seen))
                _seen[reader] = seen = await ReadAsync(reader, cancellation);
            if (seen.TryGet(out FoundCard? card, out Refusal? why))
                cards.Add(card);
            else
                refusal ??= why;
        }

        return cards.Count switch
        {
            0 => new CardPresence([], refusal),
            1 => new CardPresence(cards, null),
            _ => new CardPresence(cards, EidRefusals.SeveralCards(cards.Select(card => card.Identity.Name))),
        };
    }

    private async Task<Outcome<FoundCard>> ReadAsync(string reader, CancellationToken cancellation)
    {
        Outcome<EidCard> opened = await EidCard.OpenInAsync(readers, reader, options, cancellation);
        if (opened.IsRefused(out Refusal? refusal, out EidCard? card))
            return refusal;
        await using (card)
            return new FoundCard(reader, card.Identity);
    }

    private static bool MayChangeByItself(Outcome<FoundCard> seen) =>
        !seen.TryGet(out _, out Refusal? refusal)
        && (refusal.Reason == EidRefusals.ReaderBusy || refusal.Reason == EidRefusals.CardReset || refusal.Reason == EidRefusals.NoCard
            || refusal.Reason == EidRefusals.NoReader || refusal.Reason == EidRefusals.CardRemoved || refusal.Reason == EidRefusals.NoService);
}
