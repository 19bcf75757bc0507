using System.Net;
using System.Net.Sockets;

namespace Ehcert.Eid.Virtual;

/// <summary>
/// Makes virtual readers reachable for other processes on this computer (<see cref="NetworkReaders"/>). Any number of clients; each transaction keeps
/// the others waiting. Readers and cards outlive the server: a new one on the same readers goes on where the former stopped.
/// </summary>
public sealed class VirtualReaderServer : IAsyncDisposable
{
    private readonly VirtualReaders _readers;
    private readonly Socket _listener;
    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _lock = new();
    private readonly HashSet<Task> _conversations = [];
    private readonly Task _accepting;

    private VirtualReaderServer(VirtualReaders readers, Socket listener)
    {
        (_readers, _listener) = (readers, listener);
        EndPoint = (IPEndPoint)listener.LocalEndPoint!;
        _accepting = AcceptAsync();
    }

    /// <summary>Where it listens.</summary>
    public IPEndPoint EndPoint { get; }

    /// <summary>Where it listens, as <see cref="NetworkReaders.At"/> reads it: <c>tcp://127.0.0.1:7181</c>.</summary>
    public string Address => $"tcp://{EndPoint}";

    /// <summary>Starts listening. Throws <see cref="ArgumentException"/> for an address that is not loopback.</summary>
    /// <param name="readers">The readers to make reachable.</param>
    /// <param name="loopback">Loopback address and port; by default 127.0.0.1 and a free port.</param>
    public static VirtualReaderServer Start(VirtualReaders readers, IPEndPoint? loopback = null)
    {
        loopback ??= new IPEndPoint(IPAddress.Loopback, 0);
        if (!IPAddress.IsLoopback(loopback.Address))
            throw new ArgumentException("Virtual readers are reached over loopback only.", nameof(loopback));
        Socket listener = new(loopback.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            listener.Bind(loopback);
            listener.Listen();
            return new VirtualReaderServer(readers, listener);
        }
        catch
        {
            listener.Dispose();
            throw;
        }
    }

    /// <summary>Stops: all connections are closed, their transactions end, the cards stay as they are.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Dispose();
        await _accepting;
        Task[] conversations;
        lock (_lock)
            conversations = [.. _conversations];
        await Task.WhenAll(conversations);
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                Follow(await _listener.AcceptAsync(_stop.Token));
            }
            catch (Exception stopped) when (stopped is OperationCanceledException or ObjectDisposedException)
            {
                return;
            }
            catch (SocketException)
            {
                // The client left before it was let in.
            }
        }
    }

    private void Follow(Socket client)
    {
        Task conversation = new ReaderConversation(_readers, client).RunAsync(_stop.Token);
        lock (_lock)
            _conversations.Add(conversation);
        _ = conversation.ContinueWith(Forget, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
    }

    private void Forget(Task conversation)
    {
        lock (_lock)
            _conversations.Remove(conversation);
    }
}
