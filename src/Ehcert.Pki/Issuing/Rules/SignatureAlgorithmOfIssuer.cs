namespace Ehcert.Pki.Issuing.Rules;

/// <summary>The algorithm inside the certificate is the one the issuer's key signs with (RFC 5280 §4.1.2.3), and an accepted one.</summary>
internal sealed class SignatureAlgorithmOfIssuer : ICertificateRule
{
    public string? Objection(ToBeSignedCertificate certificate, IssuanceContext context) =>
        certificate.SignatureAlgorithm.Span.SequenceEqual(context.Issuer.Key.SignatureAlgorithmIdentifier) ? null : "another signature algorithm";
}
