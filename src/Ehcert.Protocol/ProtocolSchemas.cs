using System.Reflection;
using System.Xml;
using System.Xml.Schema;

namespace Ehcert.Protocol;

/// <summary>The schemas of all messages, embedded in this assembly and compiled once.</summary>
public static class ProtocolSchemas
{
    private const string Folder = "Ehcert.Protocol.Schemas.";

    private static readonly Lazy<XmlSchemaSet> Compiled = new(Compile);

    /// <summary>Names of the schema files, for instance <c>certra-protocol-v2.xsd</c>.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Select(name => name[Folder.Length..]).Order(StringComparer.Ordinal),
    ];

    /// <summary>All schemas as one compiled set; safe to share between threads for validation.</summary>
    public static XmlSchemaSet Set => Compiled.Value;

    /// <summary>The text of one schema file, UTF-8; null when there is no such file.</summary>
    public static Stream? Open(string name) =>
        Names.Contains(name, StringComparer.Ordinal) ? Assembly.GetExecutingAssembly().GetManifestResourceStream(Folder + name) : null;

    private static XmlSchemaSet Compile()
    {
        var set = new XmlSchemaSet { XmlResolver = null };
        foreach (string name in Names)
        {
            using Stream stream = Open(name)!;
            using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            set.Add(null, reader);
        }

        set.ValidationEventHandler += static (_, problem) =>
            throw new InvalidOperationException($"An embedded schema is wrong: {problem.Message}", problem.Exception);
        set.Compile();
        return set;
    }
}
