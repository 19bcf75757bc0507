using Ehcert.Domain;
using Ehcert.Journeys.Interruptions;
using Ehcert.Sandbox.People;

namespace Ehcert.Journeys.Processes;

/// <summary>The computer of a care provider: a home folder (with a name as people have them) and the <c>ehcert</c> command.</summary>
public sealed class WorkDesk : IDisposable
{
    public const string Password = "Cerisier-7-Lanternes";

    private readonly DirectoryInfo _place = Directory.CreateTempSubdirectory("ehcert-desk-");
    private readonly string _environment;

    /// <param name="environmentFile">The environment the command works in.</param>
    /// <param name="proxy">What stands between the command and the authority, if anything does.</param>
    public WorkDesk(string environmentFile, AuthorityProxy? proxy = null)
    {
        _environment = proxy?.EnvironmentThrough(environmentFile, _place.FullName) ?? environmentFile;
        Home = Directory.CreateDirectory(Path.Combine(_place.FullName, "Zoë Müller-Étienne")).FullName;
    }

    public string Home { get; }

    /// <summary>Everything the command said at this desk.</summary>
    public string Said { get; private set; } = "";

    public string Keystores => Path.Combine(Home, "ehealth", "keystore");

    public IReadOnlyList<string> Files(string ending) =>
        Directory.Exists(Keystores) ? [.. Directory.EnumerateFiles(Keystores, "*" + ending).Order(StringComparer.Ordinal)] : [];

    /// <summary>Starts the command; PIN and password are typed on standard input, as a script would.</summary>
    internal Task<ChildProcess> StartAsync(DemoPerson person, params IEnumerable<string> arguments) => ChildProcess.StartAsync(
        Programs.Ehcert,
        [.. arguments, "--environment", _environment, "--keystore-dir", Keystores, "--lang", person.Language.Code(), "--pin-file", "-", "--password-file", "-"],
        Home,
        input: $"{person.Pin}\n{Password}\n");

    /// <summary>Requests, for the person or for an organisation.</summary>
    internal Task<Ended> RequestAsync(DemoPerson person, DemoOrganisation? organisation = null, string application = "DEMO-1") =>
        RunAsync(person, Request(person, organisation, application));

    internal static string[] Request(DemoPerson person, DemoOrganisation? organisation = null, string application = "DEMO-1", string? email = null) =>
    [
        "request", "--person", person.NationalNumber, "--email", email ?? person.Email, "--phone", "+32470000001", "--accept-conditions", "--yes",
        .. organisation is null ? ["--for-me"] : (string[])["--organisation", $"{organisation.Type}={organisation.Id}", "--application-id", application],
    ];

    /// <summary>Sends again what is on disk.</summary>
    internal Task<Ended> SendAsync(DemoPerson person) => RunAsync(person, "send");

    /// <summary>What a person does after an interruption: send what is there, or request again when there is nothing; then complete.</summary>
    internal async Task FinishAsync(DemoPerson person, DemoOrganisation organisation, string application, string email)
    {
        if (Files(".etk").Count == 0 && Files(".ehcsr").Count == 0)
            (await RunAsync(person, Request(person, organisation, application, email))).Well();
        else if (Files(".etk").Count == 0)
            SentOrLongSince(await SendAsync(person));

        // The token file is written last, after the proof: where it lies there is nothing left to complete.
        if (Files(".etk").Count == 0)
            (await CompleteAsync(person)).Well();
    }

    // A request whose certificate is already in the keystore is no longer offered for sending: then completing is all that is left.
    private static void SentOrLongSince(Ended sent)
    {
        if (sent.ExitCode != 0)
            sent.Said.ShouldContain("CLI_NOTHING_TO_SEND");
    }

    internal Task<Ended> CompleteAsync(DemoPerson person) => RunAsync(person, "complete");

    internal async Task<Ended> RunAsync(DemoPerson person, params IEnumerable<string> arguments)
    {
        await using ChildProcess command = await StartAsync(person, arguments);
        Ended ended = await command.EndAsync();
        Said += ended.Said;
        return ended;
    }

    public void Dispose() => _place.Delete(recursive: true);
}
