using System.Security.Cryptography.X509Certificates;

namespace Ehcert.Pki.Issuing.Rules;

/// <summary>Key usage is critical and exactly the profile's (RFC 5280 §4.2.1.3).</summary>
internal sealed class KeyUsageOfProfile : ICertificateRule
{
    public string? Objection(ToBeSignedCertificate certificate, IssuanceContext context)
    {
        var wanted = new X509KeyUsageExtension(context.Profile.KeyUsage, critical: true);
        return certificate.Find(Oids.KeyUsage) is { Critical: true } extension && extension.RawData.AsSpan().SequenceEqual(wanted.RawData)
            ? null
            : "another key usage";
    }
}
