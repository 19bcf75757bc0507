using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Ehcert.Domain;
using Ehcert.Pki.Keys;
using Ehcert.Pki.Keystores;

namespace Ehcert.Lifecycle.Listing;

/// <summary>All there is to say about one finished certificate, read from the certificate itself.</summary>
public sealed record CertificateReport
{
    /// <summary>Holder, name and application id.</summary>
    public required CertificateSubject Subject { get; init; }

    /// <summary>The issuer's common name.</summary>
    public required string Issuer { get; init; }

    /// <summary>Serial number.</summary>
    public required SerialNumber SerialNumber { get; init; }

    /// <summary>Valid from.</summary>
    public required DateTimeOffset NotBefore { get; init; }

    /// <summary>Valid until.</summary>
    public required DateTimeOffset NotAfter { get; init; }

    /// <summary>Whole days left; negative once it has ended.</summary>
    public required int DaysLeft { get; init; }

    /// <summary>What the authentication key may be used for.</summary>
    public required X509KeyUsageFlags KeyUsage { get; init; }

    /// <summary>SHA-256 of the certificate, upper-case hex.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>The reference under which the authority knows it.</summary>
    public required PublicKeyIdentifier Key { get; init; }

    /// <summary>The certificate's state at the authority; null when it was not asked.</summary>
    public CertificateStatus? Status { get; init; }

    /// <summary>The token's state at the authority; null when it was not asked.</summary>
    public TokenStatus? TokenStatus { get; init; }

    /// <summary>Serial number of the encryption certificate in the token: the alias of its key; null without a token.</summary>
    public SerialNumber? TokenSerialNumber { get; init; }

    /// <summary>How many encryption keys the keystore holds, older ones included.</summary>
    public required int EncryptionKeys { get; init; }

    /// <summary>The keystore.</summary>
    public required string KeystorePath { get; init; }

    /// <summary>The token; null when there is none.</summary>
    public string? TokenPath { get; init; }

    internal static Outcome<CertificateReport> Of(Keystore keystore, string keystorePath, DateTimeOffset now)
    {
        X509Certificate2 certificate = keystore.Authentication.Certificate;
        return CertificateSubject.From(certificate.SubjectName).Select(subject => new CertificateReport
        {
            Subject = subject,
            Issuer = certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: true),
            SerialNumber = SerialNumber.Of(certificate),
            NotBefore = certificate.ValidFrom(),
            NotAfter = certificate.ValidUntil(),
            DaysLeft = CertificateSummary.DaysUntil(certificate.ValidUntil(), now)!.Value,
            KeyUsage = certificate.Extensions.OfType<X509KeyUsageExtension>().FirstOrDefault()?.KeyUsages ?? X509KeyUsageFlags.None,
            Fingerprint = certificate.GetCertHashString(HashAlgorithmName.SHA256),
            Key = PublicKeyIdentifier.From(certificate.PublicKey.EncodedKeyValue.RawData),
            EncryptionKeys = keystore.EncryptionEntries.Count,
            KeystorePath = keystorePath,
        });
    }
}
