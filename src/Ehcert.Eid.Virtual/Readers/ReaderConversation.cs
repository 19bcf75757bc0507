using System.Net.Sockets;
using System.Threading.Channels;
using Ehcert.Domain;

namespace Ehcert.Eid.Virtual;

/// <summary>The server's side of one connection (see <see cref="ReaderWire"/>). A client that breaks the agreement is shown the door.</summary>
internal sealed class ReaderConversation(VirtualReaders readers, Socket client)
{
    private ICardChannel? _channel;
    private ICardTransaction? _transaction;

    public async Task RunAsync(CancellationToken stop)
    {
        client.NoDelay = true;
        await using NetworkStream stream = new(client, ownsSocket: true);
        using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(stop);
        Channel<byte[]> questions = Channel.CreateBounded<byte[]>(1);
        Task listening = ListenAsync(stream, questions.Writer, end);
        try
        {
            await ReaderWire.WriteAsync(stream, ReaderWire.Greeting.ToArray(), end.Token);
            await foreach (byte[] question in questions.Reader.ReadAllAsync(end.Token))
            {
                if (!await AnswerAsync(stream, question, end.Token))
                    break;
            }
        }
        catch (Exception gone) when (gone is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The client left or the server stops.
        }
        finally
        {
            await end.CancelAsync();
            await listening;
            if (_transaction is not null)
                await _transaction.DisposeAsync();
            if (_channel is not null)
                await _channel.DisposeAsync();
        }
    }

    // Listens all the time, so that a client that leaves while the card works frees the card at once.
    private static async Task ListenAsync(Stream stream, ChannelWriter<byte[]> questions, CancellationTokenSource end)
    {
        try
        {
            while (await ReaderWire.ReadAsync(stream, end.Token) is { } question)
                await questions.WriteAsync(question, end.Token);
        }
        catch (Exception gone) when (gone is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The same as the end of the stream.
        }
        finally
        {
            questions.Complete();
            await end.CancelAsync();
        }
    }

    // False: the client does not keep to the agreement.
    private async Task<bool> AnswerAsync(Stream stream, byte[] question, CancellationToken cancellation)
    {
        ReaderWire.Reader fields = new(question.AsMemory(1));
        switch (question[0])
        {
            case ReaderWire.List when fields.IsWhole:
                await SendAsync(stream, List(await readers.ListAsync(cancellation)), cancellation);
                return true;
            case ReaderWire.Watch when fields.IsWhole:
                await WatchAsync(stream, cancellation);
                return false;
            case ReaderWire.Connect when fields.Text() is var reader && fields.IsWhole && _transaction is null:
                await SendAsync(stream, await ConnectAsync(reader, cancellation), cancellation);
                return true;
            case ReaderWire.Begin when fields.IsWhole && _channel is not null && _transaction is null:
                await SendAsync(stream, await BeginAsync(_channel, cancellation), cancellation);
                return true;
            case ReaderWire.Transmit when fields.Bytes() is var apdu && fields.IsWhole && _transaction is not null:
                await SendAsync(stream, CardAnswer(await _transaction.TransmitAsync(apdu, cancellation)), cancellation);
                return true;
            case ReaderWire.VerifyOnPinPad when ReadPinPad(fields) is { } verification && _transaction is not null && _channel?.PinPad is not null:
                await SendAsync(stream, CardAnswer(await _transaction.VerifyOnPinPadAsync(verification, cancellation)), cancellation);
                return true;
            case ReaderWire.End when fields.IsWhole && _transaction is not null:
                await _transaction.DisposeAsync();
                _transaction = null;
                return true;
            default:
                return false;
        }
    }

    private async Task WatchAsync(Stream stream, CancellationToken cancellation)
    {
        await SendAsync(stream, new ReaderWire.Writer(ReaderWire.Succeeded), cancellation);
        await foreach (ReaderEvent happened in readers.WatchAsync(cancellation))
        {
            ReaderWire.Writer frame = new ReaderWire.Writer((byte)happened.Kind).Text(happened.Reader ?? "").Bytes(happened.Atr?.ToBytes() ?? []);
            await SendAsync(stream, frame, cancellation);
        }
    }

    private async Task<ReaderWire.Writer> ConnectAsync(string reader, CancellationToken cancellation)
    {
        if (_channel is not null)
            await _channel.DisposeAsync();
        Outcome<ICardChannel> connected = await readers.ConnectAsync(reader, cancellation);
        _channel = connected.TryGet(out ICardChannel? channel, out Refusal? refusal) ? channel : null;
        return channel is null
            ? new ReaderWire.Writer(ReaderWire.CodeOf(refusal!))
            : new ReaderWire.Writer(ReaderWire.Succeeded).Bytes(channel.Atr.ToBytes()).Byte((byte)(channel.PinPad?.MaximumDigits ?? 0));
    }

    private async Task<ReaderWire.Writer> BeginAsync(ICardChannel channel, CancellationToken cancellation)
    {
        Outcome<ICardTransaction> begun = await channel.BeginAsync(cancellation);
        return begun.TryGet(out _transaction, out Refusal? refusal)
            ? new ReaderWire.Writer(ReaderWire.Succeeded)
            : new ReaderWire.Writer(ReaderWire.CodeOf(refusal));
    }

    private static PinPadVerification? ReadPinPad(ReaderWire.Reader fields)
    {
        Language? language = LanguageCodes.Parse(fields.Text());
        byte seconds = fields.Byte();
        return fields.IsWhole && language is { } known ? new PinPadVerification(known, TimeSpan.FromSeconds(seconds)) : null;
    }

    private static ReaderWire.Writer CardAnswer(Outcome<ReadOnlyMemory<byte>> transmitted) =>
        transmitted.TryGet(out ReadOnlyMemory<byte> answer, out Refusal? refusal)
            ? new ReaderWire.Writer(ReaderWire.Succeeded).Bytes(answer.Span)
            : new ReaderWire.Writer(ReaderWire.CodeOf(refusal));

    private static ReaderWire.Writer List(Outcome<IReadOnlyList<ReaderState>> listed)
    {
        if (listed.IsRefused(out Refusal? refusal, out IReadOnlyList<ReaderState>? states))
            return new ReaderWire.Writer(ReaderWire.CodeOf(refusal));
        ReaderWire.Writer answer = new ReaderWire.Writer(ReaderWire.Succeeded).Byte(checked((byte)states.Count));
        foreach (ReaderState state in states)
            answer.Text(state.Name).Byte(state.HasCard ? (byte)1 : (byte)0).Bytes(state.Atr?.ToBytes() ?? []);
        return answer;
    }

    private static ValueTask SendAsync(Stream stream, ReaderWire.Writer frame, CancellationToken cancellation) =>
        ReaderWire.WriteAsync(stream, frame.ToFrame(), cancellation);
}
