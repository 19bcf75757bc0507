using System.Security.Cryptography;
using Ehcert.Domain;
using Ehcert.Eid.Virtual;
using Microsoft.Extensions.Time.Testing;

namespace Ehcert.Eid.Tests.Cards;

public sealed class PinTests
{
    private static readonly byte[] Hash = SHA256.HashData("the contract"u8);

    public static TheoryData<CardKind> BothApplets => [CardKind.Applet17Rsa, CardKind.Applet18Ec];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(BothApplets))]
    public async Task One_signature_asks_the_pin_once_and_sends_it_once(CardKind kind)
    {
        (EidCard card, VirtualEidCard virtualCard) = await OpenAsync(kind);
        TypedPin person = new();

        (await SignAsync(card, person)).Succeeded.ShouldBeTrue();

        person.Requests.ShouldHaveSingleItem();
        virtualCard.Log.PinsSent().ShouldBe(1);
        Apdus.EveryPinIsFollowedByItsSignature(virtualCard.Log);
        await card.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(BothApplets))]
    public async Task Every_signature_asks_the_pin_anew(CardKind kind)
    {
        (EidCard card, VirtualEidCard virtualCard) = await OpenAsync(kind, new EidOptions { StaySignedIn = true });
        TypedPin person = new();
        (await AuthenticateAsync(card, person)).Succeeded.ShouldBeTrue();
        (await SignAsync(card, person)).Succeeded.ShouldBeTrue();
        (await SignAsync(card, person)).Succeeded.ShouldBeTrue();

        person.Requests.Select(request => request.Purpose).ShouldBe([PinPurpose.Authentication, PinPurpose.Signature, PinPurpose.Signature]);
        virtualCard.Log.PinsSent().ShouldBe(3);
        await card.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(BothApplets))]
    public async Task The_person_is_told_whose_pin_why_and_how_many_tries_are_left(CardKind kind)
    {
        (EidCard card, VirtualEidCard _) = await OpenAsync(kind, triesLeft: 1);
        TypedPin person = new();

        await SignAsync(card, person);

        PinRequest request = person.Requests.ShouldHaveSingleItem();
        request.ShouldBe(new PinRequest(PinPurpose.Signature, 1, TestDesk.Alice.Name, TestDesk.Reader));
        request.IsLastTry.ShouldBeTrue();
        await card.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(BothApplets))]
    public async Task A_wrong_pin_is_sent_once_and_never_tried_again_by_itself(CardKind kind)
    {
        (EidCard card, VirtualEidCard virtualCard) = await OpenAsync(kind);
        TypedPin person = new("9999");

        (await SignAsync(card, person)).Refusal.Values["triesLeft"].ShouldBe("2");

        person.Requests.Count.ShouldBe(1);
        virtualCard.Log.PinsSent().ShouldBe(1);
        virtualCard.TriesLeft.ShouldBe(2);
        await card.DisposeAsync();
    }

    [Theory]
    [InlineData(CardKind.Applet17Rsa, false)]
    [InlineData(CardKind.Applet17Rsa, true)]
    [InlineData(CardKind.Applet18Ec, false)]
    [InlineData(CardKind.Applet18Ec, true)]
    public async Task Three_wrong_pins_block_the_card_whichever_way_it_says_so(CardKind kind, bool saysBlockedAtOnce)
    {
        (EidCard card, VirtualEidCard virtualCard) = await OpenAsync(kind);
        virtualCard.SaysBlockedAtOnce = saysBlockedAtOnce;
        TypedPin person = new("9999");

        (await AuthenticateAsync(card, person)).Refusal.Reason.ShouldBe(EidRefusals.WrongPin);
        (await SignAsync(card, person)).Refusal.Reason.ShouldBe(EidRefusals.WrongPinOneTryLeft);
        (await SignAsync(card, person)).Refusal.Reason.ShouldBe(EidRefusals.PinBlocked);

        person.Requests.Select(request => request.TriesLeft).ShouldBe([3, 2, 1]);
        (await SignAsync(card, person)).Refusal.Reason.ShouldBe(EidRefusals.PinBlocked);
        (await AuthenticateAsync(card, person)).Refusal.Reason.ShouldBe(EidRefusals.PinBlocked);
        (await card.VerifyPinAsync(person, Cancellation)).Refusal.Reason.ShouldBe(EidRefusals.PinBlocked);
        person.Requests.Count.ShouldBe(3);
        virtualCard.Log.PinsSent().ShouldBe(3);
        await card.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(BothApplets))]
    public async Task A_blocked_card_is_refused_before_the_pin_is_asked(CardKind kind)
    {
        (EidCard card, VirtualEidCard virtualCard) = await OpenAsync(kind, triesLeft: 0);
        await NothingIsAskedAsync(card, virtualCard, EidRefusals.PinBlocked, EidRefusals.PinBlocked);
        (await card.CheckReadyAsync(Cancellation)).Refusal.Reason.ShouldBe(EidRefusals.PinBlocked);
    }

    [Fact]
    public async Task An_expired_card_is_refused_before_the_pin_is_asked()
    {
        FakeTimeProvider time = new(TimeProvider.System.GetUtcNow().AddYears(20));
        (EidCard card, VirtualEidCard virtualCard) = await OpenAsync(CardKind.Applet17Rsa, new EidOptions { Time = time });
        await NothingIsAskedAsync(card, virtualCard, EidRefusals.CardNoLongerValid, EidRefusals.CardNoLongerValid);
        (await card.CheckReadyAsync(Cancellation)).Refusal.Reason.ShouldBe(EidRefusals.CardNoLongerValid);
    }

    [Fact]
    public async Task A_card_is_valid_until_the_end_of_its_last_day()
    {
        VirtualPerson person = TestDesk.Alice with { ValidFrom = new DateOnly(2020, 1, 1), ValidUntil = new DateOnly(2030, 6, 30) };
        TestDesk desk = new();
        desk.Readers.Insert(TestDesk.Reader, TestDesk.Pki.IssueCard(person));
        FakeTimeProvider time = new(new DateTimeOffset(2030, 6, 30, 23, 59, 59, TimeSpan.Zero));
        await using EidCard card = await desk.OpenAsync(new EidOptions { Time = time });

        (await card.CheckReadyAsync(Cancellation)).Succeeded.ShouldBeTrue();
        time.Advance(TimeSpan.FromSeconds(1));
        Refusal refusal = (await card.CheckReadyAsync(Cancellation)).Refusal;
        refusal.Reason.ShouldBe(EidRefusals.CardNoLongerValid);
        refusal.What(Language.English).ShouldContain("30/06/2030");
    }

    [Fact]
    public async Task Expired_certificates_on_a_valid_card_are_refused_before_the_pin_is_asked()
    {
        (EidCard card, VirtualEidCard virtualCard) = await OpenAsync(
            CardKind.Applet18Ec, issuance: new CardIssuance { CertificatesUntil = TimeProvider.System.GetUtcNow().AddDays(-1) });
        await NothingIsAskedAsync(card, virtualCard, EidRefusals.AuthenticationCertificateExpired, EidRefusals.SignatureCertificateExpired);
    }

    [Fact]
    public async Task Certificates_that_have_not_begun_are_refused_before_the_pin_is_asked()
    {
        (EidCard card, VirtualEidCard virtualCard) = await OpenAsync(
            CardKind.Applet18Ec, issuance: new CardIssuance { CertificatesFrom = TimeProvider.System.GetUtcNow().AddDays(1) });
        await NothingIsAskedAsync(card, virtualCard, EidRefusals.NotYetValid, EidRefusals.NotYetValid);
    }

    [Fact]
    public async Task A_childs_card_is_refused_before_the_pin_is_asked()
    {
        (EidCard card, VirtualEidCard virtualCard) = await OpenAsync(CardKind.KidsWithoutCertificates);
        await NothingIsAskedAsync(card, virtualCard, EidRefusals.AuthenticationCertificateMissing, EidRefusals.SignatureCertificateMissing);
        (await card.CheckReadyAsync(Cancellation)).Refusal.Reason.ShouldBe(EidRefusals.AuthenticationCertificateMissing);
    }

    [Theory]
    [InlineData(CardKind.WithoutSignatureCertificate)]
    [InlineData(CardKind.AuthenticationOnly)]
    public async Task A_card_without_signature_certificate_says_so_at_insertion_and_can_still_authenticate(CardKind kind)
    {
        (EidCard card, VirtualEidCard virtualCard) = await OpenAsync(kind);
        TypedPin person = new();

        (await card.CheckReadyAsync(Cancellation)).Refusal.Reason.ShouldBe(EidRefusals.SignatureCertificateMissing);
        (await SignAsync(card, person)).Refusal.Reason.ShouldBe(EidRefusals.SignatureCertificateMissing);
        person.Requests.ShouldBeEmpty();
        (await AuthenticateAsync(card, person)).Succeeded.ShouldBeTrue();
        virtualCard.Log.PinsSent().ShouldBe(1);
        await card.DisposeAsync();
    }

    [Fact]
    public async Task A_signature_key_that_was_never_activated_is_found_at_insertion_and_before_the_pin_is_asked()
    {
        (EidCard card, VirtualEidCard virtualCard) = await OpenAsync(CardKind.SignatureKeyNotActivated);
        TypedPin person = new();

        (await card.CheckReadyAsync(Cancellation)).Refusal.Reason.ShouldBe(EidRefusals.SignatureNotActivated);
        (await SignAsync(card, person)).Refusal.Reason.ShouldBe(EidRefusals.SignatureNotActivated);

        person.Requests.ShouldBeEmpty();
        virtualCard.Log.PinsSent().ShouldBe(0);
        await card.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(BothApplets))]
    public async Task Checking_that_a_good_card_is_ready_asks_no_pin_and_costs_no_try(CardKind kind)
    {
        (EidCard card, VirtualEidCard virtualCard) = await OpenAsync(kind, triesLeft: 2);
        (await card.CheckReadyAsync(Cancellation)).Succeeded.ShouldBeTrue();
        (await card.TriesLeftAsync(Cancellation)).Value.ShouldBe(new PinTries(2));
        virtualCard.TriesLeft.ShouldBe(2);
        virtualCard.Log.PinsSent().ShouldBe(0);
        await card.DisposeAsync();
    }

    [Fact]
    public async Task Changing_ones_mind_sends_no_pin()
    {
        (EidCard card, VirtualEidCard virtualCard) = await OpenAsync(CardKind.Applet17Rsa);
        TypedPin person = new(digits: null);
        (await SignAsync(card, person)).Refusal.Reason.ShouldBe(EidRefusals.PinCancelled);
        (await AuthenticateAsync(card, person)).Refusal.Reason.ShouldBe(EidRefusals.PinCancelled);
        (await card.VerifyPinAsync(person, Cancellation)).Refusal.Reason.ShouldBe(EidRefusals.PinCancelled);
        virtualCard.Log.PinsSent().ShouldBe(0);
        virtualCard.TriesLeft.ShouldBe(3);
        await card.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(BothApplets))]
    public async Task After_an_authentication_the_card_is_logged_off(CardKind kind)
    {
        (EidCard card, VirtualEidCard virtualCard) = await OpenAsync(kind);
        TypedPin person = new();
        (await AuthenticateAsync(card, person)).Succeeded.ShouldBeTrue();
        virtualCard.Log[^1].Instruction.ShouldBe(Apdus.LogOff);
        (await AuthenticateAsync(card, person)).Succeeded.ShouldBeTrue();
        person.Requests.Count.ShouldBe(2);
        await card.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(BothApplets))]
    public async Task Staying_signed_in_asks_the_pin_once_and_logs_off_in_the_end(CardKind kind)
    {
        (EidCard card, VirtualEidCard virtualCard) = await OpenAsync(kind, new EidOptions { StaySignedIn = true });
        TypedPin person = new();
        for (int i = 0; i < 3; i++)
            (await AuthenticateAsync(card, person)).Succeeded.ShouldBeTrue();
        person.Requests.ShouldHaveSingleItem();
        virtualCard.Log.Count(Apdus.LogOff).ShouldBe(0);

        await card.DisposeAsync();

        virtualCard.Log[^1].Instruction.ShouldBe(Apdus.LogOff);
    }

    [Fact]
    public async Task Staying_signed_in_does_not_spare_the_pin_for_a_signature_but_survives_it()
    {
        (EidCard card, VirtualEidCard _) = await OpenAsync(CardKind.Applet18Ec, new EidOptions { StaySignedIn = true });
        TypedPin person = new();
        (await card.VerifyPinAsync(person, Cancellation)).Succeeded.ShouldBeTrue();
        (await SignAsync(card, person)).Succeeded.ShouldBeTrue();
        (await AuthenticateAsync(card, person)).Succeeded.ShouldBeTrue();
        person.Requests.Select(request => request.Purpose).ShouldBe([PinPurpose.Verification, PinPurpose.Signature]);
        await card.DisposeAsync();
    }

    [Fact]
    public async Task Logging_off_by_hand_makes_the_next_authentication_ask()
    {
        (EidCard card, VirtualEidCard _) = await OpenAsync(CardKind.Applet17Rsa, new EidOptions { StaySignedIn = true });
        TypedPin person = new();
        (await AuthenticateAsync(card, person)).Succeeded.ShouldBeTrue();
        (await card.LogOffAsync(Cancellation)).Succeeded.ShouldBeTrue();
        (await AuthenticateAsync(card, person)).Succeeded.ShouldBeTrue();
        person.Requests.Count.ShouldBe(2);
        await card.DisposeAsync();
    }

    [Fact]
    public async Task Trying_the_pin_logs_off_at_once()
    {
        (EidCard card, VirtualEidCard virtualCard) = await OpenAsync(CardKind.Applet18Ec);
        (await card.VerifyPinAsync(new TypedPin(), Cancellation)).Succeeded.ShouldBeTrue();
        (await card.VerifyPinAsync(new TypedPin("0000"), Cancellation)).Refusal.Reason.ShouldBe(EidRefusals.WrongPin);
        virtualCard.Log.PinsSent().ShouldBe(2);
        virtualCard.Log.Count(Apdus.LogOff).ShouldBe(1);
        await card.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(BothApplets))]
    public async Task Nobody_holds_the_card_while_the_person_types(CardKind kind)
    {
        TestDesk desk = new();
        desk.Insert(kind);
        await using EidCard card = await desk.OpenAsync();
        int othersWorked = 0;
        TypedPin person = new()
        {
            MeanwhileAsync = async () =>
            {
                await using EidCard others = await desk.OpenAsync();
                othersWorked++;
            },
        };

        (await SignAsync(card, person)).Succeeded.ShouldBeTrue();
        (await AuthenticateAsync(card, person)).Succeeded.ShouldBeTrue();

        othersWorked.ShouldBe(2);
    }

    [Theory]
    [MemberData(nameof(BothApplets))]
    public async Task The_pin_is_in_no_log_and_in_no_trace(CardKind kind)
    {
        Trace trace = new();
        TestDesk desk = new();
        VirtualEidCard virtualCard = TestDesk.Pki.IssueCard(TestDesk.Alice with { Kind = kind, Pin = "86429753" });
        desk.Readers.Insert(TestDesk.Reader, virtualCard);
        await using EidCard card = await desk.OpenAsync(new EidOptions { Trace = trace });
        TypedPin person = new("86429753");
        (await SignAsync(card, person)).Succeeded.ShouldBeTrue();
        (await AuthenticateAsync(card, person)).Succeeded.ShouldBeTrue();

        string everything = string.Join('\n', virtualCard.Log.Select(entry => entry.ToString()).Concat(trace.Entries.Select(entry => entry.ToString())));
        everything.ShouldNotContain("86429753");
        everything.ShouldNotContain("2886429753");
        string traced = string.Join('\n', trace.Entries);
        traced.ShouldContain("00200001");
        traced.ShouldNotContain(TestDesk.Alice.NationalNumber.Digits);
        traced.ShouldNotContain(Convert.ToHexString("Vanden"u8));
    }

    [Theory]
    [MemberData(nameof(BothApplets))]
    public async Task A_signature_that_the_cards_own_certificate_does_not_confirm_is_not_handed_out(CardKind kind)
    {
        (EidCard card, VirtualEidCard virtualCard) = await OpenAsync(kind);
        virtualCard.Faults.At(0xC0, CardFault.Corrupt);
        (await SignAsync(card, new TypedPin())).Refusal.Reason.ShouldBe(EidRefusals.SigningFailed);
        await card.DisposeAsync();
    }

    [Theory]
    [InlineData(0x6982)]
    [InlineData(0x6985)]
    [InlineData(0x6400)]
    [InlineData(0x6581)]
    public async Task A_card_that_refuses_to_sign_after_the_pin_is_not_asked_twice(int status)
    {
        (EidCard card, VirtualEidCard virtualCard) = await OpenAsync(CardKind.Applet17Rsa);
        virtualCard.Faults.At(Apdus.Sign, CardFault.Answer(new StatusWord((ushort)status)));
        TypedPin person = new();
        (await SignAsync(card, person)).Refusal.Reason.ShouldBe(EidRefusals.SigningFailed);
        person.Requests.Count.ShouldBe(1);
        virtualCard.Log.PinsSent().ShouldBe(1);
        await card.DisposeAsync();
    }

    [Theory]
    [InlineData(0x6A86)]
    [InlineData(0x6A88)]
    [InlineData(0x6400)]
    [InlineData(0x6401)]
    public async Task An_answer_to_the_pin_that_makes_no_sense_is_an_unreadable_card(int status)
    {
        (EidCard card, VirtualEidCard virtualCard) = await OpenAsync(CardKind.Applet18Ec);
        virtualCard.Faults.At(Apdus.Verify, CardFault.Answer(new StatusWord((ushort)status)));
        (await SignAsync(card, new TypedPin())).Refusal.Reason.ShouldBe(EidRefusals.CardUnreadable);
        await card.DisposeAsync();
    }

    [Fact]
    public async Task A_hash_of_the_wrong_length_or_algorithm_is_a_bug()
    {
        (EidCard card, VirtualEidCard virtualCard) = await OpenAsync(CardKind.Applet17Rsa);
        TypedPin person = new();
        await Should.ThrowAsync<ArgumentException>(() => card.SignAsync(new byte[20], HashAlgorithmName.SHA256, person, Cancellation));
        await Should.ThrowAsync<ArgumentException>(() => card.AuthenticateAsync(new byte[20], HashAlgorithmName.SHA1, person, Cancellation));
        person.Requests.ShouldBeEmpty();
        virtualCard.Log.PinsSent().ShouldBe(0);
        await card.DisposeAsync();
    }

    [Fact]
    public async Task The_oldest_cards_are_never_sent_an_empty_verify_because_it_burns_a_try()
    {
        VirtualReaders readers = new();
        readers.Attach("R");
        VirtualEidCard young = TestDesk.Issue(CardKind.Applet17Rsa);
        readers.Insert("R", new OldCard(young));
        await using EidCard card = (await EidCard.OpenAsync(readers, cancellation: Cancellation)).Value;

        card.AppletVersion.ShouldBe((byte)0x11);
        (await card.TriesLeftAsync(Cancellation)).Value.Left.ShouldBeNull();
        TypedPin person = new();
        (await SignAsync(card, person)).Succeeded.ShouldBeTrue();

        person.Requests.ShouldHaveSingleItem().TriesLeft.ShouldBeNull();
        young.Log.Count(Apdus.Verify).ShouldBe(1);
    }

    private static async Task NothingIsAskedAsync(EidCard card, VirtualEidCard virtualCard, RefusalReason authenticating, RefusalReason signing)
    {
        TypedPin person = new();
        (await AuthenticateAsync(card, person)).Refusal.Reason.ShouldBe(authenticating);
        (await SignAsync(card, person)).Refusal.Reason.ShouldBe(signing);
        person.Requests.ShouldBeEmpty();
        virtualCard.Log.PinsSent().ShouldBe(0);
    }

    private static Task<Outcome<byte[]>> SignAsync(EidCard card, TypedPin person) =>
        card.SignAsync(Hash, HashAlgorithmName.SHA256, person, Cancellation);

    private static Task<Outcome<byte[]>> AuthenticateAsync(EidCard card, TypedPin person) =>
        card.AuthenticateAsync(Hash, HashAlgorithmName.SHA256, person, Cancellation);

    private static async Task<(EidCard Card, VirtualEidCard Virtual)> OpenAsync(
        CardKind kind, EidOptions? options = null, CardIssuance? issuance = null, int triesLeft = 3)
    {
        TestDesk desk = new();
        VirtualEidCard virtualCard = TestDesk.Pki.IssueCard(TestDesk.Alice with { Kind = kind, TriesLeft = triesLeft }, issuance);
        desk.Readers.Insert(TestDesk.Reader, virtualCard);
        return (await desk.OpenAsync(options), virtualCard);
    }

    private sealed class Trace : IApduTrace
    {
        public List<ApduTraceEntry> Entries { get; } = [];

        public void Exchanged(ApduTraceEntry entry) => Entries.Add(entry);
    }

    /// <summary>A card that says to have applet 1.1.</summary>
    private sealed class OldCard(VirtualEidCard inner) : IVirtualCard
    {
        public Atr? Atr => inner.Atr;

        public void Reset() => inner.Reset();

        public async ValueTask<byte[]> TransmitAsync(ReadOnlyMemory<byte> apdu, CancellationToken cancellation)
        {
            byte[] answer = await inner.TransmitAsync(apdu, cancellation);
            if (apdu.Span[1] == 0xE4)
                answer[21] = 0x11;
            return answer;
        }
    }
}
