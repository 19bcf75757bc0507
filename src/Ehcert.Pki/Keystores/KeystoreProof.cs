using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Ehcert.Domain;

namespace Ehcert.Pki.Keystores;

/// <summary>Compares a keystore with what was read back from its file. A difference is a bug that must not reach a disk, so it throws.</summary>
internal static class KeystoreProof
{
    public static void Demand(Keystore written, Outcome<Keystore> reread)
    {
        if (!reread.Succeeded)
            throw new InvalidOperationException($"The keystore that was just written cannot be read: {reread.Refusal.Code}.");
        using Keystore read = reread.Value;
        if (!Certificates(written).SequenceEqual(Certificates(read), StringComparer.Ordinal) || !Keys(written).SequenceEqual(Keys(read), StringComparer.Ordinal))
            throw new InvalidOperationException("The keystore that was just written holds something else.");
    }

    /// <summary>Hashes of the certificates by role, without those that are only there to complete a chain.</summary>
    private static IEnumerable<string> Certificates(Keystore keystore) =>
        new[] { keystore.Authentication.Certificate }
            .Concat(keystore.EncryptionEntries.Select(entry => entry.Certificate))
            .Concat(keystore.OtherEntries.Select(entry => entry.Certificate))
            .Concat(Sorted(keystore.OlderAuthenticationCertificates))
            .Concat(Sorted(keystore.CertificateAuthorities))
            .Select(certificate => certificate.GetCertHashString(HashAlgorithmName.SHA256));

    /// <summary>Hashes of the private keys: it is the private halves that must not be lost.</summary>
    private static IEnumerable<string> Keys(Keystore keystore) =>
        new Keys.PrivateKey[] { keystore.Authentication.Key }
            .Concat(keystore.EncryptionEntries.Select(entry => entry.Key))
            .Concat(keystore.OtherEntries.Select(entry => entry.Key))
            .Select(HashOf);

    private static string HashOf(Keys.PrivateKey key)
    {
        byte[] pkcs8 = key.ExportPkcs8();
        string hash = Convert.ToHexString(SHA256.HashData(pkcs8));
        CryptographicOperations.ZeroMemory(pkcs8);
        return hash;
    }

    private static IEnumerable<X509Certificate2> Sorted(IEnumerable<X509Certificate2> certificates) =>
        certificates.OrderBy(certificate => certificate.GetCertHashString(HashAlgorithmName.SHA256), StringComparer.Ordinal);
}
