using Microsoft.AspNetCore.Components.Server.Circuits;

namespace Ehcert.Manager.Hosting;

/// <summary>
/// Counts the open windows. When the last one has been closed for a while the program ends by itself; a reload is not a closing.
/// </summary>
internal sealed class OpenWindows(TimeProvider time, ManagerSettings settings) : CircuitHandler, IDisposable
{
    private readonly Lock _lock = new();
    private readonly TaskCompletionSource _allClosed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _open;
    private ITimer? _grace;

    /// <summary>Ends when the last window is gone for good.</summary>
    public Task AllClosed => _allClosed.Task;

    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            _open++;
            _grace?.Dispose();
            _grace = null;
        }

        return Task.CompletedTask;
    }

    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (--_open == 0)
                _grace = time.CreateTimer(_ => _allClosed.TrySetResult(), null, settings.CloseAfter, Timeout.InfiniteTimeSpan);
        }

        return Task.CompletedTask;
    }

    public void Dispose() => _grace?.Dispose();
}
