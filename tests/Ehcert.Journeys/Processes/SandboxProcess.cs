using System.Text.Json;
using Ehcert.Sandbox.Mailbox;
using Ehcert.Sandbox.People;
using Ehcert.Sandbox.Starting;

namespace Ehcert.Journeys.Processes;

/// <summary>A sandbox in a process of its own, with its own folder and free ports.</summary>
public sealed class SandboxProcess : IAsyncDisposable
{
    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("ehcert-journey-");
    private ChildProcess? _process;

    public string State => Path.Combine(_home.FullName, "state");

    public string EnvironmentFile => Path.Combine(State, "environment.json");

    public SandboxPorts Ports { get; private set; }

    /// <summary>What the running process has said so far.</summary>
    public string SaidNow => Said + _process?.Said;

    /// <summary>Everything it said before its last end.</summary>
    public string Said { get; private set; } = "";

    /// <summary>Every mail that arrived so far, the newest first, read from the folder.</summary>
    public IReadOnlyList<StoredMail> MailsTo(string address) => new MailStore(Path.Combine(State, "mails"), TimeProvider.System).To(address);

    public IReadOnlyList<StoredMail> MailsTo(DemoPerson person) => MailsTo(person.Email);

    /// <summary>Starts, for the first time or again, and waits until it is ready.</summary>
    public async Task StartAsync()
    {
        _process = await ChildProcess.StartAsync(Programs.Sandbox, ["--state", State, "--port-base", "0", "--no-browser"], _home.FullName);
        await Eventually.SeesAsync(() => _process.HasEnded || _process.Said.Contains("Ctrl-C", StringComparison.Ordinal), "a sandbox that is ready");
        if (_process.HasEnded)
            throw new InvalidOperationException($"The sandbox did not start:\n{_process.Said}");
        using JsonDocument mark = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(State, "sandbox.json")));
        Ports = new(mark.RootElement.GetProperty("portBase").GetInt32());
    }

    public async Task KillAsync()
    {
        await _process!.KillAsync();
        Said += _process.Said;
    }

    public async Task<Ended> InterruptAsync()
    {
        Ended ended = await _process!.InterruptAsync();
        Said += ended.Said;
        return ended;
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
            await _process.DisposeAsync();
        _home.Delete(recursive: true);
    }
}
