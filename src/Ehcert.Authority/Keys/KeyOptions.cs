using System.ComponentModel.DataAnnotations;
using Ehcert.Pki.Issuing;

namespace Ehcert.Authority.Keys;

/// <summary>The authority's own keys: configuration section <c>Authority:Keys</c>. Names and kinds matter at the first start only.</summary>
public sealed class KeyOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Authority:Keys";

    /// <summary>Passphrase of the key files; wins over <see cref="PassphraseFile"/>. From the environment, never from a file under version control.</summary>
    public string? Passphrase { get; set; }

    /// <summary>File that holds the passphrase on its first line. Without either, one is drawn at the first start and kept in the data folder.</summary>
    public string? PassphraseFile { get; set; }

    /// <summary>Organisation in the names of the authority's own certificates.</summary>
    [Required]
    public string Organisation { get; set; } = "Ehcert Demonstration (fictitious)";

    /// <summary>What the common names of the authority's own certificates start with.</summary>
    [Required]
    public string NamePrefix { get; set; } = "Ehcert DEMO";

    /// <summary>Kind of the root key, which signs once and then stays closed.</summary>
    public AuthorityKeyKind RootKey { get; set; } = AuthorityKeyKind.Rsa4096;

    /// <summary>Kind of the issuing key: RSA as long as holders' software expects it. 2048 bits sign seven times faster than 3072.</summary>
    public AuthorityKeyKind IssuingKey { get; set; } = AuthorityKeyKind.Rsa3072;

    /// <summary>How often the passphrase is hashed to get at a key file made at the first start (PBKDF2-HMAC-SHA-256).</summary>
    [Range(100_000, 10_000_000)]
    public int PassphraseRounds { get; set; } = 600_000;
}
