using Ehcert.Authority.Audit;
using Ehcert.Authority.Persistence;
using Ehcert.Authority.Requesting;
using Ehcert.Authority.Work;
using Microsoft.EntityFrameworkCore;

namespace Ehcert.Authority.Mails;

/// <summary>
/// Hands one mail in: written down that it will be tried → handed to the mail server → written down that it was taken.
/// <para>
/// A mail whose row says "taken" is never handed in again. When the process dies, or the server's answer is lost, after the server took the
/// mail and before that was written down, nobody can tell whether it arrived (RFC 5321 §4.5.4.1 prefers a second copy to none). It is handed in
/// again, byte for byte the same and with the same Message-ID, by which mail stores and readers drop the second copy.
/// </para>
/// </summary>
internal sealed class SendMail(
    AuthorityDb db, MailComposer composer, IMailDrop drop, AuditTrail audit, TimeProvider time, ILogger<SendMail> logger) : IOutboxHandler
{
    /// <summary>Kind of the work; its payload is a <see cref="MailKey"/>.</summary>
    public const string Kind = "mail";

    public async Task<Finished> HandleAsync(OutboxClaim claim, CancellationToken ct)
    {
        var key = MailKey.Parse(claim.Payload);
        var record = await db.Set<CertificateRecord>().AsNoTracking()
            .SingleAsync(certificate => certificate.PublicKeyIdentifier == key.PublicKeyIdentifier, ct);
        using var message = composer.Compose(key, record);

        if (await IsSettledAsync(claim, key, message.MessageId!, ct))
            return await db.InTransactionAsync(cancellation => claim.FinishAsync(db, cancellation), ct);

        var taken = await drop.HandInAsync(message, ct);
        if (taken == HandedIn.NeverWillBe)
            logger.MailRejected(key.Kind, key.PublicKeyIdentifier);
        return await SettleAsync(claim, key, taken, ct);
    }

    private Task<bool> IsSettledAsync(OutboxClaim claim, MailKey key, string messageId, CancellationToken ct) => db.InTransactionAsync(
        async cancellation =>
        {
            await claim.HoldAsync(db, cancellation);
            var mail = await FindAsync(key, cancellation);
            if (mail is { HandedInAt: not null } or { RejectedAt: not null })
                return true;
            if (mail is null)
                db.Add(mail = new MailRecord { Key = key.ToString(), MessageId = messageId, AttemptedAt = time.GetUtcNow() });
            mail.AttemptedAt = time.GetUtcNow();
            mail.Attempts++;
            return false;
        },
        ct);

    private Task<Finished> SettleAsync(OutboxClaim claim, MailKey key, HandedIn taken, CancellationToken ct) => db.InTransactionAsync(
        async cancellation =>
        {
            var mail = (await FindAsync(key, cancellation))!;
            var now = time.GetUtcNow();
            if (taken == HandedIn.Taken)
                mail.HandedInAt = now;
            else
                mail.RejectedAt = now;
            await audit.AppendAsync(db, new MailSettled(key.PublicKeyIdentifier, key.Kind.ToString(), mail.MessageId, taken == HandedIn.Taken), cancellation);
            return await claim.FinishAsync(db, cancellation);
        },
        ct);

    private Task<MailRecord?> FindAsync(MailKey key, CancellationToken ct)
    {
        string written = key.ToString();
        return db.Set<MailRecord>().SingleOrDefaultAsync(mail => mail.Key == written, ct);
    }
}
