namespace Ehcert.Eid.Virtual;

/// <summary>A command and its answer as a virtual card saw them. The digits of PINs are replaced by stars before they get here.</summary>
/// <param name="Command">Hexadecimal.</param>
/// <param name="Answer">Hexadecimal, status included; empty when the card gave none.</param>
public sealed record ApduLogEntry(string Command, string Answer)
{
    /// <summary>The instruction, second byte of the command.</summary>
    public byte Instruction => Convert.ToByte(Command[2..4], 16);

    /// <summary>The four digits of the status, or nothing.</summary>
    public string Status => Answer.Length >= 4 ? Answer[^4..] : "";
}

/// <summary>Keeps what was said.</summary>
internal sealed class ApduLog
{
    private const byte Verify = 0x20;
    private const byte ChangeReferenceData = 0x24;
    private const byte ResetRetryCounter = 0x2C;

    private readonly Lock _lock = new();
    private readonly List<ApduLogEntry> _entries = [];

    public IReadOnlyList<ApduLogEntry> Entries
    {
        get
        {
            lock (_lock)
                return [.. _entries];
        }
    }

    public void Add(ReadOnlySpan<byte> command, ReadOnlySpan<byte> answer)
    {
        ApduLogEntry entry = new(Masked(command), Convert.ToHexString(answer));
        lock (_lock)
            _entries.Add(entry);
    }

    public void Clear()
    {
        lock (_lock)
            _entries.Clear();
    }

    private static string Masked(ReadOnlySpan<byte> command)
    {
        bool holdsPin = command.Length > 5 && command[1] is Verify or ChangeReferenceData or ResetRetryCounter;
        return holdsPin ? Convert.ToHexString(command[..5]) + new string('*', (command.Length - 5) * 2) : Convert.ToHexString(command);
    }
}
