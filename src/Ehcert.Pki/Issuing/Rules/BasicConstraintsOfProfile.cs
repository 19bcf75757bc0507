using System.Security.Cryptography.X509Certificates;

namespace Ehcert.Pki.Issuing.Rules;

/// <summary>Whether it is an authority, and how many may stand below it, is said critically and as the profile wants (RFC 5280 §4.2.1.9).</summary>
internal sealed class BasicConstraintsOfProfile : ICertificateRule
{
    public string? Objection(ToBeSignedCertificate certificate, IssuanceContext context)
    {
        var wanted = new X509BasicConstraintsExtension(
            context.Profile.IsAuthority, context.Profile.PathLength is not null, context.Profile.PathLength ?? 0, critical: true);
        return certificate.Find(Oids.BasicConstraints) is { Critical: true } extension && extension.RawData.AsSpan().SequenceEqual(wanted.RawData)
            ? null
            : "other basic constraints";
    }
}
