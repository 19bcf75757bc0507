using System.Text;
using System.Xml;

namespace Ehcert.Pki.Tests.XmlSignatures;

internal static class Xml
{
    public const string Request =
        """<p:Ask xmlns:p="urn:test:p" xmlns:unused="urn:test:unused" Id="_1" IssueInstant="2026-01-05T10:00:00Z"><p:Name z="1" a="&#9;&lt;&quot;>">Élise &amp; "co" &gt; &#13; œuvre</p:Name><bare xmlns=""> <x/> </bare></p:Ask>""";

    public static XmlDocument Load(string xml)
    {
        var document = new XmlDocument { PreserveWhitespace = true, XmlResolver = null };
        using var reader = XmlReader.Create(new StringReader(xml), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        document.Load(reader);
        return document;
    }

    /// <summary>What travels: carriage returns in text survive only as character references.</summary>
    public static string Save(XmlDocument document)
    {
        var text = new StringBuilder();
        var settings = new XmlWriterSettings { OmitXmlDeclaration = true, NewLineHandling = NewLineHandling.Entitize };
        using (var writer = XmlWriter.Create(text, settings))
            document.WriteTo(writer);
        return text.ToString();
    }
}
