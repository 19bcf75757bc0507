using System.IO.Compression;
using Ehcert.Protocol.Messages;

namespace Ehcert.Protocol.MyCareNet;

/// <summary>The <c>Detail</c> of MyCareNet messages: a payload as it is, or deflated when the message says so or says nothing.</summary>
internal static class MyCareNetBlob
{
    public const string Xml = "text/xml";
    private const string None = "none";

    /// <summary>Larger than any registration; stands against a small message that unfolds into a huge one.</summary>
    private const int MaxInflated = 1024 * 1024;

    public static Blob Read(ElementReader element)
    {
        Blob bytes = element.Binary();
        if (element.Attribute("ContentEncoding") == None)
            return bytes;
        if (Inflated(bytes) is { } inflated)
            return inflated;
        element.Note("Detail");
        return default;
    }

    public static void Write(ElementWriter writer, Blob payload)
    {
        writer.Start(Namespaces.McnCommons, "Detail");
        writer.Attribute("ContentType", Xml);
        writer.Attribute("ContentEncoding", None);
        writer.Attribute("Id", "blob");
        writer.Binary(payload);
        writer.End();
    }

    private static Blob? Inflated(Blob bytes)
    {
        try
        {
            using var deflate = new DeflateStream(new MemoryStream(bytes.ToArray()), CompressionMode.Decompress);
            byte[] buffer = new byte[MaxInflated + 1];
            int length = deflate.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
            return length <= MaxInflated ? new Blob(buffer.AsMemory(0, length)) : default(Blob?);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
