using System.Buffers;
using System.Text;

namespace Ehcert.Pki.XmlSignatures;

/// <summary>Collects canonical XML as UTF-8 and escapes as Canonical XML 1.0 §2.3 demands.</summary>
internal sealed class CanonicalOutput : IDisposable
{
    private static readonly SearchValues<char> EscapedInText = SearchValues.Create("&<>\r");
    private static readonly SearchValues<char> EscapedInAttribute = SearchValues.Create("&<\"\t\n\r");

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(16 * 1024);
    private int _length;

    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _length);

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    public void Raw(ReadOnlySpan<byte> bytes)
    {
        MakeRoom(bytes.Length);
        bytes.CopyTo(_buffer.AsSpan(_length));
        _length += bytes.Length;
    }

    public void Name(ReadOnlySpan<char> characters)
    {
        MakeRoom(Encoding.UTF8.GetMaxByteCount(characters.Length));
        _length += Encoding.UTF8.GetBytes(characters, _buffer.AsSpan(_length));
    }

    public void Text(ReadOnlySpan<char> text) => Escaped(text, EscapedInText);

    public void AttributeValue(ReadOnlySpan<char> value) => Escaped(value, EscapedInAttribute);

    private void Escaped(ReadOnlySpan<char> rest, SearchValues<char> special)
    {
        while (rest.IndexOfAny(special) is var at and >= 0)
        {
            Name(rest[..at]);
            Raw(Escape(rest[at]));
            rest = rest[(at + 1)..];
        }

        Name(rest);
    }

    private static ReadOnlySpan<byte> Escape(char character) => character switch
    {
        '&' => "&amp;"u8,
        '<' => "&lt;"u8,
        '>' => "&gt;"u8,
        '"' => "&quot;"u8,
        '\t' => "&#x9;"u8,
        '\n' => "&#xA;"u8,
        '\r' => "&#xD;"u8,
        _ => throw new ArgumentOutOfRangeException(nameof(character), character, null),
    };

    private void MakeRoom(int more)
    {
        if (_buffer.Length - _length >= more)
            return;
        byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(_buffer.Length * 2, _length + more));
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
