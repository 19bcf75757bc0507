using System.Security.Cryptography;
using System.Xml;

namespace Ehcert.Pki.XmlSignatures;

/// <summary>
/// Exclusive XML canonicalization 1.0 without comments and without an InclusiveNamespaces list (W3C xml-exc-c14n §3), over an element
/// and all it holds. It asks nodes for their namespace instead of looking for declarations, so an element that was cut out of its envelope
/// gives the same bytes as in place.
/// </summary>
internal static class CanonicalXml
{
    /// <summary>The hash of an element's canonical form.</summary>
    /// <param name="apex">The element.</param>
    /// <param name="leftOut">A child that does not count: the enveloped signature (xmldsig-core1 §6.6.4); null to leave nothing
    /// out.</param>
    /// <param name="algorithm">The hash to take.</param>
    public static byte[] Hash(XmlElement apex, XmlElement? leftOut, HashAlgorithmName algorithm)
    {
        using var output = new CanonicalOutput();
        Write(apex, leftOut, output);
        return CryptographicOperations.HashData(algorithm, output.Written);
    }

    /// <summary>The canonical form itself, in UTF-8.</summary>
    public static byte[] Bytes(XmlElement apex, XmlElement? leftOut = null)
    {
        using var output = new CanonicalOutput();
        Write(apex, leftOut, output);
        return output.Written.ToArray();
    }

    private static void Write(XmlElement apex, XmlElement? leftOut, CanonicalOutput output)
    {
        var namespaces = new RenderedNamespaces();
        var attributes = new List<XmlAttribute>();
        XmlNode node = apex;
        while (true)
        {
            if (node is XmlElement element && element != leftOut)
            {
                WriteStart(element, namespaces, attributes, output);
                if (element.FirstChild is { } child)
                {
                    node = child;
                    continue;
                }

                WriteEnd(element, namespaces, output);
            }
            else
            {
                WriteLeaf(node, output);
            }

            while (node != apex && node.NextSibling is null)
            {
                node = node.ParentNode!;
                WriteEnd((XmlElement)node, namespaces, output);
            }

            if (node == apex)
                return;
            node = node.NextSibling!;
        }
    }

    private static void WriteStart(XmlElement element, RenderedNamespaces namespaces, List<XmlAttribute> attributes, CanonicalOutput output)
    {
        output.Raw("<"u8);
        output.Name(element.Name);
        namespaces.Open();
        namespaces.Use(element.Prefix, element.NamespaceURI);
        attributes.Clear();
        if (element.HasAttributes)
        {
            foreach (XmlAttribute attribute in element.Attributes)
            {
                if (attribute.NamespaceURI == XmlReservedNames.Xmlns)
                    continue;
                attributes.Add(attribute);
                if (attribute.Prefix.Length > 0 && attribute.NamespaceURI != XmlReservedNames.Xml)
                    namespaces.Use(attribute.Prefix, attribute.NamespaceURI);
            }
        }

        namespaces.WriteNew(output);
        if (attributes.Count > 1)
            attributes.Sort(ByNamespaceThenName);
        foreach (XmlAttribute attribute in attributes)
        {
            output.Raw(" "u8);
            output.Name(attribute.Name);
            output.Raw("=\""u8);
            output.AttributeValue(attribute.Value);
            output.Raw("\""u8);
        }

        output.Raw(">"u8);
    }

    private static void WriteEnd(XmlElement element, RenderedNamespaces namespaces, CanonicalOutput output)
    {
        namespaces.Close();
        output.Raw("</"u8);
        output.Name(element.Name);
        output.Raw(">"u8);
    }

    private static void WriteLeaf(XmlNode node, CanonicalOutput output)
    {
        switch (node)
        {
            case XmlComment or XmlElement:
                break;
            case XmlCharacterData text:
                output.Text(text.Data);
                break;
            case XmlProcessingInstruction instruction:
                output.Raw("<?"u8);
                output.Name(instruction.Target);
                if (instruction.Data.Length > 0)
                {
                    output.Raw(" "u8);
                    output.Name(instruction.Data);
                }

                output.Raw("?>"u8);
                break;
            default:
                throw new InvalidOperationException($"A node of kind {node.NodeType} has no canonical form here.");
        }
    }

    private static int ByNamespaceThenName(XmlAttribute left, XmlAttribute right)
    {
        int order = string.CompareOrdinal(left.NamespaceURI, right.NamespaceURI);
        return order != 0 ? order : string.CompareOrdinal(left.LocalName, right.LocalName);
    }
}
