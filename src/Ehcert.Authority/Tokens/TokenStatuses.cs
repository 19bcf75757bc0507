using Ehcert.Authority.Persistence;
using Ehcert.Domain;
using Microsoft.EntityFrameworkCore;

namespace Ehcert.Authority.Tokens;

/// <summary>The state of the encryption token of a certificate.</summary>
internal static class TokenStatuses
{
    /// <summary>The states of many certificates at once, by public key identifier; those never heard of are <see cref="TokenStatus.NotRequested"/>.</summary>
    public static async Task<IReadOnlyDictionary<string, TokenStatus>> TokenStatusesAsync(
        this AuthorityDb db, IReadOnlyCollection<string> certificates, DateTimeOffset now, CancellationToken ct)
    {
        var tokens = await db.Set<TokenRecord>().AsNoTracking().Where(token => certificates.Contains(token.PublicKeyIdentifier)).ToListAsync(ct);
        var newest = tokens.GroupBy(token => token.PublicKeyIdentifier, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.MaxBy(token => token.RegisteredAt)!.StatusAt(now), StringComparer.Ordinal);
        var started = await db.Set<TokenChallenge>().Where(challenge => certificates.Contains(challenge.PublicKeyIdentifier) && challenge.ExpiresAt >= now)
            .Select(challenge => challenge.PublicKeyIdentifier).ToListAsync(ct);
        return certificates.ToDictionary(
            certificate => certificate,
            certificate => newest.TryGetValue(certificate, out var status) ? status
                : started.Contains(certificate, StringComparer.Ordinal) ? TokenStatus.InRequest
                : TokenStatus.NotRequested,
            StringComparer.Ordinal);
    }
}
