using System.Text.Json;
using Ehcert.Authority.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Ehcert.Authority.Audit;

/// <summary>Writes and verifies the chain of everything that happened.</summary>
internal sealed class AuditTrail(TimeProvider time)
{
    /// <summary>
    /// Appends an event in the transaction that is open on <paramref name="db"/>: deed and proof stand or fall together.
    /// Throws when there is no transaction (a bug) or when the row cannot be written; then the deed must not happen.
    /// </summary>
    public async Task AppendAsync(AuthorityDb db, AuditEvent happened, CancellationToken ct)
    {
        if (db.Database.CurrentTransaction is null)
            throw new InvalidOperationException($"{happened.Kind} outside the transaction of its deed.");

        AuditHead head = await TakeHeadAsync(db, ct);
        var row = AuditRow.After(
            head,
            time.GetUtcNow().ToUnixTimeMilliseconds(),
            happened.Kind,
            happened.About,
            JsonSerializer.Serialize(happened, happened.GetType(), JsonSerializerOptions.Default));
        await InsertAsync(db, row, ct);
        await db.Set<AuditHead>().ExecuteUpdateAsync(
            change => change.SetProperty(end => end.Sequence, row.Sequence).SetProperty(end => end.Hash, row.Hash), ct);
    }

    /// <summary>Appends an event in a transaction of its own: for refusals, where nothing else is written.</summary>
    public Task AppendAloneAsync(AuthorityDb db, AuditEvent happened, CancellationToken ct) =>
        db.InTransactionAsync(cancellation => AppendAsync(db, happened, cancellation), ct);

    /// <summary>
    /// Walks the chain from the first row to the head and names the first place that does not hold. Takes no lock: what is appended
    /// meanwhile belongs to the next walk.
    /// </summary>
    public static async Task<AuditVerdict> VerifyAsync(AuthorityDb db, CancellationToken ct)
    {
        AuditHead head = await db.Set<AuditHead>().AsNoTracking().SingleAsync(ct);
        var reached = new AuditHead();
        var rows = db.Set<AuditRow>().AsNoTracking().Where(row => row.Sequence <= head.Sequence).OrderBy(row => row.Sequence);
        await foreach (AuditRow row in rows.AsAsyncEnumerable().WithCancellation(ct))
        {
            if (row.Sequence != reached.Sequence + 1)
                return new AuditVerdict.Broken(reached.Sequence + 1, AuditFault.Missing);
            if (!row.IsIntact())
                return new AuditVerdict.Broken(row.Sequence, AuditFault.Changed);
            if (!row.PreviousHash.AsSpan().SequenceEqual(reached.Hash))
                return new AuditVerdict.Broken(row.Sequence, AuditFault.NotAfterItsPredecessor);
            reached = new AuditHead { Sequence = row.Sequence, Hash = row.Hash };
        }

        bool beyondTheHead = await db.Set<AuditRow>().AnyAsync(row => row.Sequence > db.Set<AuditHead>().Max(end => end.Sequence), ct);
        return !beyondTheHead && head.Sequence == reached.Sequence && head.Hash.AsSpan().SequenceEqual(reached.Hash)
            ? new AuditVerdict.Intact(reached.Sequence)
            : new AuditVerdict.Broken(reached.Sequence + 1, AuditFault.HeadDisagrees);
    }

    // The update takes the row's lock on every engine, so that two writers never continue from the same head.
    private static async Task<AuditHead> TakeHeadAsync(AuthorityDb db, CancellationToken ct)
    {
        await db.Set<AuditHead>().ExecuteUpdateAsync(change => change.SetProperty(end => end.Sequence, end => end.Sequence), ct);
        return await db.Set<AuditHead>().AsNoTracking().SingleAsync(ct);
    }

    // Straight to the database: the caller's half-made changes are not saved by auditing them.
    private static Task<int> InsertAsync(AuthorityDb db, AuditRow row, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO audit_rows ("Sequence", "At", "Kind", "About", "Details", "PreviousHash", "Hash")
            VALUES ({row.Sequence}, {row.At}, {row.Kind}, {row.About}, {row.Details}, {row.PreviousHash}, {row.Hash})
            """,
            ct);
}
