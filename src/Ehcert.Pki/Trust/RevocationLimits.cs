namespace Ehcert.Pki.Trust;

/// <summary>How patient and how trusting one is with revocation services.</summary>
public sealed record RevocationLimits
{
    /// <summary>How long one question may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Largest OCSP answer, in bytes.</summary>
    public int LargestOcspAnswer { get; init; } = 64 * 1024;

    /// <summary>Largest revocation list, in bytes. The national ones are some megabytes.</summary>
    public int LargestCrl { get; init; } = 32 * 1024 * 1024;

    /// <summary>How far the service's clock and ours may differ.</summary>
    public TimeSpan ClockSkew { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How old an answer without nextUpdate may be.</summary>
    public TimeSpan OldestAnswer { get; init; } = TimeSpan.FromHours(12);

    /// <summary>How long an answer is used again at the most, even when it says it is good for longer.</summary>
    public TimeSpan CacheFor { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How many answers are kept.</summary>
    public int CacheSize { get; init; } = 10_000;
}
