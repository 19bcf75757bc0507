using Ehcert.Domain;

namespace Ehcert.Eid.Virtual;

/// <summary>A person who does not exist, as their identity card describes them. What is left out gets a plausible value.</summary>
public sealed record VirtualPerson
{
    /// <summary>First given names, at most two, with a blank between them; empty for people without.</summary>
    public required string GivenNames { get; init; }

    /// <summary>Surname.</summary>
    public required string Surname { get; init; }

    /// <summary>Fictitious national number with valid check digits.</summary>
    public required NationalNumber NationalNumber { get; init; }

    /// <summary>Which card they have.</summary>
    public CardKind Kind { get; init; } = CardKind.Applet17Rsa;

    /// <summary>PIN, 4 to 12 digits.</summary>
    public string Pin { get; init; } = "1234";

    /// <summary>Tries left when the card is handed out; 0 is a blocked card.</summary>
    public int TriesLeft { get; init; } = PinTries.Full;

    /// <summary>Language of the words on the card.</summary>
    public Language Language { get; init; } = Language.French;

    /// <summary>Initial of the third given name, or empty.</summary>
    public string ThirdGivenNameInitial { get; init; } = "";

    /// <summary>Date of birth; by default that of the national number.</summary>
    public BirthDate? BirthDate { get; init; }

    /// <summary>Place of birth.</summary>
    public string BirthPlace { get; init; } = "Namur";

    /// <summary>Sex; by default that of the national number.</summary>
    public Sex Sex { get; init; }

    /// <summary>Nationality as a word; by default the word for Belgian, or French on a foreigner's card, in the card's language.</summary>
    public string? Nationality { get; init; }

    /// <summary>Noble condition, mostly empty.</summary>
    public string NobleCondition { get; init; } = "";

    /// <summary>Municipality that delivered the card and where they live.</summary>
    public string Municipality { get; init; } = "Bruxelles";

    /// <summary>Postal code.</summary>
    public string PostalCode { get; init; } = "1000";

    /// <summary>Street and number.</summary>
    public string Street { get; init; } = "Rue de l'Essai 1";

    /// <summary>First day of validity; by default a year ago.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>Last day of validity; by default ten years after the first.</summary>
    public DateOnly? ValidUntil { get; init; }

    /// <summary>Document type; by default that of the kind of card.</summary>
    public DocumentType? DocumentType { get; init; }

    /// <summary>Names as the rest of the product uses them.</summary>
    public PersonName Name => new(GivenNames, Surname);

    /// <summary>Masked, like that of a real person, so that tests of masking mean something.</summary>
    public override string ToString() => $"virtual person {NationalNumber}";
}
