using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Ehcert.Authority.Issuing;

/// <summary>
/// Plays a crash at the n-th contact with the database: every statement, and every commit both before it happens and after it happened but
/// before anybody hears of it. After the crash nothing reaches the database until the next process.
/// </summary>
internal sealed class FaultyDatabase : DbCommandInterceptor, IDbTransactionInterceptor
{
    private int _contactsLeft = int.MaxValue;

    public bool Crashed { get; private set; }

    public void CrashAt(int contact) => (_contactsLeft, Crashed) = (contact, false);

    public void Repair() => CrashAt(int.MaxValue);

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Contact();
        return new(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Contact();
        return new(result);
    }

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        Contact();
        return new(result);
    }

    public ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        Contact();
        return new(result);
    }

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Contact();
        return Task.CompletedTask;
    }

    private void Contact()
    {
        Crashed |= --_contactsLeft <= 0;
        if (Crashed)
            throw new CrashException();
    }
}

internal sealed class CrashException() : Exception("The process died here.");
