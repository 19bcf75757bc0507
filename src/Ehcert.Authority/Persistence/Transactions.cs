using System.Data;
using Microsoft.EntityFrameworkCore;

namespace Ehcert.Authority.Persistence;

/// <summary>
/// The only way to write. A deed and everything that follows from it (audit, outbox) is one serializable transaction;
/// on SQLite that is <c>BEGIN IMMEDIATE</c>, so what the deed has read cannot change under it.
/// </summary>
internal static class Transactions
{
    /// <summary>
    /// Runs the deed, saves, commits. The deed may run more than once when the engine asks for a retry, so it reads what it needs
    /// inside and touches nothing outside the database.
    /// </summary>
    public static Task<T> InTransactionAsync<T>(this AuthorityDb db, Func<CancellationToken, Task<T>> deed, CancellationToken ct) =>
        db.Database.CreateExecutionStrategy().ExecuteAsync(
            async cancellation =>
            {
                db.ChangeTracker.Clear();
                db.WorkIsWaiting = false;
                await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellation);
                T value = await deed(cancellation);
                await db.SaveChangesAsync(cancellation);
                await transaction.CommitAsync(cancellation);
                return value;
            },
            ct);

    /// <inheritdoc cref="InTransactionAsync{T}"/>
    public static Task InTransactionAsync(this AuthorityDb db, Func<CancellationToken, Task> deed, CancellationToken ct) =>
        db.InTransactionAsync(
            async cancellation =>
            {
                await deed(cancellation);
                return true;
            },
            ct);
}
