using Ehcert.Authority.Audit;
using Ehcert.Authority.Changes;
using Ehcert.Authority.Persistence;
using Ehcert.Authority.Requesting;
using Ehcert.Authority.Tokens;
using Ehcert.Protocol;
using Ehcert.Protocol.EtkDepot;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Ehcert.Authority.Depot;

public sealed class DepotTests : IDisposable
{
    private const string Pharmacy = "NIHII-PHARMACY=71999932";

    private readonly TemporaryFolder _folder = new();
    private readonly TemporaryFolder _registers = new();
    private readonly FakeTimeProvider _time = CeremonyOnce.Clock();

    [Fact]
    public async Task Nobody_is_found_where_nothing_was_registered()
    {
        await using var authority = await StartAsync();
        using var owner = await TokenHolder.OfAsync(authority);

        var answer = await AskAsync(owner, new DepotIdentifier("SSIN", SomeRequest.Person));

        var nothing = answer.ShouldBeOfType<DepotAnswer.NotFound>();
        nothing.Errors.Single().Code.ShouldBe("NO_ETK_FOUND");
    }

    [Theory]
    [InlineData("SSIN", SomeRequest.Person, null)]
    [InlineData("SSIN", SomeRequest.Person, "")]
    [InlineData("ssin", SomeRequest.Person, null)]
    public async Task A_person_is_found_by_national_number(string type, string value, string? applicationId)
    {
        await using var authority = await StartAsync();
        using var owner = await TokenHolder.OfAsync(authority);
        var registered = await owner.RegisterAsync();

        (await AskAsync(owner, new DepotIdentifier(type, value, applicationId))).ShouldBe(new DepotAnswer.Token(registered.EncryptionToken));
    }

    [Theory]
    [InlineData("SSIN", "85073099833", null)]
    [InlineData("SSIN", SomeRequest.Person, "APP1")]
    [InlineData("CBE", SomeRequest.Person, null)]
    [InlineData("NO_SUCH_TYPE", SomeRequest.Person, null)]
    [InlineData("SSIN", "85073099734 OR 1=1", null)]
    [InlineData("SSIN", "", null)]
    public async Task Who_asks_for_another_finds_nothing(string type, string value, string? applicationId)
    {
        await using var authority = await StartAsync();
        using var owner = await TokenHolder.OfAsync(authority);
        await owner.RegisterAsync();

        (await AskAsync(owner, new DepotIdentifier(type, value, applicationId))).ShouldBe(DepotAnswer.NotFound.NoEtk);
    }

    [Fact]
    public async Task Missing_leading_zeros_are_added()
    {
        await using var authority = await StartAsync();
        using var owner = await TokenHolder.OfAsync(authority, SomeRequest.Of("CBE=0999999922", "CABINET DEMO"));
        var registered = await owner.RegisterAsync();

        (await AskAsync(owner, new DepotIdentifier("CBE", "999999922"))).ShouldBe(new DepotAnswer.Token(registered.EncryptionToken));
    }

    [Fact]
    public async Task Of_several_application_ids_each_is_found_by_what_the_depot_lists()
    {
        await using var authority = await StartAsync();
        using var plain = await TokenHolder.OfAsync(authority, SomeRequest.Of("CBE=0999999922", "CABINET DEMO"));
        using var first = await TokenHolder.OfAsync(authority, SomeRequest.Of("CBE=0999999922", "CABINET DEMO", "DEMO-1"));
        using var second = await TokenHolder.OfAsync(authority, SomeRequest.Of("CBE=0999999922", "CABINET DEMO", "DEMO-2"));
        List<Blob> registered = [(await plain.RegisterAsync()).EncryptionToken, (await first.RegisterAsync()).EncryptionToken, (await second.RegisterAsync()).EncryptionToken];

        var listed = (await AskAsync(plain, new DepotIdentifier("CBE", "0999999922"))).ShouldBeOfType<DepotAnswer.Matching>();

        List<Blob> found = [];
        foreach (var owner in listed.Identifiers)
            found.Add((await AskAsync(plain, owner[0])).ShouldBeOfType<DepotAnswer.Token>().EncryptionToken);
        found.ShouldBe(registered);
    }

    [Fact]
    public async Task Of_one_application_id_the_token_is_given_without_asking_for_it()
    {
        await using var authority = await StartAsync();
        using var owner = await TokenHolder.OfAsync(authority, SomeRequest.Of("CBE=0999999922", "CABINET DEMO", "DEMO-1"));
        var registered = await owner.RegisterAsync();

        (await AskAsync(owner, new DepotIdentifier("CBE", "0999999922"))).ShouldBe(new DepotAnswer.Token(registered.EncryptionToken));
        (await AskAsync(owner, new DepotIdentifier("CBE", "0999999922", "demo-1"))).ShouldBe(new DepotAnswer.Token(registered.EncryptionToken));
        (await AskAsync(owner, new DepotIdentifier("CBE", "0999999922", ""))).ShouldBe(DepotAnswer.NotFound.NoEtk);
    }

    [Theory]
    [InlineData("NIHII", "19999915")]
    [InlineData("NIHII11", "19999915004")]
    public async Task A_care_provider_is_found_by_nihii_number(string type, string value)
    {
        await using var authority = await StartAsync();
        using var owner = await TokenHolder.OfAsync(authority);
        var registered = await owner.RegisterAsync();

        (await AskAsync(owner, new DepotIdentifier(type, value))).ShouldBe(new DepotAnswer.Token(registered.EncryptionToken));
        (await AskAsync(owner, new DepotIdentifier("NIHII-PHARMACY", "19999915"))).ShouldBe(DepotAnswer.NotFound.NoEtk);
    }

