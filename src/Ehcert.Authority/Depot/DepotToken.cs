using Ehcert.Protocol;

namespace Ehcert.Authority.Depot;

/// <summary>An active token as the depot remembers it.</summary>
/// <param name="IdentifierType">Token of the holder's identifier type.</param>
/// <param name="IdentifierValue">The holder's identifier.</param>
/// <param name="ApplicationId">Application id; empty when there is none.</param>
/// <param name="Token">The token, CMS.</param>
/// <param name="NotBefore">From when its certificates are valid.</param>
/// <param name="NotAfter">Until when.</param>
internal sealed record DepotToken(
    string IdentifierType, string IdentifierValue, string ApplicationId, Blob Token, DateTimeOffset NotBefore, DateTimeOffset NotAfter)
{
    public bool IsValidAt(DateTimeOffset now) => NotBefore <= now && now <= NotAfter;
}
