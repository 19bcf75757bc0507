using Ehcert.Authority.Keys;
using Quartz;

namespace Ehcert.Authority.Statuses;

/// <summary>Looks from time to time whether the list is due, so that its next reader does not wait for a signature.</summary>
[DisallowConcurrentExecution]
internal sealed class RenewRevocationList(PublishedList published, KeyRing ring) : IJob
{
    public static readonly TimeSpan Interval = TimeSpan.FromMinutes(5);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await published.CurrentAsync(ring.Keys.IssuingName, cancellationToken);
}
