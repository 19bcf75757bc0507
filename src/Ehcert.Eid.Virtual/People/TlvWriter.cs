using System.Buffers;
using System.Text;

namespace Ehcert.Eid.Virtual;

/// <summary>Writes the fields of identity and address files: tag byte, length byte, value; tags ascending.</summary>
internal sealed class TlvWriter
{
    private readonly ArrayBufferWriter<byte> _bytes = new();
    private int _previous = -1;

    public TlvWriter Add(byte tag, ReadOnlySpan<byte> value)
    {
        if (tag <= _previous || value.Length > 0x7F)
            throw new ArgumentException($"Field {tag:X2} of {value.Length} bytes cannot follow {_previous:X2}.", nameof(tag));
        _previous = tag;
        _bytes.Write([tag, (byte)value.Length]);
        _bytes.Write(value);
        return this;
    }

    public TlvWriter Add(byte tag, string text) => Add(tag, Encoding.UTF8.GetBytes(text));

    public byte[] ToArray() => _bytes.WrittenSpan.ToArray();
}
