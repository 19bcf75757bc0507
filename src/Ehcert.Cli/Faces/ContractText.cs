using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Ehcert.Cli.Faces;

/// <summary>Turns the authority's contract (HTML) into lines for a terminal. Scripts are never run, nothing is fetched.</summary>
internal static class ContractText
{
    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "P", "DIV", "H1", "H2", "H3", "H4", "H5", "H6", "LI", "UL", "OL", "TABLE", "TR", "SECTION", "ARTICLE", "HEADER", "FOOTER", "DL", "DT", "DD", "BLOCKQUOTE", "HR",
    };

    /// <summary>The words of the document, one paragraph a line, list items marked.</summary>
    public static string Of(string html)
    {
        IHtmlDocument document = new HtmlParser().ParseDocument(html);
        var text = new StringBuilder();
        if (document.Body is { } body)
            Append(body, text);
        IEnumerable<string> lines = text.ToString().Split('\n').Select(line => string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        return Plain.Of(string.Join('\n', lines.Where(line => line.Length > 0)));
    }

    private static void Append(INode node, StringBuilder text)
    {
        foreach (INode child in node.ChildNodes)
        {
            switch (child)
            {
                case IText words:
                    text.Append(words.Data.ReplaceLineEndings(" "));
                    break;
                case IHtmlScriptElement or IHtmlStyleElement or IHtmlTemplateElement:
                    break;
                case IHtmlBreakRowElement:
                    text.Append('\n');
                    break;
                case IElement element:
                    bool block = Blocks.Contains(element.TagName);
                    if (block)
                        text.Append('\n');
                    if (element is IHtmlListItemElement)
                        text.Append("• ");
                    Append(element, text);
                    text.Append(block ? "\n" : element is IHtmlTableCellElement ? " " : "");
                    break;
                default:
                    break;
            }
        }
    }
}
