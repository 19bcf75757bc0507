using System.Security.Cryptography.X509Certificates;
using Ehcert.Domain;

namespace Ehcert.Pki.Issuing;

/// <summary>What an authority answers about one of its serial numbers (RFC 6960 §2.2).</summary>
public abstract record SerialStatus
{
    private SerialStatus()
    {
    }

    /// <summary>Issued and not revoked.</summary>
    public static SerialStatus Good { get; } = new GoodStatus();

    /// <summary>Not one of ours.</summary>
    public static SerialStatus Unknown { get; } = new UnknownStatus();

    /// <summary>Revoked, with a reason as the registration protocol gives it.</summary>
    public static SerialStatus RevokedFor(RevocationReason reason, DateTimeOffset at) => new Revoked(at, (X509RevocationReason)reason.CrlReasonCode());

    /// <summary>Revoked, or suspended with <see cref="X509RevocationReason.CertificateHold"/>.</summary>
    /// <param name="At">Since when.</param>
    /// <param name="Reason">Why.</param>
    public sealed record Revoked(DateTimeOffset At, X509RevocationReason Reason = X509RevocationReason.Unspecified) : SerialStatus;

    private sealed record GoodStatus : SerialStatus;

    private sealed record UnknownStatus : SerialStatus;
}
