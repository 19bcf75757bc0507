using System.Xml;

namespace Ehcert.Protocol.Soap;

/// <summary>
/// Loads one element from a reader into a document of its own, within limits, keeping white space because signatures cover it.
/// </summary>
internal sealed class ElementLoader(int maxDepth, bool strict)
{
    /// <summary>No element of the protocol has more than a handful, declarations of namespaces included.</summary>
    private const int MaxAttributes = 64;

    private readonly XmlDocument _document = new() { PreserveWhitespace = true, XmlResolver = null };

    /// <summary>
    /// The element, or null when it is nested too deeply or carries too many attributes. Processing instructions are refused by exception
    /// when strict, else dropped.
    /// </summary>
    public XmlElement? Load(XmlReader reader)
    {
        XmlNode parent = _document;
        int depth = 0;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    if (++depth > maxDepth || reader.AttributeCount > MaxAttributes)
                        return null;
                    bool empty = reader.IsEmptyElement;
                    XmlElement element = Start(reader);
                    element.IsEmpty = empty;
                    parent.AppendChild(element);
                    if (empty)
                        depth--;
                    else
                        parent = element;
                    break;
                case XmlNodeType.EndElement:
                    depth--;
                    parent = parent.ParentNode!;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA:
                    parent.AppendChild(_document.CreateTextNode(reader.Value));
                    break;
                case XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace when depth > 0:
                    parent.AppendChild(_document.CreateSignificantWhitespace(reader.Value));
                    break;
                case XmlNodeType.ProcessingInstruction when strict:
                    throw new XmlException("SOAP messages carry no processing instructions (SOAP 1.1 §3).");
                default:
                    break;
            }
        }

        return _document.DocumentElement;
    }

    private XmlElement Start(XmlReader reader)
    {
        XmlElement element = _document.CreateElement(reader.Prefix, reader.LocalName, reader.NamespaceURI);
        if (reader.MoveToFirstAttribute())
        {
            do
            {
                XmlAttribute attribute = _document.CreateAttribute(reader.Prefix, reader.LocalName, reader.NamespaceURI);
                attribute.Value = reader.Value;
                element.SetAttributeNode(attribute);
            }
            while (reader.MoveToNextAttribute());
            reader.MoveToElement();
        }

        return element;
    }
}
