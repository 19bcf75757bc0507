using System.Security.Cryptography.Xml;
using System.Text;
using System.Xml;
using CsCheck;
using Ehcert.Pki.XmlSignatures;

namespace Ehcert.Pki.Tests.XmlSignatures;

public sealed class CanonicalXmlTests
{
    private static readonly Gen<string> Chars = Gen.OneOf("a", " ", "&amp;", "&lt;", "&gt;", "&quot;", "&#13;", "&#9;", "&#10;", "é", "漢", "𝄞", "'").Array[0, 6].Select(string.Concat);
    private static readonly Gen<string> Prefixes = Gen.OneOf("", "p:", "q:", "r:");
    private static readonly Gen<string> Declarations =
        Gen.OneOf("xmlns=\"urn:d\"", "xmlns=\"\"", "xmlns=\"urn:e\"", "xmlns:p=\"urn:p2\"", "xmlns:q=\"urn:p\"", "xmlns:r=\"urn:r2\"", "xml:lang=\"fr\"")
            .HashSet[0, 3].Where(set => set.Select(one => one[..one.IndexOf('=')]).Distinct().Count() == set.Count).Select(set => string.Join(' ', set.Order()));

    private static readonly Gen<string> Attributes =
        Gen.Select(Prefixes, Chars, (prefix, value) => $"{prefix}b=\"{value}\" {(prefix.Length > 0 ? "" : "p:")}a=\"{value}\"");

    private static readonly Gen<string> Documents = Gen.Recursive<string>((depth, inner) =>
        Gen.Select(Prefixes, Declarations, Attributes, depth < 4 ? inner.Array[0, 3] : Gen.Const(Array.Empty<string>()), Chars, (prefix, declarations, attributes, children, text) =>
            $"<{prefix}e {declarations} {attributes}>{text}{string.Join("<!-- no --><![CDATA[<&]]>", children)}</{prefix}e>"));

    [Fact]
    public void Any_element_has_the_canonical_form_that_the_framework_computes() =>
        Documents.Sample(
            inner =>
            {
                XmlDocument document = Xml.Load($"<top xmlns:p=\"urn:p\" xmlns:q=\"urn:q\" xmlns:r=\"urn:r\">{inner}</top>");
                Canonical(document.DocumentElement!).ShouldBe(ByFramework(document));
            },
            iter: 2000);

    [Fact]
    public void An_element_cut_out_of_its_envelope_keeps_its_canonical_form()
    {
        XmlDocument inPlace = Xml.Load("""<s:Envelope xmlns:s="urn:s" xmlns:p="urn:p" xmlns="urn:d"><s:Body><p:A b="1"><c/></p:A></s:Body></s:Envelope>""");
        var element = (XmlElement)inPlace.DocumentElement!.FirstChild!.FirstChild!;
        var alone = new XmlDocument { PreserveWhitespace = true };
        alone.AppendChild(alone.ImportNode(element, deep: true));

        Canonical(element).ShouldBe("""<p:A xmlns:p="urn:p" b="1"><c xmlns="urn:d"></c></p:A>""");
        Canonical(alone.DocumentElement!).ShouldBe(Canonical(element));
    }

    [Fact]
    public void Nesting_of_any_depth_is_walked_without_recursion()
    {
        const int Depth = 50_000;
        XmlDocument document = Xml.Load(string.Concat(Enumerable.Repeat("<a>", Depth)) + string.Concat(Enumerable.Repeat("</a>", Depth)));

        Canonical(document.DocumentElement!).Length.ShouldBe(Depth * 7);
    }

    private static string Canonical(XmlElement element) => Encoding.UTF8.GetString(CanonicalXml.Bytes(element));

    private static string ByFramework(XmlDocument document)
    {
        var transform = new XmlDsigExcC14NTransform(includeComments: false);
        transform.LoadInput(document);
        using var output = (Stream)transform.GetOutput(typeof(Stream));
        using var reader = new StreamReader(output, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
