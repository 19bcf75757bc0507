using System.Globalization;
using System.Text.Json.Nodes;
using Ehcert.Sandbox.Starting;

namespace Ehcert.Journeys.Processes;

/// <summary>An authority in a process of its own, which believes a sandbox's cards and registers and hands its mails to whoever the test says.</summary>
public sealed class AuthorityProcess(SandboxProcess cards, int smtpPort) : IAsyncDisposable
{
    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("ehcert-authority-");
    private readonly int _port = SandboxPorts.Free().Base;
    private ChildProcess? _process;

    public Uri Url => new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{_port}/"));

    /// <summary>Starts, for the first time or again on the same folder, and waits until it answers.</summary>
    public async Task StartAsync()
    {
        _process = await ChildProcess.StartAsync(Programs.Authority, ["serve"], _home.FullName, new Dictionary<string, string>
        {
            ["ASPNETCORE_URLS"] = Url.AbsoluteUri,
            ["Authority__DataFolder"] = Path.Combine(_home.FullName, "data"),
            ["Authority__PublicBaseUrl"] = Url.AbsoluteUri,
            ["Authority__EidTrust__Roots"] = Path.Combine(cards.State, "trusted-cards"),
            ["Authority__Registers__Folder"] = Path.Combine(cards.State, "registers"),
            ["Authority__Keys__RootKey"] = "Rsa2048",
            ["Authority__Keys__IssuingKey"] = "Rsa2048",
            ["Authority__Smtp__Host"] = "127.0.0.1",
            ["Authority__Smtp__Port"] = smtpPort.ToString(CultureInfo.InvariantCulture),
            ["Authority__Smtp__From"] = "no-reply@sandbox.test",
        });
        using HttpClient client = new();
        await Eventually.SeesAsync(() => AnswersAsync(client), answers => answers || _process.HasEnded, "an authority that answers");
        _process.HasEnded.ShouldBeFalse(_process.Said);
    }

    public Task KillAsync() => _process!.KillAsync();

    /// <summary>An environment file with this authority and the sandbox's cards.</summary>
    public async Task<string> EnvironmentFileAsync()
    {
        using HttpClient client = new() { BaseAddress = Url };
        string root = Path.Combine(_home.FullName, "root.crt");
        await File.WriteAllBytesAsync(root, await client.GetByteArrayAsync("ca/root-001.crt"));
        JsonNode profile = JsonNode.Parse(await File.ReadAllTextAsync(cards.EnvironmentFile))!;
        (profile["certRa"], profile["etkRa"], profile["etkDepot"]) = (Url + "CertRa/v2", Url + "EtkRa/v2", Url + "EtkDepot/v1");
        profile["ehealthRoots"] = new JsonArray(root);
        string path = Path.Combine(_home.FullName, "environment.json");
        await File.WriteAllTextAsync(path, profile.ToJsonString());
        return path;
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
            await _process.DisposeAsync();
        _home.Delete(recursive: true);
    }

    private async ValueTask<bool> AnswersAsync(HttpClient client)
    {
        try
        {
            using HttpResponseMessage response = await client.GetAsync(new Uri(Url, "health"));
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
