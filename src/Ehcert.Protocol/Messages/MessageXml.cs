using System.Xml;

namespace Ehcert.Protocol.Messages;

/// <summary>Reading and writing of whole messages: root, header, status, content.</summary>
internal static class MessageXml
{
    public static readonly XmlWriterSettings WriterSettings = new()
    {
        Encoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        OmitXmlDeclaration = true,
        ConformanceLevel = ConformanceLevel.Fragment,

        // A raw carriage return would be read back as a line feed and break the signature (XML 1.0 §2.11).
        NewLineHandling = NewLineHandling.Entitize,
    };

    public static readonly XmlReaderSettings ReaderSettings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    public static RequestHeader ReadRequestHeader(XmlElement root) => new(
        root.GetAttributeNode("Id")?.Value,
        root.GetAttributeNode("IssueInstant") is { } instant ? IssueInstant.Parse(instant.Value) : null);

    public static ResponseHeader ReadResponseHeader(XmlElement root) => new(
        root.GetAttributeNode("Id")?.Value,
        root.GetAttributeNode("InResponseTo")?.Value,
        root.GetAttributeNode("IssueInstant") is { } instant ? IssueInstant.Parse(instant.Value) : null);

    public static byte[] Request<TRequest, TResponse>(Operation<TRequest, TResponse> operation, RequestHeader header, TRequest content)
        where TRequest : notnull
        where TResponse : notnull => Bytes(writer =>
    {
        StartRoot(writer, operation.RequestRoot);
        writer.Attribute("Id", header.Id);
        writer.Attribute("IssueInstant", header.IssueInstant?.ToString());
        operation.RequestForm.Write(content, writer);
        writer.End();
    });

    public static byte[] Response<TRequest, TResponse>(
        Operation<TRequest, TResponse> operation, ResponseHeader header, ProtocolStatus status, TResponse content)
        where TRequest : notnull
        where TResponse : notnull => Bytes(writer =>
    {
        StartResponse(writer, operation, header, status);
        operation.ResponseForm.Write(content, writer);
        writer.End();
    });

    /// <summary>An answer with nothing but its status.</summary>
    public static byte[] Response(Operation operation, ResponseHeader header, ProtocolStatus status) => Bytes(writer =>
    {
        StartResponse(writer, operation, header, status);
        writer.End();
    });

    public static byte[] Bytes(Action<ElementWriter> write)
    {
        using var output = new MemoryStream(4096);
        using (var writer = XmlWriter.Create(output, WriterSettings))
            write(new ElementWriter(writer));
        return output.ToArray();
    }

    public static byte[] Bytes(XmlElement element)
    {
        using var output = new MemoryStream(8192);
        using (var writer = XmlWriter.Create(output, WriterSettings))
            element.WriteTo(writer);
        return output.ToArray();
    }

    private static void StartResponse(ElementWriter writer, Operation operation, ResponseHeader header, ProtocolStatus status)
    {
        StartRoot(writer, operation.ResponseRoot);
        writer.Attribute("Id", header.Id);
        if (operation.StatusKind is StatusKind.OldCommons)
        {
            StatusXml.WriteOld(writer, status);
            return;
        }

        writer.Attribute("InResponseTo", header.InResponseTo);
        writer.Attribute("IssueInstant", header.IssueInstant?.ToString());
        if (operation.StatusKind is StatusKind.Commons)
            StatusXml.Write(writer, status);
    }

    /// <summary>Declares once, at the root, every namespace that the service's messages use.</summary>
    private static void StartRoot(ElementWriter writer, XmlQualifiedName root)
    {
        writer.Start(root.Namespace, root.Name);
        if (root.Namespace is Namespaces.CertRa or Namespaces.EtkRa)
            writer.Declare(Namespaces.CommonsCore);
        if (root.Namespace is Namespaces.CertRa)
            writer.Declare(Namespaces.CertRaCore);
    }
}
