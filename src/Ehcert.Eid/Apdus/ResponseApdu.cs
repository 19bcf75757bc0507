namespace Ehcert.Eid;

/// <summary>An answer of a card: data and status.</summary>
/// <param name="Data">The data, without the status bytes.</param>
/// <param name="Status">The status.</param>
public readonly record struct ResponseApdu(ReadOnlyMemory<byte> Data, StatusWord Status)
{
    /// <summary>True for 9000.</summary>
    public bool IsOk => Status == StatusWord.Ok;

    /// <summary>
    /// Splits the raw bytes. Null when there are fewer than two: the driver reported success, but the card was gone before it answered
    /// (seen with pcsc-lite).
    /// </summary>
    public static ResponseApdu? Read(ReadOnlyMemory<byte> raw) => raw.Length < 2
        ? null
        : new ResponseApdu(raw[..^2], new StatusWord((ushort)((raw.Span[^2] << 8) | raw.Span[^1])));
}
