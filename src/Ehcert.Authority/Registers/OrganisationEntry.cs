using Ehcert.Domain;

namespace Ehcert.Authority.Registers;

/// <summary>An organisation as the registers know it, by type and number.</summary>
internal sealed class OrganisationEntry
{
    /// <summary>Token of the identifier type, such as <c>CBE</c>.</summary>
    public required string Type { get; init; }

    public required string Value { get; init; }

    public required string NameFr { get; init; }

    public required string NameNl { get; init; }

    public required string NameDe { get; init; }

    public required string NameEn { get; init; }

    public string NameIn(Language language) => language switch
    {
        Language.French => NameFr,
        Language.Dutch => NameNl,
        Language.German => NameDe,
        Language.English => NameEn,
        _ => throw new ArgumentOutOfRangeException(nameof(language), language, null),
    };
}
