using System.Security.Cryptography;
using Ehcert.Eid;
using Ehcert.Eid.Pcsc;
using Ehcert.Eid.Virtual;

namespace Ehcert.RealCard.Tests;

public sealed class VirtualEidProcessTests(PcscService service)
{
    private static readonly byte[] Hash = SHA256.HashData("something to sign"u8);
    private readonly PcscReaders _readers = new();

    [Fact]
    public async Task Its_card_signs_and_obeys_the_lines_on_standard_input()
    {
        service.MustRun();
        await using VirtualEidProcess program = await VirtualEidProcess.StartAsync(service.FirstPort, "--person", "applet-1.8", "--pin", "24680");
        await using EidCard card = await OpenAsync();
        card.AppletVersion.ShouldBe((byte)0x18);
        (await card.SignAsync(Hash, HashAlgorithmName.SHA256, new TypedPin("24680"))).Succeeded.ShouldBeTrue();

        (await program.SayAsync("status 20 6983")).ShouldBe("ok status 20 6983");
        (await card.SignAsync(Hash, HashAlgorithmName.SHA256, new TypedPin("24680"))).Refusal.Reason.ShouldBe(EidRefusals.PinBlocked);
        EidRefusals.IsPinWrong((await card.VerifyPinAsync(new TypedPin("1111"))).Refusal).ShouldBeTrue();
        (await program.SayAsync("tries")).ShouldBe("tries 2");
        (await program.ReadAsync()).ShouldBe("ok tries");

        (await program.SayAsync("fly away")).ShouldStartWith("?");
        (await program.SayAsync("remove")).ShouldBe("ok remove");
        await _readers.UntilAsync(PcscService.FirstReader, state => !state.HasCard);
        (await card.TriesLeftAsync()).Refusal.Reason.ShouldBe(EidRefusals.CardRemoved);
        (await program.SayAsync("insert")).ShouldBe("ok insert");
        await _readers.UntilAsync(PcscService.FirstReader, state => state.Atr is not null);
        (await card.TriesLeftAsync()).Value.Left.ShouldBe(2);
        (await program.QuitAsync()).ShouldBe(0);
        await _readers.UntilAsync(PcscService.FirstReader, state => !state.HasCard);
    }

    [Fact]
    public async Task A_kept_card_remembers_its_wrong_pins()
    {
        service.MustRun();
        string folder = Directory.CreateTempSubdirectory("ehcert-virtual-eid").FullName;
        try
        {
            string[] kept = ["--pki", folder, "--pki-url", "http://127.0.0.1:9/eid/", "--card", Path.Combine(folder, "camille.card")];
            await using (VirtualEidProcess program = await VirtualEidProcess.StartAsync(service.FirstPort, kept))
            {
                await using EidCard card = await OpenAsync();
                EidRefusals.IsPinWrong((await card.VerifyPinAsync(new TypedPin("1111"))).Refusal).ShouldBeTrue();
            }

            await _readers.UntilAsync(PcscService.FirstReader, state => !state.HasCard);
            await using VirtualEidProcess again = await VirtualEidProcess.StartAsync(service.FirstPort, kept);
            (await again.SayAsync("tries")).ShouldBe("tries 2");
        }
        finally
        {
            await _readers.UntilAsync(PcscService.FirstReader, state => !state.HasCard);
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("nobody", "neither a file nor one of")]
    [InlineData("""{ "givenNames": "Lou", "surname": "Essai", "nationalNumber": "85073003329" }""", "not a valid national number")]
    [InlineData("""{ "givenNames": "Lou", "surname": "Essai", "nationalNumber": "85073003328", "shoeSize": 39 }""", "not a person in JSON")]
    [InlineData("""{ "givenNames": "Lou", "surname": "Essai", "nationalNumber": "85073003328", "kind": "passport" }""", "kind is none of")]
    public async Task A_person_that_is_not_understood_is_refused_in_words(string person, string words)
    {
        string folder = Directory.CreateTempSubdirectory("ehcert-virtual-eid").FullName;
        try
        {
            string file = Path.Combine(folder, "person.json");
            await File.WriteAllTextAsync(file, person);
            (int exitCode, string said) = await Programs.RunAsync("dotnet", VirtualEidProcess.Program, "--person", person.StartsWith('{') ? file : person);
            exitCode.ShouldBe(2, said);
            said.ShouldContain(words);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task A_person_in_a_file_gets_their_card()
    {
        service.MustRun();
        string folder = Directory.CreateTempSubdirectory("ehcert-virtual-eid").FullName;
        try
        {
            string file = Path.Combine(folder, "person.json");
            await File.WriteAllTextAsync(
                file, """{ "givenNames": "Lou", "surname": "Essai", "nationalNumber": "85073003328", "kind": "applet-1.8", "triesLeft": 1 }""");
            await using VirtualEidProcess program = await VirtualEidProcess.StartAsync(service.FirstPort, "--person", file);
            await using EidCard card = await OpenAsync();
            card.Identity.Name.Surname.ShouldBe("Essai");
            (await card.TriesLeftAsync()).Value.Left.ShouldBe(1);
        }
        finally
        {
            await _readers.UntilAsync(PcscService.FirstReader, state => !state.HasCard);
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task A_card_in_each_reader_is_told_apart_by_its_holder()
    {
        await using Desk desk = await Desk.WithCardAsync(service, CardKind.Applet17Rsa);
        await using VirtualEidProcess other = await VirtualEidProcess.StartAsync(service.SecondPort, "--person", "foreigner-1.8");
        await _readers.UntilAsync(PcscService.SecondReader, state => state.Atr is not null);
        (await EidCards.FindAsync(_readers)).Value.Select(found => found.Reader).ShouldBe(
            [PcscService.FirstReader, PcscService.SecondReader], ignoreOrder: true);
        (await EidCard.OpenAsync(_readers)).Refusal.Reason.ShouldBe(EidRefusals.MoreThanOneCard);
        await other.QuitAsync();
        await _readers.UntilAsync(PcscService.SecondReader, state => !state.HasCard);
    }

    private async Task<EidCard> OpenAsync()
    {
        await _readers.UntilAsync(PcscService.FirstReader, state => state.Atr is not null);
        return (await EidCard.OpenAsync(_readers, CardChoice.InReader(PcscService.FirstReader))).Value;
    }
}
