using Ehcert.Domain;

namespace Ehcert.Manager;

/// <summary>How the local Certificate Manager runs.</summary>
public sealed record ManagerSettings
{
    /// <summary>Port on loopback; 0 lets the system choose.</summary>
    public int Port { get; init; }

    /// <summary>Language at the start; the person can change it at any step.</summary>
    public Language Language { get; init; } = Language.French;

    /// <summary>How long after the last window was closed the program ends; longer than a reload takes.</summary>
    public TimeSpan CloseAfter { get; init; } = TimeSpan.FromSeconds(10);
}
