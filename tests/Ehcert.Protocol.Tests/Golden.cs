using System.Xml;
using System.Xml.Schema;

namespace Ehcert.Protocol.Tests;

/// <summary>The example messages.</summary>
internal static class Golden
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Golden");

    public static IReadOnlyList<string> Names { get; } = [.. Directory.GetFiles(Folder, "*.xml").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    public static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(Folder, name));

    /// <summary>The payload of an example, cut out by plain means, not by the code under test.</summary>
    public static XmlElement Payload(string name)
    {
        XmlDocument document = Load(Bytes(name));
        XmlElement root = document.DocumentElement!;
        return root.LocalName == "Envelope" ? root.GetElementsByTagName("Body", root.NamespaceURI)[0]!.ChildNodes.OfType<XmlElement>().Single() : root;
    }

    public static XmlElement PayloadOf(ReadOnlyMemory<byte> envelope) =>
        Load(envelope.ToArray()).DocumentElement!.GetElementsByTagName("Body", "http://schemas.xmlsoap.org/soap/envelope/")[0]!.ChildNodes.OfType<XmlElement>().Single();

    public static XmlDocument Load(byte[] bytes)
    {
        var document = new XmlDocument { PreserveWhitespace = true, XmlResolver = null };
        using var reader = XmlReader.Create(new MemoryStream(bytes), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        document.Load(reader);
        return document;
    }

    /// <summary>What the schemas say against an element; empty when they say nothing.</summary>
    public static IReadOnlyList<string> SchemaProblems(XmlElement element)
    {
        var problems = new List<string>();
        var settings = new XmlReaderSettings
        {
            ValidationType = ValidationType.Schema,
            Schemas = ProtocolSchemas.Set,
            ValidationFlags = XmlSchemaValidationFlags.ReportValidationWarnings | XmlSchemaValidationFlags.AllowXmlAttributes,
        };
        settings.ValidationEventHandler += (_, problem) => problems.Add(problem.Message);
        using var reader = XmlReader.Create(new XmlNodeReader(element), settings);
        while (reader.Read())
        {
        }

        return problems;
    }

    /// <summary>
    /// What a message says, whatever its prefixes and indentation: elements as {namespace}name, attributes in order, dateTime values as moments.
    /// The signature is left out on demand.
    /// </summary>
    public static string Meaning(XmlElement element, bool withoutSignature = false)
    {
        var text = new System.Text.StringBuilder();
        Write(element, text, withoutSignature);
        return text.ToString();
    }

    private static void Write(XmlElement element, System.Text.StringBuilder text, bool withoutSignature)
    {
        if (withoutSignature && element is { LocalName: "Signature", NamespaceURI: "http://www.w3.org/2000/09/xmldsig#" })
            return;
        text.Append('\n').Append('{').Append(element.NamespaceURI).Append('}').Append(element.LocalName);
        foreach (XmlAttribute attribute in element.Attributes.Cast<XmlAttribute>().Where(one => one.NamespaceURI != "http://www.w3.org/2000/xmlns/").OrderBy(one => one.Name, StringComparer.Ordinal))
            text.Append(" {").Append(attribute.NamespaceURI).Append('}').Append(attribute.LocalName).Append('=').Append(Value(attribute.Value));
        bool hasElements = element.ChildNodes.OfType<XmlElement>().Any();
        foreach (XmlNode child in element.ChildNodes)
        {
            if (child is XmlElement inner)
                Write(inner, text, withoutSignature);
            else if (!hasElements)
                text.Append('=').Append(Value(child.Value!));
        }

        text.Append('/');
    }

    private static string Value(string value) =>
        value.Length > 15 && value[10] == 'T' && value[4] == '-' && DateTimeOffset.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out DateTimeOffset moment)
            ? moment.ToString("O", System.Globalization.CultureInfo.InvariantCulture)
            : value;
}
