using Ehcert.Authority.Persistence;
using Ehcert.Authority.Requesting;
using Ehcert.Authority.Soap;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace Ehcert.Authority.Tidying;

/// <summary>Deletes what can no longer matter: contracts nobody signed in time, and ids that are too old to be replayed.</summary>
[DisallowConcurrentExecution]
internal sealed class ForgetWhatHasExpired(IDbContextFactory<AuthorityDb> databases, TimeProvider time) : IJob
{
    public static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    // An expired contract is kept for a while, so that whoever comes too late is told so instead of "unknown".
    private static readonly TimeSpan Grace = TimeSpan.FromDays(30);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await RunAsync(db, cancellationToken);
    }

    internal Task RunAsync(AuthorityDb db, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        return db.InTransactionAsync(
            async cancellation =>
            {
                await db.Set<ContractRecord>()
                    .Where(contract => contract.UsedAt == null && contract.ExpiresAt < now - Grace).ExecuteDeleteAsync(cancellation);
                await db.Set<UsedRequest>().Where(used => used.KeepUntil < now).ExecuteDeleteAsync(cancellation);
            },
            ct);
    }
}
