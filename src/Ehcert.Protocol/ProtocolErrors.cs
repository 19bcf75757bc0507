namespace Ehcert.Protocol;

/// <summary>
/// Error codes of <c>EteeStatusDetail</c>. Only <see cref="CertNotYetDelivered"/> is fixed by the Java client; the others are this
/// authority's,
/// and clients show unknown codes instead of depending on them.
/// </summary>
public static class ProtocolErrors
{
    /// <summary>The certificate is not there yet: ask again later.</summary>
    public const string CertNotYetDelivered = "CERT_NOT_YET_DELIVERED";

    /// <summary>Schema or format problem; parameter <c>Field</c>.</summary>
    public const string InvalidRequest = "INVALID_REQUEST";

    /// <summary>The signature is missing or wrong; parameter <c>Reason</c>.</summary>
    public const string SignatureInvalid = "SIGNATURE_INVALID";

    /// <summary>The signer's certificate does not lead to a trusted root, or is not valid now.</summary>
    public const string SignatureCertificateNotTrusted = "SIGNATURE_CERTIFICATE_NOT_TRUSTED";

    /// <summary>The signer's certificate is revoked or suspended.</summary>
    public const string SignatureCertificateRevoked = "SIGNATURE_CERTIFICATE_REVOKED";

    /// <summary>Whether the signer's certificate is revoked cannot be found out now.</summary>
    public const string SignatureCertificateUncheckable = "SIGNATURE_CERTIFICATE_UNCHECKABLE";

    /// <summary>The right person with the wrong key: authentication instead of signature, or the other way round.</summary>
    public const string WrongSignatureKey = "WRONG_SIGNATURE_KEY";

    /// <summary>The request was made too long ago, or in the future.</summary>
    public const string RequestNotFresh = "REQUEST_NOT_FRESH";

    /// <summary>A request with this identifier was received before.</summary>
    public const string RequestReplayed = "REQUEST_REPLAYED";

    /// <summary>The person on the card is not the one in the message.</summary>
    public const string SignerMismatch = "SIGNER_MISMATCH";

    /// <summary>The person may not act for the organisation.</summary>
    public const string NotAuthorized = "NOT_AUTHORIZED";

    /// <summary>A number is not one of its kind.</summary>
    public const string InvalidIdentifier = "INVALID_IDENTIFIER";

    /// <summary>Organisations of this kind get no certificates.</summary>
    public const string UnknownOrganizationType = "UNKNOWN_ORGANIZATION_TYPE";

    /// <summary>The application id does not have the right form, or this owner may not have one.</summary>
    public const string InvalidApplicationId = "INVALID_APPLICATION_ID";

    /// <summary>An e-mail address or a phone number does not have the right form; parameter <c>Field</c>.</summary>
    public const string InvalidContactData = "INVALID_CONTACT_DATA";

    /// <summary>The kind of organisation may not use this base service.</summary>
    public const string BaseServiceNotAllowed = "BASE_SERVICE_NOT_ALLOWED";

    /// <summary>No such contract was made.</summary>
    public const string ContractUnknown = "CONTRACT_UNKNOWN";

    /// <summary>The contract is not the one that was made.</summary>
    public const string ContractMismatch = "CONTRACT_MISMATCH";

    /// <summary>The contract was made too long ago.</summary>
    public const string ContractExpired = "CONTRACT_EXPIRED";

    /// <summary>Another request used the contract before.</summary>
    public const string ContractAlreadyUsed = "CONTRACT_ALREADY_USED";

    /// <summary>The contact data of the request are not those of its contract.</summary>
    public const string ContactDataChanged = "CONTACT_DATA_CHANGED";

    /// <summary>A request for the same holder is being dealt with; parameters <c>date</c> and <c>reference</c>.</summary>
    public const string RequestAlreadyPending = "REQUEST_ALREADY_PENDING";

    /// <summary>The signing request cannot be read or does not prove possession of the key.</summary>
    public const string CsrInvalid = "CSR_INVALID";

    /// <summary>The subject of the signing request is not the one of the contract.</summary>
    public const string CsrDnMismatch = "CSR_DN_MISMATCH";

    /// <summary>The key is too short or of a kind that is not accepted.</summary>
    public const string KeyTooWeak = "KEY_TOO_WEAK";

    /// <summary>The key belongs to an earlier request.</summary>
    public const string KeyAlreadyUsed = "KEY_ALREADY_USED";

    /// <summary>
    /// There is a valid certificate and its replacement period has not begun; parameters <c>validUntil</c> and <c>replaceableFrom</c>.
    /// </summary>
    public const string CertificateAlreadyActive = "CERTIFICATE_ALREADY_ACTIVE";

    /// <summary>No such certificate.</summary>
    public const string CertificateUnknown = "CERTIFICATE_UNKNOWN";

    /// <summary>The request was refused; parameter <c>reason</c>.</summary>
    public const string CertificateRefused = "CERTIFICATE_REFUSED";

    /// <summary>The certificate cannot be revoked in its present state.</summary>
    public const string CertificateNotRevocable = "CERTIFICATE_NOT_REVOCABLE";

    /// <summary>There is no open challenge for this certificate.</summary>
    public const string EtkChallengeMissing = "ETK_CHALLENGE_MISSING";

    /// <summary>The encryption certificate does not answer the challenge or is not made by the rules.</summary>
    public const string EtkCertificateInvalid = "ETK_CERTIFICATE_INVALID";

    /// <summary>There is no token to activate.</summary>
    public const string EtkNotWaitingForActivation = "ETK_NOT_WAITING_FOR_ACTIVATION";

    /// <summary>The depot's answer when nobody's active token fits.</summary>
    public const string NoEtkFound = "NO_ETK_FOUND";
}
