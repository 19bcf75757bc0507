using Ehcert.Domain;

namespace Ehcert.Eid;

/// <summary>What a reader with its own keys can do (PC/SC part 10).</summary>
/// <param name="MaximumDigits">How many digits it can take; the card allows twelve.</param>
public sealed record PinPadFeatures(int MaximumDigits = 12);

/// <summary>What a reader with its own keys has to ask.</summary>
/// <param name="Language">Language of the messages on its display.</param>
/// <param name="Timeout">How long it waits for a key; readers know whole seconds only.</param>
public sealed record PinPadVerification(Language Language, TimeSpan Timeout)
{
    /// <summary>The command into which the reader fills the digits: VERIFY of PIN 1 with an empty Belgian PIN block.</summary>
    public static ReadOnlyMemory<byte> Template { get; } =
        new byte[] { 0x00, 0x20, 0x00, 0x01, 0x08, 0x20, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF };
}
