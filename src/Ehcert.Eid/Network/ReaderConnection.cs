using System.Net;
using System.Net.Sockets;
using Ehcert.Domain;

namespace Ehcert.Eid;

/// <summary>One TCP connection to the server of virtual readers. Once something went wrong on it, it stays closed and every question is answered by no service.</summary>
internal sealed class ReaderConnection : IAsyncDisposable
{
    private static readonly TimeSpan GreetingTimeout = TimeSpan.FromSeconds(5);
    private readonly NetworkStream _stream;

    private ReaderConnection(NetworkStream stream) => _stream = stream;

    public bool IsClosed { get; private set; }

    /// <summary>Connects and checks who answers.</summary>
    public static async Task<Outcome<ReaderConnection>> OpenAsync(IPEndPoint endPoint, TimeProvider time, CancellationToken cancellation)
    {
        Socket socket = new(endPoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        ReaderConnection connection;
        using CancellationTokenSource timeout = new(GreetingTimeout, time);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, timeout.Token);
        try
        {
            await socket.ConnectAsync(endPoint, either.Token);
            connection = new ReaderConnection(new NetworkStream(socket, ownsSocket: true));
        }
        catch (Exception unreachable) when (IsBroken(unreachable, cancellation))
        {
            socket.Dispose();
            return EidRefusals.NoService.Refuse();
        }

        Outcome<byte[]> greeted = await connection.ReadAsync(either.Token, cancellation);
        if (greeted.TryGet(out byte[]? greeting, out _) && greeting.AsSpan().SequenceEqual(ReaderWire.Greeting))
            return connection;
        await connection.DisposeAsync();
        return EidRefusals.NoService.Refuse();
    }

    /// <summary>Asks and waits for the answer, without its first byte. When cancelled, the connection is closed: the answer would be out of step.</summary>
    public async ValueTask<Outcome<ReaderWire.Reader>> AskAsync(ReaderWire.Writer question, CancellationToken cancellation)
    {
        if (IsClosed)
            return EidRefusals.NoService.Refuse();
        try
        {
            await ReaderWire.WriteAsync(_stream, question.ToFrame(), cancellation);
        }
        catch (Exception broken) when (IsBroken(broken, cancellation))
        {
            await DisposeAsync();
            return EidRefusals.NoService.Refuse();
        }
        catch (OperationCanceledException)
        {
            await DisposeAsync();
            throw;
        }

        Outcome<byte[]> read = await ReadAsync(cancellation, cancellation);
        if (read.IsRefused(out Refusal? refusal, out byte[]? answer))
            return refusal;
        if (answer[0] == ReaderWire.Succeeded)
            return new ReaderWire.Reader(answer.AsMemory(1));
        return ReaderWire.RefusalOf(answer[0]) ?? await NotUnderstoodAsync();
    }

    /// <summary>The next frame.</summary>
    public ValueTask<Outcome<byte[]>> NextAsync(CancellationToken cancellation) => ReadAsync(cancellation, cancellation);

    /// <summary>Tells without waiting for an answer; what goes wrong shows at the next question.</summary>
    public async ValueTask TellAsync(ReaderWire.Writer message)
    {
        if (IsClosed)
            return;
        try
        {
            await ReaderWire.WriteAsync(_stream, message.ToFrame(), CancellationToken.None);
        }
        catch (Exception broken) when (IsBroken(broken, CancellationToken.None))
        {
            await DisposeAsync();
        }
    }

    /// <summary>An answer that makes no sense: the connection is of no use any more.</summary>
    public async ValueTask<Refusal> NotUnderstoodAsync()
    {
        await DisposeAsync();
        return EidRefusals.NoService.Refuse();
    }

    public ValueTask DisposeAsync()
    {
        IsClosed = true;
        return _stream.DisposeAsync();
    }

    private static bool IsBroken(Exception exception, CancellationToken callers) =>
        exception is SocketException or IOException or ObjectDisposedException
        || (exception is OperationCanceledException && !callers.IsCancellationRequested);

    private async ValueTask<Outcome<byte[]>> ReadAsync(CancellationToken cancellation, CancellationToken callers)
    {
        try
        {
            byte[]? frame = await ReaderWire.ReadAsync(_stream, cancellation);
            return frame is not null ? frame : await NotUnderstoodAsync();
        }
        catch (Exception broken) when (IsBroken(broken, callers))
        {
            return await NotUnderstoodAsync();
        }
        catch (OperationCanceledException)
        {
            await DisposeAsync();
            throw;
        }
    }
}
