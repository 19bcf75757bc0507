using Ehcert.Authority.Persistence;
using Ehcert.Authority.Requesting;
using Ehcert.Authority.Work;

namespace Ehcert.Authority.Mails;

/// <summary>Promises the mails about a certificate, in the transaction of the event they tell of. Each is promised once, whatever happens.</summary>
internal sealed class CertificateMails(Outbox outbox)
{
    /// <summary>The request has been received.</summary>
    public Task ReceivedAsync(AuthorityDb db, CertificateRecord record, CancellationToken ct) => PromiseAsync(db, MailKind.Received, record, ct);

    /// <summary>The certificate can be fetched.</summary>
    public Task ReadyAsync(AuthorityDb db, CertificateRecord record, CancellationToken ct) => PromiseAsync(db, MailKind.Ready, record, ct);

    /// <summary>The request was refused.</summary>
    public Task RefusedAsync(AuthorityDb db, CertificateRecord record, CancellationToken ct) => PromiseAsync(db, MailKind.Refused, record, ct);

    private Task PromiseAsync(AuthorityDb db, MailKind kind, CertificateRecord record, CancellationToken ct)
    {
        string key = new MailKey(kind, record.PublicKeyIdentifier).ToString();
        return outbox.EnqueueAsync(db, SendMail.Kind, key, key, ct);
    }
}
