using MimeKit;

namespace Ehcert.Authority.Mails;

/// <summary>Where mails are handed in. An exception means: not known, try again later.</summary>
internal interface IMailDrop
{
    Task<HandedIn> HandInAsync(MimeMessage message, CancellationToken ct);
}

/// <summary>What the mail server said.</summary>
internal enum HandedIn
{
    /// <summary>It has taken the mail and answers for it.</summary>
    Taken,

    /// <summary>The address will never take it.</summary>
    NeverWillBe,
}
