using Ehcert.Eid.Pcsc;

namespace Ehcert.Eid.Tests.Pcsc;

/// <summary>A smart-card service in memory that behaves as pcsc-lite was seen to: dead contexts, reset and removed handles, blocked transactions.</summary>
internal sealed class FakePcsc : IPcsc
{
    private readonly object _gate = new();
    private readonly Dictionary<string, Slot> _slots = [];
    private readonly Dictionary<nint, int> _contexts = [];
    private readonly Dictionary<nint, Connection> _cards = [];
    private readonly HashSet<nint> _cancelled = [];
    private nint _lastHandle = 100;
    private int _service = 1;
    private bool _running = true;

    public string? PlugAndPlayReader { get; init; } = @"\\?PnP?\Notification";

    public int OpenContexts { get { lock (_gate) return _contexts.Count; } }

    public int OpenCards { get { lock (_gate) return _cards.Count; } }

    public int StatusQuestions { get; private set; }

    public Func<string, byte[], byte[]> Card { get; set; } = (_, _) => [0x90, 0x00];

    public Func<uint, byte[], byte[]?> Reader { get; set; } = (_, _) => null;

    public List<byte[]> Commands { get; } = [];

    public void Attach(string reader) => Change(() => _slots[reader] = new Slot());

    public void Detach(string reader) => Change(() => _slots.Remove(reader));

    public void Insert(string reader, byte[]? atr = null) => Change(() =>
    {
        Slot slot = _slots[reader];
        (slot.Atr, slot.Events, slot.Generation) = (atr ?? [0x3B, 0x00], slot.Events + 1, slot.Generation + 1);
    });

    public void Remove(string reader) => Change(() =>
    {
        Slot slot = _slots[reader];
        (slot.Atr, slot.Events) = (null, slot.Events + 1);
    });

    public void ResetBySomebodyElse(string reader) => Change(() => _slots[reader].Resets++);

    public void StopService() => Change(() => { _running = false; _slots.Clear(); });

    public void StartService() => Change(() => { _running = true; _service++; });

    public uint ControlCode(int number) => 0x42000000 + (uint)number;

    public PcscCode EstablishContext(out nint context)
    {
        lock (_gate)
        {
            context = 0;
            if (!_running)
                return PcscCode.NoService;
            context = ++_lastHandle;
            _contexts[context] = _service;
            return PcscCode.Success;
        }
    }

    public PcscCode ReleaseContext(nint context)
    {
        lock (_gate)
            return _contexts.Remove(context) ? PcscCode.Success : PcscCode.InvalidHandle;
    }

    public PcscCode ListReaders(nint context, out string[] readers)
    {
        lock (_gate)
        {
            readers = [];
            if (!Alive(context))
                return PcscCode.NoService;
            readers = [.. _slots.Keys];
            return PcscCode.Success;
        }
    }

    public PcscCode GetStatusChange(nint context, uint timeoutMilliseconds, Span<PcscReaderState> states)
    {
        lock (_gate)
        {
            StatusQuestions++;
            while (true)
            {
                if (!Alive(context))
                    return PcscCode.NoService;
                if (_cancelled.Remove(context))
                    return PcscCode.Cancelled;
                bool changed = false;
                foreach (ref PcscReaderState state in states)
                {
                    if (state.Reader == PlugAndPlayReader)
                    {
                        state.Now = (uint)_slots.Count << 16;
                        changed |= state.Known >> 16 != _slots.Count;
                        continue;
                    }

                    uint now = _slots.TryGetValue(state.Reader, out Slot? slot)
                        ? ((uint)slot.Events << 16) | (slot.Atr is null ? PcscReaderState.Empty : PcscReaderState.Present)
                        : PcscReaderState.Unknown;
                    state.Atr = slot?.Atr ?? [];
                    bool different = now != state.Known;
                    state.Now = different ? now | PcscReaderState.Changed : now;
                    changed |= different;
                }

                if (changed)
                    return PcscCode.Success;
                if (timeoutMilliseconds == 0)
                    return PcscCode.Timeout;
                if (timeoutMilliseconds == IPcsc.Infinite)
                    Monitor.Wait(_gate);
                else if (!Monitor.Wait(_gate, (int)timeoutMilliseconds))
                    return PcscCode.Timeout;
            }
        }
    }

