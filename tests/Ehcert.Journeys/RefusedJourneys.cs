using Ehcert.Journeys.Interruptions;
using Ehcert.Journeys.Processes;
using Ehcert.Sandbox.People;

namespace Ehcert.Journeys;

/// <summary>The closed roads: each stops at its first possible point, says why, and leaves nothing behind.</summary>
public sealed class RefusedJourneys(SandboxFixture fixture)
{
    [Theory]
    [InlineData("lieve", 6)]
    [InlineData("jonas", 6)]
    public async Task Someone_without_a_quality_today_is_stopped_before_keys_are_made(string key, int exitCode)
    {
        (Ended ended, WorkDesk desk, IReadOnlyList<string> operations) = await TryAsync(key);
        using (desk)
        {
            ended.ExitCode.ShouldBe(exitCode, ended.Said);
            desk.Files("").ShouldBeEmpty();
            operations.ShouldContain("GetActorQualitiesRequest");
            operations.ShouldNotContain("GenerateContractRequest");
        }
    }

    [Theory]
    [InlineData("tijl", 4)]
    [InlineData("hortense", 3)]
    [InlineData("pepin", 3)]
    public async Task A_card_that_cannot_sign_is_refused_before_anything_is_sent(string key, int exitCode)
    {
        (Ended ended, WorkDesk desk, IReadOnlyList<string> operations) = await TryAsync(key);
        using (desk)
        {
            ended.ExitCode.ShouldBe(exitCode, ended.Said);
            desk.Files("").ShouldBeEmpty();
            operations.ShouldNotContain("GetActorQualitiesRequest");
            operations.ShouldNotContain("GenerateCertificateRequest");
        }
    }

    private async Task<(Ended Ended, WorkDesk Desk, IReadOnlyList<string> Operations)> TryAsync(string key)
    {
        DemoPerson person = DemoPeople.Find(key)!;
        await using AuthorityProxy proxy = await AuthorityProxy.StartAsync(fixture.Sandbox.Ports.AuthorityUrl);
        WorkDesk desk = new(fixture.Sandbox.EnvironmentFile, proxy);
        Ended ended = await desk.RequestAsync(person);
        fixture.Sandbox.MailsTo(person).ShouldBeEmpty();
        return (ended, desk, proxy.Operations());
    }
}
