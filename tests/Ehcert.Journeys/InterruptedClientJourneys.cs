using Ehcert.Journeys.Interruptions;
using Ehcert.Journeys.Processes;
using Ehcert.Sandbox.Mailbox;
using Ehcert.Sandbox.People;

namespace Ehcert.Journeys;

/// <summary>
/// kill -9 of the client at both moments of every exchange, then the commands again: nothing is lost, nothing is issued or mailed twice.
/// </summary>
public sealed class InterruptedClientJourneys(SandboxFixture fixture)
{
    private static readonly DemoPerson Person = DemoPeople.Find("octavie")!;
    private static readonly DemoOrganisation Organisation = DemoOrganisations.Network[2];

    [Fact]
    public async Task Killed_at_any_exchange_of_the_request_or_of_the_completion()
    {
        await using AuthorityProxy proxy = await AuthorityProxy.StartAsync(fixture.Sandbox.Ports.AuthorityUrl);
        (IReadOnlyList<string> requesting, IReadOnlyList<string> completing) = await CourseAsync(proxy);
        requesting.ShouldContain("GenerateCertificateRequest");
        completing.ShouldContain("CompleteETKRegistrationRequest");

        int number = 0;
        foreach (Moment moment in Enum.GetValues<Moment>())
        {
            foreach (string operation in requesting.Concat(completing).Distinct())
                await SurvivesAsync(proxy, operation, moment, $"KILL-{++number}");
        }
    }

    private static async Task<(IReadOnlyList<string> Requesting, IReadOnlyList<string> Completing)> CourseAsync(AuthorityProxy proxy, SandboxFixture fixture)
    {
        using WorkDesk desk = new(fixture.Sandbox.EnvironmentFile, proxy);
        (await desk.RequestAsync(Person, Organisation, "KILL-0")).Well();
        IReadOnlyList<string> requesting = proxy.Operations();
        proxy.Reset();
        (await desk.CompleteAsync(Person)).Well();
        return (requesting, proxy.Operations());
    }

    private Task<(IReadOnlyList<string> Requesting, IReadOnlyList<string> Completing)> CourseAsync(AuthorityProxy proxy) => CourseAsync(proxy, fixture);

    private async Task SurvivesAsync(AuthorityProxy proxy, string operation, Moment moment, string application)
    {
        using WorkDesk desk = new(fixture.Sandbox.EnvironmentFile, proxy);
        string email = $"octavie+{application}@sandbox.test";
        await RunUntilKilledAsync(proxy, desk, operation, moment, [.. WorkDesk.Request(Person, Organisation, application, email)]);
        await RunUntilKilledAsync(proxy, desk, operation, moment, "complete");

        proxy.Reset();
        await desk.FinishAsync(Person, Organisation, application, email);
        string keystore = desk.Files(".p12").ShouldHaveSingleItem($"{operation} {moment}");
        byte[] token = await File.ReadAllBytesAsync(desk.Files(".etk").ShouldHaveSingleItem());
        CompletedKeystore.OpensWhatIsSealedTo(token, keystore, WorkDesk.Password);
        IReadOnlyList<StoredMail> mails = await Eventually.SeesAsync(
            () => ValueTask.FromResult(fixture.Sandbox.MailsTo(email)), seen => seen.Count >= 2, $"two mails after {operation} {moment}");
        mails.Count.ShouldBe(2);
    }

    private static async Task RunUntilKilledAsync(AuthorityProxy proxy, WorkDesk desk, string operation, Moment moment, params string[] arguments)
    {
        bool killed = false;
        TaskCompletionSource<ChildProcess> started = new();
        proxy.Reset();
        proxy.Interrupt = async (exchange, at) =>
        {
            if (killed || exchange.Operation != operation || at != moment)
                return false;
            killed = true;
            await (await started.Task).KillAsync();
            return true;
        };
        await using ChildProcess command = await desk.StartAsync(Person, arguments);
        started.SetResult(command);
        await command.EndAsync();
    }
}
