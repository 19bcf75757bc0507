using System.Net;
using Ehcert.Authority.Info;
using Ehcert.Domain;
using Ehcert.Sandbox.Mailbox;
using Ehcert.Sandbox.People;

namespace Ehcert.Sandbox.Tests.Page;

public sealed class PageTests(RunningPage page) : IClassFixture<RunningPage>
{
    private static readonly DemoPerson Mirabelle = DemoPeople.Find("mirabelle")!;

    public static TheoryData<string, string> PagesInAllLanguages =>
    [
        .. from path in new[] { "/", "/people/mirabelle", "/people/octavie", "/people/tijl", "/mailbox", "/behind", "/nowhere" }
           from language in LanguageCodes.All
           select (path, language.Code()),
    ];

    [Theory]
    [MemberData(nameof(PagesInAllLanguages))]
    public async Task Every_page_speaks_every_language_and_leaves_no_gap(string path, string language)
    {
        using HttpClient visitor = page.Visitor();
        using HttpResponseMessage response = await visitor.GetAsync($"{path}?lang={language}");
        string html = await response.Content.ReadAsStringAsync();
        html.ShouldContain($"<html lang=\"{language}\"");
        html.ShouldNotContain("{name}");
        html.ShouldNotContain("{count}");
        html.ShouldNotContain("style=\"");
        html.ShouldNotContain("<script>");
        html.ShouldNotContain("onclick");
    }

    [Fact]
    public async Task French_comes_first_the_browser_wishes_and_the_choice_stays()
    {
        using HttpClient unknown = page.Visitor("sv");
        (await unknown.GetStringAsync("/")).ShouldContain("<html lang=\"fr\"");
        using HttpClient german = page.Visitor("de-AT,en;q=0.5");
        (await german.GetStringAsync("/")).ShouldContain("<html lang=\"de\"");
        (await german.GetStringAsync("/people/jonas?lang=nl")).ShouldContain("<html lang=\"nl\"");
        (await german.GetStringAsync("/")).ShouldContain("<html lang=\"nl\"");
    }

    [Fact]
    public async Task Everyone_is_there_with_the_commands_to_copy()
    {
        using HttpClient visitor = page.Visitor();
        string home = await visitor.GetStringAsync("/");
        foreach (DemoPerson person in DemoPeople.All)
            home.ShouldContain(person.Surname);
        string person1 = await visitor.GetStringAsync("/people/basile");
        person1.ShouldContain("--person 78012599792");
        person1.ShouldContain("--organisation NIHII-PHARMACY=29999130");
    }

    [Fact]
    public async Task An_organisation_is_found_by_part_of_its_name_without_its_accents()
    {
        using HttpClient visitor = page.Visitor();
        string found = await visitor.GetStringAsync("/people/octavie?q=etoile");
        found.ShouldContain("Poste de garde Étoile du Nord");
        found.ShouldNotContain("Résidence Aubépine");
        (await visitor.GetStringAsync("/people/octavie?q=%3Cb%3E")).ShouldNotContain("<b>");
    }

    [Fact]
    public async Task A_card_is_taken_out_and_put_back()
    {
        using HttpClient visitor = page.Visitor();
        using HttpResponseMessage removed = await RunningPage.PressAsync(visitor, "/people/madelief", "/people/madelief/remove-card");
        removed.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        page.Tray.StateOf(DemoPeople.Find("madelief")!).Inserted.ShouldBeFalse();
        (await visitor.GetStringAsync(removed.Headers.Location)).ShouldContain("La carte est retirée.");
        using HttpResponseMessage inserted = await RunningPage.PressAsync(visitor, "/people/madelief", "/people/madelief/insert-card");
        inserted.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        page.Tray.StateOf(DemoPeople.Find("madelief")!).Inserted.ShouldBeTrue();
    }

