using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Ehcert.Domain;

namespace Ehcert.Pki.Issuing.Rules;

/// <summary>
/// The subject of an eHealth certificate is exactly the canonical one of its content: order, string types, nothing more
/// (keystore-and-etk §3.4). In particular it has no serialNumber, which would make it pass for an identity card.
/// </summary>
internal sealed class SubjectOfEHealth : ICertificateRule
{
    public string? Objection(ToBeSignedCertificate certificate, IssuanceContext context)
    {
        if (context.Profile.Subject != SubjectShape.EHealth)
            return null;
        try
        {
            Outcome<CertificateSubject> subject = CertificateSubject.From(new X500DistinguishedName(certificate.Subject.Span));
            if (!subject.Succeeded)
                return $"not an eHealth subject ({subject.Refusal.Code})";
            return subject.Value.ToX500().RawData.AsSpan().SequenceEqual(certificate.Subject.Span) ? null : "not the canonical subject";
        }
        catch (CryptographicException)
        {
            return "not a name";
        }
    }
}
