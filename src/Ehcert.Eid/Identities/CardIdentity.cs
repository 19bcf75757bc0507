using Ehcert.Domain;

namespace Ehcert.Eid;

/// <summary>Who the card says it belongs to. Its signature by the National Register was verified when it was read.</summary>
public sealed record CardIdentity
{
    /// <summary>National number (RRN), or BIS number on some cards.</summary>
    public required NationalNumber NationalNumber { get; init; }

    /// <summary>Given names (the first two) and surname.</summary>
    public required PersonName Name { get; init; }

    /// <summary>Initial of the third given name, or null.</summary>
    public string? ThirdGivenNameInitial { get; init; }

    /// <summary>Number of the card: twelve digits; foreigners' cards begin with a letter.</summary>
    public required string CardNumber { get; init; }

    /// <summary>Serial number of the chip, hexadecimal, or null.</summary>
    public string? ChipNumber { get; init; }

    /// <summary>First day on which the card is valid.</summary>
    public required DateOnly ValidFrom { get; init; }

    /// <summary>Last day on which the card is valid.</summary>
    public required DateOnly ValidUntil { get; init; }

    /// <summary>Municipality that delivered it, in the card's language, or null.</summary>
    public string? Municipality { get; init; }

    /// <summary>Nationality as a word in the card's language, or null.</summary>
    public string? Nationality { get; init; }

    /// <summary>Place of birth, or null.</summary>
    public string? BirthPlace { get; init; }

    /// <summary>Date of birth; null when the card has none or one that nobody can read.</summary>
    public BirthDate? BirthDate { get; init; }

    /// <summary>What the card says about sex.</summary>
    public Sex Sex { get; init; }

    /// <summary>Noble condition, or null.</summary>
    public string? NobleCondition { get; init; }

    /// <summary>Kind of card.</summary>
    public DocumentType DocumentType { get; init; }

    /// <summary>Hash over the photo file: 20, 32 or 48 bytes for SHA-1, SHA-256, SHA-384; empty when the card has none.</summary>
    public ReadOnlyMemory<byte> PhotoHash { get; init; }

    /// <summary>Masked: identity data never reach a log by accident.</summary>
    public override string ToString() => $"card of {NationalNumber}";

    /// <summary>Equal when all fields are, the photo hash by its bytes.</summary>
    public bool Equals(CardIdentity? other) => other is not null
        && NationalNumber.Equals(other.NationalNumber) && Name == other.Name && CardNumber == other.CardNumber && ChipNumber == other.ChipNumber
        && (ThirdGivenNameInitial, ValidFrom, ValidUntil) == (other.ThirdGivenNameInitial, other.ValidFrom, other.ValidUntil)
        && (Municipality, Nationality, BirthPlace, BirthDate) == (other.Municipality, other.Nationality, other.BirthPlace, other.BirthDate)
        && (Sex, NobleCondition, DocumentType) == (other.Sex, other.NobleCondition, other.DocumentType)
        && PhotoHash.Span.SequenceEqual(other.PhotoHash.Span);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(NationalNumber, CardNumber, ChipNumber);
}

/// <summary>Field 0D of the identity file.</summary>
public enum Sex
{
    /// <summary>Not said, or a letter nobody knows.</summary>
    NotStated,

    /// <summary>F, V or W in French, Dutch, German.</summary>
    Female,

    /// <summary>M.</summary>
    Male,
}
