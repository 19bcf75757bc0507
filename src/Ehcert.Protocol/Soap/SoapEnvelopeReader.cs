using System.Globalization;
using System.Xml;
using System.Xml.Schema;
using Ehcert.Domain;

namespace Ehcert.Protocol.Soap;

/// <summary>Walks one envelope from start to end in a single pass; the payload is validated while it is loaded.</summary>
internal sealed class SoapEnvelopeReader(XmlReader reader, SoapLimits limits, SoapStrictness strictness)
{
    public static string Where(int line, int position) => string.Create(CultureInfo.InvariantCulture, $"{line}:{position}");

    public Outcome<XmlElement> Read(Func<string, string, RefusalReason?> judge)
    {
        if (ReadStart() is { } refused)
            return refused;
        if (reader.IsEmptyElement || Next() is false)
            return SoapRefusals.EmptyBody.Refuse();
        if (reader.NodeType is not XmlNodeType.Element)
            return reader.NodeType is XmlNodeType.EndElement ? SoapRefusals.EmptyBody.Refuse() : SoapRefusals.NotInterchangeable.Refuse();
        if (judge(reader.LocalName, reader.NamespaceURI) is { } reason)
            return reason.Refuse(null, Name());
        if (LoadPayload().IsRefused(out Refusal? refusal, out XmlElement? payload))
            return refusal;
        return ReadEnd() is { } trailing ? trailing : payload;
    }

    /// <summary>One element of this name that stands alone.</summary>
    public Outcome<XmlElement> ReadAlone(XmlQualifiedName name)
    {
        if (!Next() || reader.NodeType is not XmlNodeType.Element)
            return SoapRefusals.Malformed.Refuse(null, Place());
        if (reader.LocalName != name.Name || reader.NamespaceURI != name.Namespace)
            return SoapRefusals.UnknownOperation.Refuse(null, Name());
        if (LoadPayload().IsRefused(out Refusal? refusal, out XmlElement? payload))
            return refusal;
        return Next() ? SoapRefusals.NotInterchangeable.Refuse() : payload;
    }

    /// <summary>Up to and including the start of Body.</summary>
    private Refusal? ReadStart()
    {
        if (!Next() || reader.NodeType is not XmlNodeType.Element || reader.LocalName != "Envelope")
            return SoapRefusals.NotSoap.Refuse();
        if (reader.NamespaceURI == Namespaces.Soap12)
            return SoapRefusals.SoapVersion.Refuse();
        if (reader.NamespaceURI != Namespaces.Soap)
            return SoapRefusals.NotSoap.Refuse();
        if (reader.IsEmptyElement || !Next())
            return SoapRefusals.EmptyBody.Refuse();
        if (IsSoap("Header") && ReadHeader() is { } refused)
            return refused;
        return IsSoap("Body") ? null : SoapRefusals.NotSoap.Refuse();
    }

    /// <summary>We understand no header; one that must be understood is refused (SOAP 1.1 §4.2.3).</summary>
    private Refusal? ReadHeader()
    {
        if (!reader.IsEmptyElement)
        {
            if (!Next())
                return SoapRefusals.NotSoap.Refuse();
            while (reader.NodeType is not XmlNodeType.EndElement)
            {
                if (reader.NodeType is not XmlNodeType.Element)
                    return SoapRefusals.NotInterchangeable.Refuse();
                if (reader.GetAttribute("mustUnderstand", Namespaces.Soap)?.Trim() is "1" or "true")
                    return SoapRefusals.MustUnderstand.Refuse(null, Name());
                if (!SkipElement())
                    return SoapRefusals.Malformed.Refuse(null, Place());
            }
        }

        return Next() ? null : SoapRefusals.NotSoap.Refuse();
    }

    /// <summary>From behind the payload to the end of the message.</summary>
    private Refusal? ReadEnd()
    {
        if (!Next() || reader.NodeType is not XmlNodeType.EndElement)
            return SoapRefusals.NotInterchangeable.Refuse();
        if (!Next() || reader.NodeType is not XmlNodeType.EndElement)
            return SoapRefusals.NotInterchangeable.Refuse();
        return Next() ? SoapRefusals.NotInterchangeable.Refuse() : null;
    }

    private Outcome<XmlElement> LoadPayload()
    {
        using XmlReader payload = strictness is SoapStrictness.Request
            ? XmlReader.Create(reader.ReadSubtree(), Validating())
            : reader.ReadSubtree();
        try
        {
            return new ElementLoader(limits.MaxDepth, strictness is SoapStrictness.Request).Load(payload) is { } element
                ? element
                : SoapRefusals.Malformed.Refuse(null, Place());
        }
        catch (XmlSchemaValidationException problem)
        {
            string where = $"{Shortened(payload.LocalName)} {Where(problem.LineNumber, problem.LinePosition)}";
            return SoapRefusals.NotPerSchema.Refuse(null, ("where", where));
        }
    }

    /// <summary>No validation handler is set, so the first problem throws and nothing behind it is read.</summary>
    private static XmlReaderSettings Validating() => new()
    {
        ValidationType = ValidationType.Schema,
        Schemas = ProtocolSchemas.Set,
        ValidationFlags = XmlSchemaValidationFlags.ProcessIdentityConstraints | XmlSchemaValidationFlags.AllowXmlAttributes,
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
    };

    /// <summary>The next node that means something; false at the end of the message.</summary>
    private bool Next()
    {
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.XmlDeclaration when reader.GetAttribute("encoding") is { } encoding
                    && !encoding.Equals("utf-8", StringComparison.OrdinalIgnoreCase):
                    throw new XmlException("Another encoding is declared than the one that is used.");
                case XmlNodeType.ProcessingInstruction when strictness is SoapStrictness.Request:
                    throw new XmlException("SOAP messages carry no processing instructions (SOAP 1.1 §3).");
                case XmlNodeType.XmlDeclaration or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace or XmlNodeType.ProcessingInstruction:
                    break;
                default:
                    return true;
            }
        }

        return false;
    }

    /// <summary>Leaves the element that starts here behind; false when it is nested too deeply.</summary>
    private bool SkipElement()
    {
        int outside = reader.Depth;
        if (!reader.IsEmptyElement)
        {
            while (reader.Read() && reader.Depth > outside)
            {
                if (reader.Depth - outside > limits.MaxDepth)
                    return false;
            }
        }

        return Next();
    }

    private bool IsSoap(string name) =>
        reader.NodeType is XmlNodeType.Element && reader.LocalName == name && reader.NamespaceURI == Namespaces.Soap;

    private (string Name, string Value) Name() => ("name", Shortened(reader.LocalName));

    private static string Shortened(string name) => name.Length > 80 ? name[..80] : name;

    private (string Name, string Value) Place() =>
        ("where", reader is IXmlLineInfo info ? Where(info.LineNumber, info.LinePosition) : "?");
}
