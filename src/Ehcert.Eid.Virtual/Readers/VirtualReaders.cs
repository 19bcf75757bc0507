using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Ehcert.Domain;

namespace Ehcert.Eid.Virtual;

/// <summary>
/// Card readers that exist only in this process. Readers are attached and detached, cards inserted and removed while others watch and work, as with
/// a real smart-card service: shared connections, transactions, resets by other programs, a service that stops. A card keeps power, and so its PIN
/// right, as long as it is inserted.
/// </summary>
public sealed class VirtualReaders : ICardReaders
{
    private readonly Lock _lock = new();
    private readonly List<VirtualSlot> _slots = [];
    private readonly List<ChannelWriter<ReaderEvent>> _watchers = [];
    private int _serviceStarts = 1;
    private bool _serviceRuns = true;

    /// <summary>Names of the attached readers.</summary>
    public IReadOnlyList<string> Names
    {
        get
        {
            lock (_lock)
                return [.. _slots.Select(slot => slot.Name)];
        }
    }

    /// <summary>Plugs a reader in.</summary>
    /// <param name="reader">Its name; no other attached reader may have it.</param>
    /// <param name="pinPad">Its keys, if it has any.</param>
    public void Attach(string reader, VirtualPinPad? pinPad = null)
    {
        lock (_lock)
        {
            if (_slots.Exists(slot => slot.Name == reader))
                throw new InvalidOperationException($"There is a reader {reader} already.");
            _slots.Add(new VirtualSlot(reader, pinPad));
            Tell(new ReaderEvent(ReaderEventKind.ReaderAttached, reader));
        }
    }

    /// <summary>Pulls a reader out, with the card in it if there is one.</summary>
    public void Detach(string reader)
    {
        Insertion? gone;
        lock (_lock)
        {
            VirtualSlot slot = Slot(reader);
            gone = TakeOut(slot);
            _slots.Remove(slot);
            Tell(new ReaderEvent(ReaderEventKind.ReaderDetached, reader));
        }

        gone?.Dispose();
    }

    /// <summary>Puts a card in; the reader must be empty and the card nowhere else.</summary>
    public void Insert(string reader, IVirtualCard card)
    {
        lock (_lock)
        {
            VirtualSlot slot = Slot(reader);
            if (slot.Inserted is not null)
                throw new InvalidOperationException($"There is a card in {reader} already.");
            if (_slots.Exists(other => ReferenceEquals(other.Inserted?.Card, card)) && card is VirtualEidCard)
                throw new InvalidOperationException("The card is in another reader.");
            card.Reset();
            slot.Inserted = new Insertion(card);
            Tell(new ReaderEvent(ReaderEventKind.CardInserted, reader, card.Atr));
        }
    }

    /// <summary>Takes the card out, whatever it is doing; nothing happens when the reader is empty.</summary>
    public void Remove(string reader)
    {
        Insertion? gone;
        lock (_lock)
            gone = TakeOut(Slot(reader));
        gone?.Dispose();
    }

    /// <summary>The card in a reader, or null.</summary>
    public IVirtualCard? CardIn(string reader)
    {
        lock (_lock)
            return Slot(reader).Inserted?.Card;
    }

    /// <summary>Another program resets the card: its PIN right is gone, and all connections must be made anew.</summary>
    public void ResetCard(string reader)
    {
        lock (_lock)
        {
            if (Slot(reader).Inserted is not { } inserted)
                return;
            inserted.Card.Reset();
            inserted.Resets++;
        }
    }

    /// <summary>Another program keeps the reader for itself, or gives it back: nobody can connect meanwhile.</summary>
    public void Hold(string reader, bool held)
    {
        lock (_lock)
            Slot(reader).IsHeld = held;
    }

    /// <summary>The smart-card service stops: no reader can be reached.</summary>
    public void StopService()
    {
        lock (_lock)
        {
            if (!_serviceRuns)
                return;
            _serviceRuns = false;
            Tell(new ReaderEvent(ReaderEventKind.ServiceStopped));
        }
    }

    /// <summary>The smart-card service starts again; connections from before stay dead.</summary>
    public void StartService()
    {
        lock (_lock)
        {
            if (_serviceRuns)
                return;
            (_serviceRuns, _serviceStarts) = (true, _serviceStarts + 1);
            Tell(new ReaderEvent(ReaderEventKind.ServiceStarted));
            foreach (ReaderEvent present in Present())
                Tell(present);
        }
    }

