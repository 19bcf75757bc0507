namespace Ehcert.Pki.Issuing.Rules;

/// <summary>The issuer field is the issuer's subject, byte for byte (RFC 5280 §4.1.2.4, §7.1).</summary>
internal sealed class IssuerNameOfIssuer : ICertificateRule
{
    public string? Objection(ToBeSignedCertificate certificate, IssuanceContext context) =>
        certificate.Issuer.Span.SequenceEqual(context.Issuer.Name.Span) ? null : "another issuer name";
}
