using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Ehcert.Authority.Info;

/// <summary>Any X.500 name as text (RFC 4514 §2): most specific part first, special characters escaped, never quoted.</summary>
internal static class DirectoryName
{
    public static string WireForm(X500DistinguishedName name) =>
        string.Join(',', name.EnumerateRelativeDistinguishedNames(reversed: true).Select(Part));

    private static string Part(X500RelativeDistinguishedName part)
    {
        var type = part.GetSingleElementType();
        return $"{Keyword(type.Value!)}={Escape(part.GetSingleElementValue() ?? "")}";
    }

    // RFC 4514 §3: the short names of the table; any other type is written as its number.
    private static string Keyword(string oid) => oid switch
    {
        "2.5.4.3" => "CN",
        "2.5.4.6" => "C",
        "2.5.4.7" => "L",
        "2.5.4.8" => "ST",
        "2.5.4.10" => "O",
        "2.5.4.11" => "OU",
        _ => oid,
    };

    // RFC 4514 §2.4.
    private static string Escape(string value)
    {
        var escaped = new StringBuilder(value.Length + 4);
        for (int at = 0; at < value.Length; at++)
        {
            bool edge = (at == 0 && value[at] is (' ' or '#')) || (at == value.Length - 1 && value[at] == ' ');
            if (edge || value[at] is ',' or '+' or '"' or '\\' or '<' or '>' or ';' or '=')
                escaped.Append('\\');
            escaped.Append(value[at]);
        }

        return escaped.ToString();
    }
}
