using Ehcert.Authority.Audit;
using Ehcert.Authority.Mails;
using Ehcert.Authority.Persistence;
using Ehcert.Authority.Requesting;
using Ehcert.Authority.Work;

namespace Ehcert.Authority.Validating;

/// <summary>
/// Between request and issuing: either the registers have established everything, or a person has to. Only a validated request is handed on to issuing.
/// </summary>
internal sealed class Validation(Outbox outbox, AuditTrail audit, CertificateMails mails, TimeProvider time)
{
    /// <summary>Kind of the work that issues a certificate; its payload is the public key identifier.</summary>
    public const string IssueWork = "issue";

    /// <summary>Hands an automatically validated request on; another waits for an operator.</summary>
    public async Task BeginAsync(AuthorityDb db, CertificateRecord record, CancellationToken ct)
    {
        if (record.Validation == ValidationState.Automatic)
            await HandOnAsync(db, record, ct);
    }

    /// <summary>An operator has established that the signer may have the certificate.</summary>
    public async Task ApproveAsync(AuthorityDb db, CertificateRecord record, string by, CancellationToken ct)
    {
        record.Approve(time.GetUtcNow());
        await audit.AppendAsync(db, new RequestApproved(record.PublicKeyIdentifier, by), ct);
        await HandOnAsync(db, record, ct);
    }

    /// <summary>An operator has found that the signer may not have it.</summary>
    public async Task RefuseAsync(
        AuthorityDb db, CertificateRecord record, RefusedRequestReason reason, string? remark, string by, CancellationToken ct)
    {
        record.Refuse(reason.Code, remark, time.GetUtcNow());
        await audit.AppendAsync(db, new RequestRefusedByOperator(record.PublicKeyIdentifier, reason.Code, by), ct);
        await mails.RefusedAsync(db, record, ct);
    }

    private Task HandOnAsync(AuthorityDb db, CertificateRecord record, CancellationToken ct) =>
        outbox.EnqueueAsync(db, IssueWork, record.PublicKeyIdentifier, record.PublicKeyIdentifier, ct);
}
