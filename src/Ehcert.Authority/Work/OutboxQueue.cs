using Ehcert.Authority.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Ehcert.Authority.Work;

/// <summary>Hands out work to workers, on any number of nodes, each piece to one at a time.</summary>
internal sealed class OutboxQueue(IDbContextFactory<AuthorityDb> databases, TimeProvider time)
{
    /// <summary>What the names of all workers of this machine start with.</summary>
    public static readonly string Machine = $"{Environment.MachineName}/";

    /// <summary>After this time without a sign of life a piece of work may be taken over.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <summary>After this many attempts (days, with the back-off) a person must look.</summary>
    public const int MaximumAttempts = 40;

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    private readonly string _worker = $"{Machine}{Guid.CreateVersion7(time.GetUtcNow()):N}";

    /// <summary>Takes the oldest piece of work of a kind that is due, or null.</summary>
    public async Task<OutboxClaim?> TakeAsync(string kind, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var now = time.GetUtcNow();
        var row = await db.InTransactionAsync(
            async cancellation =>
            {
                // On PostgreSQL the serializable transaction makes one of two takers retry; on SQLite there is one writer at a time.
                var due = await db.Set<OutboxRow>()
                    .Where(work => work.State == WorkState.Ready && work.Kind == kind && work.RunAt <= now && work.LockedUntil <= now)
                    .OrderBy(work => work.RunAt).ThenBy(work => work.Id)
                    .FirstOrDefaultAsync(cancellation);
                if (due is null)
                    return null;
                due.LockedBy = _worker;
                due.LockedUntil = now + Lease;
                due.Attempts++;
                return due;
            },
            ct);
        return row is null ? null : new OutboxClaim(row, time, Lease);
    }

    /// <summary>Gives work back after a failed attempt, to be tried again after a pause that doubles; dead after too many.</summary>
    public async Task GiveBackAsync(OutboxClaim claim, Exception failure, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        bool dead = claim.Attempt >= MaximumAttempts;
        var runAt = time.GetUtcNow() + PauseAfter(claim.Attempt);
        await db.InTransactionAsync(
            cancellation => db.Set<OutboxRow>()
                .Where(work => work.Id == claim.Id && work.LockedBy == _worker && work.Attempts == claim.Attempt && work.State == WorkState.Ready)
                .ExecuteUpdateAsync(
                    set => set.SetProperty(work => work.State, dead ? WorkState.Dead : WorkState.Ready)
                        .SetProperty(work => work.RunAt, runAt)
                        .SetProperty(work => work.LockedBy, (string?)null)
                        .SetProperty(work => work.LockedUntil, DateTimeOffset.UnixEpoch)
                        .SetProperty(work => work.LastError, failure.GetType().Name),
                    cancellation),
            ct);
    }

    internal static TimeSpan PauseAfter(int attempt) =>
        TimeSpan.FromTicks(Math.Min(FirstPause.Ticks << Math.Min(attempt - 1, 20), LongestPause.Ticks));
}
