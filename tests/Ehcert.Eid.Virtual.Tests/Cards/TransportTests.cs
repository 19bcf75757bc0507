namespace Ehcert.Eid.Virtual.Tests.Cards;

/// <summary>Selecting, reading and the peculiarities of T=0 (eID card reference §5.1–5.3, 5.9, 5.11).</summary>
public sealed class TransportTests
{
    public static TheoryData<CardKind> BothApplets => [CardKind.Applet17Rsa, CardKind.Applet18Ec];

    [Theory]
    [MemberData(nameof(BothApplets))]
    public async Task Files_are_selected_by_path_by_identifier_and_by_application(CardKind kind)
    {
        VirtualEidCard card = Bench.Card(kind);
        foreach (string select in (string[])[
            "00A4080C 06 3F00DF005038", "00A4080C 04 DF005038", "00A4080C 04 3F002F00", "00A4080C 04 3F00DF00", "00A4080C 02 3F00",
            "00A4000C 02 3F00", "00A4020C 02 DF00", "00A4020C 02 DF00", "00A4020C 02 5038", "00A4020C 02 DF01", "00A4020C 02 4031",
            "00A40400 0F A00000003029057000AD13100101FF", "00A4040C 0C A000000177504B43532D3135", "00A4020C 02 5037",
            "00A4040C 0C A000000177496446696C6573", "00A4020C 02 4035"])
        {
            (await card.SendAsync(select)).ShouldBe("9000", select);
        }
    }

    [Theory]
    [InlineData("00A4080C 06 3F00DF005099", "6A82")]
    [InlineData("00A4080C 06 3F00DF024031", "6A82")]
    [InlineData("00A4080C 06 3F00DF004031", "6A82")]
    [InlineData("00A4080C 08 3F00DF0050385038", "6A82")]
    [InlineData("00A4080C 03 3F00DF", "6A87")]
    [InlineData("00A4020C 02 5038", "6A82")]
    [InlineData("00A4020C 01 50", "6A87")]
    [InlineData("00A40404 02 3F00", "6A86")]
    [InlineData("00A4010C 02 DF00", "6A86")]
    [InlineData("00A4040C 05 A000000003", "6A82")]
    public async Task What_is_not_there_or_asked_wrongly_is_refused_with_the_right_status(string select, string status) =>
        (await Bench.Card(CardKind.Applet17Rsa).SendAsync(select)).ShouldBe(status);

    [Fact]
    public async Task A_file_of_another_directory_is_found_only_after_walking_there()
    {
        VirtualEidCard card = Bench.Card(CardKind.Applet18Ec);
        (await card.SendAsync("00A4020C 02 DF01")).ShouldBe("9000");
        (await card.SendAsync("00A4020C 02 5038")).ShouldBe("6A82");
        (await card.SendAsync("00A4020C 02 3F00")).ShouldBe("9000");
        (await card.SendAsync("00A4020C 02 DF00")).ShouldBe("9000");
        (await card.SendAsync("00A4020C 02 5038")).ShouldBe("9000");
    }

    [Fact]
    public async Task A_selection_that_fails_leaves_the_selected_file()
    {
        VirtualEidCard card = Bench.Card(CardKind.Applet17Rsa);
        await card.SendAsync("00A4080C 06 3F00DF014033");
        (await card.SendAsync("00A4080C 06 3F00DF015038")).ShouldBe("6A82");
        (await card.SendAsync("00B00000 01")).ShouldEndWith("9000");
    }

    [Fact]
    public async Task A_read_beyond_the_end_is_never_cut_short()
    {
        VirtualEidCard card = Bench.Card(CardKind.Applet17Rsa);
        (await card.SendAsync("00B00000 10")).ShouldBe("6986");
        await card.SendAsync("00A4080C 06 3F00DF014033");
        (await card.SendAsync("00B00000 75")).Length.ShouldBe((117 * 2) + 5);
        (await card.SendAsync("00B00000 00")).ShouldBe("6C75");
        (await card.SendAsync("00B00070 10")).ShouldBe("6C05");
        (await card.SendAsync("00B00074 01")).ShouldEndWith("9000");
        (await card.SendAsync("00B00075 01")).ShouldBe("6B00");
        (await card.SendAsync("00B08000 01")).ShouldBe("6B00");
        (await card.SendAsync("00B00000")).ShouldBe("6700");
    }

    [Fact]
    public async Task Le_zero_reads_256_bytes_when_there_are_as_many()
    {
        VirtualEidCard card = Bench.Card(CardKind.Applet18Ec);
        await card.SendAsync("00A4080C 06 3F00DF005038");
        (await card.SendAsync("00B00000 00")).Length.ShouldBe((256 * 2) + 5);
    }

