using System.Security.Cryptography;
using System.Text;
using Ehcert.Authority.Requesting;
using Ehcert.Domain;
using Microsoft.Extensions.Options;
using MimeKit;
using MimeKit.Text;

namespace Ehcert.Authority.Mails;

/// <summary>Makes the message of a mail. The same record always gives the same bytes, so that a repetition is one.</summary>
internal sealed class MailComposer(IOptions<AuthorityOptions> options)
{
    public MimeMessage Compose(MailKey key, CertificateRecord record)
    {
        var (settings, language) = (options.Value, record.Language);
        var letter = LetterWriter.Write(key.Kind, record, settings.ManualValidationDays);
        string digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key.ToString())))[..32];
        var message = new MimeMessage
        {
            MessageId = $"{digest}@{new MailboxAddress("", settings.Smtp.From).Domain}",
            Date = HappenedAt(key.Kind, record),
            Subject = letter.Subject,
            Body = new MultipartAlternative
            {
                new TextPart(TextFormat.Plain) { Text = LetterLayout.AsText(letter), ContentTransferEncoding = ContentEncoding.QuotedPrintable },
                new TextPart(TextFormat.Html) { Text = LetterLayout.AsHtml(letter, language), ContentTransferEncoding = ContentEncoding.QuotedPrintable },
            },
        };
        message.Body.ContentType.Boundary = digest;
        message.From.Add(new MailboxAddress(settings.Smtp.FromName, settings.Smtp.From));
        message.To.Add(new MailboxAddress("", record.EmailPrivate));
        message.Headers.Add(HeaderId.ContentLanguage, language.Code());
        // RFC 3834 §5: no holiday notice answers an automatic mail.
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        return message;
    }

    private static DateTimeOffset HappenedAt(MailKind kind, CertificateRecord record) => kind switch
    {
        MailKind.Received => record.RequestedAt,
        MailKind.Ready => record.IssuedAt!.Value,
        MailKind.Refused => record.RefusedAt!.Value,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
