using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;

namespace Ehcert.Pki.Issuing.Rules;

/// <summary>Where there are certificate policies there is one, and it is not anyPolicy (RFC 5280 §4.2.1.4).</summary>
internal sealed class PolicyIdentifier : ICertificateRule
{
    private const string AnyPolicy = "2.5.29.32.0";

    public string? Objection(ToBeSignedCertificate certificate, IssuanceContext context)
    {
        if (certificate.Find(Oids.CertificatePolicies) is not { } extension)
            return null;
        if (extension.Critical)
            return "critical policies";
        try
        {
            AsnReader policies = new AsnReader(extension.RawData, AsnEncodingRules.DER).ReadSequence();
            string policy = policies.ReadSequence().ReadObjectIdentifier();
            return policies.HasData || policy == AnyPolicy ? "several policies or any policy" : null;
        }
        catch (AsnContentException)
        {
            return "malformed policies";
        }
    }
}