    [Fact]
    public async Task Get_response_gives_what_waits_and_nothing_twice()
    {
        VirtualEidCard card = Bench.Card(CardKind.Applet18Ec);
        (await card.SendAsync("00C00000 10")).ShouldBe("6985");
        string challenge = $"00880281 32 9430{new string('A', 96)}";
        (await card.SendAsync(challenge)).ShouldBe("6160");
        (await card.SendAsync("00C00000 61")).ShouldBe("6C60");
        (await card.SendAsync("00C00000 10")).ShouldEndWith(" 6150");
        (await card.SendAsync("00C00000 50")).ShouldEndWith(" 9000");
        (await card.SendAsync("00C00000 01")).ShouldBe("6985");
        (await card.SendAsync(challenge)).ShouldBe("6160");
        await card.SendAsync("80E40000 1C");
        (await card.SendAsync("00C00000 60")).ShouldBe("6985");
    }

    [Theory]
    [InlineData(CardKind.Applet17Rsa, "17", "0003002101", "0F")]
    [InlineData(CardKind.Applet18Ec, "18", "0001000002", "0F")]
    public async Task Card_data_are_28_bytes_with_chip_and_applet(CardKind kind, string applet, string versions, string lifeCycle)
    {
        VirtualEidCard card = Bench.Card(kind);
        string answer = await card.SendAsync("80E40000 1C");
        answer.Length.ShouldBe((28 * 2) + 5);
        answer[..4].ShouldBe("534C");
        answer[(21 * 2)..56].ShouldBe(applet + versions + lifeCycle);
        (await card.SendAsync("80E40000 FF")).ShouldBe("6C1C");
        (await card.SendAsync("80E40000 00")).ShouldBe("6C1C");
        (await card.SendAsync("80E40000 10")).ShouldEndWith(" 610C");
        (await card.SendAsync("80E40002 1C")).ShouldBe("6B00");
    }

    [Fact]
    public async Task Only_applet_18_tells_the_tries_left_in_its_card_data()
    {
        (await Bench.Card(CardKind.Applet17Rsa).SendAsync("80E40001 1F")).ShouldBe("6B00");
        VirtualEidCard card = Bench.Card(CardKind.Applet18Ec, triesLeft: 2);
        (await card.SendAsync("80E40001 1F")).ShouldEndWith("02FFFF 9000");
        (await card.SendAsync("80E40001 FF")).ShouldBe("6C1F");
    }

    [Theory]
    [InlineData("00FF0000", "6D00")]
    [InlineData("80FF0000", "6D00")]
    [InlineData("90A40000", "6E00")]
    [InlineData("01A4080C 02 3F00", "6881")]
    [InlineData("00A4080C 05 3F00", "6700")]
    [InlineData("00A4", "6700")]
    [InlineData("002C0001 08 2412341234123412", "6D00")]
    public async Task Unknown_classes_instructions_and_lengths_are_refused(string command, string status) =>
        (await Bench.Card(CardKind.Applet17Rsa).SendAsync(command)).ShouldBe(status);

    [Fact]
    public async Task Challenges_are_random()
    {
        VirtualEidCard card = Bench.Card(CardKind.Applet17Rsa);
        string one = await card.SendAsync("00840000 14");
        one.Length.ShouldBe((20 * 2) + 5);
        (await card.SendAsync("00840000 14")).ShouldNotBe(one);
    }

    [Fact]
    public async Task Records_of_the_identity_are_read_by_tag_on_applet_18_only()
    {
        VirtualEidCard card = Bench.Pki.IssueCard(Bench.Person with { Kind = CardKind.Applet18Ec, BirthPlace = "Sint-Pieters-Woluwe, in het oude dorp" });
        (await card.SendAsync("80B20606 0D")).ShouldBe("6986");
        await card.SendAsync("00A4080C 06 3F00DF014031");
        (await card.SendAsync("80B20606 0D")).ShouldBe($"060B{Convert.ToHexString("85073003328"u8)} 9000");
        (await card.SendAsync("80B20707 00")).ShouldBe($"070C{Convert.ToHexString("Vanden Essai"u8)} 9000");
        (await card.SendAsync("80B23030 00")).ShouldBe("6A83");
        string all = await card.SendAsync("80B200FF 00");
        all[^4..^2].ShouldBe("61");
        byte[] file = await card.ReadAsync("3F00DF014031");
        await card.SendAsync("80B200FF 00");
        string rest = await card.SendAsync($"00C00000 {file.Length - 256:X2}");
        (all[..^5] + rest[..^5]).ShouldBe(file.Hex());
        (await Bench.Card(CardKind.Applet17Rsa).SendAsync("80B20606 0D")).ShouldBe("6D00");
    }

    [Fact]
    public async Task A_reset_brings_back_the_master_file_and_no_selected_file()
    {
        VirtualEidCard card = Bench.Card(CardKind.Applet17Rsa);
        await card.SendAsync("00A4080C 06 3F00DF014033");
        card.Reset();
        (await card.SendAsync("00B00000 01")).ShouldBe("6986");
        (await card.SendAsync("00A4020C 02 2F00")).ShouldBe("9000");
    }
}
