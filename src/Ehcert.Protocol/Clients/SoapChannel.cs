using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Xml;
using Ehcert.Domain;
using Ehcert.Pki.XmlSignatures;
using Ehcert.Protocol.Messages;
using Ehcert.Protocol.Soap;

namespace Ehcert.Protocol.Clients;

/// <summary>Sends one payload to one service and brings back the content of the answer, or says what stood in the way.</summary>
internal sealed class SoapChannel(HttpClient http, Uri endpoint, TimeProvider time, TimeSpan? timeout)
{
    /// <summary>The Java client's own limit.</summary>
    private static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(60);

    private readonly TimeSpan _timeout = timeout ?? DefaultTimeout;

    /// <summary>Local time with its offset, as the Java client writes it.</summary>
    public DateTimeOffset Now => time.GetLocalNow();

    private (string Name, string Value) Host => ("host", endpoint.Host);

    /// <summary>Sends a payload that is ready, signed or not.</summary>
    public async Task<Outcome<TResponse>> AskAsync<TRequest, TResponse>(
        Operation<TRequest, TResponse> operation, ReadOnlyMemory<byte> payload, CancellationToken ct)
        where TRequest : notnull
        where TResponse : notnull =>
        (await SendAsync(operation, payload, ct)).Then(answer => ReadAnswer(operation, answer));

    /// <summary>For requests that are not signed.</summary>
    public Task<Outcome<TResponse>> AskAsync<TRequest, TResponse>(
        Operation<TRequest, TResponse> operation, TRequest content, CancellationToken ct)
        where TRequest : notnull
        where TResponse : notnull
    {
        RequestHeader header = operation.StatusKind is StatusKind.OldCommons ? RequestHeader.None : RequestHeader.New(Now);
        return AskAsync(operation, MessageXml.Request(operation, header, content).AsMemory(), ct);
    }

    /// <summary>For requests that are signed and sent at once.</summary>
    public async Task<Outcome<TResponse>> SignAndAskAsync<TRequest, TResponse>(
        Operation<TRequest, TResponse> operation, TRequest content, ISigningIdentity identity, CancellationToken ct)
        where TRequest : notnull
        where TResponse : notnull
    {
        if ((await SignedPayload.MakeAsync(operation, content, identity, Now, ct)).IsRefused(out Refusal? refusal, out ReadOnlyMemory<byte> payload))
            return refusal;
        return await AskAsync(operation, payload, ct);
    }

    private async Task<Outcome<XmlElement>> SendAsync(Operation operation, ReadOnlyMemory<byte> payload, CancellationToken ct)
    {
        using var deadline = new CancellationTokenSource(_timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, deadline.Token);
        try
        {
            using HttpRequestMessage request = Request(operation, payload);
            using HttpResponseMessage response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            return await ReadAsync(response, either.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            string seconds = _timeout.TotalSeconds.ToString("0", CultureInfo.InvariantCulture);
            return TransportRefusals.ServerSlow.Refuse(null, Host, ("seconds", seconds));
        }
        catch (HttpRequestException trouble)
        {
            return Reason(trouble).Refuse(null, Host);
        }
        catch (IOException)
        {
            return TransportRefusals.ServerDown.Refuse(null, Host);
        }
    }

    private HttpRequestMessage Request(Operation operation, ReadOnlyMemory<byte> payload)
    {
        var content = new ByteArrayContent(SoapEnvelope.Around(payload.Span));
        content.Headers.ContentType = new MediaTypeHeaderValue("text/xml", "utf-8");
        var request = new HttpRequestMessage(HttpMethod.Post, endpoint) { Content = content };
        request.Headers.Accept.ParseAdd("text/xml");
        if (operation.SoapAction is { } action)
            request.Headers.TryAddWithoutValidation("SOAPAction", $"\"{action}\""); // quotes: WS-I Basic Profile 1.1, R1109
        return request;
    }

    private async Task<Outcome<XmlElement>> ReadAsync(HttpResponseMessage response, CancellationToken ct)
    {
        switch (response.StatusCode)
        {
            case HttpStatusCode.OK or HttpStatusCode.InternalServerError:
                break;
            case HttpStatusCode.ProxyAuthenticationRequired:
                return TransportRefusals.ProxyAsksPassword.Refuse(null, Host);
            case HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout:
                return TransportRefusals.ServerDown.Refuse(null, Host);
            default:
                string status = ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture);
                return TransportRefusals.UnexpectedStatus.Refuse(null, Host, ("status", status));
        }

        await using Stream stream = await response.Content.ReadAsStreamAsync(ct);
        if ((await BoundedBody.ReadAsync(stream, SoapLimits.Answers.MaxBytes, ct)).IsRefused(out _, out byte[]? body))
            return TransportRefusals.AnswerTooLarge.Refuse(null, Host);
        Outcome<XmlElement> read = SoapEnvelope.ReadPayload(body, SoapLimits.Answers, SoapStrictness.Answer, static (_, _) => null);
        if (read.IsRefused(out Refusal? refusal, out XmlElement? payload))
            return NotUnderstood(refusal.Code);
        return payload is { LocalName: "Fault", NamespaceURI: Namespaces.Soap } ? Fault(SoapFault.Read(payload)) : payload;
    }

    private Refusal Fault(SoapFault fault) => TransportRefusals.ServerFault.Refuse(
        null, Host, ("code", OutsideWords.Tame(fault.Code)), ("message", OutsideWords.Tame(fault.Messages[0].Value)));

    private Outcome<TResponse> ReadAnswer<TRequest, TResponse>(Operation<TRequest, TResponse> operation, XmlElement answer)
        where TRequest : notnull
        where TResponse : notnull
    {
        if (answer.LocalName != operation.ResponseRoot.Name || answer.NamespaceURI != operation.ResponseRoot.Namespace)
            return NotUnderstood(answer.LocalName);
        if (StatusXml.Read(answer, operation.StatusKind) is not { } status)
            return NotUnderstood("Status");
        if (!status.IsSuccess)
            return AnswerRefusal.From(status);
        var problems = new ReadingProblems();
        TResponse content = operation.ResponseForm.Read(new ElementReader(answer, problems));
        return problems.First is { } field ? NotUnderstood(field) : content;
    }

    private Refusal NotUnderstood(string where) =>
        TransportRefusals.AnswerNotUnderstood.Refuse(null, Host, ("where", where.Length > 60 ? where[..60] : where));

    private static RefusalReason Reason(HttpRequestException trouble) => trouble.HttpRequestError switch
    {
        HttpRequestError.NameResolutionError => TransportRefusals.NoNetwork,
        HttpRequestError.SecureConnectionError => TransportRefusals.UntrustedTls,
        HttpRequestError.ProxyTunnelError when trouble.StatusCode is HttpStatusCode.ProxyAuthenticationRequired =>
            TransportRefusals.ProxyAsksPassword,
        HttpRequestError.ConnectionError when trouble.InnerException is SocketException
        {
            SocketErrorCode: SocketError.NetworkUnreachable or SocketError.NetworkDown or SocketError.HostUnreachable,
        } => TransportRefusals.NoNetwork,
        _ => TransportRefusals.ServerDown,
    };
}
