using Quartz;

namespace Ehcert.Authority.Work;

/// <summary>Wakes the lanes from time to time: for work whose pause is over, and for work promised by another node or before a crash.</summary>
[DisallowConcurrentExecution]
internal sealed class OutboxSweep(OutboxSignal signal) : IJob
{
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        signal.Wake();
        return ValueTask.CompletedTask;
    }
}
