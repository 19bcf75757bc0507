namespace Ehcert.Eid.Virtual.Tests.Cards;

/// <summary>The PIN and what it allows (eID card reference §5.4, 5.5, 5.10, 6).</summary>
public sealed class PinMachineTests
{
    private const string Verify = $"00200001 08 {Bench.Pin1234}";
    private const string VerifyWrong = $"00200001 08 {Bench.PinWrong}";
    private const string AskState = "00200001 00";
    private const string LogOff = "80E60000";

    public static TheoryData<CardKind> BothApplets => [CardKind.Applet17Rsa, CardKind.Applet18Ec];

    [Theory]
    [MemberData(nameof(BothApplets))]
    public async Task Wrong_pins_count_down_and_a_right_one_counts_up_again(CardKind kind)
    {
        VirtualEidCard card = Bench.Card(kind);
        (await card.SendAsync(VerifyWrong)).ShouldBe("63C2");
        (await card.SendAsync(VerifyWrong)).ShouldBe("63C1");
        (await card.SendAsync(Verify)).ShouldBe("9000");
        card.TriesLeft.ShouldBe(3);
    }

    [Theory]
    [InlineData(CardKind.Applet17Rsa, false, "63C0")]
    [InlineData(CardKind.Applet17Rsa, true, "6983")]
    [InlineData(CardKind.Applet18Ec, false, "63C0")]
    [InlineData(CardKind.Applet18Ec, true, "6983")]
    public async Task The_third_wrong_pin_blocks_and_the_right_one_does_not_help_any_more(CardKind kind, bool saysBlockedAtOnce, string third)
    {
        VirtualEidCard card = Bench.Card(kind, triesLeft: 1);
        card.SaysBlockedAtOnce = saysBlockedAtOnce;
        (await card.SendAsync(VerifyWrong)).ShouldBe(third);
        (await card.SendAsync(Verify)).ShouldBe("6983");
        (await card.SendAsync(AskState)).ShouldBe("6983");
        card.Reset();
        (await card.SendAsync(Verify)).ShouldBe("6983");
        card.Unblock();
        (await card.SendAsync(Verify)).ShouldBe("9000");
    }

    [Theory]
    [MemberData(nameof(BothApplets))]
    public async Task Tries_do_not_come_back_by_reset(CardKind kind)
    {
        VirtualEidCard card = Bench.Card(kind);
        await card.SendAsync(VerifyWrong);
        card.Reset();
        (await card.SendAsync(AskState)).ShouldBe("63C2");
    }

    [Theory]
    [MemberData(nameof(BothApplets))]
    public async Task Asking_the_state_costs_nothing(CardKind kind)
    {
        VirtualEidCard card = Bench.Card(kind);
        (await card.SendAsync(AskState)).ShouldBe("63C3");
        (await card.SendAsync("00200001")).ShouldBe("63C3");
        await card.SendAsync(Verify);
        (await card.SendAsync(AskState)).ShouldBe("9000");
        card.TriesLeft.ShouldBe(3);
    }

    [Theory]
    [InlineData("00200101 08 241234FFFFFFFFFF", "6A86")]
    [InlineData("00200002 08 241234FFFFFFFFFF", "6A88")]
    [InlineData("00200001 04 241234FF", "6700")]
    public async Task Another_pin_or_a_wrong_length_costs_no_try(string command, string status)
    {
        VirtualEidCard card = Bench.Card(CardKind.Applet17Rsa);
        (await card.SendAsync(command)).ShouldBe(status);
        card.TriesLeft.ShouldBe(3);
    }

    [Theory]
    [MemberData(nameof(BothApplets))]
    public async Task One_pin_serves_any_number_of_authentications_until_log_off_reset_or_reselection(CardKind kind)
    {
        VirtualEidCard card = Bench.Card(kind);
        foreach (string end in (string[])[LogOff, "80E6000000", "00A40400 0F A00000003029057000AD13100101FF", "reset"])
        {
            (await SignAsync(card, kind, "82")).ShouldBe("6982");
            (await card.SendAsync(Verify)).ShouldBe("9000");
            (await SignAsync(card, kind, "82")).ShouldStartWith("61");
            (await SignAsync(card, kind, "82")).ShouldStartWith("61");
            if (end == "reset")
                card.Reset();
            else
                (await card.SendAsync(end)).ShouldBe("9000");
            (await SignAsync(card, kind, "82")).ShouldBe("6982", end);
        }
    }

    [Theory]
    [MemberData(nameof(BothApplets))]
    public async Task One_pin_serves_one_signature(CardKind kind)
    {
        VirtualEidCard card = Bench.Card(kind);
        (await ChooseAsync(card, kind, "83")).ShouldBe("9000");
        (await card.SendAsync(Verify)).ShouldBe("9000");
        (await PsoAsync(card, kind)).ShouldStartWith("61");
        (await PsoAsync(card, kind)).ShouldBe("6982");
    }

    [Theory]
    [MemberData(nameof(BothApplets))]
    public async Task A_pin_given_before_the_signature_key_was_chosen_does_not_sign(CardKind kind)
    {
        VirtualEidCard card = Bench.Card(kind);
        (await card.SendAsync(Verify)).ShouldBe("9000");
        (await SignAsync(card, kind, "83")).ShouldBe("6982");
    }

    [Theory]
    [MemberData(nameof(BothApplets))]
    public async Task A_pin_for_a_signature_does_not_authenticate(CardKind kind)
    {
        VirtualEidCard card = Bench.Card(kind);
        await ChooseAsync(card, kind, "83");
        await card.SendAsync(Verify);
        (await SignAsync(card, kind, "82")).ShouldBe("6982");
    }

