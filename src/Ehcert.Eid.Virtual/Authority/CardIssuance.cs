using System.Security.Cryptography;

namespace Ehcert.Eid.Virtual;

/// <summary>How a card is made when it is not made as it should.</summary>
public sealed record CardIssuance
{
    /// <summary>Begin of the certificates; by default the card's first day.</summary>
    public DateTimeOffset? CertificatesFrom { get; init; }

    /// <summary>End of the certificates; by default the end of the card's last day.</summary>
    public DateTimeOffset? CertificatesUntil { get; init; }

    /// <summary>The person's certificates name the right issuer but were signed by another key.</summary>
    public bool ForgedIssuer { get; init; }

    /// <summary>The person's certificates belong to this other person.</summary>
    public VirtualPerson? CertificatesOf { get; init; }

    /// <summary>One bit of the identity signature is wrong.</summary>
    public bool CorruptIdentitySignature { get; init; }

    /// <summary>The photo is not the one of the signed identity.</summary>
    public bool WrongPhoto { get; init; }

    /// <summary>Hash of the National Register's RSA signatures; SHA-1 on older cards.</summary>
    public HashAlgorithmName IdentityHash { get; init; } = HashAlgorithmName.SHA256;
}
