namespace Ehcert.Eid.Virtual;

/// <summary>Something that goes wrong instead of, or around, a command.</summary>
public abstract record CardFault
{
    private CardFault()
    {
    }

    /// <summary>The card vanishes while it works: no answer at all, mute until it gets power again.</summary>
    public static CardFault Die { get; } = new Death();

    /// <summary>The card never answers; the one who waits has to give up.</summary>
    public static CardFault Hang { get; } = new Hanging();

    /// <summary>The command is carried out, but one bit of the answer's data is wrong.</summary>
    public static CardFault Corrupt { get; } = new Corruption();

    /// <summary>The command is not carried out and answered with this status.</summary>
    public static CardFault Answer(StatusWord status) => new Status(status);

    /// <summary>Something else happens first (the card is pulled, the reader unplugged), then the command goes on if it can.</summary>
    public static CardFault First(Action happening) => new Happening(happening);

    internal sealed record Death : CardFault;

    internal sealed record Hanging : CardFault;

    internal sealed record Corruption : CardFault;

    internal sealed record Status(StatusWord Word) : CardFault;

    internal sealed record Happening(Action Act) : CardFault;
}

/// <summary>What shall go wrong on a virtual card. Each fault strikes once.</summary>
public sealed class CardFaults
{
    private readonly Lock _lock = new();
    private readonly List<Planned> _planned = [];

    /// <summary>Plans a fault at an instruction (second byte of the command), at the first time it comes or a later one.</summary>
    public void At(byte instruction, CardFault fault, int occurrence = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(occurrence, 1);
        lock (_lock)
            _planned.Add(new Planned(instruction, fault, occurrence));
    }

    /// <summary>Nothing goes wrong any more.</summary>
    public void Clear()
    {
        lock (_lock)
            _planned.Clear();
    }

    /// <summary>The fault that strikes at this command, or null.</summary>
    internal CardFault? Strike(byte instruction)
    {
        lock (_lock)
        {
            Planned? due = null;
            foreach (Planned planned in _planned.Where(planned => planned.Instruction == instruction))
            {
                if (--planned.Left == 0)
                    due ??= planned;
            }

            if (due is not null)
                _planned.Remove(due);
            return due?.Fault;
        }
    }

    private sealed class Planned(byte instruction, CardFault fault, int left)
    {
        public byte Instruction { get; } = instruction;

        public CardFault Fault { get; } = fault;

        public int Left { get; set; } = left;
    }
}
