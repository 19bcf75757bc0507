using System.ComponentModel.DataAnnotations;
using System.Net;
using Microsoft.Extensions.Options;

namespace Ehcert.Authority;

/// <summary>The settings of an authority: configuration section <c>Authority</c>. Checked at start; a bad one stops the start.</summary>
public sealed class AuthorityOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Authority";

    /// <summary>Folder of the database and of the keys. Created when missing, readable by its owner only.</summary>
    [Required]
    public string DataFolder { get; set; } = "";

    /// <summary>The address by which others reach this authority; written into certificates (CRL, OCSP, issuer) and mails.</summary>
    [Required]
    public Uri PublicBaseUrl { get; set; } = new("http://127.0.0.1:7180/");

    /// <summary>Which identity cards are believed.</summary>
    [ValidateObjectMembers]
    public EidTrustOptions EidTrust { get; set; } = new();

    /// <summary>How the revocation of identity card certificates is looked up.</summary>
    [ValidateObjectMembers]
    public RevocationOptions Revocation { get; set; } = new();

    /// <summary>Where mails are handed in.</summary>
    [ValidateObjectMembers]
    public SmtpOptions Smtp { get; set; } = new();

    /// <summary>Where the registers come from.</summary>
    public RegistersOptions Registers { get; set; } = new();

    /// <summary>How long an issued certificate is valid, in months.</summary>
    [Range(1, 120)]
    public int ValidityMonths { get; set; } = 36;

    /// <summary>How many days before its end a certificate may be replaced.</summary>
    [Range(1, 365)]
    public int ReplacementPeriodDays { get; set; } = 90;

    /// <summary>
    /// How long a contract may be used after it was made. A signed certificate request may arrive as long as its contract lives, so that
    /// one signed while the network was down is sent later without a second signature; a contract can be used once, so it cannot be replayed.
    /// </summary>
    public TimeSpan ContractLifetime { get; set; } = TimeSpan.FromDays(30);

    /// <summary>How far <c>IssueInstant</c> of a signed request may lie from now, either way.</summary>
    public TimeSpan RequestFreshness { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>The largest request body that is read, in bytes.</summary>
    [Range(16 * 1024, 16 * 1024 * 1024)]
    public int MaximumRequestBytes { get; set; } = 256 * 1024;

    /// <summary>How long a check by a person may take, in days; said in the mail about a request that waits for one.</summary>
    [Range(1, 60)]
    public int ManualValidationDays { get; set; } = 10;
}

/// <summary>Which identity cards are believed.</summary>
public sealed class EidTrustOptions
{
    /// <summary>Folder with the root certificates (PEM or DER) to which the chain of an identity card must lead.</summary>
    [Required]
    public string Roots { get; set; } = "";
}

/// <summary>How the revocation of identity card certificates is looked up.</summary>
public sealed class RevocationOptions
{
    /// <summary>The longest wait for one answer.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);
}

/// <summary>How the connection to the mail server is protected.</summary>
public enum SmtpSecurity
{
    /// <summary>No protection; accepted for a server on this machine only.</summary>
    None,

    /// <summary>STARTTLS, and nothing is sent without it.</summary>
    StartTls,

    /// <summary>TLS from the first byte.</summary>
    Tls,
}

/// <summary>Where mails are handed in.</summary>
public sealed class SmtpOptions
{
    /// <summary>Name or address of the mail server.</summary>
    [Required]
    public string Host { get; set; } = "127.0.0.1";

    /// <summary>Its port.</summary>
    [Range(1, 65535)]
    public int Port { get; set; } = 25;

    /// <summary>How the connection is protected.</summary>
    public SmtpSecurity Security { get; set; } = SmtpSecurity.None;

    /// <summary>Sender address.</summary>
    [Required, EmailAddress]
    public string From { get; set; } = "noreply@ehcert.example";

    /// <summary>Sender name.</summary>
    public string FromName { get; set; } = "Ehcert";

    /// <summary>Account at the mail server, when it asks for one.</summary>
    public string? User { get; set; }

    /// <summary>Password of that account.</summary>
    public string? Password { get; set; }

    /// <summary>The longest wait for the mail server.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>False when mails with personal data would travel unprotected over a network.</summary>
    internal bool IsProtectedOrLocal =>
        Security != SmtpSecurity.None || Host == "localhost" || (IPAddress.TryParse(Host, out var address) && IPAddress.IsLoopback(address));
}

/// <summary>Where the registers come from.</summary>
public sealed class RegistersOptions
{
    /// <summary>Folder with <c>people.csv</c>, <c>qualities.csv</c>, <c>organisations.csv</c> and <c>mandates.csv</c>, read at start; none when empty.</summary>
    public string? Folder { get; set; }
}
