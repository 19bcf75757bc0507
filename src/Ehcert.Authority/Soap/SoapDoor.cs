using System.Security.Cryptography;
using Ehcert.Authority.Audit;
using Ehcert.Authority.Persistence;
using Ehcert.Domain;
using Ehcert.Protocol;
using Ehcert.Protocol.Soap;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace Ehcert.Authority.Soap;

/// <summary>
/// The one way in for all three services. Reads (size, envelope, hostile XML, schema), lets signed requests through the gate, asks the slice,
/// and writes what comes out: the one place that renders refusals and audits those of signed requests.
/// </summary>
internal sealed class SoapDoor(
    SoapRoutes routes, SignatureGate gate, AuthorityDb db, AuditTrail audit, TimeProvider time, IOptions<AuthorityOptions> options, ILogger<SoapDoor> logger)
{
    public async Task<SoapResponse> AnswerAsync(HttpContext http, Service service, CancellationToken ct)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = options.Value.MaximumRequestBytes + 1;

        var limits = SoapLimits.Default with { MaxBytes = options.Value.MaximumRequestBytes };
        var read = await SoapRequestReader.ReadAsync(http.Request.Body, http.Request.ContentType, service, limits, ct);
        if (read.IsRefused(out var unreadable, out var request))
        {
            logger.NotUnderstood(service, unreadable.Code);
            return SoapResponseWriter.Fault(unreadable);
        }

        var arrival = new Arrival(time.GetUtcNow(), PreferredLanguage.Of(http.Request));
        if ((await ReceiveAsync(http.RequestServices, request, arrival, ct)).IsRefused(out var refusal, out var response))
            return SoapResponseWriter.Refused(request.Operation, request.Header, refusal, arrival.At, arrival.Language ?? Language.French);

        logger.Answered(request.Operation.Name);
        return response;
    }

    private async Task<Outcome<SoapResponse>> ReceiveAsync(
        IServiceProvider services, SoapRequest request, Arrival arrival, CancellationToken ct)
    {
        if (routes.Find(request.Operation) is not { } route)
            return DoorRefusals.OperationNotOffered.Refuse();
        if (request.Operation.SignedWith == SignedWith.Nothing)
            return Logged(request, await route.AnswerAsync(services, request, arrival, null, ct));

        var passed = await gate.PassAsync(request, route, arrival, ct);
        var answer = passed.Succeeded ? await route.AnswerAsync(services, request, arrival, passed.Value, ct) : passed.Refusal;
        if (!answer.Succeeded)
            await AuditRefusalAsync(request, answer.Refusal, passed, ct);
        return Logged(request, answer);
    }

    private Task AuditRefusalAsync(SoapRequest request, Refusal refusal, Outcome<SignerAtTheDoor> passed, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        string? signer = passed.Succeeded ? passed.Value.Signature.Certificates[0].GetCertHashString(HashAlgorithmName.SHA256) : null;
        return audit.AppendAloneAsync(
            db,
            new SignedRequestRefused(request.Operation.Name, request.Header.Id ?? "", refusal.Code, refusal.Field, signer, null),
            ct);
    }

    private Outcome<SoapResponse> Logged(SoapRequest request, Outcome<SoapResponse> answer)
    {
        if (!answer.Succeeded)
            logger.Refused(request.Operation.Name, answer.Refusal.Code);
        return answer;
    }
}
