using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Ehcert.Pki.DistinguishedNames;

/// <summary>
/// Prints a name as Java does (RFC 2253, most specific attribute first): the aliases of authorities and older certificates in a keystore.
/// </summary>
internal static class Rfc2253
{
    private static readonly Dictionary<string, string> Keywords = new(StringComparer.Ordinal)
    {
        [Oids.CommonName] = "CN",
        [Oids.Country] = "C",
        [Oids.Locality] = "L",
        [Oids.State] = "ST",
        [Oids.Organisation] = "O",
        [Oids.OrganisationalUnit] = "OU",
    };

    /// <summary>The name as text; a name of an unusual shape comes out as its hexadecimal encoding.</summary>
    public static string Print(X500DistinguishedName name) => NameAttribute.ReadAll(name.RawData) is { } attributes
        ? string.Join(',', attributes.Reverse().Select(Print))
        : "#" + Convert.ToHexStringLower(name.RawData);

    private static string Print(NameAttribute attribute) => $"{Keywords.GetValueOrDefault(attribute.Type, attribute.Type)}={Escape(attribute.Value)}";

    private static string Escape(string value)
    {
        var text = new StringBuilder();
        int position = 0;
        foreach (Rune rune in value.EnumerateRunes())
        {
            bool first = position == 0;
            position += rune.Utf16SequenceLength;
            bool last = position == value.Length;
            if (!rune.IsBmp)
                EscapeBytes(text, rune);
            else if (IsSpecial((char)rune.Value, first, last))
                text.Append('\\').Append(rune);
            else
                text.Append(rune);
        }

        return text.ToString();
    }

    private static bool IsSpecial(char character, bool first, bool last) => character switch
    {
        ',' or '+' or '"' or '\\' or '<' or '>' or ';' => true,
        '#' => first,
        ' ' => first || last,
        _ => false,
    };

    // A BMPString, which aliases are kept in, has no room for these characters.
    private static void EscapeBytes(StringBuilder text, Rune rune)
    {
        Span<byte> bytes = stackalloc byte[4];
        foreach (byte value in bytes[..rune.EncodeToUtf8(bytes)])
            text.Append('\\').Append(value.ToString("X2", CultureInfo.InvariantCulture));
    }
}
