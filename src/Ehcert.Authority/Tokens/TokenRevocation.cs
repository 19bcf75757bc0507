using Ehcert.Authority.Audit;
using Ehcert.Authority.Persistence;
using Ehcert.Authority.Requesting;
using Microsoft.EntityFrameworkCore;

namespace Ehcert.Authority.Tokens;

/// <summary>Tokens end with their certificate, in the same transaction (ra-protocol §10.5).</summary>
internal static class TokenRevocation
{
    /// <summary>Ends the tokens of a certificate that is being revoked, and any registration of one that was started.</summary>
    public static async Task RevokeTokensOfAsync(
        AuthorityDb db, AuditTrail audit, CertificateRecord revoked, DateTimeOffset at, CancellationToken ct)
    {
        await db.Set<TokenChallenge>().Where(started => started.PublicKeyIdentifier == revoked.PublicKeyIdentifier).ExecuteDeleteAsync(ct);
        var tokens = await db.Set<TokenRecord>()
            .Where(token => token.PublicKeyIdentifier == revoked.PublicKeyIdentifier && token.RevokedAt == null).ToListAsync(ct);
        foreach (var token in tokens)
        {
            token.Revoke(at);
            await audit.AppendAsync(
                db, new TokenRevoked(token.PublicKeyIdentifier, token.IdentifierType, token.IdentifierValue, token.ApplicationId), ct);
        }
    }
}
