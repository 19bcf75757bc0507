using Ehcert.Domain;
using Ehcert.Eid.Virtual;

namespace Ehcert.Eid.Tests.Cards;

public sealed class SearchTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Service_reader_card_and_kind_of_card_are_told_apart()
    {
        VirtualReaders readers = new();
        readers.StopService();
        (await ReasonAsync(readers)).ShouldBe(EidRefusals.NoService);
        readers.StartService();
        (await ReasonAsync(readers)).ShouldBe(EidRefusals.NoReader);
        readers.Attach("R");
        (await ReasonAsync(readers)).ShouldBe(EidRefusals.NoCard);
        readers.Insert("R", OtherCard.Mute);
        (await ReasonAsync(readers)).ShouldBe(EidRefusals.CardUnreadable);
        readers.Remove("R");
        readers.Insert("R", OtherCard.BankCard);
        (await ReasonAsync(readers)).ShouldBe(EidRefusals.NotAnEid);
        readers.Remove("R");
        readers.Insert("R", OtherCard.LooksLikeEid);
        (await ReasonAsync(readers)).ShouldBe(EidRefusals.NotAnEid);
        readers.Remove("R");
        readers.Insert("R", TestDesk.Issue(CardKind.Applet18Ec));
        readers.Hold("R", held: true);
        (await ReasonAsync(readers)).ShouldBe(EidRefusals.ReaderBusy);
        readers.Hold("R", held: false);
        (await ReasonAsync(readers)).ShouldBeNull();
    }

    [Fact]
    public async Task An_eid_is_found_between_other_cards_empty_readers_and_mute_cards()
    {
        VirtualReaders readers = new();
        foreach ((string name, IVirtualCard? card) in ((string, IVirtualCard?)[])[("A", OtherCard.BankCard), ("B", null), ("C", OtherCard.Mute), ("D", OtherCard.LooksLikeEid), ("E", TestDesk.Issue(CardKind.Applet17Rsa))])
        {
            readers.Attach(name);
            if (card is not null)
                readers.Insert(name, card);
        }

        await using EidCard found = (await EidCard.OpenAsync(readers, cancellation: Cancellation)).Value;
        found.Reader.ShouldBe("E");
    }

    [Fact]
    public async Task Windows_own_virtual_readers_are_passed_over()
    {
        VirtualReaders readers = new();
        readers.Attach("Windows Hello for Business 1");
        readers.Insert("Windows Hello for Business 1", TestDesk.Issue(CardKind.Applet18Ec));
        (await ReasonAsync(readers)).ShouldBe(EidRefusals.NoReader);
    }

    [Fact]
    public async Task Two_eids_are_a_choice_by_name()
    {
        VirtualReaders readers = TwoCards();

        Refusal refusal = (await EidCard.OpenAsync(readers, cancellation: Cancellation)).Refusal;
        refusal.Reason.ShouldBe(EidRefusals.MoreThanOneCard);
        refusal.What(Language.French).ShouldContain("Alix Zoé Vanden Essai, Bo De Proef");
        IReadOnlyList<FoundCard> found = (await EidCards.FindAsync(readers, cancellation: Cancellation)).Value;
        found.Select(card => (card.Reader, card.Identity.Name)).ShouldBe([("A", TestDesk.Alice.Name), ("B", TestDesk.Bob.Name)]);

        await using EidCard byReader = (await EidCard.OpenAsync(readers, CardChoice.InReader("B"), cancellation: Cancellation)).Value;
        byReader.Identity.Name.ShouldBe(TestDesk.Bob.Name);
        CardChoice alice = CardChoice.OfHolder(TestDesk.Alice.NationalNumber, TestDesk.Alice.Name);
        await using EidCard byHolder = (await EidCard.OpenAsync(readers, alice, cancellation: Cancellation)).Value;
        byHolder.Reader.ShouldBe("A");
    }

    [Fact]
    public async Task Looking_for_one_person_and_finding_another_names_both()
    {
        VirtualReaders readers = TwoCards();
        readers.Remove("A");
        CardChoice alice = CardChoice.OfHolder(TestDesk.Alice.NationalNumber, TestDesk.Alice.Name);

        Refusal refusal = (await EidCard.OpenAsync(readers, alice, cancellation: Cancellation)).Refusal;

        refusal.Reason.ShouldBe(EidRefusals.AnotherCard);
        refusal.Values["expected"].ShouldBe("Alix Zoé Vanden Essai");
        refusal.Values["found"].ShouldBe("Bo De Proef");
    }

    [Fact]
    public async Task A_reader_asked_for_by_name_that_is_not_there_is_no_reader() =>
        (await EidCard.OpenAsync(TwoCards(), CardChoice.InReader("Z"), cancellation: Cancellation)).Refusal.Reason.ShouldBe(EidRefusals.NoReader);

    [Fact]
    public async Task Finding_cards_leaves_no_connection_that_blocks_others()
    {
        VirtualReaders readers = TwoCards();
        _ = await EidCards.FindAsync(readers, cancellation: Cancellation);
        await using ICardChannel channel = (await readers.ConnectAsync("A", Cancellation)).Value;
        await using ICardTransaction transaction = (await channel.BeginAsync(Cancellation)).Value;
    }

    [Theory]
    [InlineData("3B989440FFA503010101AD1310")]
    [InlineData("3B9894400AA503010101AD1310")]
    [InlineData("3B9813400AA503010101AD1311")]
    [InlineData("3B7F96000080318065B085040120120FFF829000")]
    public void The_answers_to_reset_of_all_generations_are_known(string atr) => EidAtr.Matches(new Atr(atr)).ShouldBeTrue();

    [Theory]
    [InlineData("")]
    [InlineData("3B6500002063CB6800")]
    [InlineData("3B9813400AA503010101AD13")]
    [InlineData("3B9813410AA503010101AD1311")]
    [InlineData("3B7F96000080318065B085040120120FFF829001")]
    public void Other_answers_to_reset_are_not(string atr) => EidAtr.Matches(new Atr(atr)).ShouldBeFalse();

    private static VirtualReaders TwoCards()
    {
        VirtualReaders readers = new();
        readers.Attach("A");
        readers.Attach("B");
        readers.Insert("A", TestDesk.Issue(CardKind.Applet17Rsa));
        readers.Insert("B", TestDesk.Pki.IssueCard(TestDesk.Bob with { Kind = CardKind.Applet18Ec }));
        return readers;
    }

    private static async Task<RefusalReason?> ReasonAsync(VirtualReaders readers)
    {
        Outcome<EidCard> opened = await EidCard.OpenAsync(readers, cancellation: Cancellation);
        if (!opened.TryGet(out EidCard? card, out Refusal? refusal))
            return refusal.Reason;
        await card.DisposeAsync();
        return null;
    }
}
