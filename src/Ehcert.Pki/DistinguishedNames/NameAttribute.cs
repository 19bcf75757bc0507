using System.Formats.Asn1;

namespace Ehcert.Pki.DistinguishedNames;

/// <summary>One attribute of a distinguished name as it is encoded (RFC 5280 §4.1.2.4).</summary>
/// <param name="Type">Dotted attribute type.</param>
/// <param name="StringType">The ASN.1 string type of the value.</param>
/// <param name="Value">The value.</param>
internal sealed record NameAttribute(string Type, UniversalTagNumber StringType, string Value)
{
    private const int MostAttributes = 32;

    /// <summary>The attributes in DER order; null when the bytes are not a name, when a relative name has several attributes, or a value is no string.</summary>
    public static IReadOnlyList<NameAttribute>? ReadAll(ReadOnlyMemory<byte> name)
    {
        try
        {
            List<NameAttribute> attributes = [];
            var outer = new AsnReader(name, AsnEncodingRules.DER);
            AsnReader sequence = outer.ReadSequence();
            outer.ThrowIfNotEmpty();
            while (sequence.HasData && attributes.Count < MostAttributes)
            {
                AsnReader set = sequence.ReadSetOf();
                AsnReader attribute = set.ReadSequence();
                set.ThrowIfNotEmpty();
                string type = attribute.ReadObjectIdentifier();
                Asn1Tag tag = attribute.PeekTag();
                if (tag.TagClass != TagClass.Universal)
                    return null;
                var stringType = (UniversalTagNumber)tag.TagValue;
                attributes.Add(new NameAttribute(type, stringType, attribute.ReadCharacterString(stringType)));
                attribute.ThrowIfNotEmpty();
            }

            return sequence.HasData ? null : attributes;
        }
        catch (Exception exception) when (exception is AsnContentException or ArgumentException)
        {
            return null;
        }
    }
}
