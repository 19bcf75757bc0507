namespace Ehcert.Authority.Registers;

/// <summary>A health-care quality of a person, such as midwife or physician, for a time.</summary>
internal sealed class QualityEntry
{
    public int Id { get; init; }

    public required string Ssin { get; init; }

    /// <summary>Name of the quality, as in the source.</summary>
    public required string Quality { get; init; }

    /// <summary>The first eight digits of the NIHII number, which identify; null when there is none.</summary>
    public required string? Nihii { get; init; }

    public required DateOnly? ValidFrom { get; init; }

    public required DateOnly? ValidUntil { get; init; }
}
