using System.Security.Cryptography.X509Certificates;

namespace Ehcert.Pki.Issuing;

/// <summary>What the certificates of an authority must agree with.</summary>
/// <param name="Name">The authority's subject, DER.</param>
/// <param name="KeyIdentifier">Its subject key identifier; null while it signs its own first certificate.</param>
/// <param name="NotBefore">From when it is valid.</param>
/// <param name="NotAfter">Until when.</param>
/// <param name="PathLength">How many authorities may stand below it; null = any.</param>
/// <param name="Key">Its key.</param>
internal sealed record IssuerIdentity(
    ReadOnlyMemory<byte> Name,
    ReadOnlyMemory<byte>? KeyIdentifier,
    DateTimeOffset NotBefore,
    DateTimeOffset NotAfter,
    int? PathLength,
    CertificateAuthorityKey Key)
{
    public static IssuerIdentity Of(X509Certificate2 certificate, CertificateAuthorityKey key)
    {
        X509BasicConstraintsExtension? constraints = certificate.Extensions.OfType<X509BasicConstraintsExtension>().FirstOrDefault();
        if (constraints is not { CertificateAuthority: true })
            throw new ArgumentException("Not the certificate of an authority.", nameof(certificate));
        return new IssuerIdentity(
            certificate.SubjectName.RawData,
            certificate.Extensions.OfType<X509SubjectKeyIdentifierExtension>().FirstOrDefault()?.SubjectKeyIdentifierBytes,
            certificate.ValidFrom(),
            certificate.ValidUntil(),
            constraints.HasPathLengthConstraint ? constraints.PathLengthConstraint : null,
            key);
    }
}
