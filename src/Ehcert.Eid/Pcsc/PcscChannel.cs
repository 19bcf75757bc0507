using Ehcert.Domain;

namespace Ehcert.Eid.Pcsc;

/// <summary>
/// One shared connection with a context and a thread of its own: a card that hangs holds up nobody else. After a reset or a removal
/// the handle is reconnected; after a restart of the service the context is made anew.
/// </summary>
internal sealed class PcscChannel : ICardChannel
{
    private readonly IPcsc _pcsc;
    private CardThread _thread;
    private nint _context;
    private nint _card;
    private bool _abandoned;

    private PcscChannel(IPcsc pcsc, string reader, CardThread thread) => (_pcsc, Reader, _thread) = (pcsc, reader, thread);

    public string Reader { get; }

    public Atr Atr { get; private set; }

    public PinPadFeatures? PinPad => Pad is null ? null : new PinPadFeatures(Pad.MaximumDigits);

    internal PinPad? Pad { get; private set; }

    public static async Task<Outcome<ICardChannel>> ConnectAsync(IPcsc pcsc, string reader, CancellationToken cancellation)
    {
        var channel = new PcscChannel(pcsc, reader, new CardThread($"PC/SC {reader}"));
        Outcome<Done> connected;
        try
        {
            connected = await channel._thread.RunAsync(channel.Connect, cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            channel.Abandon();
            throw;
        }

        if (connected.Succeeded)
            return channel;
        await channel.DisposeAsync().ConfigureAwait(false);
        return connected.Refusal;
    }

    public async ValueTask<Outcome<ICardTransaction>> BeginAsync(CancellationToken cancellation)
    {
        PcscCode code = await RunAsync(() => _pcsc.BeginTransaction(_card), cancellation).ConfigureAwait(false);
        if (!code.IsSuccess)
            return PcscRefusal.From(code);
        return new PcscTransaction(this, _pcsc, _card);
    }

    public async ValueTask<Outcome<Done>> ReconnectAsync(CancellationToken cancellation)
    {
        if (_abandoned)
        {
            _thread = new CardThread($"PC/SC {Reader}");
            _abandoned = false;
            return await RunAsync(Connect, cancellation).ConfigureAwait(false);
        }

        return await RunAsync(Reconnect, cancellation).ConfigureAwait(false);
    }

    public ValueTask DisposeAsync()
    {
        if (_abandoned)
            return ValueTask.CompletedTask;
        _abandoned = true;
        _thread.Finish(Close);
        return ValueTask.CompletedTask;
    }

    /// <summary>Runs a call on the channel's thread; when the caller gives up the thread is left to end alone.</summary>
    internal async Task<T> RunAsync<T>(Func<T> call, CancellationToken giveUp)
    {
        ObjectDisposedException.ThrowIf(_abandoned, this);
        try
        {
            return await _thread.RunAsync(call, giveUp).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            Abandon();
            throw;
        }
    }

    private void Abandon()
    {
        (nint context, nint card) = (_context, _card);
        _context = _card = 0;
        _abandoned = true;
        _thread.Finish(() => Close(_pcsc, context, card));
    }

    private Outcome<Done> Connect()
    {
        PcscCode code = _pcsc.EstablishContext(out _context);
        if (!code.IsSuccess)
        {
            _context = 0;
            return EidRefusals.NoService.Refuse();
        }

        code = _pcsc.Connect(_context, Reader, out _card);
        if (!code.IsSuccess)
        {
            _card = 0;

            // A T=1-only card is simply not an eID; the caller sees the same as for a card that cannot be read.
            return code == PcscCode.RemovedCard ? EidRefusals.NoCard.Refuse() : PcscRefusal.From(code);
        }

        return Look();
    }

    private Outcome<Done> Reconnect()
    {
        PcscCode code = _card == 0 ? PcscCode.NoService : _pcsc.Reconnect(_card);
        if (code.IsSuccess)
            return Look();
        if (code == PcscCode.NoCard || code == PcscCode.RemovedCard)
            return EidRefusals.NoCard.Refuse();

        // The handle or its context is dead (service restarted, reader plugged in again): begin anew.
        Close();
        return Connect();
    }

    private Outcome<Done> Look()
    {
        PcscCode code = _pcsc.Status(_card, out byte[] atr);
        if (!code.IsSuccess)
            return PcscRefusal.From(code);
        Atr = Atr.From(atr);
        Pad = Pcsc.PinPad.Discover(_pcsc, _card, Reader);
        return Done.Value;
    }

    private void Close()
    {
        Close(_pcsc, _context, _card);
        _context = _card = 0;
    }

    private static void Close(IPcsc pcsc, nint context, nint card)
    {
        if (card != 0)
            pcsc.Disconnect(card, reset: false);
        if (context != 0)
            pcsc.ReleaseContext(context);
    }
}
