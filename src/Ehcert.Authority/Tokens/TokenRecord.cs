using Ehcert.Authority.Requesting;
using Ehcert.Domain;

namespace Ehcert.Authority.Tokens;

/// <summary>
/// A registered encryption token. What was registered never changes; it is served from its activation until it is replaced, revoked or over.
/// </summary>
internal sealed class TokenRecord
{
    private TokenRecord()
    {
    }

    public Guid Id { get; private init; }

    /// <summary>Public key identifier of the authentication certificate that registered it.</summary>
    public string PublicKeyIdentifier { get; private init; } = "";

    public string IdentifierType { get; private init; } = "";

    public string IdentifierValue { get; private init; } = "";

    /// <summary>Application id; empty when there is none.</summary>
    public string ApplicationId { get; private init; } = "";

    /// <summary>
    /// The holder while this token is the one that the depot gives for it, otherwise null. Unique, so that a holder has at most one.
    /// </summary>
    public string? ServedFor { get; private set; }

    /// <summary>The encryption certificate as it was sent, DER.</summary>
    public byte[] EncryptionCertificate { get; private init; } = [];

    /// <summary>The token, CMS.</summary>
    public byte[] Token { get; private init; } = [];

    public DateTimeOffset NotBefore { get; private init; }

    public DateTimeOffset NotAfter { get; private init; }

    public DateTimeOffset RegisteredAt { get; private init; }

    public DateTimeOffset? ActivatedAt { get; private set; }

    /// <summary>When another token took its place, before or after its activation.</summary>
    public DateTimeOffset? ReplacedAt { get; private set; }

    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>Raised by every change: two writers cannot both win.</summary>
    public int Version { get; private set; }

    /// <summary>True while it may become, but is not yet, the token of its holder.</summary>
    public bool WaitsForActivation => ActivatedAt is null && ReplacedAt is null && RevokedAt is null;

    /// <summary>True while the depot gives it, apart from its dates.</summary>
    public bool IsServed => ServedFor is not null;

    /// <summary>Type, value and application id in one text.</summary>
    public string Holder => HolderOf(IdentifierType, IdentifierValue, ApplicationId);

    /// <summary>A new token of the certificate's owner; not served until <see cref="Activate"/>.</summary>
    public static TokenRecord Register(CertificateRecord owner, byte[] encryptionCertificate, byte[] token, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(at),
        PublicKeyIdentifier = owner.PublicKeyIdentifier,
        IdentifierType = owner.IdentifierType,
        IdentifierValue = owner.IdentifierValue,
        ApplicationId = owner.ApplicationId,
        EncryptionCertificate = encryptionCertificate,
        Token = token,
        NotBefore = owner.NotBefore!.Value,
        NotAfter = owner.NotAfter!.Value,
        RegisteredAt = at,
    };

    public static string HolderOf(string type, string value, string applicationId) =>
        applicationId.Length == 0 ? $"{type}={value}" : $"{type}={value},{applicationId}";

    /// <summary>The state at an instant, in the words of the wire (ra-protocol §11.3). A replaced token stays valid until its end; it is just no longer given.</summary>
    public TokenStatus StatusAt(DateTimeOffset now) => this switch
    {
        { RevokedAt: not null } => TokenStatus.Revoked,
        _ when NotAfter < now => TokenStatus.Expired,
        { WaitsForActivation: true } => TokenStatus.WaitForActivation,
        _ => TokenStatus.ValidActive,
    };

    /// <summary>From now on this is the holder's token. Whoever was it before must have been replaced.</summary>
    public void Activate(DateTimeOffset at)
    {
        if (!WaitsForActivation)
            throw new InvalidOperationException($"Token {Id} does not wait for activation.");
        (ActivatedAt, ServedFor) = (at, Holder);
        Version++;
    }

    /// <summary>Another token takes its place.</summary>
    public void Replace(DateTimeOffset at)
    {
        (ReplacedAt, ServedFor) = (at, null);
        Version++;
    }

    /// <summary>Ends with its certificate.</summary>
    public void Revoke(DateTimeOffset at)
    {
        (RevokedAt, ServedFor) = (at, null);
        Version++;
    }
}
