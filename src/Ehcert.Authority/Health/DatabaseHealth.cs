using Ehcert.Authority.Persistence;
using Ehcert.Authority.Requesting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Ehcert.Authority.Health;

/// <summary>Can the records be read?</summary>
internal sealed class DatabaseHealth(IDbContextFactory<AuthorityDb> databases) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await db.Set<CertificateRecord>().AnyAsync(cancellationToken);
        return HealthCheckResult.Healthy();
    }
}
