using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Ehcert.Eid;

/// <summary>What the card has to be told and given so that it signs a hash with a key of this kind.</summary>
/// <param name="Algorithm">Algorithm identifier for MSE SET.</param>
/// <param name="Input">Data for PSO: COMPUTE DIGITAL SIGNATURE.</param>
internal sealed record SigningRecipe(byte Algorithm, byte[] Input)
{
    private const byte RsaPkcs1WithDigestInfoFromHost = 0x01;
    private const byte EcWithSha256 = 0x01;
    private const byte EcWithSha384 = 0x02;
    private const byte EcWithSha512 = 0x04;

    /// <summary>
    /// The recipe for a hash. Which one follows from the certificate's key. Another hash algorithm than SHA-256, SHA-384 or SHA-512, or a
    /// hash of the wrong length, is a bug of the caller.
    /// </summary>
    public static SigningRecipe For(PublicKey key, ReadOnlySpan<byte> hash, HashAlgorithmName algorithm)
    {
        (int length, byte ec, byte[] digestInfo) = algorithm.Name switch
        {
            nameof(HashAlgorithmName.SHA256) => (SHA256.HashSizeInBytes, EcWithSha256, Convert.FromHexString("3031300D060960864801650304020105000420")),
            nameof(HashAlgorithmName.SHA384) => (SHA384.HashSizeInBytes, EcWithSha384, Convert.FromHexString("3041300D060960864801650304020205000430")),
            nameof(HashAlgorithmName.SHA512) => (SHA512.HashSizeInBytes, EcWithSha512, Convert.FromHexString("3051300D060960864801650304020305000440")),
            _ => throw new ArgumentException($"The card does not sign {algorithm.Name}.", nameof(algorithm)),
        };
        if (hash.Length != length)
            throw new ArgumentException($"A {algorithm.Name} hash has {length} bytes, not {hash.Length}.", nameof(hash));
        return IsEc(key)
            ? new SigningRecipe(ec, hash.ToArray())
            : new SigningRecipe(RsaPkcs1WithDigestInfoFromHost, [.. digestInfo, .. hash]);
    }

    /// <summary>An algorithm that the card accepts for this kind of key: to ask whether the key is activated.</summary>
    public static byte AnyAlgorithm(PublicKey key) => IsEc(key) ? EcWithSha384 : RsaPkcs1WithDigestInfoFromHost;

    /// <summary>True when the card's own certificate confirms the signature: RSA PKCS#1 v1.5, or r‖s (IEEE P1363).</summary>
    public static bool Confirms(X509Certificate2 certificate, ReadOnlySpan<byte> hash, HashAlgorithmName algorithm, ReadOnlySpan<byte> signature)
    {
        using RSA? rsa = certificate.GetRSAPublicKey();
        if (rsa is not null)
            return rsa.VerifyHash(hash, signature, algorithm, RSASignaturePadding.Pkcs1);
        using ECDsa? ec = certificate.GetECDsaPublicKey();
        return ec is not null && ec.VerifyHash(hash, signature, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
    }

    private static bool IsEc(PublicKey key) => key.Oid.Value == "1.2.840.10045.2.1";
}
