namespace Ehcert.Authority.Registers;

/// <summary>The right of a person to act for an organisation, for a time.</summary>
internal sealed class MandateEntry
{
    public int Id { get; init; }

    public required string Ssin { get; init; }

    /// <summary>Token of the organisation's identifier type.</summary>
    public required string Type { get; init; }

    public required string Value { get; init; }

    /// <summary>By virtue of what: legal representative, local manager…</summary>
    public required string Capacity { get; init; }

    public required DateOnly? ValidFrom { get; init; }

    public required DateOnly? ValidUntil { get; init; }
}
