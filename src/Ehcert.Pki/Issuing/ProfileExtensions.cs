using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Ehcert.Pki.Issuing;

/// <summary>Writes the extensions of a certificate in the order of its profile.</summary>
internal static class ProfileExtensions
{
    /// <summary>The extensions that a profile and its issuer determine, and those that the caller adds, in the profile's order.</summary>
    public static List<X509Extension> For(
        CertificateProfile profile,
        PublicKey subjectKey,
        ReadOnlyMemory<byte>? issuerKeyIdentifier,
        StatusAddresses addresses,
        params IEnumerable<X509Extension> more)
    {
        List<X509Extension?> all =
        [
            new X509BasicConstraintsExtension(profile.IsAuthority, profile.PathLength is not null, profile.PathLength ?? 0, critical: true),
            new X509SubjectKeyIdentifierExtension(subjectKey, X509SubjectKeyIdentifierHashAlgorithm.Sha1, critical: false),
            new X509KeyUsageExtension(profile.KeyUsage, critical: true),
            issuerKeyIdentifier is { } identifier ? X509AuthorityKeyIdentifierExtension.CreateFromSubjectKeyIdentifier(identifier.Span) : null,
            addresses.AuthorityInformationAccess(),
            addresses.CrlDistributionPoints(),
            profile.ExtendedKeyUsages.Count == 0 ? null : ExtendedKeyUsage(profile.ExtendedKeyUsages),
            .. more,
        ];
        return
        [
            .. profile.ExtensionOrder
                .Select(oid => all.Find(extension => extension?.Oid!.Value == oid))
                .OfType<X509Extension>(),
        ];
    }

    /// <summary>CertificatePolicies with one policy and, when there is one, the address of the practice statement (RFC 5280 §4.2.1.4).</summary>
    public static X509Extension CertificatePolicy(string policyOid, Uri? practiceStatement)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(policyOid);
            if (practiceStatement is not null)
            {
                using (writer.PushSequence())
                using (writer.PushSequence())
                {
                    writer.WriteObjectIdentifier(Oids.PracticeStatement);
                    writer.WriteCharacterString(UniversalTagNumber.IA5String, practiceStatement.AbsoluteUri);
                }
            }
        }

        return new X509Extension(Oids.CertificatePolicies, writer.Encode(), critical: false);
    }

    /// <summary>id-pkix-ocsp-nocheck: the responder's own certificate need not be asked about (RFC 6960 §4.2.2.2.1).</summary>
    public static X509Extension NoCheck() => new(Oids.OcspNoCheck, [0x05, 0x00], critical: false);

    private static X509EnhancedKeyUsageExtension ExtendedKeyUsage(IEnumerable<string> usages)
    {
        OidCollection oids = [];
        foreach (string usage in usages)
            oids.Add(new Oid(usage));
        return new X509EnhancedKeyUsageExtension(oids, critical: false);
    }
}
