using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace Ehcert.Eid.Virtual;

/// <summary>The messages between driver and card: length in two bytes, most significant first, then as many bytes.</summary>
internal sealed class VpcdStream : IDisposable
{
    // IPPROTO_TCP and TCP_QUICKACK of Linux.
    private const int Tcp = 6;
    private const int QuickAck = 12;
    private static readonly byte[] On = BitConverter.GetBytes(1);

    private readonly Socket _socket;
    private readonly byte[] _length = new byte[2];

    private VpcdStream(Socket socket) => _socket = socket;

    public static async Task<VpcdStream> ConnectAsync(IPEndPoint vpcd, CancellationToken cancellation)
    {
        Socket socket = new(vpcd.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(vpcd, cancellation);
            var stream = new VpcdStream(socket);
            stream.AcknowledgeAtOnce();
            return stream;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>The next message; null when the driver closed the connection.</summary>
    public async Task<byte[]?> ReadAsync(CancellationToken cancellation)
    {
        if (!await FillAsync(_length, cancellation))
            return null;
        byte[] message = new byte[BinaryPrimitives.ReadUInt16BigEndian(_length)];
        return await FillAsync(message, cancellation) ? message : null;
    }

    public async Task WriteAsync(ReadOnlyMemory<byte> message, CancellationToken cancellation)
    {
        // In one piece: the driver would wait for the second.
        byte[] framed = new byte[2 + message.Length];
        BinaryPrimitives.WriteUInt16BigEndian(framed, checked((ushort)message.Length));
        message.CopyTo(framed.AsMemory(2));
        for (int sent = 0; sent < framed.Length;)
            sent += await _socket.SendAsync(framed.AsMemory(sent), cancellation);
    }

    public void Dispose() => _socket.Dispose();

    private async Task<bool> FillAsync(Memory<byte> buffer, CancellationToken cancellation)
    {
        while (!buffer.IsEmpty)
        {
            int received = await _socket.ReceiveAsync(buffer, cancellation);
            if (received == 0)
                return false;
            AcknowledgeAtOnce();
            buffer = buffer[received..];
        }

        return true;
    }

    // The driver sends in small pieces and holds the next back until the last is acknowledged, which Linux delays by 40 ms unless told otherwise, after
    // each receive anew (tcp(7), TCP_QUICKACK).
    private void AcknowledgeAtOnce()
    {
        if (OperatingSystem.IsLinux())
            _socket.SetRawSocketOption(Tcp, QuickAck, On);
    }
}