    [Fact]
    public async Task The_question_is_repeated_in_the_answer()
    {
        await using var authority = await StartAsync();
        using var http = new HttpClient();
        const string question = """
            <S:Envelope xmlns:S="http://schemas.xmlsoap.org/soap/envelope/"><S:Header/><S:Body>
            <p:GetEtkRequest xmlns:p="urn:be:fgov:ehealth:etkdepot:1_0:protocol"><p:SearchCriteria><p:Identifier>
            <p:Type>CBE</p:Type><p:Value>0999999922</p:Value><p:ApplicationID/></p:Identifier></p:SearchCriteria></p:GetEtkRequest>
            </S:Body></S:Envelope>
            """;
        using var content = new StringContent(question, System.Text.Encoding.UTF8, "text/xml");

        using var answer = await http.PostAsync(new Uri(authority.Address, "EtkDepot/v1"), content, TestContext.Current.CancellationToken);

        string body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        answer.IsSuccessStatusCode.ShouldBeTrue();
        body.ShouldContain("<Code>200</Code>");
        body.ShouldContain("NO_ETK_FOUND");
        body.ShouldContain("GivenSearchCriteria");
    }

    [Fact]
    public async Task A_revoked_token_is_gone_at_once_and_on_other_nodes_within_a_quarter_of_a_second()
    {
        await using var authority = await StartAsync();
        await using var other = await StartAsync();
        using var owner = await TokenHolder.OfAsync(authority);
        await owner.RegisterAsync();
        using var http = new HttpClient();
        var depotOfOther = new EtkDepotClient(http, new Uri(other.Address, "EtkDepot/v1"), _time);
        (await depotOfOther.GetEtkAsync(new DepotIdentifier("SSIN", SomeRequest.Person), TestContext.Current.CancellationToken))
            .Value.ShouldBeOfType<DepotAnswer.Token>();

        await RevokeTokensAsync(authority, owner);

        (await owner.AskDepotAsync()).ShouldBeNull();
        _time.Advance(ChangeFeed.MaximumAge);
        (await depotOfOther.GetEtkAsync(new DepotIdentifier("SSIN", SomeRequest.Person), TestContext.Current.CancellationToken))
            .Value.ShouldBe(DepotAnswer.NotFound.NoEtk);
    }

    [Fact]
    public async Task A_registration_on_one_node_is_found_on_another_within_a_quarter_of_a_second()
    {
        await using var authority = await StartAsync();
        await using var other = await StartAsync();
        using var owner = await TokenHolder.OfAsync(authority);
        using var http = new HttpClient();
        var depotOfOther = new EtkDepotClient(http, new Uri(other.Address, "EtkDepot/v1"), _time);
        (await depotOfOther.GetEtkAsync(new DepotIdentifier("SSIN", SomeRequest.Person), TestContext.Current.CancellationToken))
            .Value.ShouldBe(DepotAnswer.NotFound.NoEtk);

        await owner.RegisterAsync();
        _time.Advance(ChangeFeed.MaximumAge);

        (await depotOfOther.GetEtkAsync(new DepotIdentifier("SSIN", SomeRequest.Person), TestContext.Current.CancellationToken))
            .Value.ShouldBeOfType<DepotAnswer.Token>();
    }

    [Fact]
    public async Task An_organisation_is_found_by_its_own_nihii_number_and_not_through_a_person()
    {
        await using var authority = await StartAsync();
        using var person = await TokenHolder.OfAsync(authority);
        using var pharmacy = await TokenHolder.OfAsync(authority, SomeRequest.Of(Pharmacy, "APOTHEEK DEMO"));
        await person.RegisterAsync();
        var registered = await pharmacy.RegisterAsync();

        (await AskAsync(person, new DepotIdentifier("NIHII-PHARMACY", "71999932"))).ShouldBe(new DepotAnswer.Token(registered.EncryptionToken));
        (await AskAsync(person, new DepotIdentifier("NIHII", "71999932"))).ShouldBe(DepotAnswer.NotFound.NoEtk);
    }

    public void Dispose()
    {
        _folder.Dispose();
        _registers.Dispose();
    }

    private Task<RunningAuthority> StartAsync()
    {
        File.WriteAllText(Path.Combine(_registers.Path, "people.csv"), $"ssin,givenNames,surname,language\n{SomeRequest.Person},Testine,Voorbeeld,nl\n");
        File.WriteAllText(Path.Combine(_registers.Path, "qualities.csv"), $"ssin,quality,nihii,validFrom,validUntil\n{SomeRequest.Person},doctor,19999915004,,\n");
        File.WriteAllText(Path.Combine(_registers.Path, "organisations.csv"), "type,id,nameFr,nameNl,nameDe,nameEn\n");
        File.WriteAllText(Path.Combine(_registers.Path, "mandates.csv"), "ssin,type,id,capacity,validFrom,validUntil\n");
        return RunningAuthority.StartAsync(_folder.Path, _time, null, ("Authority:Registers:Folder", _registers.Path));
    }

    private static async Task<DepotAnswer> AskAsync(TokenHolder owner, DepotIdentifier question) =>
        (await owner.Depot.GetEtkAsync(question, TestContext.Current.CancellationToken)).Value;

    private async Task RevokeTokensAsync(RunningAuthority authority, TokenHolder owner)
    {
        await using var db = authority.OpenDb();
        await db.InTransactionAsync(
            async ct =>
            {
                var record = await db.Set<CertificateRecord>().SingleAsync(record => record.PublicKeyIdentifier == owner.Request.Id, ct);
                await TokenRevocation.RevokeTokensOfAsync(
                    db, authority.Services.GetRequiredService<AuditTrail>(), record, _time.GetUtcNow(), ct);
            },
            CancellationToken.None);
        await authority.Services.GetRequiredService<ChangeFeed>().CatchUpAsync(CancellationToken.None);
    }
}