    [Fact]
    public async Task A_blocked_pin_is_said_and_can_be_reset()
    {
        using HttpClient visitor = page.Visitor();
        (await visitor.GetStringAsync("/people/tijl")).ShouldContain("PIN bloqué");
        using HttpResponseMessage reset = await RunningPage.PressAsync(visitor, "/people/tijl", "/people/tijl/reset-pin");
        page.Tray.StateOf(DemoPeople.Find("tijl")!).TriesLeft.ShouldBe(3);
        (await visitor.GetStringAsync("/people/tijl")).ShouldNotContain("PIN bloqué");
    }

    [Fact]
    public async Task A_form_without_its_token_changes_nothing()
    {
        using HttpClient visitor = page.Visitor();
        using FormUrlEncodedContent nothing = new([]);
        using HttpResponseMessage response = await visitor.PostAsync("/people/mirabelle/remove-card", nothing);
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        page.Tray.StateOf(Mirabelle).Inserted.ShouldBeTrue();
    }

    [Fact]
    public async Task Certificates_are_shown_with_their_state_in_words()
    {
        Identifier owner = Identifier.Of(NationalNumber.Parse(DemoPeople.Find("aurora")!.NationalNumber).Value);
        page.Certificates.Lines.Add(new("AB", owner, null, CertificateStatus.ValidActive, default, null, new(2029, 11, 25, 12, 0, 0, TimeSpan.Zero), "7", TokenStatus.NotRequested));
        using HttpClient visitor = page.Visitor("en");
        string html = await visitor.GetStringAsync("/people/aurora");
        html.ShouldContain(CertificateStatus.ValidActive.Label().En);
        html.ShouldContain(TokenStatus.NotRequested.Label().En);
        html.ShouldContain("25 Nov 2029");
    }

    [Fact]
    public async Task A_mail_is_shown_in_a_frame_that_runs_nothing()
    {
        StoredMail mail = page.Deliver(Mirabelle, "Prêt <b>", "<p>Bonjour</p><script>alert(1)</script>");
        using HttpClient visitor = page.Visitor();
        (await visitor.GetStringAsync("/mailbox")).ShouldContain("Prêt &lt;b&gt;");
        string shown = await visitor.GetStringAsync($"/mailbox/{mail.Id}");
        shown.ShouldContain("<iframe class=\"mail-html\" sandbox title=");
        shown.ShouldNotContain("alert(1)");
        using HttpResponseMessage content = await visitor.GetAsync($"/mailbox/{mail.Id}/content");
        string policy = content.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("default-src 'none'");
        policy.ShouldEndWith("sandbox");
        policy.ShouldNotContain("allow-scripts");
        (await visitor.GetStringAsync($"/mailbox/{mail.Id}?view=text")).ShouldContain("Texte");
        using HttpResponseMessage file = await visitor.GetAsync($"/mailbox/{mail.Id}/message.eml");
        (await file.Content.ReadAsByteArrayAsync()).ShouldBe(await File.ReadAllBytesAsync(mail.File));
    }

    [Theory]
    [InlineData("/people/nobody")]
    [InlineData("/mailbox/0123456789abcdef")]
    [InlineData("/mailbox/..%2Fsandbox.json")]
    [InlineData("/assets/../sandbox.json")]
    public async Task What_is_not_there_is_a_kind_404(string path)
    {
        using HttpClient visitor = page.Visitor();
        using HttpResponseMessage response = await visitor.GetAsync(path);
        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await response.Content.ReadAsStringAsync()).ShouldContain("href=\"/\"");
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("10.0.0.1")]
    public async Task A_name_that_someone_else_pointed_here_is_not_answered(string host)
    {
        using HttpClient visitor = page.Visitor();
        using HttpRequestMessage request = new(HttpMethod.Get, "/");
        request.Headers.Host = host;
        using HttpResponseMessage response = await visitor.SendAsync(request);
        response.StatusCode.ShouldBe(HttpStatusCode.MisdirectedRequest);
        (await response.Content.ReadAsStringAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_answer_allows_only_our_own_files()
    {
        using HttpClient visitor = page.Visitor();
        using HttpResponseMessage response = await visitor.GetAsync("/");
        string policy = response.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("default-src 'none'");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldNotContain("unsafe");
        response.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
    }
}
