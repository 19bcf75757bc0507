namespace Ehcert.Eid.Virtual;

/// <summary>A command as it arrives: header, data (empty when it has none) and how many bytes it wants, 1 to 256 (null when it does not say).</summary>
internal readonly record struct CardCommand(byte Class, byte Instruction, byte P1, byte P2, ReadOnlyMemory<byte> Data, int? Expected)
{
    public ushort Parameters => (ushort)((P1 << 8) | P2);

    /// <summary>Splits a short command; null when its lengths contradict each other.</summary>
    public static CardCommand? Read(ReadOnlyMemory<byte> apdu)
    {
        if (apdu.Length < 4)
            return null;
        ReadOnlySpan<byte> bytes = apdu.Span;
        CardCommand header = new(bytes[0], bytes[1], bytes[2], bytes[3], ReadOnlyMemory<byte>.Empty, null);
        if (apdu.Length == 4)
            return header;
        int p3 = bytes[4];
        if (apdu.Length == 5)
            return header with { Expected = p3 == 0 ? 256 : p3 };
        if (apdu.Length == 5 + p3)
            return header with { Data = apdu[5..] };
        return apdu.Length == 6 + p3 && p3 > 0
            ? header with { Data = apdu[5..^1], Expected = bytes[^1] == 0 ? 256 : bytes[^1] }
            : null;
    }
}
