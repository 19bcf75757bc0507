using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Ehcert.Pki.Trust;

/// <summary>The http addresses that a certificate names for questions about its status (RFC 5280 §4.2.1.13, §4.2.2.1).</summary>
internal static class PublishedAddresses
{
    private static readonly Asn1Tag Zero = new(TagClass.ContextSpecific, 0, isConstructed: true);
    private static readonly Asn1Tag UniformResourceIdentifier = new(TagClass.ContextSpecific, 6);

    /// <summary>OCSP responders.</summary>
    public static IReadOnlyList<Uri> OfOcsp(IEnumerable<X509Extension> extensions) =>
        Find(extensions, Oids.AuthorityInformationAccess, raw => new X509AuthorityInformationAccessExtension(raw).EnumerateOcspUris());

    /// <summary>Certificates of the issuer.</summary>
    public static IReadOnlyList<Uri> OfIssuer(IEnumerable<X509Extension> extensions) =>
        Find(extensions, Oids.AuthorityInformationAccess, raw => new X509AuthorityInformationAccessExtension(raw).EnumerateCAIssuersUris());

    /// <summary>Revocation lists; only whole names of points that cover all reasons and all certificates of the issuer.</summary>
    public static IReadOnlyList<Uri> OfCrl(IEnumerable<X509Extension> extensions) =>
        Find(extensions, Oids.CrlDistributionPoints, ReadDistributionPoints);

    private static List<Uri> Find(IEnumerable<X509Extension> extensions, string oid, Func<byte[], IEnumerable<string>> read)
    {
        List<Uri> addresses = [];
        try
        {
            foreach (string text in extensions.Where(extension => extension.Oid?.Value == oid).SelectMany(extension => read(extension.RawData)))
            {
                if (Uri.TryCreate(text, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https")
                    addresses.Add(address!);
            }
        }
        catch (Exception exception) when (exception is CryptographicException or AsnContentException)
        {
            return addresses;
        }

        return addresses;
    }

    private static List<string> ReadDistributionPoints(byte[] extension)
    {
        List<string> addresses = [];
        AsnReader points = new AsnReader(extension, AsnEncodingRules.DER).ReadSequence();
        while (points.HasData)
        {
            // DistributionPoint ::= SEQUENCE { distributionPoint [0] { fullName [0] GeneralNames }, reasons [1], cRLIssuer [2] }
            AsnReader point = points.ReadSequence();
            if (!NextIs(point, Zero))
                continue;
            AsnReader name = point.ReadSequence(Zero);
            if (point.HasData || !NextIs(name, Zero))
                continue;
            AsnReader fullName = name.ReadSequence(Zero);
            while (fullName.HasData)
            {
                if (NextIs(fullName, UniformResourceIdentifier))
                    addresses.Add(fullName.ReadCharacterString(UniversalTagNumber.IA5String, UniformResourceIdentifier));
                else
                    fullName.ReadEncodedValue();
            }
        }

        return addresses;
    }

    private static bool NextIs(AsnReader reader, Asn1Tag tag) => reader.HasData && reader.PeekTag().HasSameClassAndValue(tag);
}
