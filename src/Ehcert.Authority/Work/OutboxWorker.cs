namespace Ehcert.Authority.Work;

/// <summary>Names a kind of work; its handler is registered under the same key.</summary>
internal sealed record OutboxKind(string Name);

/// <summary>
/// Works the outbox off: one lane per kind, so that a mail server that hangs never delays a certificate. A lane sleeps until it is
/// woken by a commit of this process, or by <see cref="OutboxSweep"/> for what other nodes promised and for what is due again.
/// </summary>
internal sealed class OutboxWorker(
    IEnumerable<OutboxKind> kinds, OutboxQueue queue, OutboxSignal signal, IServiceScopeFactory scopes, ILogger<OutboxWorker> logger)
    : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(kinds.Select(kind => RunLaneAsync(kind.Name, stoppingToken)));

    private async Task RunLaneAsync(string kind, CancellationToken ct)
    {
        var wake = signal.Listen();
        do
        {
            await DrainAsync(kind, ct);
        }
        while (await wake.WaitToReadAsync(ct) && wake.TryRead(out _));
    }

    /// <summary>Does everything of one kind that is due now.</summary>
    internal async Task DrainAsync(string kind, CancellationToken ct)
    {
        try
        {
            while (await queue.TakeAsync(kind, ct) is { } claim)
                await WorkOnAsync(claim, ct);
        }
        catch (Exception broken) when (!ct.IsCancellationRequested)
        {
            // The database is out of reach; the next sweep tries again.
            logger.OutboxUnreachable(kind, broken);
        }
    }

    private async Task WorkOnAsync(OutboxClaim claim, CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredKeyedService<IOutboxHandler>(claim.Kind).HandleAsync(claim, ct);
            logger.WorkDone(claim.Kind, claim.Id, claim.Attempt);
        }
        catch (ClaimLostException)
        {
            logger.WorkTakenOver(claim.Kind, claim.Id);
        }
        catch (Exception failure) when (!ct.IsCancellationRequested)
        {
            logger.WorkFailed(claim.Kind, claim.Id, claim.Attempt, failure);
            await queue.GiveBackAsync(claim, failure, ct);
        }
    }
}
