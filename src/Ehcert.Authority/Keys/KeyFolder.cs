using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Ehcert.Pki.Issuing;

namespace Ehcert.Authority.Keys;

/// <summary>One folder of key and certificate files, named by role.</summary>
internal sealed class KeyFolder(string path)
{
    private const string KeyLabel = "ENCRYPTED PRIVATE KEY"; // RFC 7468 §11

    public string Path => path;

    public void WriteKey(KeyRole role, CertificateAuthorityKey key, string passphrase, int rounds) =>
        OwnerOnly.WriteFile(File(role, "key"), PemEncoding.WriteString(KeyLabel, key.ExportEncryptedPkcs8(passphrase, rounds)) + "\n");

    public void WriteCertificate(KeyRole role, X509Certificate2 certificate) =>
        OwnerOnly.WriteFile(File(role, "crt"), certificate.ExportCertificatePem() + "\n");

    public void WriteRootList(byte[] list) => OwnerOnly.WriteFile(File(KeyRole.Root, "crl"), PemEncoding.WriteString("X509 CRL", list) + "\n");

    /// <summary>Opens one key.</summary>
    /// <exception cref="KeysUnusableException">The file is missing, damaged, or closed under another passphrase.</exception>
    public CertificateAuthorityKey OpenKey(KeyRole role, string passphrase)
    {
        byte[] encrypted = ReadPem(File(role, "key"));
        return CertificateAuthorityKey.ImportEncryptedPkcs8(encrypted, passphrase).TryGet(out var key, out var refusal)
            ? key
            : throw new KeysUnusableException($"{File(role, "key")} does not open under the configured passphrase ({refusal.Code}).");
    }

    public X509Certificate2 ReadCertificate(KeyRole role) => ReadCertificate(File(role, "crt"));

    public byte[] ReadRootList() => ReadPem(File(KeyRole.Root, "crl"));

    private static X509Certificate2 ReadCertificate(string file)
    {
        try
        {
            return X509CertificateLoader.LoadCertificate(ReadPem(file));
        }
        catch (CryptographicException cause)
        {
            throw new KeysUnusableException($"{file} is no certificate.", cause);
        }
    }

    private static byte[] ReadPem(string file)
    {
        try
        {
            string text = System.IO.File.ReadAllText(file);
            return Convert.FromBase64String(text[PemEncoding.Find(text).Base64Data]);
        }
        catch (Exception cause) when (cause is IOException or ArgumentException or FormatException)
        {
            throw new KeysUnusableException($"{file} cannot be read.", cause);
        }
    }

    private string File(KeyRole role, string ending) => System.IO.Path.Combine(path, $"{role.Name()}.{ending}");
}
