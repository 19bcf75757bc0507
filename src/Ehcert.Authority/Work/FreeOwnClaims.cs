using Ehcert.Authority.Persistence;
using Ehcert.Authority.Starting;
using Microsoft.EntityFrameworkCore;

namespace Ehcert.Authority.Work;

/// <summary>
/// What an earlier process of this machine had taken when it died is free again at once, not only when its lease ends.
/// Should that process live after all, its fence keeps it from finishing what another has taken since.
/// </summary>
internal sealed class FreeOwnClaims(IDbContextFactory<AuthorityDb> databases) : IStartStep
{
    public int Order => StartOrder.Claims;

    public async Task RunAsync(CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await db.InTransactionAsync(
            cancellation => db.Set<OutboxRow>()
                .Where(row => row.State == WorkState.Ready && row.LockedBy!.StartsWith(OutboxQueue.Machine))
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.LockedUntil, DateTimeOffset.UnixEpoch), cancellation),
            ct);
    }
}
