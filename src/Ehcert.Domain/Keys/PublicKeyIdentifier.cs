using System.Security.Cryptography;

namespace Ehcert.Domain;

/// <summary>
/// Names a public key, and through it a request and its certificate: 20 bytes, the SHA-1 of the value bytes of the subject public
/// key (RFC 5280 §4.2.1.2, method 1), also the subject key identifier of the certificate. Value equality.
/// </summary>
public sealed record PublicKeyIdentifier
{
    /// <summary>Length in bytes.</summary>
    public const int Length = 20;

    private PublicKeyIdentifier(string hex) => Hex = hex;

    /// <summary>Forty hexadecimal digits, upper case, no blanks: the only form that existing clients read safely.</summary>
    public string Hex { get; }

    /// <summary>Reads forty hexadecimal digits of either case; white space around them is XML's business and passed over.</summary>
    /// <returns>The identifier, or <see cref="PublicKeyIdentifierRefusals.Malformed"/>.</returns>
    public static Outcome<PublicKeyIdentifier> Parse(string? hex) =>
        hex?.Trim() is { Length: 2 * Length } digits && digits.All(char.IsAsciiHexDigit)
            ? new PublicKeyIdentifier(digits.ToUpperInvariant())
            : PublicKeyIdentifierRefusals.Malformed.Refuse();

    /// <summary>Takes the twenty bytes as they are, for instance from a subject key identifier.</summary>
    /// <returns>The identifier, or <see cref="PublicKeyIdentifierRefusals.Malformed"/>.</returns>
    public static Outcome<PublicKeyIdentifier> Of(ReadOnlySpan<byte> twentyBytes) => twentyBytes.Length == Length
        ? new PublicKeyIdentifier(Convert.ToHexString(twentyBytes))
        : PublicKeyIdentifierRefusals.Malformed.Refuse();

    /// <summary>Computes the identifier of a key.</summary>
    /// <param name="subjectPublicKeyBits">
    /// The value bytes of the BIT STRING <c>subjectPublicKey</c>, without tag, length and count of unused bits: for RSA the DER
    /// encoding of <c>RSAPublicKey</c>, for an elliptic curve the point. .NET: <c>PublicKey.EncodedKeyValue.RawData</c>.
    /// </param>
#pragma warning disable CA5350 // RFC 5280 and the wire fix SHA-1 here: it names keys, it protects nothing.
    public static PublicKeyIdentifier From(ReadOnlySpan<byte> subjectPublicKeyBits) =>
        new(Convert.ToHexString(SHA1.HashData(subjectPublicKeyBits)));
#pragma warning restore CA5350

    /// <summary>The twenty bytes.</summary>
    public byte[] ToBytes() => Convert.FromHexString(Hex);

    /// <summary>The hexadecimal form.</summary>
    public override string ToString() => Hex;
}
