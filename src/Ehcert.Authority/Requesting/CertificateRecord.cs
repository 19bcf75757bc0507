using Ehcert.Domain;

namespace Ehcert.Authority.Requesting;

/// <summary>
/// One certificate from its request to its end. What was asked never changes; the states follow one another only through the methods here
/// (in progress → valid → revoked, or in progress → refused; expired is a matter of the clock).
/// </summary>
internal sealed class CertificateRecord
{
    private ValidationState _validation;
    private DateTimeOffset? _validatedAt;

    /// <summary>Identifier of its public key: 40 hexadecimal digits, upper case. One key, one certificate, for ever.</summary>
    public required string PublicKeyIdentifier { get; init; }

    /// <summary>Token of the owner's identifier type, such as <c>SSIN</c> or <c>CBE</c>.</summary>
    public required string IdentifierType { get; init; }

    public required string IdentifierValue { get; init; }

    /// <summary>Application id of an organisation's certificate; empty when there is none.</summary>
    public required string ApplicationId { get; init; }

    /// <summary>The owner's name as in the certificate, normalised.</summary>
    public required string SubjectName { get; init; }

    /// <summary>The owner's name as people write it.</summary>
    public required string OwnerName { get; init; }

    /// <summary>The subject in wire form.</summary>
    public required string DistinguishedName { get; init; }

    /// <summary>National number of the person who signed the request.</summary>
    public required string SignerSsin { get; init; }

    public required string SignerGivenNames { get; init; }

    public required string SignerSurname { get; init; }

    public CertificateStatus Status { get; private set; } = CertificateStatus.InProgress;

    /// <summary>Whether the registers sufficed, or a person has to look, or did.</summary>
    public required ValidationState Validation { get => _validation; init => _validation = value; }

    public required DateTimeOffset RequestedAt { get; init; }

    public required DateTimeOffset? ValidatedAt { get => _validatedAt; init => _validatedAt = value; }

    public DateTimeOffset? IssuedAt { get; private set; }

    public DateTimeOffset? RefusedAt { get; private set; }

    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>Code of the reason of a refusal.</summary>
    public string? RefusalCode { get; private set; }

    /// <summary>What the operator added to a refusal.</summary>
    public string? RefusalRemark { get; private set; }

    public RevocationReason? RevocationReason { get; private set; }

    /// <summary>PKCS#10 request in DER: subject, size and proof of possession are checked.</summary>
    public required byte[] SigningRequest { get; init; }

    /// <summary>The issued certificate in DER.</summary>
    public byte[]? Certificate { get; private set; }

    /// <summary>Serial number of the issued certificate, decimal.</summary>
    public string? SerialNumber { get; private set; }

    /// <summary>Name of the issuing authority among our keys.</summary>
    public string? IssuingCa { get; private set; }

    public DateTimeOffset? NotBefore { get; private set; }

    public DateTimeOffset? NotAfter { get; private set; }

    /// <summary>Public key identifier of the certificate that this one will replace.</summary>
    public required string? Replaces { get; init; }

    public required string EmailPrivate { get; init; }

    public required string? EmailGeneral { get; init; }

    public required string PhonePrivate { get; init; }

    public required string? PhoneGeneral { get; init; }

    /// <summary>Wire names of the base services asked for, blank separated.</summary>
    public required string BaseServices { get; init; }

    /// <summary>Language of the mails about this certificate.</summary>
    public required Language Language { get; init; }

    /// <summary>The contract that was signed.</summary>
    public required Guid ContractId { get; init; }

    /// <summary>Raised by every change: two writers cannot both win.</summary>
    public int Version { get; private set; }

    /// <summary>True when no operator had, or has, to look at the request.</summary>
    public bool ValidatedAutomatically => Validation == ValidationState.Automatic;

    /// <summary>The owner's identifier, name and application id.</summary>
    public CertificateSubject Subject => CertificateSubject.Parse(DistinguishedName).Value;

    /// <summary>The state at an instant: a valid certificate becomes an expired one by the clock alone.</summary>
    public CertificateStatus StatusAt(DateTimeOffset now) =>
        Status == CertificateStatus.ValidActive && NotAfter < now ? CertificateStatus.Expired : Status;

    /// <summary>When a replacement may first be requested; null until issued.</summary>
    public DateTimeOffset? ReplacementPeriodStart(TimeSpan period) => NotAfter - period;

    /// <summary>True while a replacement may be requested.</summary>
    public bool IsReplaceableAt(DateTimeOffset now, TimeSpan period) =>
        StatusAt(now) == CertificateStatus.ValidActive && now >= ReplacementPeriodStart(period);

    /// <summary>An operator approves a request that waited for one.</summary>
    public void Approve(DateTimeOffset at)
    {
        if (Status != CertificateStatus.InProgress || Validation != ValidationState.WaitingForOperator)
            throw new InvalidOperationException($"A request that is {Status}, {Validation} waits for nobody.");
        (_validation, _validatedAt) = (ValidationState.ApprovedByOperator, at);
        MoveTo(CertificateStatus.InProgress);
    }

    /// <summary>A validated request has got its certificate.</summary>
    public void Issued(
        byte[] certificate, string serialNumber, string issuingCa, DateTimeOffset notBefore, DateTimeOffset notAfter, DateTimeOffset at)
    {
        if (Status != CertificateStatus.InProgress || Validation is not (ValidationState.Automatic or ValidationState.ApprovedByOperator))
            throw new InvalidOperationException($"Nothing may be issued for a request that is {Status}, {Validation}.");
        (Certificate, SerialNumber, IssuingCa, NotBefore, NotAfter, IssuedAt) = (certificate, serialNumber, issuingCa, notBefore, notAfter, at);
        MoveTo(CertificateStatus.ValidActive);
    }

    /// <summary>A request is refused for good; a new one may be made at once.</summary>
    public void Refuse(string code, string? remark, DateTimeOffset at)
    {
        if (Status != CertificateStatus.InProgress)
            throw new InvalidOperationException($"A request that is {Status} can no longer be refused.");
        if (Validation == ValidationState.WaitingForOperator)
            (_validation, _validatedAt) = (ValidationState.RefusedByOperator, at);
        (RefusalCode, RefusalRemark, RefusedAt) = (code, remark, at);
        MoveTo(CertificateStatus.Refused);
    }

    /// <summary>A valid certificate ends before its time.</summary>
    public void Revoke(RevocationReason reason, DateTimeOffset at)
    {
        if (Status != CertificateStatus.ValidActive)
            throw new InvalidOperationException($"A certificate that is {Status} cannot be revoked.");
        (RevocationReason, RevokedAt) = (reason, at);
        MoveTo(CertificateStatus.Revoked);
    }

    private void MoveTo(CertificateStatus status)
    {
        Status = status;
        Version++;
    }
}

/// <summary>Who establishes that the signer may have the certificate.</summary>
internal enum ValidationState
{
    /// <summary>The registers did, at once.</summary>
    Automatic,

    /// <summary>A person has to.</summary>
    WaitingForOperator,

    /// <summary>A person did.</summary>
    ApprovedByOperator,

    /// <summary>A person found otherwise.</summary>
    RefusedByOperator,
}
