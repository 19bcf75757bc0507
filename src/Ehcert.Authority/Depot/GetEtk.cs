using Ehcert.Authority.Registers;
using Ehcert.Authority.Soap;
using Ehcert.Domain;
using Ehcert.Protocol;
using Ehcert.Protocol.EtkDepot;

namespace Ehcert.Authority.Depot;

/// <summary>
/// Whose key do I encrypt to? One active token is given at once; of several, who they belong to; of none, that there is none
/// (ra-protocol §5). "Nothing found" is an answer, never a refusal.
/// </summary>
internal sealed class GetEtk(DepotShelf shelf, RegisterLookups registers) : ISoapOperation<GetEtkRequest, GetEtkResponse>
{
    public async ValueTask<Outcome<GetEtkResponse>> AnswerAsync(SoapCall<GetEtkRequest> call, CancellationToken ct)
    {
        IEnumerable<DepotToken>? matching = null;
        foreach (var criterion in call.Request.SearchCriteria)
        {
            var found = await FindAsync(criterion, call.ReceivedAt, ct);
            matching = matching is null ? found : matching.Intersect(found);
        }

        return new GetEtkResponse(call.Request.SearchCriteria, AnswerWith([.. matching ?? []]));
    }

    private static DepotAnswer AnswerWith(DepotToken[] tokens) => tokens switch
    {
        [] => DepotAnswer.NotFound.NoEtk,
        [var only] => new DepotAnswer.Token(only.Token),
        _ => new DepotAnswer.Matching([.. tokens.Select(OwnerOf)]),
    };

    // Each finds exactly one token when it is asked for: "no application id" is written as an empty one.
    private static ValueList<DepotIdentifier> OwnerOf(DepotToken token) => [new DepotIdentifier(token.IdentifierType, token.IdentifierValue, token.ApplicationId)];

    private async ValueTask<IReadOnlyList<DepotToken>> FindAsync(DepotIdentifier asked, DateTimeOffset now, CancellationToken ct)
    {
        if (DepotKey.Parse(asked.Type, asked.Value) is not { } holder)
            return [];
        var tokens = await shelf.FindAsync(holder, ct);
        if (tokens.Length == 0 && await FindPersonAsync(holder, ct) is { } person)
            tokens = await shelf.FindAsync(person, ct);
        return [.. tokens.Where(token => token.IsValidAt(now) && Matches(token, asked.ApplicationId))];
    }

    // Absent: any application id. Empty: none. Otherwise that one, as written in certificates (§9.3).
    private static bool Matches(DepotToken token, string? applicationId) =>
        applicationId is null || string.Equals(token.ApplicationId, ApplicationId.Normalise(applicationId.Trim()), StringComparison.Ordinal);

    // A care provider is asked for by NIHII number and has a token by national number (ra-protocol §5). Two people with one number are nobody.
    private async ValueTask<DepotKey?> FindPersonAsync(DepotKey holder, CancellationToken ct)
    {
        if (holder.Type != IdentifierType.Nihii && holder.Type != IdentifierType.Nihii11)
            return null;
        if (!NihiiNumber.Parse(holder.Value).TryGet(out var nihii, out _))
            return null;
        return await registers.HoldersOfAsync(nihii, ct) is [var person] ? new DepotKey(IdentifierType.Ssin, person.Digits) : null;
    }
}
