using System.Security.Cryptography;
using Ehcert.Domain;
using Ehcert.Eid.Virtual;
using Microsoft.Extensions.Time.Testing;

namespace Ehcert.Eid.Tests.Cards;

public sealed class RecoveryTests
{
    private static readonly byte[] Hash = SHA256.HashData("again"u8);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_reset_by_another_program_between_two_calls_goes_unnoticed()
    {
        TestDesk desk = new();
        desk.Insert(CardKind.Applet17Rsa);
        await using EidCard card = await desk.OpenAsync();
        desk.Readers.ResetCard(TestDesk.Reader);
        (await card.ReadIdentityAsync(Cancellation)).Value.ShouldBe(card.Identity);
        desk.Readers.ResetCard(TestDesk.Reader);
        (await SignAsync(card, new TypedPin())).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task A_reset_in_the_middle_of_reading_starts_the_file_again()
    {
        TestDesk desk = new();
        VirtualEidCard virtualCard = desk.Insert(CardKind.Applet17Rsa);
        await using EidCard card = await desk.OpenAsync();
        virtualCard.Faults.At(Apdus.ReadBinary, CardFault.First(() => desk.Readers.ResetCard(TestDesk.Reader)), occurrence: 2);
        (await card.ReadIdentityAsync(Cancellation)).Value.ShouldBe(card.Identity);
    }

    [Fact]
    public async Task Two_resets_in_a_row_are_told()
    {
        TestDesk desk = new();
        VirtualEidCard virtualCard = desk.Insert(CardKind.Applet17Rsa);
        await using EidCard card = await desk.OpenAsync();
        Action reset = () => desk.Readers.ResetCard(TestDesk.Reader);
        virtualCard.Faults.At(Apdus.Select, CardFault.First(reset), occurrence: 1);
        virtualCard.Faults.At(Apdus.Select, CardFault.First(reset), occurrence: 2);
        (await card.ReadIdentityAsync(Cancellation)).Refusal.Reason.ShouldBe(EidRefusals.CardReset);
        (await card.ReadIdentityAsync(Cancellation)).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task A_reset_after_the_pin_was_sent_is_told_and_the_pin_not_sent_again()
    {
        TestDesk desk = new();
        VirtualEidCard virtualCard = desk.Insert(CardKind.Applet17Rsa);
        await using EidCard card = await desk.OpenAsync();
        virtualCard.Faults.At(0xC0, CardFault.First(() => desk.Readers.ResetCard(TestDesk.Reader)));
        virtualCard.Faults.At(Apdus.Verify, CardFault.First(() => desk.Readers.ResetCard(TestDesk.Reader)), occurrence: 2);

        (await SignAsync(card, new TypedPin())).Refusal.Reason.ShouldBe(EidRefusals.CardReset);

        virtualCard.Log.PinsSent().ShouldBe(1);
    }

    [Fact]
    public async Task A_card_pulled_right_after_the_pin_is_told_and_the_pin_not_sent_again()
    {
        TestDesk desk = new();
        VirtualEidCard virtualCard = desk.Insert(CardKind.Applet18Ec);
        await using EidCard card = await desk.OpenAsync();
        TypedPin person = new();
        virtualCard.Faults.At(Apdus.Sign, CardFault.First(() => desk.Readers.Remove(TestDesk.Reader)));

        (await SignAsync(card, person)).Refusal.Reason.ShouldBe(EidRefusals.CardRemoved);
        desk.Readers.Insert(TestDesk.Reader, virtualCard);

        virtualCard.Log.PinsSent().ShouldBe(1);
        person.Requests.Count.ShouldBe(1);
        (await SignAsync(card, person)).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task A_card_taken_out_and_put_back_goes_on()
    {
        TestDesk desk = new();
        VirtualEidCard virtualCard = desk.Insert(CardKind.Applet17Rsa);
        await using EidCard card = await desk.OpenAsync();
        desk.Readers.Remove(TestDesk.Reader);

        (await card.ReadIdentityAsync(Cancellation)).Refusal.Reason.ShouldBe(EidRefusals.CardRemoved);
        (await card.TriesLeftAsync(Cancellation)).Refusal.Reason.ShouldBe(EidRefusals.CardRemoved);
        desk.Readers.Insert(TestDesk.Reader, virtualCard);

        (await card.ReadIdentityAsync(Cancellation)).Value.ShouldBe(card.Identity);
    }

    [Fact]
    public async Task A_card_taken_out_and_put_back_while_the_pin_is_typed_signs()
    {
        TestDesk desk = new();
        VirtualEidCard virtualCard = desk.Insert(CardKind.Applet17Rsa);
        await using EidCard card = await desk.OpenAsync();
        TypedPin person = new()
        {
            Meanwhile = () =>
            {
                desk.Readers.Remove(TestDesk.Reader);
                desk.Readers.Insert(TestDesk.Reader, virtualCard);
            },
        };

        (await SignAsync(card, person)).Succeeded.ShouldBeTrue();
        virtualCard.Log.PinsSent().ShouldBe(1);
    }

    [Fact]
    public async Task A_reader_unplugged_while_the_pin_is_typed_and_plugged_in_again_signs()
    {
        TestDesk desk = new();
        VirtualEidCard virtualCard = desk.Insert(CardKind.Applet18Ec);
        await using EidCard card = await desk.OpenAsync();
        TypedPin person = new()
        {
            Meanwhile = () =>
            {
                desk.Readers.Detach(TestDesk.Reader);
                desk.Readers.Attach(TestDesk.Reader);
                desk.Readers.Insert(TestDesk.Reader, virtualCard);
            },
        };

        (await SignAsync(card, person)).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task A_reader_unplugged_for_good_is_told_and_the_card_can_be_opened_in_another()
    {
        TestDesk desk = new();
        VirtualEidCard virtualCard = desk.Insert(CardKind.Applet18Ec);
        await using EidCard card = await desk.OpenAsync();
        desk.Readers.Detach(TestDesk.Reader);
        (await SignAsync(card, new TypedPin())).Refusal.Reason.ShouldBe(EidRefusals.NoReader);

        desk.Readers.Attach("Another reader");
        desk.Readers.Insert("Another reader", virtualCard);
        CardChoice holder = CardChoice.OfHolder(card.Identity.NationalNumber, card.Identity.Name);
        await using EidCard again = (await EidCard.OpenAsync(desk.Readers, holder, cancellation: Cancellation)).Value;
        (await SignAsync(again, new TypedPin())).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task Another_persons_card_in_its_place_gets_no_pin_and_is_named()
    {
        TestDesk desk = new();
        desk.Insert(CardKind.Applet17Rsa);
        VirtualEidCard bobs = TestDesk.Pki.IssueCard(TestDesk.Bob);
        await using EidCard card = await desk.OpenAsync();
        TypedPin person = new()
        {
            Meanwhile = () =>
            {
                desk.Readers.Remove(TestDesk.Reader);
                desk.Readers.Insert(TestDesk.Reader, bobs);
            },
        };

        Refusal refusal = (await SignAsync(card, person)).Refusal;

        refusal.Reason.ShouldBe(EidRefusals.AnotherCard);
        refusal.What(Language.Dutch).ShouldContain("Alix Zoé Vanden Essai");
        refusal.What(Language.Dutch).ShouldContain("Bo De Proef");
        bobs.Log.PinsSent().ShouldBe(0);
        bobs.TriesLeft.ShouldBe(3);
        (await card.ReadIdentityAsync(Cancellation)).Refusal.Reason.ShouldBe(EidRefusals.AnotherCard);
    }

    [Fact]
    public async Task The_right_card_back_in_place_of_a_wrong_one_goes_on()
    {
        TestDesk desk = new();
        VirtualEidCard right = desk.Insert(CardKind.Applet17Rsa);
        await using EidCard card = await desk.OpenAsync();
        Swap(desk, TestDesk.Pki.IssueCard(TestDesk.Bob));
        (await SignAsync(card, new TypedPin())).Refusal.Reason.ShouldBe(EidRefusals.AnotherCard);
        Swap(desk, right);
        (await SignAsync(card, new TypedPin())).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task A_bank_card_in_its_place_is_not_an_eid()
    {
        TestDesk desk = new();
        desk.Insert(CardKind.Applet17Rsa);
        await using EidCard card = await desk.OpenAsync();
        Swap(desk, OtherCard.BankCard);
        (await SignAsync(card, new TypedPin())).Refusal.Reason.ShouldBe(EidRefusals.NotAnEid);
    }

    [Fact]
    public async Task Another_applet_left_selected_by_another_program_is_replaced_by_ours_once()
    {
        TestDesk desk = new();
        VirtualEidCard virtualCard = desk.Insert(CardKind.Applet18Ec);
        await using EidCard card = await desk.OpenAsync();
        virtualCard.ClearLog();
        virtualCard.Faults.At(Apdus.SetEnvironment, CardFault.Answer(StatusWord.UnknownInstruction));

        (await SignAsync(card, new TypedPin())).Succeeded.ShouldBeTrue();

        virtualCard.Log.Count(entry => entry.Command.StartsWith("00A40400", StringComparison.Ordinal)).ShouldBe(1);
        virtualCard.Log.PinsSent().ShouldBe(1);
        Apdus.EveryPinIsFollowedByItsSignature(virtualCard.Log);
    }

    [Theory]
    [InlineData(Apdus.Select)]
    [InlineData(Apdus.ReadBinary)]
    public async Task A_card_that_dies_while_it_works_is_lost_not_half_read(byte instruction)
    {
        TestDesk desk = new();
        VirtualEidCard virtualCard = desk.Insert(CardKind.Applet17Rsa);
        await using EidCard card = await desk.OpenAsync();
        virtualCard.Faults.At(instruction, CardFault.Die);

        (await card.ReadIdentityAsync(Cancellation)).Refusal.Reason.ShouldBe(EidRefusals.CardRemoved);
        (await card.ReadIdentityAsync(Cancellation)).Refusal.Reason.ShouldBe(EidRefusals.CardRemoved);
        Swap(desk, virtualCard);
        (await card.ReadIdentityAsync(Cancellation)).Value.ShouldBe(card.Identity);
    }

    [Fact]
    public async Task A_card_that_hangs_is_given_up_after_the_time_out_and_not_asked_again()
    {
        TestDesk desk = new();
        VirtualEidCard virtualCard = desk.Insert(CardKind.Applet17Rsa);
        FakeTimeProvider time = new(TimeProvider.System.GetUtcNow());
        await using EidCard card = await desk.OpenAsync(new EidOptions { Time = time });
        virtualCard.Faults.At(Apdus.Select, CardFault.Hang);

        Task<Outcome<CardIdentity>> reading = card.ReadIdentityAsync(Cancellation);
        reading.IsCompleted.ShouldBeFalse();
        time.Advance(TimeSpan.FromSeconds(14));
        reading.IsCompleted.ShouldBeFalse();
        time.Advance(TimeSpan.FromSeconds(2));

        (await reading).Refusal.Reason.ShouldBe(EidRefusals.CardNotResponding);
        (await card.ReadIdentityAsync(Cancellation)).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task A_stopped_service_is_told_and_its_return_goes_on()
    {
        TestDesk desk = new();
        desk.Insert(CardKind.Applet17Rsa);
        await using EidCard card = await desk.OpenAsync();
        desk.Readers.StopService();
        (await SignAsync(card, new TypedPin())).Refusal.Reason.ShouldBe(EidRefusals.NoService);
        desk.Readers.StartService();
        (await SignAsync(card, new TypedPin())).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task Giving_up_before_the_pin_is_typed_leaves_the_card_usable()
    {
        TestDesk desk = new();
        VirtualEidCard virtualCard = desk.Insert(CardKind.Applet17Rsa);
        await using EidCard card = await desk.OpenAsync();
        using CancellationTokenSource giveUp = new();
        TypedPin person = new() { Meanwhile = giveUp.Cancel };

        await Should.ThrowAsync<OperationCanceledException>(() => card.SignAsync(Hash, HashAlgorithmName.SHA256, person, giveUp.Token));

        virtualCard.Log.PinsSent().ShouldBe(0);
        (await SignAsync(card, new TypedPin())).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task Giving_up_once_the_pin_is_on_its_way_still_brings_the_operation_to_its_end()
    {
        TestDesk desk = new();
        VirtualEidCard virtualCard = desk.Insert(CardKind.Applet17Rsa);
        await using EidCard card = await desk.OpenAsync();
        using CancellationTokenSource giveUp = new();
        virtualCard.Faults.At(Apdus.Sign, CardFault.First(giveUp.Cancel));

        (await card.SignAsync(Hash, HashAlgorithmName.SHA256, new TypedPin(), giveUp.Token)).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task Calls_from_several_threads_wait_for_each_other()
    {
        TestDesk desk = new();
        VirtualEidCard virtualCard = desk.Insert(CardKind.Applet18Ec);
        await using EidCard card = await desk.OpenAsync();
        virtualCard.ClearLog();

        Outcome<byte[]>[] outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => i % 2 == 0
            ? SignAsync(card, new TypedPin())
            : card.AuthenticateAsync(Hash, HashAlgorithmName.SHA256, new TypedPin(), Cancellation))));

        outcomes.ShouldAllBe(outcome => outcome.Succeeded);
        Apdus.EveryPinIsFollowedByItsSignature(virtualCard.Log);
    }

    private static void Swap(TestDesk desk, IVirtualCard card)
    {
        desk.Readers.Remove(TestDesk.Reader);
        desk.Readers.Insert(TestDesk.Reader, card);
    }

    private static Task<Outcome<byte[]>> SignAsync(EidCard card, TypedPin person) =>
        card.SignAsync(Hash, HashAlgorithmName.SHA256, person, Cancellation);
}
