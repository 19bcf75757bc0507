using System.Security.Cryptography.X509Certificates;

namespace Ehcert.Lifecycle.Environments;

/// <summary>One world: where its authority is, which roots count, which reader to use, how its keystores are called.</summary>
public sealed record EnvironmentProfile
{
    /// <summary>The name by which people know it, such as <c>production</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Which world it belongs to.</summary>
    public required EnvironmentKind Kind { get; init; }

    /// <summary>Address of the certificate registration authority (CertRA v2).</summary>
    public required Uri CertRa { get; init; }

    /// <summary>Address of the token registration authority (EtkRA v2).</summary>
    public required Uri EtkRa { get; init; }

    /// <summary>Address of the token depot (EtkDepot v1).</summary>
    public required Uri EtkDepot { get; init; }

    /// <summary>The pinned roots of eHealth certificates. A keystore whose certificate leads elsewhere belongs to another environment.</summary>
    public required IReadOnlyList<X509Certificate2> EhealthRoots { get; init; }

    /// <summary>The pinned roots of identity cards.</summary>
    public required IReadOnlyList<X509Certificate2> EidRoots { get; init; }

    /// <summary><c>pcsc</c> for real readers, or <c>tcp://127.0.0.1:PORT</c> for virtual ones.</summary>
    public required string Reader { get; init; }

    /// <summary>Ending of keystore files: <c>.p12</c> or <c>.acc-p12</c>.</summary>
    public required string KeystoreSuffix { get; init; }

    /// <summary>Where its keystores are kept, when not in <c>&lt;home&gt;/ehealth/keystore</c>: a sandbox keeps its own apart from real ones.</summary>
    public string? KeystoreFolder { get; init; }

    /// <summary>The public site, when there is one.</summary>
    public Uri? Portal { get; init; }

    /// <summary>The sandbox's mailbox, when there is one.</summary>
    public Uri? Mailbox { get; init; }
}
