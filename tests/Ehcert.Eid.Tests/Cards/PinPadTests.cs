using System.Security.Cryptography;
using Ehcert.Domain;
using Ehcert.Eid.Virtual;

namespace Ehcert.Eid.Tests.Cards;

public sealed class PinPadTests
{
    private static readonly byte[] Hash = SHA256.HashData("typed on the reader"u8);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(CardKind.Applet17Rsa)]
    [InlineData(CardKind.Applet18Ec)]
    public async Task The_pin_is_asked_on_the_reader_only_and_the_person_is_told(CardKind kind)
    {
        (EidCard card, VirtualEidCard virtualCard, VirtualPinPad pad) = await OpenAsync(kind);
        TypedPin screen = new();

        (await card.SignAsync(Hash, HashAlgorithmName.SHA256, screen, Cancellation)).Succeeded.ShouldBeTrue();
        (await card.AuthenticateAsync(Hash, HashAlgorithmName.SHA256, screen, Cancellation)).Succeeded.ShouldBeTrue();

        card.HasPinPad.ShouldBeTrue();
        pad.Requests.ShouldBe(2);
        screen.Requests.ShouldBeEmpty();
        screen.Announcements.Select(request => request.Purpose).ShouldBe([PinPurpose.Signature, PinPurpose.Authentication]);
        screen.Shown.ShouldBe(0);
        Apdus.EveryPinIsFollowedByItsSignature(virtualCard.Log);
        await card.DisposeAsync();
    }

    [Fact]
    public async Task Cancel_time_out_and_wrong_length_on_the_reader_cost_no_try_and_have_their_own_words()
    {
        (EidCard card, VirtualEidCard virtualCard, VirtualPinPad pad) = await OpenAsync(CardKind.Applet17Rsa);
        foreach ((string? digits, RefusalReason reason) in ((string?, RefusalReason)[])[(null, EidRefusals.PinCancelled), ("", EidRefusals.PinPadTimedOut), ("12", EidRefusals.PinNotWellFormed)])
        {
            pad.Digits = digits;
            TypedPin screen = new();
            (await card.SignAsync(Hash, HashAlgorithmName.SHA256, screen, Cancellation)).Refusal.Reason.ShouldBe(reason);
            screen.Shown.ShouldBe(0);
        }

        virtualCard.TriesLeft.ShouldBe(3);
        virtualCard.Log.PinsSent().ShouldBe(0);
        await card.DisposeAsync();
    }

    [Fact]
    public async Task A_wrong_pin_on_the_reader_is_asked_once()
    {
        (EidCard card, VirtualEidCard virtualCard, VirtualPinPad pad) = await OpenAsync(CardKind.Applet18Ec);
        pad.Digits = "9999";
        (await card.SignAsync(Hash, HashAlgorithmName.SHA256, new TypedPin(), Cancellation)).Refusal.Reason.ShouldBe(EidRefusals.WrongPin);
        pad.Requests.ShouldBe(1);
        virtualCard.TriesLeft.ShouldBe(2);
        await card.DisposeAsync();
    }

    [Fact]
    public async Task Changing_ones_mind_at_the_announcement_does_not_start_the_reader()
    {
        (EidCard card, VirtualEidCard _, VirtualPinPad pad) = await OpenAsync(CardKind.Applet17Rsa);
        (await card.SignAsync(Hash, HashAlgorithmName.SHA256, new TypedPin(digits: null), Cancellation)).Refusal.Reason.ShouldBe(EidRefusals.PinCancelled);
        pad.Requests.ShouldBe(0);
        await card.DisposeAsync();
    }

    private static async Task<(EidCard Card, VirtualEidCard Virtual, VirtualPinPad Pad)> OpenAsync(CardKind kind)
    {
        VirtualReaders readers = new();
        VirtualPinPad pad = new();
        readers.Attach("Pad", pad);
        VirtualEidCard virtualCard = TestDesk.Issue(kind);
        readers.Insert("Pad", virtualCard);
        return ((await EidCard.OpenAsync(readers, cancellation: Cancellation)).Value, virtualCard, pad);
    }
}
