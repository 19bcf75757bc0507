namespace Ehcert.Pki.Issuing.Rules;

/// <summary>Nobody but a root gets a certificate for the key that signs it.</summary>
internal sealed class KeyOfItsOwn : ICertificateRule
{
    public string? Objection(ToBeSignedCertificate certificate, IssuanceContext context) =>
        certificate.SubjectPublicKeyInfo.Span.SequenceEqual(context.Issuer.Key.SubjectPublicKeyInfo.Span) == (context.Profile == CertificateProfile.Root)
            ? null
            : "the issuer's key";
}
