using Ehcert.Authority.Audit;

namespace Ehcert.Authority.Mails;

/// <summary>A mail was taken by the mail server, or rejected for good.</summary>
internal sealed record MailSettled(string Certificate, string Mail, string MessageId, bool Taken) : AuditEvent("mail.settled", Certificate);
