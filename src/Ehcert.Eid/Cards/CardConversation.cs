using System.Buffers;
using System.Security.Cryptography;
using Ehcert.Domain;

namespace Ehcert.Eid;

/// <summary>
/// Commands and answers within one transaction: follows 61xx and 6Cxx, keeps the watchdog, notices a vanished card, and remembers
/// whether a PIN went to the card, because nothing is ever repeated after that.
/// </summary>
internal sealed class CardConversation(ICardTransaction transaction, EidOptions options, byte appletVersion, CancellationToken cancellation)
{
    // The longest answer, all records of a file at once, needs a few dozen.
    private const int MostRounds = 100;
    private static readonly TimeSpan OldChipPause = TimeSpan.FromMilliseconds(10);

    /// <summary>A VERIFY with a PIN was sent, whatever came of it.</summary>
    public bool PinWasSent { get; private set; }

    /// <summary>Sends one command and gathers its whole answer.</summary>
    public async ValueTask<Outcome<ResponseApdu>> SendAsync(byte[] command)
    {
        Outcome<ResponseApdu> exchanged = await ExchangeAsync(command);
        if (exchanged.IsRefused(out Refusal? refusal, out ResponseApdu answer))
            return refusal;
        if (answer.Status.Family == 0x6C)
        {
            if (Applets.NeedsPauseAfterExactLength(appletVersion))
                await Task.Delay(OldChipPause, options.Time, CancellationToken.None);
            exchanged = await ExchangeAsync(CommandApdu.WithLe(command, answer.Status.Detail));
            if (exchanged.IsRefused(out refusal, out answer))
                return refusal;
        }

        return answer.Status.Family == 0x61 ? await GatherAsync(answer) : answer;
    }

    /// <summary>
    /// Sends the first command of an operation. When another program left another applet selected, selects ours and sends it once more; the
    /// PIN right is lost then, so this is for the beginning only.
    /// </summary>
    public async ValueTask<Outcome<ResponseApdu>> SendFirstAsync(byte[] command)
    {
        Outcome<ResponseApdu> first = await SendAsync(command);
        if (!first.TryGet(out ResponseApdu answer, out _) || !SpeaksOfAnotherApplet(answer.Status))
            return first;
        Outcome<ResponseApdu> selected = await SendAsync(CommandApdu.SelectApplet());
        return selected.TryGet(out ResponseApdu selection, out _) && selection.IsOk ? await SendAsync(command) : first;
    }

    /// <summary>Sends the PIN, once. The buffer is wiped.</summary>
    public async ValueTask<Outcome<ResponseApdu>> VerifyAsync(Pin pin)
    {
        byte[] command = GC.AllocateArray<byte>(5 + PinBlock.Length, pinned: true);
        try
        {
            new byte[] { 0x00, 0x20, 0x00, 0x01, PinBlock.Length }.CopyTo(command, 0);
            pin.Block.CopyTo(command.AsSpan(5));
            cancellation.ThrowIfCancellationRequested();
            PinWasSent = true;
            return await ExchangeAsync(command);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(command);
        }
    }

    /// <summary>Lets the reader ask for the PIN on its own keys, once.</summary>
    public async ValueTask<Outcome<ResponseApdu>> VerifyOnPinPadAsync()
    {
        cancellation.ThrowIfCancellationRequested();
        PinWasSent = true;
        PinPadVerification verification = new(options.Language, options.PinPadTimeout);
        return await WatchedAsync(
            PinPadVerification.Template, giveUp => transaction.VerifyOnPinPadAsync(verification, giveUp), options.PinPadTimeout + options.AnswerTimeout);
    }

    private static bool SpeaksOfAnotherApplet(StatusWord status) =>
        status == StatusWord.NotFound || status == StatusWord.UnknownInstruction || status == StatusWord.UnknownClass
        || status == StatusWord.ChannelNotSupported;

    private async ValueTask<Outcome<ResponseApdu>> GatherAsync(ResponseApdu answer)
    {
        ArrayBufferWriter<byte> data = new();
        data.Write(answer.Data.Span);
        for (int round = 0; answer.Status.Family is 0x61 or 0x6C; round++)
        {
            if (round == MostRounds)
                return EidRefusals.CardUnreadable.Refuse();
            Outcome<ResponseApdu> next = await ExchangeAsync(CommandApdu.GetResponse(answer.Status.Detail));
            if (next.IsRefused(out Refusal? refusal, out answer))
                return refusal;
            data.Write(answer.Data.Span);
        }

        return new ResponseApdu(data.WrittenMemory, answer.Status);
    }

    private ValueTask<Outcome<ResponseApdu>> ExchangeAsync(ReadOnlyMemory<byte> command)
    {
        // Once the PIN is on its way the operation is brought to its end; a half-done one would leave the right on the card.
        if (!PinWasSent)
            cancellation.ThrowIfCancellationRequested();
        return WatchedAsync(command, giveUp => transaction.TransmitAsync(command, giveUp), options.AnswerTimeout);
    }

    private async ValueTask<Outcome<ResponseApdu>> WatchedAsync(
        ReadOnlyMemory<byte> command, Func<CancellationToken, ValueTask<Outcome<ReadOnlyMemory<byte>>>> transmit, TimeSpan timeout)
    {
        long start = options.Time.GetTimestamp();
        using CancellationTokenSource watchdog = new(timeout, options.Time);
        ResponseApdu? answer = null;
        try
        {
            Outcome<ReadOnlyMemory<byte>> raw = await transmit(watchdog.Token);
            if (raw.IsRefused(out Refusal? refusal, out ReadOnlyMemory<byte> bytes))
                return refusal;
            answer = ResponseApdu.Read(bytes);
            return answer is { } whole ? whole : EidRefusals.CardRemoved.Refuse();
        }
        catch (OperationCanceledException) when (watchdog.IsCancellationRequested)
        {
            return EidRefusals.CardNotResponding.Refuse();
        }
        finally
        {
            options.Trace?.Exchanged(new ApduTraceEntry(
                Convert.ToHexString(command.Span[..4]), command.Length - 4, answer?.Data.Length ?? 0, answer?.Status, options.Time.GetElapsedTime(start)));
        }
    }
}
