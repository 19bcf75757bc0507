namespace Ehcert.Eid.Virtual.Tests.Cards;

/// <summary>The PKCS#15 files, against the bytes of the card content documents (eID card reference §3.1).</summary>
public sealed class Pkcs15Tests
{
    private const string Common17 = "030206C0";

    [Fact]
    public async Task Directory_and_object_directory_are_those_of_the_documents()
    {
        VirtualEidCard card = Bench.Card(CardKind.Applet17Rsa);
        (await card.ReadAsync("3F002F00")).Hex().ShouldBe("61234F0CA000000177504B43532D31355006" + Ascii("BELPIC") + "51043F00DF0073050603603802");
        (await card.ReadAsync("3F00DF005031")).Hex().ShouldBe("A00A300804063F00DF005035A40A300804063F00DF005037A80A300804063F00DF005034");
    }

    [Theory]
    [InlineData(CardKind.Applet17Rsa, "01030000")]
    [InlineData(CardKind.Applet18Ec, "01040040")]
    public async Task Token_info_holds_the_chip_serial_and_the_versions(CardKind kind, string versions)
    {
        VirtualEidCard card = Bench.Card(kind);
        string serial = (await card.SendAsync("80E40000 1C"))[..32];
        (await card.ReadAsync("3F00DF005032")).Hex().ShouldBe($"30270201000410{serial}8006{Ascii("BELPIC")}030204309E04{versions}");
    }

    [Fact]
    public async Task The_pin_object_is_that_of_the_documents() =>
        (await Bench.Card(CardKind.Applet17Rsa).ReadAsync("3F00DF005034")).Hex().ShouldBe(
            $"3033300F0C09{Ascii("Basic PIN")}030206C03003040101A11B30190302020C0A01000201040201088001010401FF300404023F00");

    [Theory]
    [InlineData(CardKind.Applet17Rsa, "30", "0800")]
    [InlineData(CardKind.Applet18Ec, "A0", "0180")]
    [InlineData(CardKind.KidsWithoutCertificates, "A0", "0180")]
    public async Task Both_keys_are_listed_with_their_references_even_without_certificates(CardKind kind, string tag, string bits) =>
        (await Bench.Card(kind).ReadAsync("3F00DF005035")).Hex().ShouldBe(
            $"{tag}3A30170C0E{Ascii("Authentication")}030206C0040101300F04010203020520030203B802020082A10E300C300604043F00DF000202{bits}"
            + $"{tag}3930150C09{Ascii("Signature")}030206C004010102010130100401030303060040030203B802020083A10E300C300604043F00DF000202{bits}");

    [Fact]
    public async Task Certificates_of_17_are_listed_as_in_the_documents() =>
        (await Bench.Card(CardKind.Applet17Rsa).ReadAsync("3F00DF005037")).Hex().ShouldBe(
            Authentication17 + Signature17 + Ca17 + Root17);

    [Fact]
    public async Task Certificates_of_18_are_no_longer_private()
    {
        string list = (await Bench.Card(CardKind.Applet18Ec).ReadAsync("3F00DF005037")).Hex();
        list.ShouldNotContain(Common17);
        list.Split("03020640").Length.ShouldBe(5);
        list.ShouldContain("302A30120C09");
        list.ShouldContain("3026300B0C02");
        list.ShouldContain("3028300D0C04");
    }

    [Theory]
    [InlineData(CardKind.WithoutSignatureCertificate)]
    public async Task The_entry_of_a_missing_certificate_is_left_out_and_zeros_fill_its_place(CardKind kind) =>
        (await Bench.Card(kind).ReadAsync("3F00DF005037")).Hex().ShouldBe(Authentication17 + Ca17 + Root17 + new string('0', Signature17.Length));

    [Theory]
    [InlineData(CardKind.KidsWithoutCertificates, "5038", 2500)]
    [InlineData(CardKind.KidsWithoutCertificates, "5039", 2500)]
    [InlineData(CardKind.AuthenticationOnly, "5039", 2500)]
    [InlineData(CardKind.WithoutSignatureCertificate, "5039", 1300)]
    public async Task The_file_of_a_missing_certificate_is_there_and_all_zeros(CardKind kind, string file, int length) =>
        (await Bench.Card(kind).ReadAsync($"3F00DF00{file}")).ShouldBe(new byte[length]);

    [Theory]
    [InlineData(CardKind.Applet17Rsa, 50)]
    [InlineData(CardKind.Applet18Ec, 1100)]
    public async Task Certificates_are_followed_by_zeros(CardKind kind, int zeros)
    {
        VirtualEidCard card = Bench.Card(kind);
        byte[] file = await card.ReadAsync("3F00DF005038");
        file.ShouldBe([.. card.AuthenticationCertificate!.RawData, .. new byte[zeros]]);
    }

    private static string Authentication17 => $"302C30170C0E{Ascii("Authentication")}{Common17}0401013003040102A10C300A300804063F00DF005038";

    private static string Signature17 => $"302730120C09{Ascii("Signature")}{Common17}0401013003040103A10C300A300804063F00DF005039";

    private static string Ca17 => $"3023300B0C02{Ascii("CA")}{Common17}04010130060401040101FFA10C300A300804063F00DF00503A";

    private static string Root17 => $"3025300D0C04{Ascii("Root")}{Common17}04010130060401060101FFA10C300A300804063F00DF00503B";

    private static string Ascii(string text) => Convert.ToHexString(System.Text.Encoding.ASCII.GetBytes(text));
}
