using System.Threading.Channels;

namespace Ehcert.Eid.Pcsc;

/// <summary>
/// Watches readers and cards on a thread of its own, asleep in SCardGetStatusChange until something happens; SCardCancel wakes it
/// to stop. A context is dead once the service stopped, so each return of the service gets a new one.
/// </summary>
internal sealed class PcscWatch : IDisposable
{
    // Only while there is no service (nothing to wait on), or no pseudo reader for plugging in (macOS).
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(1);

    private readonly IPcsc _pcsc;
    private readonly ChannelWriter<ReaderEvent> _events;
    private readonly ManualResetEventSlim _wake = new();
    private readonly ITimer _lookAgain;
    private readonly Lock _contextLock = new();
    private nint? _context;
    private volatile bool _stopping;

    public PcscWatch(IPcsc pcsc, TimeProvider time, ChannelWriter<ReaderEvent> events)
    {
        (_pcsc, _events) = (pcsc, events);
        _lookAgain = time.CreateTimer(_ => _wake.Set(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        new Thread(Run) { IsBackground = true, Name = "PC/SC watch" }.Start();
    }

    public void Dispose()
    {
        _stopping = true;
        _wake.Set();
        lock (_contextLock)
        {
            if (_context is { } context)
                _pcsc.Cancel(context);
        }
    }

    private void Run()
    {
        bool serviceKnownGone = false;
        while (!_stopping)
        {
            if (!_pcsc.EstablishContext(out nint context).IsSuccess)
            {
                if (!serviceKnownGone)
                    Tell(ReaderEventKind.ServiceStopped);
                serviceKnownGone = true;
                WaitABit();
                continue;
            }

            if (serviceKnownGone)
                Tell(ReaderEventKind.ServiceStarted);
            serviceKnownGone = false;
            lock (_contextLock)
                _context = context;
            serviceKnownGone = WatchOneContext(context);
            lock (_contextLock)
                _context = null;
            _pcsc.ReleaseContext(context);
        }

        _events.TryComplete();
        _lookAgain.Dispose();
        _wake.Dispose();
    }

    /// <summary>True when the service went away (and that was told), false when stopping.</summary>
    private bool WatchOneContext(nint context)
    {
        var known = new Dictionary<string, PcscReaderState>(StringComparer.Ordinal);
        while (!_stopping)
        {
            PcscCode code = _pcsc.ListReaders(context, out string[] names);
            if (code.IsSuccess)
                code = LookAndWait(context, known, [.. names.Where(PcscReaders.IsPlaceForACard)], names.Length);
            if (code == PcscCode.Cancelled || code.IsSuccess || code == PcscCode.Timeout || code == PcscCode.UnknownReader)
                continue;
            foreach (string reader in known.Keys)
                Tell(ReaderEventKind.ReaderDetached, reader);
            Tell(ReaderEventKind.ServiceStopped);
            WaitABit();
            return true;
        }

        return false;
    }

    private PcscCode LookAndWait(nint context, Dictionary<string, PcscReaderState> known, string[] names, int allReaders)
    {
        foreach (string gone in known.Keys.Except(names, StringComparer.Ordinal).ToArray())
        {
            known.Remove(gone);
            Tell(ReaderEventKind.ReaderDetached, gone);
        }

        PcscReaderState[] states = [.. names.Select(name => known.TryGetValue(name, out var state) ? state : new PcscReaderState(name))];
        bool pseudo = _pcsc.PlugAndPlayReader is not null;
        if (pseudo)
        {
            // The high word of the pseudo reader's state is the number of readers: handing back the present number waits for another one.
            var notification = new PcscReaderState(_pcsc.PlugAndPlayReader!) { Known = (uint)allReaders << 16 };
            states = [.. states, notification];
        }

        bool nothingNew = names.All(known.ContainsKey);
        if (states.Length == 0)
        {
            WaitABit();
            return PcscCode.Success;
        }

        uint timeout = !nothingNew ? 0 : pseudo ? IPcsc.Infinite : (uint)LookAgain.TotalMilliseconds;
        PcscCode code = _pcsc.GetStatusChange(context, timeout, states);
        if (!code.IsSuccess && code != PcscCode.Timeout)
            return code;
        foreach (PcscReaderState state in pseudo ? states.AsSpan(0, states.Length - 1) : states)
            Compare(known, state);
        return PcscCode.Success;
    }

    private void Compare(Dictionary<string, PcscReaderState> known, PcscReaderState state)
    {
        if (state.IsGone)
            return;
        bool isNew = !known.TryGetValue(state.Reader, out PcscReaderState before);
        if (isNew)
            Tell(ReaderEventKind.ReaderAttached, state.Reader);
        bool swapped = !isNew && before.HasCard && state.HasCard && before.Events != state.Events;
        if (!isNew && before.HasCard && (!state.HasCard || swapped))
            Tell(ReaderEventKind.CardRemoved, state.Reader);
        if (state.HasCard && (isNew || !before.HasCard || swapped))
            Tell(ReaderEventKind.CardInserted, state.Reader, state.Atr.Length > 0 ? Atr.From(state.Atr) : null);
        state.Known = state.Now & ~PcscReaderState.Changed;
        known[state.Reader] = state;
    }

    private void WaitABit()
    {
        if (_stopping)
            return;
        _wake.Reset();
        _lookAgain.Change(LookAgain, Timeout.InfiniteTimeSpan);
        if (!_stopping)
            _wake.Wait();
    }

    private void Tell(ReaderEventKind kind, string? reader = null, Atr? atr = null) => _events.TryWrite(new ReaderEvent(kind, reader, atr));
}
