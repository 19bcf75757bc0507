namespace Ehcert.Eid.Virtual.Tests.Cards;

public sealed class FaultTests
{
    private const string CardData = "80E40000 1C";

    [Fact]
    public async Task A_dying_card_is_mute_until_it_gets_power_again()
    {
        VirtualEidCard card = Bench.Card(CardKind.Applet17Rsa);
        card.Faults.At(0xE4, CardFault.Die);
        (await card.SendAsync(CardData)).ShouldBe("");
        (await card.SendAsync("00A4080C 02 3F00")).ShouldBe("");
        card.Reset();
        (await card.SendAsync(CardData)).ShouldEndWith("9000");
    }

    [Fact]
    public async Task A_memory_failure_is_told_and_then_the_card_is_mute()
    {
        VirtualEidCard card = Bench.Card(CardKind.Applet17Rsa);
        card.Faults.At(0xE4, CardFault.Answer(StatusWord.MemoryFailure));
        (await card.SendAsync(CardData)).ShouldBe("6581");
        (await card.SendAsync(CardData)).ShouldBe("");
    }

    [Fact]
    public async Task A_planned_status_comes_once_and_the_command_is_not_carried_out()
    {
        VirtualEidCard card = Bench.Card(CardKind.Applet17Rsa);
        card.Faults.At(0x20, CardFault.Answer(StatusWord.Unspecified));
        (await card.SendAsync($"00200001 08 {Bench.PinWrong}")).ShouldBe("6400");
        card.TriesLeft.ShouldBe(3);
        (await card.SendAsync($"00200001 08 {Bench.PinWrong}")).ShouldBe("63C2");
    }

    [Fact]
    public async Task A_fault_can_wait_for_a_later_occurrence_and_be_taken_back()
    {
        VirtualEidCard card = Bench.Card(CardKind.Applet17Rsa);
        card.Faults.At(0xE4, CardFault.Answer(StatusWord.Unspecified), occurrence: 2);
        (await card.SendAsync(CardData)).ShouldEndWith("9000");
        (await card.SendAsync(CardData)).ShouldBe("6400");
        card.Faults.At(0xE4, CardFault.Die);
        card.Faults.Clear();
        (await card.SendAsync(CardData)).ShouldEndWith("9000");
    }

    [Fact]
    public async Task A_hanging_card_answers_only_to_giving_up()
    {
        VirtualEidCard card = Bench.Card(CardKind.Applet17Rsa);
        card.Faults.At(0xE4, CardFault.Hang);
        using CancellationTokenSource giveUp = new();
        ValueTask<byte[]> answer = card.TransmitAsync(Convert.FromHexString("80E400001C"), giveUp.Token);
        answer.IsCompleted.ShouldBeFalse();
        await giveUp.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(async () => await answer);
        (await card.SendAsync(CardData)).ShouldEndWith("9000");
    }

    [Fact]
    public async Task A_corrupt_answer_differs_in_one_bit()
    {
        VirtualEidCard card = Bench.Card(CardKind.Applet17Rsa);
        string good = await card.SendAsync(CardData);
        card.Faults.At(0xE4, CardFault.Corrupt);
        string bad = await card.SendAsync(CardData);
        bad.ShouldNotBe(good);
        bad[2..].ShouldBe(good[2..]);
    }
}