    public PcscCode Cancel(nint context)
    {
        Change(() => _cancelled.Add(context));
        return PcscCode.Success;
    }

    public PcscCode Connect(nint context, string reader, out nint card)
    {
        lock (_gate)
        {
            card = 0;
            if (!Alive(context))
                return PcscCode.NoService;
            if (!_slots.TryGetValue(reader, out Slot? slot))
                return PcscCode.UnknownReader;
            if (slot.Atr is null)
                return PcscCode.NoCard;
            card = ++_lastHandle;
            _cards[card] = new Connection(context, reader) { Generation = slot.Generation, Resets = slot.Resets };
            return PcscCode.Success;
        }
    }

    public PcscCode Reconnect(nint card)
    {
        lock (_gate)
        {
            PcscCode code = Look(card, out Connection? connection, out Slot? slot);
            if (slot is null)
                return code;
            if (slot.Atr is null)
                return PcscCode.NoCard;
            (connection!.Generation, connection.Resets) = (slot.Generation, slot.Resets);
            return PcscCode.Success;
        }
    }

    public PcscCode Disconnect(nint card, bool reset)
    {
        lock (_gate)
        {
            _cards.Remove(card, out Connection? connection);
            if (connection is not null && _slots.TryGetValue(connection.Reader, out Slot? slot) && slot.Owner == card)
                slot.Owner = 0;
            Monitor.PulseAll(_gate);
            return PcscCode.Success;
        }
    }

    public PcscCode Status(nint card, out byte[] atr)
    {
        lock (_gate)
        {
            PcscCode code = Look(card, out _, out Slot? slot);
            atr = slot?.Atr ?? [];
            return code;
        }
    }

    public PcscCode BeginTransaction(nint card)
    {
        lock (_gate)
        {
            while (true)
            {
                PcscCode code = Look(card, out _, out Slot? slot);
                if (!code.IsSuccess)
                    return code;
                if (slot!.Owner == 0 || slot.Owner == card)
                {
                    slot.Owner = card;
                    return PcscCode.Success;
                }

                Monitor.Wait(_gate);
            }
        }
    }

    public PcscCode EndTransaction(nint card)
    {
        lock (_gate)
        {
            PcscCode code = Look(card, out _, out Slot? slot);
            if (slot?.Owner == card)
                slot.Owner = 0;
            Monitor.PulseAll(_gate);
            return code;
        }
    }

    public PcscCode Transmit(nint card, ReadOnlySpan<byte> command, Span<byte> answer, out int length)
    {
        Connection? connection;
        lock (_gate)
        {
            length = 0;
            PcscCode code = Look(card, out connection, out _);
            if (!code.IsSuccess)
                return code;
            Commands.Add(command.ToArray());
        }

        byte[] said = Card(connection!.Reader, command.ToArray());
        said.CopyTo(answer);
        length = said.Length;
        return PcscCode.Success;
    }

    public PcscCode Control(nint card, uint code, ReadOnlySpan<byte> input, Span<byte> output, out int length)
    {
        byte[]? said = Reader(code, input.ToArray());
        length = said?.Length ?? 0;
        said?.CopyTo(output);
        return said is null ? new PcscCode(0x8010001F) : PcscCode.Success;
    }

    private bool Alive(nint context) => _running && _contexts.TryGetValue(context, out int service) && service == _service;

    private PcscCode Look(nint card, out Connection? connection, out Slot? slot)
    {
        slot = null;
        if (!_cards.TryGetValue(card, out connection))
            return PcscCode.InvalidHandle;
        if (!Alive(connection.Context))
            return PcscCode.NoService;
        if (!_slots.TryGetValue(connection.Reader, out slot))
            return PcscCode.ReaderUnavailable;
        if (slot.Atr is null || slot.Generation != connection.Generation)
            return PcscCode.RemovedCard;
        return slot.Resets == connection.Resets ? PcscCode.Success : PcscCode.ResetCard;
    }

    private void Change(Action change)
    {
        lock (_gate)
        {
            change();
            Monitor.PulseAll(_gate);
        }
    }

    private sealed class Slot
    {
        public byte[]? Atr { get; set; }

        public int Events { get; set; }

        public int Generation { get; set; }

        public int Resets { get; set; }

        public nint Owner { get; set; }
    }

    private sealed record Connection(nint Context, string Reader)
    {
        public int Generation { get; set; }

        public int Resets { get; set; }
    }
}
