namespace Ehcert.Authority.Starting;

/// <summary>Something that must be done, and must have succeeded, before the authority listens.</summary>
internal interface IStartStep
{
    /// <summary>Lower runs first: one of <see cref="StartOrder"/>.</summary>
    int Order { get; }

    /// <summary>Does it; an exception stops the start.</summary>
    Task RunAsync(CancellationToken ct);
}

/// <summary>The order of the steps of a start.</summary>
internal static class StartOrder
{
    /// <summary>The schema is brought up to date.</summary>
    public const int Database = 10;

    /// <summary>Work that a dead process had taken is freed.</summary>
    public const int Claims = 15;

    /// <summary>The authority's own keys are made or opened.</summary>
    public const int Keys = 20;

    /// <summary>The registers are read in.</summary>
    public const int Registers = 30;
}
