using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Ehcert.Pki.Issuing.Rules;

/// <summary>
/// The subject key identifier is the SHA-1 of the key's bits (RFC 5280 §4.2.1.2, method 1): the protocol's PublicKeyIdentifier
/// (ra-protocol §10.1) is read from it.
/// </summary>
internal sealed class SubjectKeyIdentifierOfKey : ICertificateRule
{
    public string? Objection(ToBeSignedCertificate certificate, IssuanceContext context)
    {
        try
        {
            PublicKey key = PublicKey.CreateFromSubjectPublicKeyInfo(certificate.SubjectPublicKeyInfo.Span, out _);
            var wanted = new X509SubjectKeyIdentifierExtension(key, X509SubjectKeyIdentifierHashAlgorithm.Sha1, critical: false);
            return certificate.Find(Oids.SubjectKeyIdentifier) is { Critical: false } extension && extension.RawData.AsSpan().SequenceEqual(wanted.RawData)
                ? null
                : "another subject key identifier";
        }
        catch (CryptographicException)
        {
            return "not a public key";
        }
    }
}
