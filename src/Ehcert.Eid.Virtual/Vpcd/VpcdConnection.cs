using System.Net;
using System.Net.Sockets;

namespace Ehcert.Eid.Virtual;

/// <summary>
/// A virtual card in a reader of vpcd, the virtual reader driver of pcsc-lite: to every program on this computer it looks like a card in a USB reader.
/// The driver listens, the card connects: connecting is putting it in, disposing is taking it out. When the smart-card service stops, the card stays
/// where it is and is found by the next one. Loopback only.
/// </summary>
public sealed class VpcdConnection : IAsyncDisposable
{
    /// <summary>Port of the driver's first reader in its default configuration; its second reader has the next one.</summary>
    public const int DefaultPort = 0x8C7B;

    private const byte PowerOff = 0;
    private const byte PowerOn = 1;
    private const byte Reset = 2;
    private const byte SayAtr = 4;

    private static readonly TimeSpan KnockAgain = TimeSpan.FromMilliseconds(100);

    // The service looks for the card about every 400 ms; a shorter absence would go unnoticed.
    private static readonly TimeSpan LongEnoughToBeMissed = TimeSpan.FromSeconds(1);

    private readonly IVirtualCard _card;
    private readonly IPEndPoint _vpcd;
    private readonly TimeProvider _time;
    private readonly CancellationTokenSource _out = new();
    private readonly Task _stay;

    private VpcdConnection(IVirtualCard card, IPEndPoint vpcd, TimeProvider time)
    {
        (_card, _vpcd, _time) = (card, vpcd, time);
        _stay = Task.Run(StayAsync);
    }

    /// <summary>Puts a card into the reader on a port of this computer, at once or as soon as the driver is there.</summary>
    /// <param name="card">The card. A mute one is the same as none: the driver takes silence for an empty reader.</param>
    /// <param name="port">Port of the reader. A reader that has a card keeps it; a second card waits until the first is taken out.</param>
    /// <param name="time">Clock for waiting until the driver is there.</param>
    public static VpcdConnection Insert(IVirtualCard card, int port = DefaultPort, TimeProvider? time = null) =>
        Insert(card, new IPEndPoint(IPAddress.Loopback, port), time);

    /// <summary>Puts a card into the reader at an address. Throws <see cref="ArgumentException"/> for one that is not loopback.</summary>
    public static VpcdConnection Insert(IVirtualCard card, IPEndPoint vpcd, TimeProvider? time = null) => IPAddress.IsLoopback(vpcd.Address)
        ? new VpcdConnection(card, vpcd, time ?? TimeProvider.System)
        : throw new ArgumentException("Virtual readers are reached over loopback only.", nameof(vpcd));

    /// <summary>Takes the card out, whatever it is doing.</summary>
    public async ValueTask DisposeAsync()
    {
        await _out.CancelAsync();
        await _stay;
        _out.Dispose();
        _card.Reset();
    }

    private async Task StayAsync()
    {
        try
        {
            while (true)
                await Task.Delay(await OneStayAsync(), _time, _out.Token);
        }
        catch (OperationCanceledException) when (_out.IsCancellationRequested)
        {
            // Taken out.
        }
    }

    // Gives how long the card then stays out.
    private async Task<TimeSpan> OneStayAsync()
    {
        try
        {
            using VpcdStream stream = await VpcdStream.ConnectAsync(_vpcd, _out.Token);
            return await ServeAsync(stream) ? KnockAgain : LongEnoughToBeMissed;
        }
        catch (Exception lost) when (lost is SocketException or IOException)
        {
            return KnockAgain;
        }
    }

    // True when the driver went away, false when the card died.
    private async Task<bool> ServeAsync(VpcdStream stream)
    {
        _card.Reset();
        byte[]? message = await stream.ReadAsync(_out.Token);
        while (message is not null)
        {
            Task<byte[]?> next = stream.ReadAsync(_out.Token);
            switch (message)
            {
                case [PowerOff or PowerOn or Reset]:
                    _card.Reset();
                    break;
                case [SayAtr]:
                    await stream.WriteAsync(_card.Atr?.ToBytes() ?? [], _out.Token);
                    break;
                default:
                    byte[] answer = await WorkAsync(message, next);
                    if (answer.Length == 0)
                        return next.IsCompleted;
                    await stream.WriteAsync(answer, _out.Token);
                    break;
            }

            message = await next;
        }

        return true;
    }

    // The driver says nothing while the card works: whatever comes then is the end of the connection, and a card that hangs has to learn it.
    private async Task<byte[]> WorkAsync(byte[] command, Task<byte[]?> next)
    {
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(_out.Token);
        Task<byte[]> working = _card.TransmitAsync(command, gone.Token).AsTask();
        if (await Task.WhenAny((Task)working, next) == working)
            return await working;
        await gone.CancelAsync();
        try
        {
            return await working;
        }
        catch (OperationCanceledException) when (!_out.IsCancellationRequested)
        {
            return [];
        }
    }
}
