using System.Buffers;
using System.Globalization;
using System.Text;

namespace Ehcert.Domain;

/// <summary>Subjects as text (RFC 2253, RFC 4514), in the flavour of the wire.</summary>
internal static class SubjectText
{
    /// <summary>Longest text that is read, in characters.</summary>
    internal const int MaximumLength = 4096;

    // RFC 2253 §2.4; the wire escapes '=' as well.
    private const string Escaped = ",+\"\\<>;=";

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
        {
            bool atEnd = index == 0 || index == value.Length - 1;
            if (Escaped.Contains(value[index], StringComparison.Ordinal) || (value[index] == '#' && index == 0) || (value[index] == ' ' && atEnd))
                escaped.Append('\\');
            escaped.Append(value[index]);
        }

        return escaped.ToString();
    }

    // Leaves the rest at the separator or empty; null when the value is not well formed.
    private static string? ReadValue(ref ReadOnlySpan<char> rest)
    {
        if (rest is ['#', ..])
            return null;
        return rest is ['"', ..] ? ReadQuoted(ref rest) : ReadPlain(ref rest);
    }

    private static string? ReadPlain(ref ReadOnlySpan<char> rest)
    {
        var value = new ValueText();
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
        var value = new ValueText();
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

    /// <summary>Gathers a value, undoing escapes: <c>\,</c> or <c>\C3</c> (one byte of UTF-8).</summary>
    private sealed class ValueText
    {
        private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

        private readonly List<byte> _utf8 = [];
        private int _lengthThatStays;

        internal bool Take(ref ReadOnlySpan<char> rest)
        {
            if (rest[0] != '\\')
                return TakeRune(ref rest, stays: rest[0] != ' ');
            rest = rest[1..];
            if (rest.Length >= 2 && byte.TryParse(rest[..2], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out byte octet))
            {
                rest = rest[2..];
                _utf8.Add(octet);
                _lengthThatStays = _utf8.Count;
                return true;
            }

            return !rest.IsEmpty && (Escaped.Contains(rest[0], StringComparison.Ordinal) || rest[0] is '#' or ' ') && TakeRune(ref rest, stays: true);
        }

        internal string? Finish(bool trimEnd)
        {
            try
            {
                return StrictUtf8.GetString([.. _utf8.Take(trimEnd ? _lengthThatStays : _utf8.Count)]);
            }
            catch (DecoderFallbackException)
            {
                return null;
            }
        }

        private bool TakeRune(ref ReadOnlySpan<char> rest, bool stays)
        {
            if (Rune.DecodeFromUtf16(rest, out Rune rune, out int used) != OperationStatus.Done)
                return false;
            Span<byte> bytes = stackalloc byte[4];
            _utf8.AddRange(bytes[..rune.EncodeToUtf8(bytes)]);
            rest = rest[used..];
            if (stays)
                _lengthThatStays = _utf8.Count;
            return true;
        }
    }
}
