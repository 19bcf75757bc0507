using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;

namespace Ehcert.Pki.Issuing.Rules;

/// <summary>Extended key usage is not critical and exactly the profile's (RFC 5280 §4.2.1.12); a profile without it has none.</summary>
internal sealed class ExtendedKeyUsageOfProfile : ICertificateRule
{
    public string? Objection(ToBeSignedCertificate certificate, IssuanceContext context)
    {
        X509Extension? extension = certificate.Find(Oids.ExtendedKeyUsage);
        if (extension is { Critical: true })
            return "critical extended key usage";
        return Usages(extension).SequenceEqual(context.Profile.ExtendedKeyUsages, StringComparer.Ordinal) ? null : "other extended key usages";
    }

    private static List<string> Usages(X509Extension? extension)
    {
        List<string> usages = [];
        if (extension is null)
            return usages;
        try
        {
            AsnReader sequence = new AsnReader(extension.RawData, AsnEncodingRules.DER).ReadSequence();
            while (sequence.HasData)
                usages.Add(sequence.ReadObjectIdentifier());
            return usages;
        }
        catch (AsnContentException)
        {
            return ["malformed"];
        }
    }
}
