using System.Text;
using System.Xml;
using Ehcert.Domain;

namespace Ehcert.Protocol.Soap;

/// <summary>How much is demanded of an envelope.</summary>
internal enum SoapStrictness
{
    /// <summary>Requests: the schema is checked and nothing odd is let through.</summary>
    Request,

    /// <summary>Answers: unknown elements, comments and headers are harmless to the reader.</summary>
    Answer,
}

/// <summary>SOAP 1.1 envelopes (W3C Note, WS-I Basic Profile 1.1): takes the one payload out, puts one payload in.</summary>
internal static class SoapEnvelope
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly XmlReaderSettings Hostile = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        CloseInput = true,
    };

    public static ReadOnlySpan<byte> Before => "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Header/><soap:Body>"u8;

    public static ReadOnlySpan<byte> After => "</soap:Body></soap:Envelope>"u8;

    /// <summary>The same shape as the Java client's requests: an empty header, no declaration, no indentation.</summary>
    public static byte[] Around(ReadOnlySpan<byte> payload) => [.. Before, .. payload, .. After];

    /// <summary>The payload element, cut out of its envelope into a document of its own.</summary>
    /// <param name="body">The message.</param>
    /// <param name="limits">Nesting allowed.</param>
    /// <param name="strictness">Request or answer.</param>
    /// <param name="judge">Gets local name and namespace of the payload before it is read; a reason stops reading.</param>
    public static Outcome<XmlElement> ReadPayload(
        ReadOnlyMemory<byte> body, SoapLimits limits, SoapStrictness strictness, Func<string, string, RefusalReason?> judge)
    {
        return Reading(body, reader => new SoapEnvelopeReader(reader, limits, strictness).Read(judge));
    }

    /// <summary>An element of this name without an envelope, through the same checks.</summary>
    public static Outcome<XmlElement> ReadAlone(ReadOnlyMemory<byte> bytes, SoapLimits limits, XmlQualifiedName name) =>
        Reading(bytes, reader => new SoapEnvelopeReader(reader, limits, SoapStrictness.Request).ReadAlone(name));

    private static Outcome<XmlElement> Reading(ReadOnlyMemory<byte> bytes, Func<XmlReader, Outcome<XmlElement>> read)
    {
        if (!Utf8Text.IsValid(bytes.Span))
            return SoapRefusals.Malformed.Refuse(null, ("where", "UTF-8"));
        using var text = new StreamReader(Utf8Text.Stream(Utf8Text.WithoutMark(bytes)), Utf8, detectEncodingFromByteOrderMarks: false);
        using var reader = XmlReader.Create(text, Hostile);
        try
        {
            return read(reader);
        }
        catch (XmlException problem)
        {
            return SoapRefusals.Malformed.Refuse(null, ("where", SoapEnvelopeReader.Where(problem.LineNumber, problem.LinePosition)));
        }
    }
}
