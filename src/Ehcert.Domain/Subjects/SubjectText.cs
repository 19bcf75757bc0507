using System.Buffers;
using System.Text;

namespace Ehcert.Domain;

/// <summary>Subjects as text (RFC 2253, RFC 4514), in the flavour of the wire.</summary>
internal static class SubjectText
{
    /// <summary>Longest text that is read, in characters.</summary>
    internal const int MaximumLength = 4096;

    // RFC 2253 §2.4; the wire escapes '=' as well.
    private const string Escaped = ",+\"<>;=";

    private static readonly SearchValues<char> Separators = SearchValues.Create(",;");

    /// <summary>Writes the attributes of an encoding, last one first, without blanks between them.</summary>
    internal static string Write(IEnumerable<SubjectAttribute> attributes) =>
        string.Join(',', attributes.Reverse().Select(attribute => $"{attribute.Type.Keyword}={Escape(attribute.Value)}"));

    /// <summary>Reads the attributes in the order of the text.</summary>
    internal static Outcome<IReadOnlyList<SubjectAttribute>> Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > MaximumLength)
            return SubjectRefusals.Unreadable.Refuse();
        var attributes = new List<SubjectAttribute>();
        ReadOnlySpan<char> rest = text;
        while (true)
        {
            int equals = rest.IndexOf('=');
            if (equals < 0)
                return SubjectRefusals.Unreadable.Refuse();
            string keyword = rest[..equals].Trim().ToString();
            rest = rest[(equals + 1)..].TrimStart(' ');
            if (SubjectAttributeType.ByName(keyword) is not { } type)
                return SubjectRefusals.NotEhealth.Refuse();
            if (ReadValue(ref rest) is not { } value)
                return SubjectRefusals.Unreadable.Refuse();
            attributes.Add(new(type, value));
            if (rest.IsEmpty)
                return attributes;
            if (!Separators.Contains(rest[0]))
                return SubjectRefusals.Unreadable.Refuse();
            rest = rest[1..];
        }
    }

    private static string Escape(string value)
    {
        var escaped = new StringBuilder(value.Length + 8);
        for (int index = 0; index < value.Length; index++)
            escaped.Append(Escape(value[index], first: index == 0, last: index == value.Length - 1));
        return escaped.ToString();
    }

    // A backslash goes as its hexadecimal pair: Java stumbles over an escaped backslash next to another escape.
    private static string Escape(char character, bool first, bool last) => character switch
    {
        '\\' => "\\5C",
        '#' when first => "\\#",
        ' ' when first || last => "\\ ",
        _ when Escaped.Contains(character, StringComparison.Ordinal) => $"\\{character}",
        _ => char.ToString(character),
    };

    // Leaves the rest at the separator or empty; null when the value is not well formed.
    private static string? ReadValue(ref ReadOnlySpan<char> rest)
    {
        if (rest is ['#', ..])
            return null;
        return rest is ['"', ..] ? ReadQuoted(ref rest) : ReadPlain(ref rest);
    }

    private static string? ReadPlain(ref ReadOnlySpan<char> rest)
    {
        var value = new SubjectValueText();
        while (!rest.IsEmpty && !Separators.Contains(rest[0]))
        {
            if (rest[0] is '"' or '+' || !value.Take(ref rest))
                return null;
        }

        return value.Finish(trimEnd: true);
    }

    // RFC 1779 quoting: what .NET and other libraries print around a value with a comma in it; .NET doubles a quote inside.
    private static string? ReadQuoted(ref ReadOnlySpan<char> rest)
    {
        var value = new SubjectValueText();
        rest = rest[1..];
        while (rest is not ['"', ..] || rest is ['"', '"', ..])
        {
            if (rest is ['"', '"', ..])
                rest = rest[1..];
            if (rest.IsEmpty || !value.Take(ref rest))
                return null;
        }

        rest = rest[1..].TrimStart(' ');
        return value.Finish(trimEnd: false);
    }
}
