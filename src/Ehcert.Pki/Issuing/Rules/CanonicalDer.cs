namespace Ehcert.Pki.Issuing.Rules;

/// <summary>The bytes are the one DER encoding of their content (X.690 §10): writing what was read gives the same bytes.</summary>
internal sealed class CanonicalDer : ICertificateRule
{
    public string? Objection(ToBeSignedCertificate certificate, IssuanceContext context) =>
        certificate.Encode().AsSpan().SequenceEqual(context.Encoded.Span) ? null : "written again, the certificate has other bytes";
}
