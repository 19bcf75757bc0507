using Ehcert.Domain;
using Ehcert.Journeys.Processes;
using Ehcert.Sandbox.Mailbox;
using Ehcert.Sandbox.People;

namespace Ehcert.Journeys;

/// <summary>From the identity card to a keystore that works, as the page's commands do it.</summary>
public sealed class NewcomerJourneys(SandboxFixture fixture)
{
    private SandboxProcess Sandbox => fixture.Sandbox;

    [Fact]
    public Task A_doctor_with_an_rsa_card_gets_a_keystore() => GetsAsync("mirabelle");

    [Fact]
    public Task A_midwife_with_an_ec_card_gets_a_keystore() => GetsAsync("madelief");

    [Fact]
    public Task A_pharmacist_gets_one_for_the_pharmacy() => GetsAsync("basile", DemoOrganisations.Pharmacy);

    private async Task GetsAsync(string key, DemoOrganisation? organisation = null)
    {
        DemoPerson person = DemoPeople.Find(key)!;
        string email = $"{key}+newcomer@sandbox.test"; // other journeys of the same person get their own mails
        using WorkDesk desk = new(Sandbox.EnvironmentFile);
        (await desk.RunAsync(person, WorkDesk.Request(person, organisation, email: email))).Well();
        desk.Files(".p12").Count.ShouldBe(1);
        desk.Files(".ehcsr").Count.ShouldBe(1);

        (await desk.CompleteAsync(person)).Well();
        string keystore = desk.Files(".p12").ShouldHaveSingleItem();
        string token = desk.Files(".etk").ShouldHaveSingleItem();
        await CompletedKeystore.OpensEverywhereAsync(keystore, WorkDesk.Password);
        CompletedKeystore.OpensWhatIsSealedTo(await File.ReadAllBytesAsync(token), keystore, WorkDesk.Password);

        IReadOnlyList<StoredMail> mails = await Eventually.SeesAsync(() => ValueTask.FromResult(Sandbox.MailsTo(email)), seen => seen.Count >= 2, "two mails");
        mails.Count.ShouldBe(2);
        mails.ShouldAllBe(mail => mail.Html != null && mail.Text != null);
        mails.ShouldAllBe(mail => mail.Language == person.Language.Code());
    }
}
