using System.Buffers;
using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Ehcert.Domain;

/// <summary>Subjects in DER (RFC 5280 §4.1.2.4, X.690).</summary>
internal static class SubjectDer
{
    /// <summary>Longest encoding that is read, in bytes.</summary>
    internal const int MaximumLength = 4096;

    // PrintableString of X.680 §41.4, spelled out: '=' and ',' belong to it, '&', '_' and '@' do not.
    private static readonly SearchValues<char> Printable =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 '()+,-./:=?");

    internal static X500DistinguishedName Write(IEnumerable<SubjectAttribute> attributes)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            foreach (SubjectAttribute attribute in attributes)
                Write(writer, attribute);
        }

        return new X500DistinguishedName(writer.Encode());
    }

    /// <summary>Reads the attributes; a relative distinguished name with several attributes or of another kind is refused.</summary>
    internal static Outcome<IReadOnlyList<SubjectAttribute>> Read(X500DistinguishedName name)
    {
        if (name.RawData.Length > MaximumLength)
            return SubjectRefusals.Unreadable.Refuse();
        var attributes = new List<SubjectAttribute>();
        try
        {
            foreach (X500RelativeDistinguishedName part in name.EnumerateRelativeDistinguishedNames())
            {
                if (part.HasMultipleElements)
                    return SubjectRefusals.NotEhealth.Refuse();
                if (SubjectAttributeType.ByOid(part.GetSingleElementType().Value) is not { } type)
                    return SubjectRefusals.NotEhealth.Refuse();
                if (part.GetSingleElementValue() is not { } value)
                    return SubjectRefusals.Unreadable.Refuse();
                attributes.Add(new(type, value));
            }
        }
        catch (CryptographicException)
        {
            return SubjectRefusals.Unreadable.Refuse();
        }

        return attributes;
    }

    // RelativeDistinguishedName ::= SET OF AttributeTypeAndValue; AttributeTypeAndValue ::= SEQUENCE { type, value }
    private static void Write(AsnWriter writer, SubjectAttribute attribute)
    {
        using (writer.PushSetOf())
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(attribute.Type.Oid);
            writer.WriteCharacterString(
                attribute.Value.AsSpan().ContainsAnyExcept(Printable) ? UniversalTagNumber.UTF8String : UniversalTagNumber.PrintableString,
                attribute.Value);
        }
    }
}
