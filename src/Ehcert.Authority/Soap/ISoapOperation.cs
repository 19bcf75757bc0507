using Ehcert.Domain;

namespace Ehcert.Authority.Soap;

/// <summary>What the authority does when asked for one operation. Scoped: one instance per request.</summary>
internal interface ISoapOperation<TRequest, TResponse>
    where TRequest : notnull
    where TResponse : notnull
{
    /// <summary>Does it, or says why not. The door renders both and audits a refusal of a signed request.</summary>
    ValueTask<Outcome<TResponse>> AnswerAsync(SoapCall<TRequest> call, CancellationToken ct);
}
