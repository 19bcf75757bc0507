using Ehcert.Domain;
using Ehcert.Eid.Virtual;

namespace Ehcert.Eid.Tests;

/// <summary>A desk with a reader and virtual cards: what every test of the card needs.</summary>
internal sealed class TestDesk
{
    public const string Reader = "Reader 0";

    /// <summary>One PKI for all tests of this process; cards are cheap, authorities are not.</summary>
    public static VirtualEidPki Pki { get; } = VirtualEidPki.Create(new Uri("http://127.0.0.1:1/eid"), VirtualKeys.Recycled);

    public static VirtualPerson Alice { get; } = new()
    {
        GivenNames = "Alix Zoé",
        Surname = "Vanden Essai",
        NationalNumber = NationalNumber.Parse("85073003328").Value,
        ThirdGivenNameInitial = "M",
        Sex = Sex.Female,
    };

    public static VirtualPerson Bob { get; } = new()
    {
        GivenNames = "Bo",
        Surname = "De Proef",
        NationalNumber = NationalNumber.Parse("85073092509").Value,
        Language = Language.Dutch,
    };

    public VirtualReaders Readers { get; } = new();

    public TestDesk() => Readers.Attach(Reader);

    public static VirtualEidCard Issue(CardKind kind, CardIssuance? issuance = null) => Pki.IssueCard(Alice with { Kind = kind }, issuance);

    public VirtualEidCard Insert(CardKind kind, CardIssuance? issuance = null)
    {
        VirtualEidCard card = Issue(kind, issuance);
        Readers.Insert(Reader, card);
        return card;
    }

    public async Task<EidCard> OpenAsync(EidOptions? options = null)
    {
        Outcome<EidCard> opened = await EidCard.OpenAsync(Readers, null, options, TestContext.Current.CancellationToken);
        return opened.Value;
    }
}
