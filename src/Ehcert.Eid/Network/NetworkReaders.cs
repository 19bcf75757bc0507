using System.Net;
using System.Runtime.CompilerServices;
using Ehcert.Domain;

namespace Ehcert.Eid;

/// <summary>
/// The virtual readers of another process on this computer, reached over TCP on loopback. Commands, PINs included, travel as they are: never for real
/// cards, never over a network. The server may be stopped and started again; channels then have to be reconnected.
/// </summary>
public sealed class NetworkReaders : ICardReaders
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(250);
    private readonly IPEndPoint _endPoint;
    private readonly TimeProvider _time;

    /// <summary>Readers at an address of this computer. Throws <see cref="ArgumentException"/> for any other address.</summary>
    /// <param name="loopback">Loopback address and port.</param>
    /// <param name="time">The clock.</param>
    public NetworkReaders(IPEndPoint loopback, TimeProvider? time = null)
    {
        if (!IPAddress.IsLoopback(loopback.Address))
            throw new ArgumentException("Virtual readers are reached over loopback only.", nameof(loopback));
        (_endPoint, _time) = (loopback, time ?? TimeProvider.System);
    }

    /// <summary>
    /// Readers at an address such as <c>tcp://127.0.0.1:7181</c>, <c>tcp://[::1]:7181</c> or <c>tcp://localhost:7181</c>. Refused with
    /// <see cref="EidRefusals.ReaderAddressNotLocal"/> for anything else; names are not looked up.
    /// </summary>
    public static Outcome<NetworkReaders> At(string address, TimeProvider? time = null)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) || uri.Scheme != "tcp" || uri.Port <= 0 || uri.UserInfo.Length > 0
            || uri.PathAndQuery is not ("" or "/"))
        {
            return EidRefusals.ReaderAddressNotLocal.Refuse();
        }

        string host = uri.Host == "localhost" ? "127.0.0.1" : uri.Host;
        return IPAddress.TryParse(host, out IPAddress? ip) && IPAddress.IsLoopback(ip)
            ? new NetworkReaders(new IPEndPoint(ip, uri.Port), time)
            : EidRefusals.ReaderAddressNotLocal.Refuse();
    }

    /// <inheritdoc/>
    public async ValueTask<Outcome<IReadOnlyList<ReaderState>>> ListAsync(CancellationToken cancellation)
    {
        Outcome<ReaderConnection> opened = await ReaderConnection.OpenAsync(_endPoint, _time, cancellation);
        if (opened.IsRefused(out Refusal? refusal, out ReaderConnection? connection))
            return refusal;
        await using (connection)
        {
            Outcome<ReaderWire.Reader> asked = await connection.AskAsync(new ReaderWire.Writer(ReaderWire.List), cancellation);
            if (asked.IsRefused(out refusal, out ReaderWire.Reader? answer))
                return refusal;
            List<ReaderState> states = [];
            for (int left = answer.Byte(); left > 0; left--)
                states.Add(new ReaderState(answer.Text(), answer.Byte() == 1, NetworkChannel.ReadAtr(answer)));
            return answer.IsWhole ? states : await connection.NotUnderstoodAsync();
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ReaderEvent> WatchAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        bool reachable = true;
        while (true)
        {
            Outcome<ReaderConnection> opened = await StartWatchingAsync(cancellation);
            if (opened.TryGet(out ReaderConnection? connection, out _))
            {
                await using (connection)
                {
                    if (!reachable)
                        yield return new ReaderEvent(ReaderEventKind.ServiceStarted);
                    reachable = true;
                    while (await NextAsync(connection, cancellation) is { } happened)
                        yield return happened;
                }
            }

            if (reachable)
                yield return new ReaderEvent(ReaderEventKind.ServiceStopped);
            reachable = false;
            await Task.Delay(LookAgain, _time, cancellation);
        }
    }

    /// <inheritdoc/>
    public async ValueTask<Outcome<ICardChannel>> ConnectAsync(string reader, CancellationToken cancellation)
    {
        NetworkChannel channel = new(reader, token => ReaderConnection.OpenAsync(_endPoint, _time, token));
        Outcome<Done> connected = await channel.ReconnectAsync(cancellation);
        if (!connected.IsRefused(out Refusal? refusal, out _))
            return Outcome.Of<ICardChannel>(channel);
        await channel.DisposeAsync();
        return refusal;
    }

    private async Task<Outcome<ReaderConnection>> StartWatchingAsync(CancellationToken cancellation)
    {
        Outcome<ReaderConnection> opened = await ReaderConnection.OpenAsync(_endPoint, _time, cancellation);
        if (!opened.TryGet(out ReaderConnection? connection, out _))
            return opened;
        Outcome<ReaderWire.Reader> accepted = await connection.AskAsync(new ReaderWire.Writer(ReaderWire.Watch), cancellation);
        if (!accepted.IsRefused(out Refusal? refusal, out _))
            return connection;
        await connection.DisposeAsync();
        return refusal;
    }

    private static async Task<ReaderEvent?> NextAsync(ReaderConnection connection, CancellationToken cancellation)
    {
        Outcome<byte[]> next = await connection.NextAsync(cancellation);
        if (!next.TryGet(out byte[]? frame, out _))
            return null;
        ReaderWire.Reader fields = new(frame);
        ReaderEventKind kind = (ReaderEventKind)fields.Byte();
        string reader = fields.Text();
        Atr? atr = NetworkChannel.ReadAtr(fields);
        return fields.IsWhole && Enum.IsDefined(kind) ? new ReaderEvent(kind, reader.Length == 0 ? null : reader, atr) : null;
    }
}
