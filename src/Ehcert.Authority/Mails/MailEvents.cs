namespace Ehcert.Authority.Mails;

internal static partial class MailEvents
{
    [LoggerMessage(1301, LogLevel.Warning, "The mail server will never take the mail {Mail} about {Certificate}: the address does not exist.")]
    public static partial void MailRejected(this ILogger logger, MailKind mail, string certificate);
}
