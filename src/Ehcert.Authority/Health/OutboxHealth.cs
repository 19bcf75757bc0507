using Ehcert.Authority.Persistence;
using Ehcert.Authority.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Ehcert.Authority.Health;

/// <summary>Has work been given up, or is it piling up?</summary>
internal sealed class OutboxHealth(IDbContextFactory<AuthorityDb> databases, TimeProvider time) : IHealthCheck
{
    private static readonly TimeSpan TooLate = TimeSpan.FromMinutes(10);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var since = time.GetUtcNow() - TooLate;
        bool inTrouble = await db.Set<OutboxRow>().AnyAsync(
            row => row.State == WorkState.Dead || (row.State == WorkState.Ready && row.EnqueuedAt < since && row.RunAt < since),
            cancellationToken);
        return inTrouble ? HealthCheckResult.Degraded() : HealthCheckResult.Healthy();
    }
}
