using Ehcert.Journeys.Interruptions;
using Ehcert.Journeys.Processes;
using Ehcert.Sandbox.Mailbox;
using Ehcert.Sandbox.People;

namespace Ehcert.Journeys;

/// <summary>kill -9 of the authority while it hands in a mail: each mail is in the mailbox exactly once all the same.</summary>
public sealed class InterruptedMailJourneys(SandboxFixture fixture)
{
    private static readonly DemoPerson Person = DemoPeople.Find("wolfram")!;

    [Fact]
    public async Task Each_mail_lies_in_the_mailbox_exactly_once()
    {
        await using WatchedMailServer mails = new();
        await using AuthorityProcess authority = new(fixture.Sandbox, mails.Port);
        await authority.StartAsync();
        string environment = await authority.EnvironmentFileAsync();
        int number = 0;
        foreach (Moment moment in Enum.GetValues<Moment>())
        {
            foreach (int delivery in new[] { 1, 2 })
                await ArriveOnceAsync(authority, mails, environment, delivery, moment, $"MAIL-{++number}");
        }
    }

    private static async Task ArriveOnceAsync(
        AuthorityProcess authority, WatchedMailServer mails, string environment, int delivery, Moment moment, string application)
    {
        using WorkDesk desk = new(environment);
        string email = $"wolfram+{application}@sandbox.test";
        int before = mails.Deliveries;
        TaskCompletionSource killed = new();
        mails.Interrupt = async (at, when) =>
        {
            if (at != before + delivery || when != moment || killed.Task.IsCompleted)
                return false;
            await authority.KillAsync();
            killed.SetResult();
            return true;
        };
        await desk.RunAsync(Person, WorkDesk.Request(Person, DemoOrganisations.Hospital[0], application, email));
        await killed.Task.WaitAsync(TimeSpan.FromMinutes(1));

        await authority.StartAsync();
        IReadOnlyList<StoredMail> arrived = await Eventually.SeesAsync(
            () => ValueTask.FromResult(mails.To(email)), seen => seen.Count >= 2, $"both mails after delivery {delivery}, {moment}");
        await desk.FinishAsync(Person, DemoOrganisations.Hospital[0], application, email);
        mails.To(email).Select(mail => mail.Subject).ShouldBe(arrived.Select(mail => mail.Subject));
        arrived.Select(mail => mail.Subject).Distinct().Count().ShouldBe(2);
    }
}
