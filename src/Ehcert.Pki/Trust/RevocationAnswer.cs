using System.Security.Cryptography.X509Certificates;

namespace Ehcert.Pki.Trust;

/// <summary>What is known about the revocation of one certificate.</summary>
public abstract record RevocationAnswer
{
    private RevocationAnswer()
    {
    }

    /// <summary>Not revoked, as far as this answer goes.</summary>
    /// <param name="ThisUpdate">When that was true.</param>
    /// <param name="NextUpdate">Until when the answer may be used; null when it does not say.</param>
    /// <param name="Evidence">The signed OCSP answer or revocation list (DER); empty when nothing was asked.</param>
    public sealed record Good(DateTimeOffset ThisUpdate, DateTimeOffset? NextUpdate, ReadOnlyMemory<byte> Evidence) : RevocationAnswer;

    /// <summary>Revoked or suspended.</summary>
    /// <param name="Since">From when.</param>
    /// <param name="Evidence">The signed answer (DER).</param>
    public sealed record Revoked(DateTimeOffset Since, ReadOnlyMemory<byte> Evidence) : RevocationAnswer;

    /// <summary>Nobody gave a usable answer, or the certificate names nobody to ask.</summary>
    public sealed record Unknown : RevocationAnswer;
}

/// <summary>Whom to ask about revocation.</summary>
public interface IRevocationSource
{
    /// <summary>Asks about a certificate whose issuer is known and trusted. Never throws for what the outside does.</summary>
    ValueTask<RevocationAnswer> AskAsync(X509Certificate2 certificate, X509Certificate2 issuer, CancellationToken ct);
}

/// <summary>For programs that must not touch the network: every answer is unknown.</summary>
public sealed class NoRevocation : IRevocationSource
{
    private NoRevocation()
    {
    }

    /// <summary>The one instance.</summary>
    public static NoRevocation Source { get; } = new();

    /// <inheritdoc/>
    public ValueTask<RevocationAnswer> AskAsync(X509Certificate2 certificate, X509Certificate2 issuer, CancellationToken ct) =>
        ValueTask.FromResult<RevocationAnswer>(new RevocationAnswer.Unknown());
}

/// <summary>What happens when nobody answers.</summary>
public enum RevocationPolicy
{
    /// <summary>No answer is a refusal.</summary>
    Required,

    /// <summary>No answer is accepted; a bad one is not.</summary>
    WhenReachable,
}
