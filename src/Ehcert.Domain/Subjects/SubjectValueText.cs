using System.Buffers;
using System.Globalization;
using System.Text;

namespace Ehcert.Domain;

/// <summary>
/// Gathers an attribute value, undoing the escapes of RFC 4514 §2.4: <c>\,</c>, or <c>\C3</c> for one byte of UTF-8. Blanks at the end
/// stay only when they were escaped.
/// </summary>
internal sealed class SubjectValueText
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

        return rest is [',' or '+' or '"' or '\\' or '<' or '>' or ';' or '=' or '#' or ' ', ..] && TakeRune(ref rest, stays: true);
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
