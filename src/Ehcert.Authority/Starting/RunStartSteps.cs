namespace Ehcert.Authority.Starting;

/// <summary>
/// Runs the start steps in order. As an <see cref="IHostedLifecycleService"/> it is done before any other hosted service starts,
/// so neither the web server nor a worker ever meets a half-made authority.
/// </summary>
internal sealed class RunStartSteps(IEnumerable<IStartStep> steps) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        foreach (var step in steps.OrderBy(step => step.Order))
            await step.RunAsync(cancellationToken);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
