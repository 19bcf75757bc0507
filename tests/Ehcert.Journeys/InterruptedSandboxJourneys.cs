using Ehcert.Journeys.Interruptions;
using Ehcert.Journeys.Processes;
using Ehcert.Sandbox.Mailbox;
using Ehcert.Sandbox.People;

namespace Ehcert.Journeys;

/// <summary>
/// kill -9 of the process that holds authority, mail sink and readers, at both moments of every exchange that changes something; then it
/// starts again on the same folder, and the person types the commands again.
/// </summary>
public sealed class InterruptedSandboxJourneys
{
    private static readonly DemoPerson Person = DemoPeople.Find("octavie")!;
    private static readonly DemoOrganisation Organisation = DemoOrganisations.Network[3];
    private static readonly string[] Changing =
    [
        "GenerateContractRequest", "GenerateCertificateRequest", "GetCertificateRequest", "StartETKRegistrationRequest", "CompleteETKRegistrationRequest",
    ];

    [Fact]
    public async Task Nothing_is_lost_and_nothing_happens_twice()
    {
        await using SandboxProcess sandbox = new();
        await sandbox.StartAsync();
        await using AuthorityProxy proxy = await AuthorityProxy.StartAsync(sandbox.Ports.AuthorityUrl);
        int number = 0;
        foreach (Moment moment in Enum.GetValues<Moment>())
        {
            foreach (string operation in Changing)
                await SurvivesAsync(sandbox, proxy, operation, moment, $"POWER-{++number}");
        }
    }

    private static async Task SurvivesAsync(SandboxProcess sandbox, AuthorityProxy proxy, string operation, Moment moment, string application)
    {
        using WorkDesk desk = new(sandbox.EnvironmentFile, proxy);
        string email = $"octavie+{application}@sandbox.test";
        int kills = 0;
        proxy.Reset();
        proxy.Interrupt = async (exchange, at) =>
        {
            if (exchange.Operation != operation || at != moment || Interlocked.Increment(ref kills) > 1)
                return false;
            await sandbox.KillAsync();
            return true;
        };
        await desk.RunAsync(Person, WorkDesk.Request(Person, Organisation, application, email));
        if (kills == 0)
            await desk.CompleteAsync(Person);
        kills.ShouldBeGreaterThan(0, $"{operation} was never asked:\n{desk.Said}");

        await sandbox.StartAsync();
        await desk.FinishAsync(Person, Organisation, application, email);
        string keystore = desk.Files(".p12").Where(file => File.Exists(Path.ChangeExtension(file, ".etk"))).ShouldHaveSingleItem();
        CompletedKeystore.OpensWhatIsSealedTo(await File.ReadAllBytesAsync(desk.Files(".etk").Single()), keystore, WorkDesk.Password);
        IReadOnlyList<StoredMail> mails = await Eventually.SeesAsync(
            () => ValueTask.FromResult(sandbox.MailsTo(email)), seen => seen.Count >= 2, $"two mails after {operation} {moment}");
        mails.Count.ShouldBe(2);
    }
}
