namespace Ehcert.Lifecycle.Environments;

/// <summary>Which world an environment belongs to. Certificates of one world mean nothing in another.</summary>
public enum EnvironmentKind
{
    /// <summary>The real platform.</summary>
    Production,

    /// <summary>The acceptance platform for software houses; its keystores end in <c>.acc-p12</c>.</summary>
    Acceptance,

    /// <summary>A sandbox on this computer, with virtual cards.</summary>
    Sandbox,
}
