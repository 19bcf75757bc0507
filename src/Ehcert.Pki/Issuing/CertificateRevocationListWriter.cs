using System.Numerics;
using System.Security.Cryptography.X509Certificates;

namespace Ehcert.Pki.Issuing;

/// <summary>Writes certificate revocation lists, version 2 (RFC 5280 §5).</summary>
public static class CertificateRevocationListWriter
{
    /// <summary>Writes and signs a complete list.</summary>
    /// <param name="authority">Whose certificates are revoked; it signs.</param>
    /// <param name="number">CRL number, larger than in any earlier list (RFC 5280 §5.2.3).</param>
    /// <param name="thisUpdate">When the list was made.</param>
    /// <param name="nextUpdate">When the next one is there at the latest.</param>
    /// <param name="revoked">The revoked certificates; each serial number once.</param>
    /// <returns>DER.</returns>
    public static byte[] Write(
        CertificateAuthority authority,
        BigInteger number,
        DateTimeOffset thisUpdate,
        DateTimeOffset nextUpdate,
        IEnumerable<RevokedCertificate> revoked)
    {
        ReadOnlyMemory<byte> keyIdentifier = authority.Identity.KeyIdentifier
            ?? throw new ArgumentException("The authority's certificate has no subject key identifier.", nameof(authority));
        var builder = new CertificateRevocationListBuilder();
        foreach (RevokedCertificate entry in revoked)
        {
            // RFC 5280 §5.3.1: the reason code is left out rather than written as unspecified.
            X509RevocationReason? reason = entry.Reason == X509RevocationReason.Unspecified ? null : entry.Reason;
            builder.AddEntry(entry.SerialNumber.Bytes.Span, entry.RevokedAt, reason);
        }

        return builder.Build(
            authority.Certificate.SubjectName,
            authority.Key.SignatureGenerator,
            number,
            nextUpdate,
            authority.Key.HashAlgorithm,
            X509AuthorityKeyIdentifierExtension.CreateFromSubjectKeyIdentifier(keyIdentifier.Span),
            thisUpdate);
    }
}
