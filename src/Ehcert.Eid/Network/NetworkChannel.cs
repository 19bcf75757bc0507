using Ehcert.Domain;

namespace Ehcert.Eid;

/// <summary>A shared connection to a card in another process: one TCP connection.</summary>
internal sealed class NetworkChannel(string reader, Func<CancellationToken, Task<Outcome<ReaderConnection>>> open) : ICardChannel
{
    private ReaderConnection? _connection;

    public string Reader => reader;

    public Atr Atr { get; private set; }

    public PinPadFeatures? PinPad { get; private set; }

    public static Atr? ReadAtr(ReaderWire.Reader fields) => fields.Bytes() is { IsEmpty: false } atr ? Eid.Atr.From(atr.Span) : null;

    public async ValueTask<Outcome<ICardTransaction>> BeginAsync(CancellationToken cancellation)
    {
        if (_connection is not { } connection)
            return EidRefusals.NoService.Refuse();
        Outcome<ReaderWire.Reader> begun = await connection.AskAsync(new ReaderWire.Writer(ReaderWire.Begin), cancellation);
        return begun.IsRefused(out Refusal? refusal, out _) ? refusal : Outcome.Of<ICardTransaction>(new NetworkTransaction(connection));
    }

    public async ValueTask<Outcome<Done>> ReconnectAsync(CancellationToken cancellation)
    {
        bool anew = _connection is null or { IsClosed: true };
        if (anew)
        {
            Outcome<ReaderConnection> opened = await open(cancellation);
            if (opened.IsRefused(out Refusal? unreachable, out ReaderConnection? connection))
                return unreachable;
            _connection = connection;
        }

        // Connecting to the reader by its name works for a new connection and for one whose card is gone.
        Outcome<ReaderWire.Reader> connected = await _connection!.AskAsync(new ReaderWire.Writer(ReaderWire.Connect).Text(reader), cancellation);
        if (connected.IsRefused(out Refusal? refusal, out ReaderWire.Reader? answer))
            return refusal;
        Atr? atr = ReadAtr(answer);
        byte digits = answer.Byte();
        if (!answer.IsWhole || atr is null)
            return await _connection.NotUnderstoodAsync();
        (Atr, PinPad) = (atr.Value, digits == 0 ? null : new PinPadFeatures(digits));
        return Done.Value;
    }

    public ValueTask DisposeAsync() => _connection?.DisposeAsync() ?? ValueTask.CompletedTask;
}

/// <summary>A transaction on a card in another process.</summary>
internal sealed class NetworkTransaction(ReaderConnection connection) : ICardTransaction
{
    public ValueTask<Outcome<ReadOnlyMemory<byte>>> TransmitAsync(ReadOnlyMemory<byte> apdu, CancellationToken giveUp) =>
        AskAsync(new ReaderWire.Writer(ReaderWire.Transmit).Bytes(apdu.Span), giveUp);

    public ValueTask<Outcome<ReadOnlyMemory<byte>>> VerifyOnPinPadAsync(PinPadVerification verification, CancellationToken giveUp) => AskAsync(
        new ReaderWire.Writer(ReaderWire.VerifyOnPinPad)
            .Text(verification.Language.Code())
            .Byte((byte)Math.Clamp(verification.Timeout.TotalSeconds, 1, byte.MaxValue)),
        giveUp);

    public ValueTask DisposeAsync() => connection.TellAsync(new ReaderWire.Writer(ReaderWire.End));

    private async ValueTask<Outcome<ReadOnlyMemory<byte>>> AskAsync(ReaderWire.Writer question, CancellationToken giveUp)
    {
        Outcome<ReaderWire.Reader> asked = await connection.AskAsync(question, giveUp);
        if (asked.IsRefused(out Refusal? refusal, out ReaderWire.Reader? answer))
            return refusal;
        ReadOnlyMemory<byte> bytes = answer.Bytes();
        return answer.IsWhole ? bytes : await connection.NotUnderstoodAsync();
    }
}