    /// <inheritdoc/>
    public ValueTask<Outcome<IReadOnlyList<ReaderState>>> ListAsync(CancellationToken cancellation)
    {
        lock (_lock)
        {
            return ValueTask.FromResult(_serviceRuns
                ? Outcome.Of<IReadOnlyList<ReaderState>>([.. _slots.Select(slot => slot.State)])
                : EidRefusals.NoService.Refuse());
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ReaderEvent> WatchAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        Channel<ReaderEvent> events = Channel.CreateUnbounded<ReaderEvent>();
        lock (_lock)
        {
            foreach (ReaderEvent present in _serviceRuns ? Present() : [new ReaderEvent(ReaderEventKind.ServiceStopped)])
                events.Writer.TryWrite(present);
            _watchers.Add(events.Writer);
        }

        try
        {
            await foreach (ReaderEvent happened in events.Reader.ReadAllAsync(cancellation))
                yield return happened;
        }
        finally
        {
            lock (_lock)
                _watchers.Remove(events.Writer);
        }
    }

    /// <inheritdoc/>
    public ValueTask<Outcome<ICardChannel>> ConnectAsync(string reader, CancellationToken cancellation)
    {
        Outcome<VirtualConnection> connected = Connect(reader);
        return ValueTask.FromResult(connected.TryGet(out VirtualConnection? connection, out Refusal? refusal)
            ? Outcome.Of<ICardChannel>(new VirtualChannel(this, reader, connection))
            : refusal);
    }

    /// <summary>Connects to whatever card is in the reader now.</summary>
    internal Outcome<VirtualConnection> Connect(string reader)
    {
        lock (_lock)
        {
            if (!_serviceRuns)
                return EidRefusals.NoService.Refuse();
            VirtualSlot? slot = _slots.Find(known => known.Name == reader);
            if (slot is null)
                return EidRefusals.NoReader.Refuse();
            if (slot.Inserted is not { } inserted)
                return EidRefusals.NoCard.Refuse();
            if (inserted.Card.Atr is not { } atr)
                return EidRefusals.CardUnreadable.Refuse();
            return slot.IsHeld ? EidRefusals.ReaderBusy.Refuse() : new VirtualConnection(slot, inserted, atr, inserted.Resets, _serviceStarts);
        }
    }

    /// <summary>Why a connection no longer works; null while it does.</summary>
    internal Refusal? WhyBroken(VirtualConnection connection)
    {
        lock (_lock)
        {
            if (!_serviceRuns || connection.ServiceStarts != _serviceStarts)
                return EidRefusals.NoService.Refuse();
            if (!_slots.Contains(connection.Slot))
                return EidRefusals.NoReader.Refuse();
            if (connection.Slot.Inserted != connection.Inserted)
                return EidRefusals.CardRemoved.Refuse();
            return connection.Resets == connection.Inserted.Resets ? null : EidRefusals.CardReset.Refuse();
        }
    }

    private VirtualSlot Slot(string reader) =>
        _slots.Find(slot => slot.Name == reader) ?? throw new InvalidOperationException($"There is no reader {reader}.");

    // Whoever waits for the card is woken afterwards, outside the lock.
    private Insertion? TakeOut(VirtualSlot slot)
    {
        if (slot.Inserted is not { } inserted)
            return null;
        slot.Inserted = null;
        inserted.Card.Reset();
        Tell(new ReaderEvent(ReaderEventKind.CardRemoved, slot.Name));
        return inserted;
    }

    private IEnumerable<ReaderEvent> Present()
    {
        foreach (VirtualSlot slot in _slots)
        {
            yield return new ReaderEvent(ReaderEventKind.ReaderAttached, slot.Name);
            if (slot.Inserted is { } inserted)
                yield return new ReaderEvent(ReaderEventKind.CardInserted, slot.Name, inserted.Card.Atr);
        }
    }

    private void Tell(ReaderEvent happened)
    {
        if (_serviceRuns || happened.Kind == ReaderEventKind.ServiceStopped)
            _watchers.ForEach(watcher => watcher.TryWrite(happened));
    }
}
