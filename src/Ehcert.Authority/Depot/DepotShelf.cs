using System.Text.Json;
using Ehcert.Authority.Audit;
using Ehcert.Authority.Changes;
using Ehcert.Authority.Persistence;
using Ehcert.Authority.Tokens;
using Ehcert.Domain;
using Microsoft.EntityFrameworkCore;

namespace Ehcert.Authority.Depot;

/// <summary>
/// The active tokens of a holder, from memory when asked before. A registration, activation or revocation on any node takes them off the shelf.
/// </summary>
internal sealed class DepotShelf(IDbContextFactory<AuthorityDb> databases, ChangeFeed changes)
{
    private readonly RecentMemory<DepotKey, DepotToken[]> _shelf = new(changes, capacity: 200_000, TakeOff);

    /// <summary>The holder's tokens, by application id; their dates are for the caller to look at.</summary>
    public ValueTask<DepotToken[]> FindAsync(DepotKey holder, CancellationToken ct) =>
        _shelf.FindAsync(holder, databases, static (holder, databases) => ReadAsync(databases, holder), ct);

    private static void TakeOff(Remembered<DepotKey, DepotToken[]> shelf, AuditRow change)
    {
        DepotChange? changed = change.Kind switch
        {
            TokenRegistered.EventKind => JsonSerializer.Deserialize<TokenRegistered>(change.Details),
            TokenActivated.EventKind => JsonSerializer.Deserialize<TokenActivated>(change.Details),
            TokenRevoked.EventKind => JsonSerializer.Deserialize<TokenRevoked>(change.Details),
            _ => null,
        };
        if (changed is not null && IdentifierType.Find(changed.IdentifierType) is { } type)
            shelf.Forget(new DepotKey(type, changed.IdentifierValue));
    }

    private static async Task<DepotToken[]> ReadAsync(IDbContextFactory<AuthorityDb> databases, DepotKey holder)
    {
        await using var db = await databases.CreateDbContextAsync();
        var rows = await db.Set<TokenRecord>().AsNoTracking()
            .Where(token => token.IdentifierType == holder.Type.Token && token.IdentifierValue == holder.Value && token.ServedFor != null)
            .OrderBy(token => token.ApplicationId)
            .Select(token => new { token.IdentifierType, token.IdentifierValue, token.ApplicationId, token.Token, token.NotBefore, token.NotAfter })
            .ToListAsync();
        return [.. rows.Select(row => new DepotToken(row.IdentifierType, row.IdentifierValue, row.ApplicationId, row.Token, row.NotBefore, row.NotAfter))];
    }
}
