using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;

namespace Ehcert.Pki.Issuing;

/// <summary>
/// The name of an authority or of one of its signers. The caller gives it: demonstration authorities bear clearly fictitious names.
/// </summary>
/// <param name="Organisation">Organisation, for instance <c>Demo Trust</c>.</param>
/// <param name="CommonName">Common name, unique among the authorities of a house.</param>
/// <param name="SerialNumber">Tells generations of an authority apart, for instance <c>001</c>.</param>
/// <param name="Country">Two-letter country code, upper case.</param>
public sealed record AuthorityName(string Organisation, string CommonName, string? SerialNumber = null, string Country = "BE")
{
    /// <summary>The name in the order C, O, serialNumber, CN. Country and serial number are PrintableStrings, the rest UTF8Strings (RFC 5280 App. A).</summary>
    public X500DistinguishedName ToX500()
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            Write(writer, Oids.Country, Country, UniversalTagNumber.PrintableString);
            Write(writer, Oids.Organisation, Organisation, UniversalTagNumber.UTF8String);
            if (SerialNumber is not null)
                Write(writer, Oids.NameSerialNumber, SerialNumber, UniversalTagNumber.PrintableString);
            Write(writer, Oids.CommonName, CommonName, UniversalTagNumber.UTF8String);
        }

        return new X500DistinguishedName(writer.Encode());
    }

    private static void Write(AsnWriter writer, string type, string value, UniversalTagNumber stringType)
    {
        using (writer.PushSetOf())
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(type);
            writer.WriteCharacterString(stringType, value);
        }
    }
}
