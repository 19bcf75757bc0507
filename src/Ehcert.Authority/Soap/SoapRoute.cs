using Ehcert.Domain;
using Ehcert.Protocol;
using Ehcert.Protocol.Soap;

namespace Ehcert.Authority.Soap;

/// <summary>Leads from an operation of the protocol to the slice that answers it.</summary>
internal abstract class SoapRoute(Operation operation, bool resendable)
{
    public Operation Operation => operation;

    /// <summary>
    /// True when the very same signed request may arrive late and more than once: it was signed with a PIN, saved, and its first answer
    /// may have been lost. The operation then answers a repetition as it answered the first.
    /// </summary>
    public bool Resendable => resendable;

    /// <summary>Asks the slice and writes the answer; a refusal is handed back, for the door to render.</summary>
    public abstract ValueTask<Outcome<SoapResponse>> AnswerAsync(
        IServiceProvider services, SoapRequest request, Arrival arrival, SignerAtTheDoor? signer, CancellationToken ct);
}

internal sealed class SoapRoute<TOperation, TRequest, TResponse>(Operation<TRequest, TResponse> operation, bool resendable)
    : SoapRoute(operation, resendable)
    where TOperation : class, ISoapOperation<TRequest, TResponse>
    where TRequest : notnull
    where TResponse : notnull
{
    public override async ValueTask<Outcome<SoapResponse>> AnswerAsync(
        IServiceProvider services, SoapRequest request, Arrival arrival, SignerAtTheDoor? signer, CancellationToken ct)
    {
        var content = ((SoapRequest<TRequest>)request).Content;
        var call = new SoapCall<TRequest>(content, request.Header, request.Payload, arrival.At, arrival.Language);
        if (signer is not null)
            call = call with { Signature = signer.Signature };
        if (signer?.Holder is { } holder)
            call = call with { Holder = holder };

        var answer = await services.GetRequiredService<TOperation>().AnswerAsync(call, ct);
        return answer.Select(response => SoapResponseWriter.Success(operation, request.Header, response, arrival.At));
    }
}

/// <summary>When a request came in, and the language its sender prefers.</summary>
internal sealed record Arrival(DateTimeOffset At, Language? Language);
