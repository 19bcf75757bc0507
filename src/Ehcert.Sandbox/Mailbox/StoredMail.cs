using MimeKit;

namespace Ehcert.Sandbox.Mailbox;

/// <summary>A mail as it lies in the mailbox.</summary>
/// <param name="Id">16 hexadecimal digits, the same for the same mail to the same people.</param>
/// <param name="ReceivedAt">When the sink took it.</param>
/// <param name="Recipients">The addresses of the SMTP envelope.</param>
/// <param name="Message">The parsed message.</param>
/// <param name="File">Where it lies, byte for byte as it came.</param>
public sealed record StoredMail(string Id, DateTimeOffset ReceivedAt, IReadOnlyList<string> Recipients, MimeMessage Message, string File)
{
    /// <summary>Its subject, empty when it has none.</summary>
    public string Subject => Message.Subject ?? "";

    /// <summary>Who sent it, as the message says.</summary>
    public string From => Message.From.ToString();

    /// <summary>The plain-text twin.</summary>
    public string? Text => Message.TextBody;

    /// <summary>The HTML twin, foreign: never shown outside a frame that runs nothing.</summary>
    public string? Html => Message.HtmlBody;

    /// <summary>The language the sender declares (RFC 3282), such as <c>fr</c>.</summary>
    public string? Language => Message.Body?.Headers["Content-Language"]; // a parsed message has its Content- fields with the body (RFC 2045 §3)
}
