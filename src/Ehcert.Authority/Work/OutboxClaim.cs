using Ehcert.Authority.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace Ehcert.Authority.Work;

/// <summary>
/// One worker's hold on one piece of work. Taking it again raises <see cref="Attempt"/>, so whoever held it before can no longer
/// change anything: every statement here is conditional on holder and attempt (a fencing token).
/// </summary>
internal sealed class OutboxClaim(OutboxRow row, TimeProvider time, TimeSpan lease)
{
    public string Kind => row.Kind;

    public string Payload => row.Payload;

    /// <summary>1 at the first try.</summary>
    public int Attempt => row.Attempts;

    internal Guid Id => row.Id;

    /// <summary>Makes sure, inside a transaction before the last one, that the work is still ours, and renews the lease.</summary>
    /// <exception cref="ClaimLostException">Another worker has taken it over; the transaction must not commit.</exception>
    public async Task HoldAsync(AuthorityDb db, CancellationToken ct) =>
        await UpdateMineAsync(db, set => set.SetProperty(mine => mine.LockedUntil, time.GetUtcNow() + lease), ct);

    /// <summary>Marks the work done in the transaction of its last deed.</summary>
    /// <exception cref="ClaimLostException">Another worker has taken it over; the transaction must not commit.</exception>
    public async Task<Finished> FinishAsync(AuthorityDb db, CancellationToken ct)
    {
        await UpdateMineAsync(
            db, set => set.SetProperty(mine => mine.State, WorkState.Done).SetProperty(mine => mine.DoneAt, time.GetUtcNow()), ct);
        return new Finished();
    }

    private async Task UpdateMineAsync(AuthorityDb db, Action<UpdateSettersBuilder<OutboxRow>> change, CancellationToken ct)
    {
        if (db.Database.CurrentTransaction is null)
            throw new InvalidOperationException("The fence only holds inside the transaction of the deed.");

        int changed = await db.Set<OutboxRow>()
            .Where(mine => mine.Id == row.Id && mine.LockedBy == row.LockedBy && mine.Attempts == row.Attempts && mine.State == WorkState.Ready)
            .ExecuteUpdateAsync(change, ct);
        if (changed == 0)
            throw new ClaimLostException(row.Id);
    }
}

/// <summary>Another worker has taken the work over; what this one was about to write must not be written.</summary>
internal sealed class ClaimLostException(Guid id) : Exception($"Work {id} is no longer ours.");
