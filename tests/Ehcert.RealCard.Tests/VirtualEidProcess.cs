using System.Diagnostics;
using System.Globalization;

namespace Ehcert.RealCard.Tests;

/// <summary>A card in a process of its own: <c>ehcert-virtual-eid</c>.</summary>
internal sealed class VirtualEidProcess : IAsyncDisposable
{
    private readonly Process _process;

    public static string Program { get; } = Path.Combine(AppContext.BaseDirectory, "ehcert-virtual-eid.dll");

    private VirtualEidProcess(Process process) => _process = process;

    public static async Task<VirtualEidProcess> StartAsync(int port, params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", [Program, "--port", port.ToString(CultureInfo.InvariantCulture), .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        VirtualEidProcess started = new(Process.Start(start)!);
        (await started.ReadAsync()).ShouldStartWith("ok card");
        return started;
    }

    /// <summary>Says one line and gives the answer.</summary>
    public async Task<string> SayAsync(string line)
    {
        await _process.StandardInput.WriteLineAsync(line);
        await _process.StandardInput.FlushAsync();
        return await ReadAsync();
    }

    /// <summary>Ends it as people do; gives the exit code.</summary>
    public async Task<int> QuitAsync()
    {
        await _process.StandardInput.WriteLineAsync("quit");
        await _process.StandardInput.FlushAsync();
        using CancellationTokenSource limit = new(Eventually.Patience);
        await _process.WaitForExitAsync(limit.Token);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    public async Task<string> ReadAsync()
    {
        using CancellationTokenSource limit = new(Eventually.Patience);
        return await _process.StandardOutput.ReadLineAsync(limit.Token) ?? "(it ended)";
    }
}
