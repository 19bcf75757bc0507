using System.Net;
using Ehcert.Authority.World;

namespace Ehcert.Authority.Requesting;

public sealed class GenerateContractTests : IAsyncLifetime
{
    private AuthorityInTest _authority = null!;

    public async ValueTask InitializeAsync() => _authority = await AuthorityInTest.StartAsync();

    public ValueTask DisposeAsync() => _authority.DisposeAsync();

    [Fact]
    public async Task A_person_gets_a_contract_in_four_languages_with_the_own_data_in_it()
    {
        var applicant = new Applicant(_authority, People.Doctor);

        var answer = await applicant.AskContract();

        answer.HttpStatus.ShouldBe(200);
        answer.IsSuccess.ShouldBeTrue(answer.Body);
        answer.Value("DN").ShouldBe(
            @"CN=SSIN\=85073099833,OU=eHealth-platform Belgium,OU=TESTINE ALPHA VOORBEELD,OU=SSIN\=85073099833,O=Federal Government,C=BE");
        var texts = answer.All("Value").ToDictionary(value => value.Attribute(System.Xml.Linq.XNamespace.Xml + "lang")!.Value, value => value.Value);
        texts.Keys.ShouldBe(["fr", "nl", "de", "en"]);
        foreach (string text in texts.Values)
        {
            text.ShouldStartWith("<!DOCTYPE html>");
            text.ShouldContain("Testine Alpha Voorbeeld");
            text.ShouldContain("85.07.30-998.33");
            text.ShouldContain("testine@example.org");
            WebUtility.HtmlDecode(text).ShouldContain("+32 2 000 00 01");
            text.ShouldNotContain("{");
        }

        texts["nl"].ShouldContain("<html lang=\"nl\">");
        texts.Values.ShouldBeUnique();
    }

    [Fact]
    public async Task An_organisation_gets_the_name_the_registers_know_and_its_application_id()
    {
        var answer = await Applicant.ForPractice(_authority, People.Manager, "demo-1").AskContract();

        answer.Value("DN").ShouldBe(
            @"CN=CBE\=0999999922\, DEMO-1,OU=eHealth-platform Belgium,OU=PRAKTIJK DEMO,OU=CBE\=0999999922,OU=DEMO-1,O=Federal Government,C=BE");
    }

    [Fact]
    public async Task A_name_that_the_registers_do_not_know_is_replaced_by_theirs()
    {
        var applicant = new Applicant(_authority, People.Manager) { Owner = Wire.Actor("CBE", "0999999922", "Other Name", "Jan") };

        (await applicant.AskContract()).Value("DN").ShouldContain("OU=CABINET DEMO,");
    }

    [Fact]
    public async Task An_organisation_unknown_to_the_registers_keeps_the_name_it_was_given()
    {
        var applicant = new Applicant(_authority, People.Manager) { Owner = Wire.Actor("CBE", "1000003682", "Société <b> & C°", "Jan") };

        var answer = await applicant.AskContract();

        answer.Value("DN").ShouldContain("OU=SOCIETE");
        answer.All("Value").First().Value.ShouldContain("Société &lt;b&gt; &amp; C");
    }

    [Theory]
    [InlineData("85073099834", "INVALID_IDENTIFIER")]
    [InlineData("8507309983", "INVALID_IDENTIFIER")]
    public async Task A_signer_without_a_right_national_number_is_refused(string ssin, string code)
    {
        string signer = Wire.Actor("SSIN", ssin, "Voorbeeld", "Testine");
        var answer = await _authority.CertRa.SendAsync(Wire.GenerateContract(_authority.Time.GetUtcNow(), signer, signer));

        answer.HttpStatus.ShouldBe((int)HttpStatusCode.OK);
        answer.Code.ShouldBe(code);
        (await _authority.Rows<ContractRecord>()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("SSIN", "88021499856", null, "SIGNER_MISMATCH")]
    [InlineData("SSIN", "85073099833", "APP", "INVALID_APPLICATION_ID")]
    [InlineData("XYZ", "0999999922", null, "UNKNOWN_ORGANIZATION_TYPE")]
    [InlineData("cbe", "0999999922", null, "UNKNOWN_ORGANIZATION_TYPE")]
    [InlineData("CBE", "0999999923", null, "INVALID_IDENTIFIER")]
    [InlineData("CBE", "999999922", null, "INVALID_IDENTIFIER")]
    [InlineData("CBE", "0999999922", "", "INVALID_APPLICATION_ID")]
    [InlineData("CBE", "0999999922", "ZUID Œ", "INVALID_APPLICATION_ID")]
    [InlineData("CBE", "0999999922", "A123456789012345678901234567890", "INVALID_APPLICATION_ID")]
    public async Task An_owner_that_cannot_have_a_certificate_is_refused(string type, string value, string? applicationId, string code)
    {
        var applicant = new Applicant(_authority, People.Doctor) { Owner = Wire.Actor(type, value, "Voorbeeld", "Testine Alpha"), ApplicationId = applicationId };

        (await applicant.AskContract()).Code.ShouldBe(code);
        (await _authority.Rows<ContractRecord>()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("<k:EmailPrivate>nobody</k:EmailPrivate><k:PhonePrivate>02</k:PhonePrivate>")]
    [InlineData("<k:EmailPrivate>a@example.org</k:EmailPrivate><k:PhonePrivate>02/1</k:PhonePrivate>")]
    [InlineData("<k:EmailPrivate>a@example.org</k:EmailPrivate><k:EmailGeneral></k:EmailGeneral><k:PhonePrivate>02</k:PhonePrivate>")]
    public async Task Contact_data_of_the_wrong_form_are_refused(string contact)
    {
        var applicant = new Applicant(_authority, People.Doctor) { Contact = contact };

        var answer = await applicant.AskContract();

        answer.Code.ShouldBe("INVALID_CONTACT_DATA");
        answer.Parameter("Field").ShouldNotBeNull();
    }

    [Fact]
    public async Task The_answer_to_a_refusal_never_repeats_what_was_sent()
    {
        var applicant = new Applicant(_authority, People.Doctor) { Contact = "<k:EmailPrivate>secret-nobody</k:EmailPrivate><k:PhonePrivate>02</k:PhonePrivate>" };

        (await applicant.AskContract()).Body.ShouldNotContain("secret-nobody");
        string.Join('\n', _authority.Log).ShouldNotContain("secret-nobody");
    }
}
