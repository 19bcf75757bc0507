using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Ehcert.Pki.Keys;

/// <summary>
/// A certificate's serial number, always read as an unsigned number: the keystore's aliases are its decimal form, and a
/// negative one is never found again.
/// </summary>
public readonly record struct SerialNumber
{
    /// <summary>Longest serial number that conforming readers must handle, in bytes (RFC 5280 §4.1.2.2).</summary>
    public const int MaximumLength = 20;

    private const int DrawnLength = 16;

    private readonly BigInteger _value;

    private SerialNumber(BigInteger value) => _value = value;

    /// <summary>Base-10 form without sign or leading zeros: the alias of an encryption key.</summary>
    public string Decimal => _value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Upper-case hexadecimal form of <see cref="Bytes"/>.</summary>
    public string Hex => Convert.ToHexString(Bytes.Span);

    /// <summary>Content octets of the DER INTEGER: big-endian, two's complement, shortest form.</summary>
    public ReadOnlyMemory<byte> Bytes => _value.ToByteArray(isUnsigned: false, isBigEndian: true);

    /// <summary>
    /// Draws a new serial number: 126 random bits. The only place where certificates of an authority get theirs. The top bit is off,
    /// so that it is positive, and the next one on, so that it never starts with a redundant zero byte.
    /// </summary>
    public static SerialNumber Draw()
    {
        Span<byte> bytes = stackalloc byte[DrawnLength];
        RandomNumberGenerator.Fill(bytes);
        bytes[0] = (byte)((bytes[0] & 0x3F) | 0x40);
        return FromUnsigned(bytes);
    }

    /// <summary>The serial number of a certificate.</summary>
    public static SerialNumber Of(X509Certificate2 certificate) => FromUnsigned(certificate.SerialNumberBytes.Span);

    /// <summary>Reads big-endian bytes as an unsigned number; leading zeros are allowed.</summary>
    public static SerialNumber FromUnsigned(ReadOnlySpan<byte> bigEndian) => new(new BigInteger(bigEndian, isUnsigned: true, isBigEndian: true));

    /// <summary>Reads a base-10 number of at most <see cref="MaximumLength"/> bytes: digits only, no sign, no blanks.</summary>
    public static bool TryParseDecimal(string? text, out SerialNumber serialNumber)
    {
        serialNumber = default;
        const int LongestDecimal = 49;
        if (text is null or { Length: 0 or > LongestDecimal } || !text.All(char.IsAsciiDigit))
            return false;
        BigInteger value = BigInteger.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
        if (value.GetByteCount(isUnsigned: true) > MaximumLength)
            return false;
        serialNumber = new SerialNumber(value);
        return true;
    }

    /// <inheritdoc cref="Decimal"/>
    public override string ToString() => Decimal;
}
