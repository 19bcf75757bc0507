using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Ehcert.Authority.Mails;

/// <summary>Hands mails to an SMTP server (RFC 5321).</summary>
internal sealed class SmtpMailDrop(IOptions<AuthorityOptions> options) : IMailDrop
{
    public async Task<HandedIn> HandInAsync(MimeMessage message, CancellationToken ct)
    {
        var smtp = options.Value.Smtp;
        using var client = new SmtpClient { Timeout = (int)smtp.Timeout.TotalMilliseconds };
        await client.ConnectAsync(smtp.Host, smtp.Port, Security(smtp.Security), ct);
        if (smtp.User is { Length: > 0 } user)
            await client.AuthenticateAsync(user, smtp.Password ?? "", ct);
        try
        {
            await client.SendAsync(message, ct);
        }
        catch (SmtpCommandException refused) when (refused.ErrorCode == SmtpErrorCode.RecipientNotAccepted && IsForGood(refused.StatusCode))
        {
            return HandedIn.NeverWillBe;
        }

        await LeaveAsync(client, ct);
        return HandedIn.Taken;
    }

    // The mail is taken; a server that stumbles over QUIT changes nothing about that.
    private static async Task LeaveAsync(SmtpClient client, CancellationToken ct)
    {
        try
        {
            await client.DisconnectAsync(quit: true, ct);
        }
        catch (Exception failure) when (failure is IOException or SmtpProtocolException or SmtpCommandException)
        {
        }
    }

    // 5yz: permanent (RFC 5321 §4.2.1).
    private static bool IsForGood(SmtpStatusCode code) => (int)code >= 500;

    private static SecureSocketOptions Security(SmtpSecurity security) => security switch
    {
        SmtpSecurity.None => SecureSocketOptions.None,
        SmtpSecurity.StartTls => SecureSocketOptions.StartTls,
        SmtpSecurity.Tls => SecureSocketOptions.SslOnConnect,
        _ => throw new ArgumentOutOfRangeException(nameof(security), security, null),
    };
}
