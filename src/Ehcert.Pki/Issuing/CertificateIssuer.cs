using System.Security.Cryptography.X509Certificates;
using Ehcert.Domain;
using Ehcert.Pki.Keys;

namespace Ehcert.Pki.Issuing;

/// <summary>Prepares eHealth certificates: profile, policy rules, then <see cref="PreparedCertificate.Issue"/>.</summary>
public static class CertificateIssuer
{
    /// <summary>A certificate begins a little in the past, so that a reader whose clock lags takes it (keystore-and-etk §5, pitfall 11).</summary>
    private static readonly TimeSpan Backdating = TimeSpan.FromMinutes(10);

    /// <summary>Builds a certificate for that key and holds it to the policy. Refusals: <see cref="IssuingRefusals"/>.</summary>
    public static Outcome<PreparedCertificate> PrepareAuthentication(
        CertificateAuthority authority, AuthenticationCertificateProfile profile, CertificateSubject subject, PublicKey key, DateTimeOffset now) =>
        PrepareAuthentication(authority, profile, subject.ToX500(), key, now);

    /// <summary>
    /// Takes up a certificate that was prepared and written down, but perhaps not signed, before a crash. The policy rules run again; the
    /// serial number stays, so that whatever happened, there is one certificate.
    /// </summary>
    public static Outcome<PreparedCertificate> Resume(CertificateAuthority authority, ReadOnlyMemory<byte> toBeSigned) =>
        PreparedCertificate.Check(toBeSigned, CertificateProfile.Authentication, authority.Identity);

    internal static Outcome<PreparedCertificate> PrepareAuthentication(
        CertificateAuthority authority, AuthenticationCertificateProfile profile, X500DistinguishedName subject, PublicKey key, DateTimeOffset now)
    {
        DateTimeOffset notBefore = Later(now - Backdating, authority.Identity.NotBefore);
        var certificate = new ToBeSignedCertificate
        {
            SerialNumber = SerialNumber.Draw().Bytes,
            SignatureAlgorithm = authority.Key.SignatureAlgorithmIdentifier,
            Issuer = authority.Identity.Name,
            NotBefore = CertificateTime.Of(notBefore),
            NotAfter = CertificateTime.Of(notBefore.AddMonths(profile.ValidityMonths).AddSeconds(-1)),
            Subject = subject.RawData,
            SubjectPublicKeyInfo = key.ExportSubjectPublicKeyInfo(),
            Extensions = ProfileExtensions.For(
                CertificateProfile.Authentication,
                key,
                authority.Identity.KeyIdentifier,
                profile.Addresses,
                ProfileExtensions.CertificatePolicy(profile.PolicyOid, profile.PracticeStatement)),
        };
        return PreparedCertificate.Check(certificate.Encode(), CertificateProfile.Authentication, authority.Identity);
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
