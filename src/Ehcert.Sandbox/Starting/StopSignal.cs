using System.Runtime.InteropServices;

namespace Ehcert.Sandbox.Starting;

/// <summary>Ctrl-C, and the polite request of the system to end. A stop during the start counts too.</summary>
internal sealed class StopSignal : IDisposable
{
    private readonly CancellationTokenSource _asked = new();
    private readonly List<PosixSignalRegistration> _signals;

    public StopSignal() => _signals =
    [
        .. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP }.Select(signal => PosixSignalRegistration.Create(signal, Ask)),
    ];

    /// <summary>Cancelled when the person wants the sandbox to stop.</summary>
    public CancellationToken Asked => _asked.Token;

    public void Dispose()
    {
        _signals.ForEach(signal => signal.Dispose());
        _asked.Dispose();
    }

    private void Ask(PosixSignalContext context)
    {
        context.Cancel = true;
        _asked.Cancel();
    }
}
