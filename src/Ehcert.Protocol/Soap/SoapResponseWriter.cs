using Ehcert.Domain;
using Ehcert.Pki.XmlSignatures;
using Ehcert.Protocol.Messages;

namespace Ehcert.Protocol.Soap;

/// <summary>The way out, in forms the Java client can read.</summary>
public static class SoapResponseWriter
{
    private static readonly Dictionary<RefusalReason, (SoapFaultCode FaultCode, string Code, int HttpStatus)> Faults = new()
    {
        [SoapRefusals.MediaType] = (SoapFaultCode.Client, SoapFaultCodes.NotSoap, 415),
        [SoapRefusals.TooLarge] = (SoapFaultCode.Client, SoapFaultCodes.Malformed, 413),
        [SoapRefusals.Malformed] = (SoapFaultCode.Client, SoapFaultCodes.Malformed, 500),
        [SoapRefusals.NotSoap] = (SoapFaultCode.Client, SoapFaultCodes.NotSoap, 500),
        [SoapRefusals.SoapVersion] = (SoapFaultCode.VersionMismatch, SoapFaultCodes.NotSoap, 500),
        [SoapRefusals.MustUnderstand] = (SoapFaultCode.MustUnderstand, SoapFaultCodes.NotInterchangeable, 500),
        [SoapRefusals.EmptyBody] = (SoapFaultCode.Client, SoapFaultCodes.EmptyBody, 500),
        [SoapRefusals.NotInterchangeable] = (SoapFaultCode.Client, SoapFaultCodes.NotInterchangeable, 500),
        [SoapRefusals.UnknownOperation] = (SoapFaultCode.Client, SoapFaultCodes.UnknownOperation, 500),
        [SoapRefusals.NotPerSchema] = (SoapFaultCode.Client, SoapFaultCodes.NotPerSchema, 500),
    };

    /// <summary>All went well.</summary>
    public static SoapResponse Success<TRequest, TResponse>(
        Operation<TRequest, TResponse> operation, RequestHeader request, TResponse content, DateTimeOffset now)
        where TRequest : notnull
        where TResponse : notnull =>
        Answer(MessageXml.Response(operation, ResponseHeader.To(request, now), ProtocolStatus.Success, content));

    /// <summary>
    /// A business error, in the caller's language. Operations whose answers have no status answer with a fault instead; the depot answers
    /// with its own status.
    /// </summary>
    public static SoapResponse Refused(
        Operation operation, RequestHeader request, Refusal refusal, DateTimeOffset now, Language language = Language.French) =>
        Refused(operation, request, [refusal], now, language);

    /// <summary>Several business errors, the most important first.</summary>
    public static SoapResponse Refused(
        Operation operation, RequestHeader request, IReadOnlyList<Refusal> refusals, DateTimeOffset now, Language language = Language.French)
    {
        ArgumentOutOfRangeException.ThrowIfZero(refusals.Count, nameof(refusals));
        if (operation.StatusKind is StatusKind.None)
            return Fault(SoapFault.From(SoapFaultCode.Client, SoapFaultCodes.ContentRefused, refusals[0]));
        ValueList<ProtocolError> errors = refusals.Select(refusal => WireErrors.From(refusal, language)).ToValueList();
        string status = errors.All(error => WireErrors.IsOurs(error.Code)) ? ProtocolStatusCodes.Responder : ProtocolStatusCodes.Requester;
        return Answer(MessageXml.Response(operation, ResponseHeader.To(request, now), new ProtocolStatus(status, null, errors[0].Message, errors)));
    }

    /// <summary>The certificate is not there yet: the only "wait" the protocol knows.</summary>
    public static SoapResponse Pending(
        RequestHeader request, PublicKeyIdentifier key, DateTimeOffset now, Language language = Language.French) => Refused(
        CertRa.CertRaOperations.GetCertificate,
        request,
        AuthorityRefusals.CertNotYetDelivered.Refuse(null, ("PublicKeyIdentifier", key.Hex)),
        now,
        language);

    /// <summary>What <see cref="SoapRequestReader"/> refused.</summary>
    public static SoapResponse Fault(Refusal unreadable, SoapEnvironment environment = SoapEnvironment.Production)
    {
        (SoapFaultCode faultCode, string code, int status) = Faults.GetValueOrDefault(
            unreadable.Reason, (SoapFaultCode.Client, SoapFaultCodes.ContentRefused, 500));
        return Fault(SoapFault.From(faultCode, code, unreadable), environment) with { HttpStatus = status };
    }

    /// <summary>Technical trouble.</summary>
    public static SoapResponse Fault(SoapFault fault, SoapEnvironment environment = SoapEnvironment.Production) =>
        new(500, SoapEnvelope.Around(fault.ToBytes(environment)));

    private static SoapResponse Answer(byte[] payload) => new(200, SoapEnvelope.Around(payload));
}

/// <summary>Refusals as errors on the wire.</summary>
internal static class WireErrors
{
    private static readonly HashSet<RefusalReason> SignatureReasons = [.. XmlSignatureRefusals.All];

    /// <summary>Conditions on the server's side, as opposed to mistakes of the caller.</summary>
    public static bool IsOurs(string code) => code is ProtocolErrors.CertNotYetDelivered or ProtocolErrors.SignatureCertificateUncheckable;

    public static ProtocolError From(Refusal refusal, Language language)
    {
        var parameters = refusal.Values.Select(pair => new ErrorParameter(pair.Key, pair.Value));
        if (refusal.Field is { } field)
            parameters = parameters.Prepend(new ErrorParameter("Field", field));
        bool signature = SignatureReasons.Contains(refusal.Reason);
        if (signature)
            parameters = parameters.Append(new ErrorParameter("Reason", refusal.Code));
        return new ProtocolError(signature ? ProtocolErrors.SignatureInvalid : refusal.Code, refusal.What(language), parameters.ToValueList());
    }
}
