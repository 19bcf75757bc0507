namespace Ehcert.Eid;

/// <summary>
/// The PIN as VERIFY carries it: 8 bytes; high nibble 2, low nibble the number of digits, then the digits two in a byte, the rest F.
/// <c>12345</c> becomes <c>25 12 34 5F FF FF FF FF</c>.
/// </summary>
internal static class PinBlock
{
    public const int Length = 8;
    public const int FewestDigits = 4;
    public const int MostDigits = 12;

    /// <summary>Writes the block; false, and nothing written, unless there are 4 to 12 ASCII digits.</summary>
    public static bool TryWrite(ReadOnlySpan<char> digits, Span<byte> block)
    {
        if (digits.Length is < FewestDigits or > MostDigits || digits.ContainsAnyExceptInRange('0', '9'))
            return false;
        block.Fill(0xFF);
        block[0] = (byte)(0x20 | digits.Length);
        for (int i = 0; i < digits.Length; i++)
        {
            int digit = digits[i] - '0';
            ref byte pair = ref block[1 + (i / 2)];
            pair = i % 2 == 0 ? (byte)((digit << 4) | 0x0F) : (byte)((pair & 0xF0) | digit);
        }

        return true;
    }
}
