using Ehcert.Domain;

namespace Ehcert.Authority.Registers;

/// <summary>A person as the national register knows them.</summary>
internal sealed class PersonEntry
{
    public required string Ssin { get; init; }

    public required string GivenNames { get; init; }

    public required string Surname { get; init; }

    /// <summary>The language in which the person is written to.</summary>
    public required Language Language { get; init; }
}
