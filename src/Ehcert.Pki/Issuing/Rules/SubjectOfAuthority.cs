using System.Security.Cryptography.X509Certificates;
using Ehcert.Pki.DistinguishedNames;

namespace Ehcert.Pki.Issuing.Rules;

/// <summary>Authorities and their signers are called C, O, optionally serialNumber, CN, in this order (keystore-and-etk §3.2).</summary>
internal sealed class SubjectOfAuthority : ICertificateRule
{
    public string? Objection(ToBeSignedCertificate certificate, IssuanceContext context)
    {
        if (context.Profile.Subject != SubjectShape.Authority)
            return null;
        string[]? types = NameAttribute.ReadAll(certificate.Subject)?.Select(attribute => attribute.Type).ToArray();
        return types switch
        {
            [Oids.Country, Oids.Organisation, Oids.CommonName] => null,
            [Oids.Country, Oids.Organisation, Oids.NameSerialNumber, Oids.CommonName] => null,
            null => "not a name",
            _ => "another order of attributes",
        };
    }
}
