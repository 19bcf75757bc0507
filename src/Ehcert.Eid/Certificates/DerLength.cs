namespace Ehcert.Eid;

/// <summary>
/// How long a DER structure is, told by its first bytes. The card pads its files with zeros (50 behind a certificate on 1.7, 1100 on
/// 1.8), so the structure's own length is the file's real end.
/// </summary>
internal static class DerLength
{
    private const byte Sequence = 0x30;

    /// <summary>Enough bytes to know the length of anything the card stores.</summary>
    public const int HeaderLength = 4;

    /// <summary>Length of the SEQUENCE with its header; null when there is none (a card without certificate holds zeros).</summary>
    public static int? Of(ReadOnlySpan<byte> start) => start switch
    {
        [Sequence, < 0x80, ..] => 2 + start[1],
        [Sequence, 0x81, >= 0x80, ..] => 3 + start[2],
        [Sequence, 0x82, >= 0x01, _, ..] => 4 + ((start[2] << 8) | start[3]),
        _ => null,
    };
}
