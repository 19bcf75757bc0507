using Ehcert.Authority.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Ehcert.Authority.Work;

/// <summary>Promises work in the very transaction that makes it necessary: both happen, or neither.</summary>
internal sealed class Outbox(TimeProvider time)
{
    /// <summary>
    /// Promises work. A promise with the same kind and key was either kept or still stands, so it is not made again.
    /// Workers are woken when the transaction commits.
    /// </summary>
    /// <exception cref="InvalidOperationException">No transaction is open: the promise could outlive its reason.</exception>
    public async Task EnqueueAsync(
        AuthorityDb db, string kind, string payload, string dedupKey, CancellationToken ct, DateTimeOffset? notBefore = null)
    {
        if (db.Database.CurrentTransaction is null)
            throw new InvalidOperationException("Work is promised inside the transaction that makes it necessary.");

        bool promised = db.Set<OutboxRow>().Local.Any(row => row.Kind == kind && row.DedupKey == dedupKey)
            || await db.Set<OutboxRow>().AnyAsync(row => row.Kind == kind && row.DedupKey == dedupKey, ct);
        if (promised)
            return;

        var now = time.GetUtcNow();
        db.Add(new OutboxRow
        {
            Id = Guid.CreateVersion7(now),
            Kind = kind,
            Payload = payload,
            DedupKey = dedupKey,
            EnqueuedAt = now,
            RunAt = notBefore ?? now,
        });
        db.WorkIsWaiting = true;
    }
}
