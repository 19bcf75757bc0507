using System.Security.Cryptography.X509Certificates;
using Ehcert.Domain;
using Ehcert.Pki.Keys;
using Ehcert.Pki.Requests;
using Ehcert.Pki.Tokens;

namespace Ehcert.Pki.Keystores;

/// <summary>
/// The content of an eHealth keystore. Immutable: every change gives a new one that shares the keys of the old, so only the last one
/// is disposed.
/// </summary>
public sealed class Keystore : IDisposable
{
    internal Keystore(
        AuthenticationEntry authentication,
        IEnumerable<EncryptionEntry> encryptionEntries,
        IEnumerable<X509Certificate2> olderAuthenticationCertificates,
        IEnumerable<X509Certificate2> certificateAuthorities,
        IEnumerable<OtherEntry> otherEntries)
    {
        Authentication = authentication;
        EncryptionEntries = [.. Once(encryptionEntries, entry => entry.Certificate).OrderByDescending(entry => entry.Certificate.NotAfter)];
        CertificateAuthorities = [.. Once(certificateAuthorities, certificate => certificate)];
        OlderAuthenticationCertificates =
            [.. Once(olderAuthenticationCertificates, certificate => certificate).Where(older => !older.IsSame(authentication.Certificate))];
        OtherEntries = [.. Once(otherEntries, entry => entry.Certificate)];
    }

    /// <summary>The current key that signs, with its certificate.</summary>
    public AuthenticationEntry Authentication { get; }

    /// <summary>Every key that opens sealed messages, newest first.</summary>
    public IReadOnlyList<EncryptionEntry> EncryptionEntries { get; }

    /// <summary>Certificates of earlier generations, without keys: consumers check old encryption certificates against them (keystore-and-etk §1.6).</summary>
    public IReadOnlyList<X509Certificate2> OlderAuthenticationCertificates { get; }

    /// <summary>Authorities, those of the current certificate first.</summary>
    public IReadOnlyList<X509Certificate2> CertificateAuthorities { get; }

    /// <summary>Keys of other programs, kept as they are.</summary>
    public IReadOnlyList<OtherEntry> OtherEntries { get; }

    /// <summary>The encryption entry that the current authentication key certified; null when there is none yet.</summary>
    public EncryptionEntry? CurrentEncryption =>
        EncryptionEntries.FirstOrDefault(entry => CertificateSignature.IsBy(Authentication.Key.PublicKey, entry.Certificate));

    /// <summary>How far this keystore has come. Encryption keys of earlier generations do not count.</summary>
    public KeystoreState State => this switch
    {
        { Authentication.IsPlaceholder: true } => KeystoreState.Placeholder,
        { CurrentEncryption: null } => KeystoreState.CertificateInstalled,
        _ => KeystoreState.Complete,
    };

    /// <summary>A keystore for a new key whose certificate is yet to come.</summary>
    public static Keystore CreatePlaceholder(AuthenticationKey key, DateTimeOffset now) =>
        new(new AuthenticationEntry(key, [PlaceholderCertificate.Create(key, now)]), [], [], [], []);

    /// <summary>The encryption entry that a sealed message names by this serial number, or null.</summary>
    public EncryptionEntry? FindEncryption(SerialNumber serialNumber) =>
        EncryptionEntries.FirstOrDefault(entry => entry.SerialNumber == serialNumber);

    /// <summary>Installs the delivered certificate.</summary>
    /// <param name="chain">The certificate, then its authorities, nearest first.</param>
    /// <returns>The new keystore, or <see cref="KeystoreRefusals.CertificateOfAnotherKey"/>.</returns>
    public Outcome<Keystore> WithCertificate(IReadOnlyList<X509Certificate2> chain)
    {
        if (chain.Count == 0 || !Authentication.Key.Matches(chain[0]) || chain[0].IsAuthority() || !chain.Skip(1).All(above => above.IsAuthority()))
            return KeystoreRefusals.CertificateOfAnotherKey.Refuse();
        IEnumerable<X509Certificate2> replaced = Authentication.IsPlaceholder ? [] : [Authentication.Certificate];
        return new Keystore(
            new AuthenticationEntry(Authentication.Key, chain),
            EncryptionEntries,
            replaced.Concat(OlderAuthenticationCertificates),
            chain.Skip(1).Concat(CertificateAuthorities),
            OtherEntries);
    }

    /// <summary>Adds an encryption key with its certificate.</summary>
    /// <returns>The new keystore, or <see cref="KeystoreRefusals.CertificateOfAnotherKey"/>.</returns>
    public Outcome<Keystore> WithEncryptionKey(EncryptionKey key, X509Certificate2 certificate)
    {
        if (!key.Matches(certificate) || !certificate.IsForEncryptionOnly())
            return KeystoreRefusals.CertificateOfAnotherKey.Refuse();
        return new Keystore(
            Authentication,
            [new EncryptionEntry(key, certificate), .. EncryptionEntries],
            OlderAuthenticationCertificates,
            CertificateAuthorities,
            OtherEntries);
    }

    /// <summary>
    /// Takes along everything of the previous generation that is still needed: every encryption key, and the authentication certificates
    /// and authorities that vouch for them. The previous authentication key stays behind; it is not needed any more.
    /// </summary>
    public Keystore WithOlder(Keystore previous)
    {
        IEnumerable<X509Certificate2> previousCertificate = previous.Authentication.IsPlaceholder ? [] : [previous.Authentication.Certificate];
        return new Keystore(
            Authentication,
            EncryptionEntries.Concat(previous.EncryptionEntries),
            OlderAuthenticationCertificates.Concat(previousCertificate).Concat(previous.OlderAuthenticationCertificates),
            CertificateAuthorities.Concat(previous.CertificateAuthorities),
            OtherEntries.Concat(previous.OtherEntries));
    }

    /// <summary>Lets go of every key.</summary>
    public void Dispose()
    {
        Authentication.Key.Dispose();
        foreach (EncryptionEntry entry in EncryptionEntries)
            entry.Key.Dispose();
        foreach (OtherEntry entry in OtherEntries)
            entry.Key.Dispose();
    }

    private static IEnumerable<T> Once<T>(IEnumerable<T> entries, Func<T, X509Certificate2> certificateOf) =>
        entries.DistinctBy(entry => Convert.ToHexString(certificateOf(entry).RawDataMemory.Span), StringComparer.Ordinal);
}
