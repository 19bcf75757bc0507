using System.Runtime.InteropServices;
using System.Text.Unicode;

namespace Ehcert.Protocol.Soap;

/// <summary>UTF-8 as the only encoding of messages.</summary>
internal static class Utf8Text
{
    private static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    public static bool IsValid(ReadOnlySpan<byte> bytes) => Utf8.IsValid(bytes);

    /// <summary>Without mark and XML declaration, so that it can stand inside an envelope. For well-formed XML only.</summary>
    public static ReadOnlyMemory<byte> WithoutDeclaration(ReadOnlyMemory<byte> bytes)
    {
        bytes = WithoutMark(bytes);
        return bytes.Span.StartsWith("<?xml "u8) ? bytes[(bytes.Span.IndexOf("?>"u8) + 2)..] : bytes;
    }

    public static MemoryStream Stream(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out ArraySegment<byte> segment)
            ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);

    /// <summary>Without the byte order mark that some editors put in front.</summary>
    public static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> bytes) =>
        bytes.Span.StartsWith(Mark) ? bytes[Mark.Length..] : bytes;
}
