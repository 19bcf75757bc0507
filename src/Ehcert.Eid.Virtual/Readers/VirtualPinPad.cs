namespace Ehcert.Eid.Virtual;

/// <summary>The keys of a virtual reader, and what the person will press on them.</summary>
public sealed class VirtualPinPad
{
    /// <summary>The digits, pressed at each request; null presses cancel; empty presses nothing until the reader gives up.</summary>
    public string? Digits { get; set; } = "1234";

    /// <summary>How often the reader asked.</summary>
    public int Requests { get; private set; }

    /// <summary>Most digits the reader takes.</summary>
    public int MaximumDigits { get; init; } = 12;

    /// <summary>The command for the card, or the reader's own answer.</summary>
    internal (byte[]? Command, StatusWord? Answer) Ask()
    {
        Requests++;
        byte[] command = PinPadVerification.Template.ToArray();
        return Digits switch
        {
            null => (null, StatusWord.PinPadCancelled),
            "" => (null, StatusWord.Unspecified),
            { } digits when digits.Length <= MaximumDigits && PinBlock.TryWrite(digits, command.AsSpan(5)) => (command, null),
            _ => (null, StatusWord.PinPadLength),
        };
    }
}
