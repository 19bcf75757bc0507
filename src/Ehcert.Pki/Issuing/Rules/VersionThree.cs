namespace Ehcert.Pki.Issuing.Rules;

/// <summary>With extensions the version is 3 (RFC 5280 §4.1.2.1).</summary>
internal sealed class VersionThree : ICertificateRule
{
    private const int V3 = 2;

    public string? Objection(ToBeSignedCertificate certificate, IssuanceContext context) =>
        certificate.Version == V3 ? null : $"version {certificate.Version + 1}";
}
