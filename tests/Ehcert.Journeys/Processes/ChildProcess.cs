using System.Collections.Concurrent;
using System.Diagnostics;

namespace Ehcert.Journeys.Processes;

/// <summary>A real process with a small, known environment. What it says is kept; it is ended by its own id and never outlives the test.</summary>
public sealed class ChildProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _said = new();
    private readonly Task _reading;

    private ChildProcess(Process process)
    {
        _process = process;
        _reading = Task.WhenAll(ReadAsync(process.StandardOutput), ReadAsync(process.StandardError));
    }

    /// <summary>Everything on standard output and standard error, in the order of arrival.</summary>
    public string Said => string.Concat(_said);

    public bool HasEnded => _process.HasExited;

    public static async Task<ChildProcess> StartAsync(
        string program, IEnumerable<string> arguments, string home, IReadOnlyDictionary<string, string>? environment = null, string? input = null)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = home,
        };
        string? dotnet = start.Environment.TryGetValue("DOTNET_ROOT", out string? root) ? root : null;
        string path = start.Environment["PATH"] ?? "/usr/bin:/bin";
        start.Environment.Clear();
        start.Environment["PATH"] = path;
        start.Environment["HOME"] = home;
        start.Environment["LC_ALL"] = "en_GB.UTF-8";
        start.Environment["TERM"] = "dumb";
        if (dotnet is not null)
            start.Environment["DOTNET_ROOT"] = dotnet;
        foreach ((string name, string value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;

        ChildProcess child = new(Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start."));
        await child.TypeAsync(input);
        return child;
    }

    /// <summary>Waits for the end.</summary>
    public async Task<Ended> EndAsync(TimeSpan? patience = null)
    {
        using CancellationTokenSource limit = new(patience ?? TimeSpan.FromMinutes(2));
        try
        {
            await _process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"{_process.StartInfo.FileName} did not end. It said:\n{Said}");
        }

        await _reading;
        return new(_process.ExitCode, Said);
    }

    /// <summary>kill -9, as when the power goes.</summary>
    public async Task KillAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
        await _reading;
    }

    /// <summary>Asks politely, as Ctrl-C does.</summary>
    public async Task<Ended> InterruptAsync()
    {
        using Process signal = Process.Start("kill", ["-INT", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await signal.WaitForExitAsync();
        return await EndAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process.Dispose();
    }

    private async Task TypeAsync(string? input)
    {
        try
        {
            if (input is not null)
                await _process.StandardInput.WriteAsync(input);
            _process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended before it read everything.
        }
    }

    private async Task ReadAsync(StreamReader from)
    {
        char[] buffer = new char[4096];
        int read;
        while ((read = await from.ReadAsync(buffer)) > 0)
            _said.Enqueue(new string(buffer, 0, read));
    }
}

/// <summary>How a process ended.</summary>
public sealed record Ended(int ExitCode, string Said)
{
    /// <summary>The same, once it is sure that all went well.</summary>
    public Ended Well()
    {
        ExitCode.ShouldBe(0, Said);
        return this;
    }
}
