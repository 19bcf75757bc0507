namespace Ehcert.Pki.Issuing.Rules;

/// <summary>A certificate lives within its issuer's life and no longer than its profile allows.</summary>
internal sealed class ValidityPeriod : ICertificateRule
{
    public string? Objection(ToBeSignedCertificate certificate, IssuanceContext context)
    {
        (DateTimeOffset notBefore, DateTimeOffset notAfter) = (certificate.NotBefore.At, certificate.NotAfter.At);
        if (notAfter <= notBefore)
            return "ends before it begins";
        if (notAfter - notBefore > context.Profile.MaximumValidity)
            return "valid for too long";
        if (notBefore < CertificateTime.Of(context.Issuer.NotBefore).At)
            return "begins before its issuer";
        return notAfter > context.Issuer.NotAfter ? "ends after its issuer" : null;
    }
}
