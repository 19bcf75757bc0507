using System.Security.Cryptography.X509Certificates;
using Ehcert.Pki.Keys;
using Ehcert.Pki.Requests;
using Ehcert.Pki.Tokens;

namespace Ehcert.Pki.Keystores;

/// <summary>The entry <c>authentication</c>: the current key that signs, with its certificate.</summary>
/// <param name="Key">The key.</param>
/// <param name="Chain">Its certificate, then the authorities above as far as the keystore has them; or the placeholder alone.</param>
public sealed record AuthenticationEntry(AuthenticationKey Key, IReadOnlyList<X509Certificate2> Chain)
{
    /// <summary>The alias: lower case, looked up by every consumer.</summary>
    public const string Alias = "authentication";

    /// <summary>The key's certificate.</summary>
    public X509Certificate2 Certificate => Chain[0];

    /// <summary>True until the real certificate is installed.</summary>
    public bool IsPlaceholder => PlaceholderCertificate.IsPlaceholder(Certificate);
}

/// <summary>A key that opens sealed messages, with its certificate.</summary>
/// <param name="Key">The key.</param>
/// <param name="Certificate">Its encryption certificate.</param>
public sealed record EncryptionEntry(EncryptionKey Key, X509Certificate2 Certificate)
{
    /// <summary>Serial number of the certificate: what a sealed message names its recipient by.</summary>
    public SerialNumber SerialNumber => SerialNumber.Of(Certificate);

    /// <summary>The alias: the serial number, base 10.</summary>
    public string Alias => SerialNumber.Decimal;
}

/// <summary>A key of another program that was found in a keystore. It is kept, since whoever put it there may need it.</summary>
/// <param name="Alias">Its alias.</param>
/// <param name="Key">The key.</param>
/// <param name="Certificate">Its certificate.</param>
public sealed record OtherEntry(string Alias, EncryptionKey Key, X509Certificate2 Certificate);

/// <summary>How far a keystore has come.</summary>
public enum KeystoreState
{
    /// <summary>Key made, certificate not yet delivered.</summary>
    Placeholder,

    /// <summary>Certificate installed, no encryption key made by it yet.</summary>
    CertificateInstalled,

    /// <summary>Certificate installed and encryption key certified by it.</summary>
    Complete,
}
