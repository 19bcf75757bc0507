using Ehcert.Authority.Audit;

namespace Ehcert.Authority.Tokens;

/// <summary>A holder asked for a challenge for an encryption key.</summary>
/// <param name="Certificate">Public key identifier of the authentication certificate.</param>
/// <param name="EncryptionKeySha256">SHA-256 of the key's SubjectPublicKeyInfo, hexadecimal.</param>
internal sealed record TokenRegistrationStarted(string Certificate, string EncryptionKeySha256) : AuditEvent("token.started", Certificate);

/// <summary>What changes what the depot gives for a holder.</summary>
/// <param name="Kind">Name of the event.</param>
/// <param name="Certificate">Public key identifier of the authentication certificate.</param>
/// <param name="IdentifierType">Token of the holder's identifier type.</param>
/// <param name="IdentifierValue">The holder's identifier.</param>
internal abstract record DepotChange(string Kind, string Certificate, string IdentifierType, string IdentifierValue) : AuditEvent(Kind, Certificate);

/// <summary>A token was signed and stored.</summary>
/// <param name="Certificate">Public key identifier of the authentication certificate.</param>
/// <param name="IdentifierType">Token of the holder's identifier type.</param>
/// <param name="IdentifierValue">The holder's identifier.</param>
/// <param name="ApplicationId">Application id, or empty.</param>
/// <param name="EncryptionCertificateSha256">Fingerprint of the encryption certificate, hexadecimal.</param>
/// <param name="ToBeActivated">True when the holder's former token stays in use until this one is activated.</param>
internal sealed record TokenRegistered(
    string Certificate, string IdentifierType, string IdentifierValue, string ApplicationId, string EncryptionCertificateSha256, bool ToBeActivated)
    : DepotChange(EventKind, Certificate, IdentifierType, IdentifierValue)
{
    public const string EventKind = "token.registered";
}

/// <summary>A token took the place of the holder's former one.</summary>
/// <param name="Certificate">Public key identifier of the authentication certificate.</param>
/// <param name="IdentifierType">Token of the holder's identifier type.</param>
/// <param name="IdentifierValue">The holder's identifier.</param>
/// <param name="ApplicationId">Application id, or empty.</param>
/// <param name="EncryptionCertificateSha256">Fingerprint of the encryption certificate, hexadecimal.</param>
internal sealed record TokenActivated(
    string Certificate, string IdentifierType, string IdentifierValue, string ApplicationId, string EncryptionCertificateSha256)
    : DepotChange(EventKind, Certificate, IdentifierType, IdentifierValue)
{
    public const string EventKind = "token.activated";
}

/// <summary>A token ended with its certificate.</summary>
/// <param name="Certificate">Public key identifier of the authentication certificate.</param>
/// <param name="IdentifierType">Token of the holder's identifier type.</param>
/// <param name="IdentifierValue">The holder's identifier.</param>
/// <param name="ApplicationId">Application id, or empty.</param>
internal sealed record TokenRevoked(string Certificate, string IdentifierType, string IdentifierValue, string ApplicationId)
    : DepotChange(EventKind, Certificate, IdentifierType, IdentifierValue)
{
    public const string EventKind = "token.revoked";
}
