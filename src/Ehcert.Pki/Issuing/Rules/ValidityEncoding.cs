namespace Ehcert.Pki.Issuing.Rules;

/// <summary>UTCTime through 2049, GeneralizedTime from 2050 (RFC 5280 §4.1.2.5).</summary>
internal sealed class ValidityEncoding : ICertificateRule
{
    public string? Objection(ToBeSignedCertificate certificate, IssuanceContext context) =>
        IsRight(certificate.NotBefore) && IsRight(certificate.NotAfter) ? null : "wrong time type";

    private static bool IsRight(CertificateTime time) => time.IsUtcTime == CertificateTime.MustBeUtcTime(time.At);
}
