using System.Diagnostics.CodeAnalysis;

namespace Ehcert.Eid;

/// <summary>
/// The fields of an identity file: one tag byte, one length byte, the value; tags ascend; zeros at the end are padding.
/// Lengths from 80h on are refused: the card's documents and its known readers disagree on what follows, and no field is that long.
/// </summary>
internal sealed class TlvFields
{
    private const int LongestValue = 0x7F;
    private readonly Dictionary<byte, ReadOnlyMemory<byte>> _values;

    private TlvFields(Dictionary<byte, ReadOnlyMemory<byte>> values) => _values = values;

    /// <summary>Tags in the order of the file.</summary>
    public IReadOnlyCollection<byte> Tags => _values.Keys;

    /// <summary>The value of a field, or nothing.</summary>
    public bool TryGet(byte tag, out ReadOnlyMemory<byte> value) => _values.TryGetValue(tag, out value);

    /// <summary>Reads a whole file; false when it is not what the card's documents describe.</summary>
    public static bool TryRead(ReadOnlyMemory<byte> file, [NotNullWhen(true)] out TlvFields? fields)
    {
        fields = null;
        Dictionary<byte, ReadOnlyMemory<byte>> values = [];
        int previous = -1;
        ReadOnlyMemory<byte> rest = file;
        while (!IsPadding(rest.Span))
        {
            if (rest.Length < 2)
                return false;
            byte tag = rest.Span[0];
            int length = rest.Span[1];
            if (tag <= previous || length > LongestValue || length > rest.Length - 2)
                return false;
            values.Add(tag, rest.Slice(2, length));
            previous = tag;
            rest = rest[(2 + length)..];
        }

        fields = new TlvFields(values);
        return true;
    }

    private static bool IsPadding(ReadOnlySpan<byte> rest) => !rest.ContainsAnyExcept((byte)0);
}
