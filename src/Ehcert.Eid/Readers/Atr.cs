namespace Ehcert.Eid;

/// <summary>Answer to reset: what a card says about itself when it gets power (ISO/IEC 7816-3).</summary>
/// <param name="Hex">Upper-case hexadecimal, no spaces.</param>
public readonly record struct Atr(string Hex)
{
    /// <summary>From the bytes that the reader gives.</summary>
    public static Atr From(ReadOnlySpan<byte> bytes) => new(Convert.ToHexString(bytes));

    /// <summary>The bytes.</summary>
    public byte[] ToBytes() => Convert.FromHexString(Hex);

    /// <inheritdoc/>
    public override string ToString() => Hex;
}
