using System.Security.Cryptography;

namespace Ehcert.Pki.Keystores;

/// <summary>How a keystore file is protected (keystore-and-etk §0).</summary>
public enum KeystoreProfile
{
    /// <summary>AES-256, PBKDF2 and a MAC with HMAC-SHA-256: the strongest that all current readers accept.</summary>
    Modern,

    /// <summary>Triple DES and HMAC-SHA-1, for software that reads nothing newer: BouncyCastle for Java up to 1.55, Java 8 before 8u301, Windows Server 2016.</summary>
    Compatible,
}

/// <summary>The parameters of a profile.</summary>
internal static class KeystoreProtection
{
    /// <summary>
    /// The loader of .NET adds up the iterations over all keys and encrypted safes and by default refuses more than this
    /// (keystore-and-etk §1.4).
    /// </summary>
    private const int MostIterationsInAll = 1_000_000;

    public static PbeParameters Encryption(this KeystoreProfile profile, int keys) => profile switch
    {
        KeystoreProfile.Modern => new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, profile.Iterations(keys)),
        KeystoreProfile.Compatible => new PbeParameters(PbeEncryptionAlgorithm.TripleDes3KeyPkcs12, HashAlgorithmName.SHA1, profile.Iterations(keys)),
        _ => throw new ArgumentOutOfRangeException(nameof(profile), profile, null),
    };

    public static HashAlgorithmName Mac(this KeystoreProfile profile) =>
        profile == KeystoreProfile.Modern ? HashAlgorithmName.SHA256 : HashAlgorithmName.SHA1;

    public static int Iterations(this KeystoreProfile profile, int keys)
    {
        int wanted = profile == KeystoreProfile.Modern ? 100_000 : 50_000;
        return Math.Min(wanted, MostIterationsInAll / (keys + 1));
    }
}
