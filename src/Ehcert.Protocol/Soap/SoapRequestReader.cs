using System.Net.Http.Headers;
using System.Xml;
using Ehcert.Domain;
using Ehcert.Protocol.Messages;

namespace Ehcert.Protocol.Soap;

/// <summary>
/// The way in. Everything hostile or misshapen ends here as a <see cref="SoapRefusals">refusal</see>: wrong media type, too large, not
/// UTF-8,
/// document types, processing instructions, deep nesting, SOAP 1.2, headers that must be understood, several payloads, unknown operations,
/// anything the schema does not know. SOAPAction is not looked at: the payload's root says what is asked.
/// </summary>
public static class SoapRequestReader
{
    /// <summary>Reads one request.</summary>
    /// <param name="body">The HTTP body.</param>
    /// <param name="contentType">The HTTP Content-Type, or null when there was none.</param>
    /// <param name="service">The service that was called: operations of other services are unknown to it.</param>
    /// <param name="limits">How large it may be.</param>
    /// <param name="ct">Stops reading.</param>
    public static async ValueTask<Outcome<SoapRequest>> ReadAsync(
        Stream body, string? contentType, Service service, SoapLimits limits, CancellationToken ct)
    {
        if (!IsXmlInUtf8(contentType))
            return SoapRefusals.MediaType.Refuse();
        if ((await BoundedBody.ReadAsync(body, limits.MaxBytes, ct)).IsRefused(out Refusal? refusal, out byte[]? bytes))
            return refusal;
        return Read(bytes, service, limits);
    }

    /// <summary>Reads one request whose bytes are there already; the size limit does not apply any more.</summary>
    public static Outcome<SoapRequest> Read(ReadOnlyMemory<byte> body, Service service, SoapLimits limits)
    {
        Operation? operation = null;
        Outcome<XmlElement> read = SoapEnvelope.ReadPayload(body, limits, SoapStrictness.Request, (name, uri) =>
        {
            operation = Operations.Find(service, name, uri);
            return operation is null ? SoapRefusals.UnknownOperation : null;
        });
        return read.IsRefused(out Refusal? refusal, out XmlElement? payload) ? refusal : Typed(operation!, payload);
    }

    internal static Outcome<SoapRequest> Typed(Operation operation, XmlElement payload)
    {
        var problems = new ReadingProblems();
        SoapRequest request = operation.Incoming(MessageXml.ReadRequestHeader(payload), payload, problems);
        if (problems.First is { } field)
            return SoapRefusals.NotPerSchema.Refuse(field, ("where", field));
        return request;
    }

    private static bool IsXmlInUtf8(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out MediaTypeHeaderValue? type)
        && string.Equals(type.MediaType, "text/xml", StringComparison.OrdinalIgnoreCase)
        && (type.CharSet is null || string.Equals(type.CharSet.Trim('"'), "utf-8", StringComparison.OrdinalIgnoreCase));
}
