using Ehcert.Domain;
using Ehcert.Eid.Virtual;

namespace Ehcert.Sandbox.People;

/// <summary>Someone who does not exist, with an identity card that works in the sandbox.</summary>
public sealed record DemoPerson
{
    /// <summary>Short name in addresses of the page and in the name of the reader; lower-case ASCII.</summary>
    public required string Key { get; init; }

    /// <summary>Given names as on the card.</summary>
    public required string GivenNames { get; init; }

    /// <summary>Surname as on the card.</summary>
    public required string Surname { get; init; }

    /// <summary>11 digits. Numbers of birth 997 and 998 are not given out in practice.</summary>
    public required string NationalNumber { get; init; }

    /// <summary>The language in which this person wants mails and contracts.</summary>
    public required Language Language { get; init; }

    /// <summary>What kind of card.</summary>
    public required CardKind Card { get; init; }

    /// <summary>The PIN of the card.</summary>
    public string Pin { get; init; } = "1234";

    /// <summary>Tries left when the sandbox is new; 0 is a blocked PIN.</summary>
    public int TriesLeft { get; init; } = 3;

    /// <summary>What this person is for: one sentence for the page.</summary>
    public required Text Story { get; init; }

    /// <summary>Health-care qualities in the registers.</summary>
    public IReadOnlyList<DemoQuality> Qualities { get; init; } = [];

    /// <summary>Organisations this person may act for.</summary>
    public IReadOnlyList<DemoOrganisation> Organisations { get; init; } = [];

    /// <summary>Given names and surname.</summary>
    public string FullName => $"{GivenNames} {Surname}";

    /// <summary>The private mailbox, in a domain reserved for tests (RFC 2606).</summary>
    public string Email => $"{Key}@sandbox.test";

    /// <summary>A second, general mailbox.</summary>
    public string GeneralEmail => $"cabinet.{Key}@sandbox.test";
}

/// <summary>A quality of a person.</summary>
/// <param name="Name">The register's word, such as <c>midwife</c>.</param>
/// <param name="Nihii">11 digits.</param>
/// <param name="StartsInDays">Days from the making of the sandbox to the first day on which the quality counts; 0 is "for long".</param>
public sealed record DemoQuality(string Name, string Nihii, int StartsInDays = 0);

/// <summary>An organisation that does not exist.</summary>
/// <param name="Type">Identifier type, such as <c>NIHII-PHARMACY</c>.</param>
/// <param name="Id">Its number, with valid check digits.</param>
/// <param name="Name">Its name.</param>
public sealed record DemoOrganisation(string Type, string Id, Text Name);
