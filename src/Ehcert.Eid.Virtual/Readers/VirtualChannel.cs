using Ehcert.Domain;

namespace Ehcert.Eid.Virtual;

/// <summary>What a channel knew about reader and card when it connected.</summary>
internal sealed record VirtualConnection(VirtualSlot Slot, Insertion Inserted, Atr Atr, int Resets, int ServiceStarts);

/// <summary>A shared connection to the card in a virtual reader.</summary>
internal sealed class VirtualChannel(VirtualReaders readers, string reader, VirtualConnection connection) : ICardChannel
{
    private VirtualConnection _connection = connection;
    private VirtualTransaction? _open;

    public string Reader => reader;

    public Atr Atr => _connection.Atr;

    public PinPadFeatures? PinPad => _connection.Slot.PinPad is { } pad ? new PinPadFeatures(pad.MaximumDigits) : null;

    public async ValueTask<Outcome<ICardTransaction>> BeginAsync(CancellationToken cancellation)
    {
        OneAtATime.Turn turn = await _connection.Slot.Transactions.EnterAsync(cancellation);
        if (readers.WhyBroken(_connection) is { } refusal)
        {
            turn.Dispose();
            return refusal;
        }

        return Outcome.Of<ICardTransaction>(_open = new VirtualTransaction(readers, _connection, turn));
    }

    public ValueTask<Outcome<Done>> ReconnectAsync(CancellationToken cancellation)
    {
        Outcome<VirtualConnection> connected = readers.Connect(reader);
        if (connected.TryGet(out VirtualConnection? connection, out _))
            _connection = connection;
        return ValueTask.FromResult(connected.Select(_ => Done.Value));
    }

    public ValueTask DisposeAsync() => _open?.DisposeAsync() ?? ValueTask.CompletedTask;
}

/// <summary>The card in a virtual reader, for oneself.</summary>
internal sealed class VirtualTransaction(VirtualReaders readers, VirtualConnection connection, OneAtATime.Turn turn) : ICardTransaction
{
    public async ValueTask<Outcome<ReadOnlyMemory<byte>>> TransmitAsync(ReadOnlyMemory<byte> apdu, CancellationToken giveUp)
    {
        if (readers.WhyBroken(connection) is { } refusal)
            return refusal;
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(giveUp, connection.Inserted.Gone);
        try
        {
            byte[] answer = await connection.Inserted.Card.TransmitAsync(apdu, either.Token);
            return (ReadOnlyMemory<byte>)(connection.Inserted.Gone.IsCancellationRequested ? [] : answer);
        }
        catch (OperationCanceledException) when (!giveUp.IsCancellationRequested)
        {
            // Taken out while it worked: the driver reports success and no bytes.
            return ReadOnlyMemory<byte>.Empty;
        }
    }

    public ValueTask<Outcome<ReadOnlyMemory<byte>>> VerifyOnPinPadAsync(PinPadVerification verification, CancellationToken giveUp)
    {
        (byte[]? command, StatusWord? answer) = connection.Slot.PinPad!.Ask();
        return command is not null
            ? TransmitAsync(command, giveUp)
            : ValueTask.FromResult<Outcome<ReadOnlyMemory<byte>>>((ReadOnlyMemory<byte>)((CardAnswer)answer!.Value).ToBytes());
    }

    public ValueTask DisposeAsync()
    {
        turn.Dispose();
        return ValueTask.CompletedTask;
    }
}
