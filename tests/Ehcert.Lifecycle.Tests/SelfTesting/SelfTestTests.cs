using Ehcert.Eid;
using Ehcert.Eid.Virtual;
using Ehcert.Lifecycle.SelfTesting;
using Ehcert.Lifecycle.Tests.Practice;

namespace Ehcert.Lifecycle.Tests.SelfTesting;

public sealed class SelfTestTests : IDisposable
{
    private readonly PracticePlace _place = new();

    [Fact]
    public async Task All_is_green_on_a_good_workplace_and_no_pin_is_asked()
    {
        IReadOnlyList<SelfTestLine> lines = await RunAsync(_place);
        lines.Select(line => line.Link).ShouldBe(Enum.GetValues<SelfTestLink>());
        lines.ShouldAllBe(line => line.Light == Light.Green);
        _place.Folder.Content().ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_a_service_only_the_reader_is_red_and_the_authority_is_still_tested()
    {
        _place.Readers.StopService();
        IReadOnlyList<SelfTestLine> lines = await RunAsync(_place);
        Red(lines).ShouldBe([SelfTestLink.Reader]);
        lines[0].Cure!.Reason.ShouldBe(EidRefusals.NoService);
        lines.Single(line => line.Link == SelfTestLink.Card).Light.ShouldBe(Light.NotReached);
        lines.Single(line => line.Link == SelfTestLink.Authority).Light.ShouldBe(Light.Green);
    }

    [Fact]
    public async Task Without_a_reader_it_names_the_reader_and_without_a_card_the_card()
    {
        _place.Readers.Remove(PracticePlace.Reader);
        IReadOnlyList<SelfTestLine> withoutCard = await RunAsync(_place);
        Red(withoutCard).ShouldBe([SelfTestLink.Card]);
        _place.Readers.Detach(PracticePlace.Reader);
        (await RunAsync(_place))[0].Cure!.Reason.ShouldBe(EidRefusals.NoReader);
    }

    [Fact]
    public async Task Only_the_missing_certificate_is_red()
    {
        using var place = new PracticePlace(CardKind.WithoutSignatureCertificate);
        Red(await RunAsync(place)).ShouldBe([SelfTestLink.SignatureCertificate]);
    }

    [Fact]
    public async Task An_authority_out_of_reach_is_red_and_the_clock_is_not_reached()
    {
        _place.Authority.BeDownFor("");
        IReadOnlyList<SelfTestLine> lines = await RunAsync(_place);
        Red(lines).ShouldBe([SelfTestLink.Authority]);
        lines[^1].Light.ShouldBe(Light.NotReached);
    }

    [Theory]
    [InlineData(20, Light.Green)]
    [InlineData(-20, Light.Green)]
    [InlineData(180, Light.Amber)]
    [InlineData(-3600, Light.Red)]
    public async Task The_clock_is_compared_with_the_authoritys(int seconds, Light light)
    {
        _place.Authority.DateOff = TimeSpan.FromSeconds(seconds);
        (await RunAsync(_place))[^1].Light.ShouldBe(light);
    }

    [Fact]
    public async Task A_folder_that_others_may_read_is_amber()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Unix modes.");
            return;
        }

        Directory.CreateDirectory(_place.Folder.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherRead);
        (await RunAsync(_place)).Single(line => line.Link == SelfTestLink.KeystoreFolder).Light.ShouldBe(Light.Amber);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_red()
    {
        await File.WriteAllTextAsync(_place.Folder.Path, "a file");
        Red(await RunAsync(_place)).ShouldBe([SelfTestLink.KeystoreFolder]);
        File.Delete(_place.Folder.Path);
    }

    [Fact]
    public async Task Nothing_personal_stands_in_it()
    {
        foreach (SelfTestLine line in await RunAsync(_place))
        {
            string said = $"{line.Found?.Fr} {line.Cure?.What(Domain.Language.French)}";
            said.ShouldNotContain("Vröe");
            said.ShouldNotContain(_place.Person.NationalNumber.Digits);
        }
    }

    private static async Task<IReadOnlyList<SelfTestLine>> RunAsync(PracticePlace place)
    {
        using Workplace workplace = place.Open();
        return await new SelfTest(workplace).RunAsync(null, default).ToListAsync();
    }

    private static IEnumerable<SelfTestLink> Red(IEnumerable<SelfTestLine> lines) => lines.Where(line => line.Light is Light.Red).Select(line => line.Link);

    public void Dispose() => _place.Dispose();
}
