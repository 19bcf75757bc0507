using Ehcert.Domain;

namespace Ehcert.Eid.Pcsc;

/// <summary>The card held for oneself, until disposed.</summary>
internal sealed class PcscTransaction(PcscChannel channel, IPcsc pcsc, nint card) : ICardTransaction
{
    // Two status bytes after at most 256 bytes of data (T=0, short commands).
    private const int AnswerBuffer = 258;

    private bool _broken;

    public async ValueTask<Outcome<ReadOnlyMemory<byte>>> TransmitAsync(ReadOnlyMemory<byte> apdu, CancellationToken giveUp)
    {
        byte[] answer = new byte[AnswerBuffer];
        (PcscCode code, int length) = await RunAsync(
            () =>
            {
                PcscCode said = pcsc.Transmit(card, apdu.Span, answer, out int received);
                return (said, received);
            },
            giveUp).ConfigureAwait(false);
        return code.IsSuccess ? Outcome.Of<ReadOnlyMemory<byte>>(answer.AsMemory(0, length)) : PcscRefusal.From(code);
    }

    public async ValueTask<Outcome<ReadOnlyMemory<byte>>> VerifyOnPinPadAsync(PinPadVerification verification, CancellationToken giveUp)
    {
        PinPad pad = channel.Pad ?? throw new InvalidOperationException("This reader has no keys.");
        (PcscCode code, byte[] answer) = await RunAsync(() => pad.Verify(pcsc, card, verification, giveUp), giveUp).ConfigureAwait(false);
        return code.IsSuccess ? Outcome.Of<ReadOnlyMemory<byte>>(answer) : PcscRefusal.From(code);
    }

    public async ValueTask DisposeAsync()
    {
        if (_broken)
            return;
        _broken = true;
        try
        {
            await channel.RunAsync(() => pcsc.EndTransaction(card), CancellationToken.None).ConfigureAwait(false);
        }
        catch (ObjectDisposedException)
        {
            // The channel was closed first, and with it the transaction.
        }
    }

    private async Task<T> RunAsync<T>(Func<T> call, CancellationToken giveUp)
    {
        try
        {
            return await channel.RunAsync(call, giveUp).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            _broken = true;
            throw;
        }
    }
}
