using System.Data.Common;
using Ehcert.Authority.Persistence;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Ehcert.Authority.Work;

/// <summary>Wakes the workers the moment a transaction that promised work has committed, and never before.</summary>
internal sealed class WakeAtCommit(OutboxSignal signal) : DbTransactionInterceptor
{
    public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Wake(eventData);

    public override Task TransactionCommittedAsync(
        DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Wake(eventData);
        return Task.CompletedTask;
    }

    private void Wake(TransactionEndEventData eventData)
    {
        if (eventData.Context is not AuthorityDb { WorkIsWaiting: true } db)
            return;
        db.WorkIsWaiting = false;
        signal.Wake();
    }
}
