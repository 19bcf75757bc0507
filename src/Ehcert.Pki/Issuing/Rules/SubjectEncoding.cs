using System.Formats.Asn1;
using Ehcert.Pki.DistinguishedNames;

namespace Ehcert.Pki.Issuing.Rules;

/// <summary>
/// Attribute values are PrintableStrings or UTF8Strings of 1 to 64 characters, the country a PrintableString of two
/// (RFC 5280 §4.1.2.4 and appendix A), without control characters.
/// </summary>
internal sealed class SubjectEncoding : ICertificateRule
{
    private const int LongestValue = 64;

    public string? Objection(ToBeSignedCertificate certificate, IssuanceContext context)
    {
        if (NameAttribute.ReadAll(certificate.Subject) is not { Count: > 0 } attributes)
            return "empty or not a name";
        foreach (NameAttribute attribute in attributes)
        {
            if (attribute.StringType is not (UniversalTagNumber.PrintableString or UniversalTagNumber.UTF8String))
                return $"string type of {attribute.Type}";
            if (attribute.Value.Length is 0 or > LongestValue || attribute.Value.Any(char.IsControl))
                return $"length or characters of {attribute.Type}";
            if (attribute.Type == Oids.Country && !IsCountry(attribute))
                return "country";
        }

        return null;
    }

    private static bool IsCountry(NameAttribute attribute) =>
        attribute.StringType == UniversalTagNumber.PrintableString && attribute.Value.Length == 2 && attribute.Value.All(char.IsAsciiLetterUpper);
}