    [Theory]
    [MemberData(nameof(BothApplets))]
    public async Task An_authentication_right_comes_back_after_the_signature(CardKind kind)
    {
        VirtualEidCard card = Bench.Card(kind);
        await card.SendAsync(Verify);
        await ChooseAsync(card, kind, "83");
        await card.SendAsync(Verify);
        (await PsoAsync(card, kind)).ShouldStartWith("61");
        (await SignAsync(card, kind, "82")).ShouldStartWith("61");
    }

    [Fact]
    public async Task On_17_nothing_may_come_between_pin_and_signature()
    {
        VirtualEidCard card = Bench.Card(CardKind.Applet17Rsa);
        await ChooseAsync(card, CardKind.Applet17Rsa, "83");
        await card.SendAsync(Verify);
        await card.SendAsync("80E40000 1C");
        (await PsoAsync(card, CardKind.Applet17Rsa)).ShouldBe("6982");
    }

    [Fact]
    public async Task On_18_one_command_may_come_between_pin_and_signature_and_no_more()
    {
        VirtualEidCard card = Bench.Card(CardKind.Applet18Ec);
        await ChooseAsync(card, CardKind.Applet18Ec, "83");
        await card.SendAsync(Verify);
        await card.SendAsync("80E40000 1C");
        (await PsoAsync(card, CardKind.Applet18Ec)).ShouldStartWith("61");
        await card.SendAsync(Verify);
        await card.SendAsync("80E40000 1C");
        await card.SendAsync("80E40000 1C");
        (await PsoAsync(card, CardKind.Applet18Ec)).ShouldBe("6982");
    }

    [Theory]
    [MemberData(nameof(BothApplets))]
    public async Task A_failed_signature_uses_the_pin_up(CardKind kind)
    {
        VirtualEidCard card = Bench.Card(kind);
        await ChooseAsync(card, kind, "83");
        await card.SendAsync(Verify);
        (await card.SendAsync("002A9E9A 03 010203")).ShouldBe(kind == CardKind.Applet18Ec ? "6A80" : "6700");
        (await PsoAsync(card, kind)).ShouldBe("6982");
    }

    [Theory]
    [MemberData(nameof(BothApplets))]
    public async Task A_wrong_pin_takes_all_rights_away(CardKind kind)
    {
        VirtualEidCard card = Bench.Card(kind);
        await card.SendAsync(Verify);
        await card.SendAsync(VerifyWrong);
        (await SignAsync(card, kind, "82")).ShouldBe("6982");
    }

    [Theory]
    [MemberData(nameof(BothApplets))]
    public async Task A_changed_pin_is_the_only_one_that_works_and_grants_its_right(CardKind kind)
    {
        VirtualEidCard card = Bench.Card(kind);
        (await card.SendAsync($"00240001 10 {Bench.Pin1234} 26567890FFFFFFFF")).ShouldBe("9000");
        (await SignAsync(card, kind, "82")).ShouldStartWith("61");
        (await card.SendAsync(Verify)).ShouldBe("63C2");
        (await card.SendAsync("00200001 08 26567890FFFFFFFF")).ShouldBe("9000");
    }

    [Theory]
    [InlineData("00240001 10 249999FFFFFFFFFF 26567890FFFFFFFF", "63C2")]
    [InlineData("00240001 10 241234FFFFFFFFFF 23567FFFFFFFFFFF", "6A80")]
    [InlineData("00240001 10 241234FFFFFFFFFF 265678FFFFFFFFFF", "6A80")]
    [InlineData("00240001 10 241234FFFFFFFFFF 245678F0FFFFFFFF", "6A80")]
    [InlineData("00240001 08 241234FFFFFFFFFF", "6700")]
    [InlineData("00240002 10 241234FFFFFFFFFF 26567890FFFFFFFF", "6A88")]
    public async Task A_pin_is_not_changed_by_a_wrong_old_one_or_to_a_malformed_new_one(string command, string status)
    {
        VirtualEidCard card = Bench.Card(CardKind.Applet17Rsa);
        (await card.SendAsync(command)).ShouldBe(status);
        (await card.SendAsync(Verify)).ShouldBe("9000");
    }

    [Fact]
    public async Task The_log_shows_every_command_but_no_digit_of_a_pin()
    {
        VirtualEidCard card = Bench.Card(CardKind.Applet17Rsa);
        await card.SendAsync(Verify);
        await card.SendAsync($"00240001 10 {Bench.Pin1234} 26567890FFFFFFFF");
        card.Log.Select(entry => entry.Command).ShouldBe([$"0020000108{new string('*', 16)}", $"0024000110{new string('*', 32)}"]);
        card.Log.ShouldAllBe(entry => entry.Status == "9000");
    }

    private static async Task<string> SignAsync(VirtualEidCard card, CardKind kind, string key)
    {
        (await ChooseAsync(card, kind, key)).ShouldBe("9000");
        return await PsoAsync(card, kind);
    }

    private static Task<string> ChooseAsync(VirtualEidCard card, CardKind kind, string key) =>
        card.SendAsync($"002241B6 05 0480{(kind == CardKind.Applet18Ec ? "02" : "08")}84{key}");

    private static Task<string> PsoAsync(VirtualEidCard card, CardKind kind) => kind == CardKind.Applet18Ec
        ? card.SendAsync($"002A9E9A 30 {new string('A', 96)}")
        : card.SendAsync($"002A9E9A 20 {new string('A', 64)}");
}
