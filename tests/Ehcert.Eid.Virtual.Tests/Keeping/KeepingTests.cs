using Ehcert.Eid.Virtual.Tests.Authority;
using Ehcert.Pki.Trust;

namespace Ehcert.Eid.Virtual.Tests.Keeping;

/// <summary>A sandbox that is stopped, or killed, and started again finds its PKI and its cards as they were.</summary>
public sealed class KeepingTests : IDisposable
{
    private static readonly Uri Base = new("http://127.0.0.1:1/eid");
    private readonly string _folder = Directory.CreateTempSubdirectory("virtual-eid-").FullName;

    private string CardFile => Path.Combine(_folder, "cards", "alix.json");

    [Theory]
    [InlineData(CardKind.Applet17Rsa)]
    [InlineData(CardKind.Applet18Ec)]
    [InlineData(CardKind.KidsWithoutCertificates)]
    [InlineData(CardKind.SignatureKeyNotActivated)]
    public async Task A_card_comes_back_with_keys_files_and_the_state_of_its_pin(CardKind kind)
    {
        VirtualPerson person = Bench.Person with { Kind = kind };
        VirtualEidCard before = Open().OpenOrIssueCard(CardFile, person);
        await before.SendAsync($"00200001 08 {Bench.PinWrong}");

        VirtualEidCard after = Open().OpenOrIssueCard(CardFile, person);

        after.TriesLeft.ShouldBe(2);
        after.AuthenticationCertificate?.RawData.ShouldBe(before.AuthenticationCertificate!.RawData);
        foreach (string path in (string[])["3F002F00", "3F00DF005037", "3F00DF005038", "3F00DF014031", "3F00DF014032", "3F00DF014035"])
            (await after.ReadAsync(path)).ShouldBe(await before.ReadAsync(path));
        (await after.SendAsync("80E40000 1C")).ShouldBe(await before.SendAsync("80E40000 1C"));
        string choose = $"002241B6 05 0480{(kind is CardKind.Applet17Rsa or CardKind.SignatureKeyNotActivated ? "01" : "02")}8483";
        (await after.SendAsync(choose)).ShouldBe(await before.SendAsync(choose));
    }

    [Fact]
    public async Task A_changed_pin_and_a_blocked_card_survive_a_restart_and_the_counter_of_the_municipality_helps()
    {
        VirtualEidCard card = Open().OpenOrIssueCard(CardFile, Bench.Person);
        await card.SendAsync($"00240001 10 {Bench.Pin1234} 26567890FFFFFFFF");
        card = Open().OpenOrIssueCard(CardFile, Bench.Person);
        (await card.SendAsync("00200001 08 26567890FFFFFFFF")).ShouldBe("9000");
        for (int i = 0; i < 3; i++)
            await card.SendAsync($"00200001 08 {Bench.PinWrong}");

        card = Open().OpenOrIssueCard(CardFile, Bench.Person);
        (await card.SendAsync("00200001 08 26567890FFFFFFFF")).ShouldBe("6983");
        card.Unblock();
        card = Open().OpenOrIssueCard(CardFile, Bench.Person);
        (await card.SendAsync($"00200001 08 {Bench.Pin1234}")).ShouldBe("9000");
    }

    [Fact]
    public void A_kept_card_signs_with_the_same_keys()
    {
        VirtualEidCard before = Open().OpenOrIssueCard(CardFile, Bench.Person);
        VirtualEidCard after = Open().OpenOrIssueCard(CardFile, Bench.Person);
        after.Content.Keys[0x83].Key.ExportSubjectPublicKeyInfo().ShouldBe(before.SignatureCertificate!.PublicKey.ExportSubjectPublicKeyInfo());
    }

    [Fact]
    public void A_card_of_a_person_with_other_data_a_damaged_file_or_another_pki_is_issued_again()
    {
        VirtualEidCard first = Open().OpenOrIssueCard(CardFile, Bench.Person);
        VirtualEidCard moved = Open().OpenOrIssueCard(CardFile, Bench.Person with { Street = "Rue du Départ 2" });
        Serial(moved).ShouldNotBe(Serial(first));
        File.WriteAllText(CardFile, "{ \"half");
        Serial(Open().OpenOrIssueCard(CardFile, Bench.Person)).ShouldNotBe(Serial(moved));
        using VirtualEidPki another = VirtualEidPki.Create(Base, VirtualKeys.Recycled);
        VirtualEidCard reissued = another.OpenOrIssueCard(CardFile, Bench.Person);
        reissued.SignatureCertificate!.IssuerName.RawData.ShouldBe(another.Authorities.Single(ca => ca.Name == "citizen-rsa").Certificate.SubjectName.RawData);
    }

    [Fact]
    public async Task Revocations_and_the_number_of_the_last_list_survive()
    {
        VirtualEidPki pki = Open();
        VirtualEidCard card = pki.IssueCard(Bench.Person with { Kind = CardKind.Applet18Ec });
        pki.Revoke(card.SignatureCertificate!);
        pki.Suspend(card.AuthenticationCertificate!);
        byte[] list = pki.CrlFor("citizen-ec");

        VirtualEidPki reopened = Open();

        reopened.Authorities.Select(ca => ca.Certificate.RawData).ShouldBe(pki.Authorities.Select(ca => ca.Certificate.RawData));
        foreach (bool ocsp in (bool[])[true, false])
        {
            StatusService service = new(reopened) { AnswersOcsp = ocsp, PublishesLists = !ocsp };
            (await service.ValidateAsync(reopened, card.SignatureCertificate!, CertificatePurpose.EidSignature)).Refusal.Reason.ShouldBe(TrustRefusals.RevokedSince);
            (await service.ValidateAsync(reopened, card.AuthenticationCertificate!, CertificatePurpose.EidAuthentication)).Refusal.Reason.ShouldBe(TrustRefusals.RevokedSince);
        }

        Number(reopened.CrlFor("citizen-ec")).ShouldBeGreaterThan(Number(list));
    }

    [Fact]
    public void A_folder_founded_for_another_address_is_a_bug()
    {
        Open();
        Should.Throw<InvalidOperationException>(() => VirtualEidPki.OpenOrCreate(_folder, new Uri("http://127.0.0.1:2/eid")));
    }

    [Fact]
    public void Kept_files_belong_to_their_owner_only_and_no_half_written_one_stays()
    {
        Open().OpenOrIssueCard(CardFile, Bench.Person);
        string[] files = Directory.GetFiles(_folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 });
        files.Select(Path.GetFileName).ShouldBe(["authorities.json", "issued.json", "alix.json"], ignoreOrder: true);
        if (!OperatingSystem.IsWindows())
        {
            foreach (string file in files)
                File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite, file);
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private VirtualEidPki Open() => VirtualEidPki.OpenOrCreate(_folder, Base, VirtualKeys.Recycled);

    private static string Serial(VirtualEidCard card) => card.SignatureCertificate!.SerialNumber;

    private static System.Numerics.BigInteger Number(byte[] crl)
    {
        System.Security.Cryptography.X509Certificates.CertificateRevocationListBuilder.Load(crl, out System.Numerics.BigInteger number);
        return number;
    }
}
