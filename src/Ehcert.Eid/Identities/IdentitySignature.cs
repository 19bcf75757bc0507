using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Ehcert.Eid;

/// <summary>
/// The signature of the National Register over the identity file, and the hash over the photo. The algorithm follows from the
/// National Register's certificate at hand and not from the applet: re-keyed 1.7 cards carry elliptic-curve signatures.
/// </summary>
internal static class IdentitySignature
{
    /// <summary>True when <paramref name="signature"/> (file 4032 as stored) is that of the certificate's key over <paramref name="file"/> (4031 whole).</summary>
    public static bool Verifies(ReadOnlySpan<byte> file, ReadOnlySpan<byte> signature, X509Certificate2 nationalRegister)
    {
        using RSA? rsa = nationalRegister.GetRSAPublicKey();
        if (rsa is not null)
            return VerifiesRsa(rsa, file, signature);
        using ECDsa? ec = nationalRegister.GetECDsaPublicKey();
        return ec is not null && VerifiesEc(ec, file, signature);
    }

    /// <summary>True when the photo file has the hash that the signed identity file names; its length tells the algorithm.</summary>
    public static bool PhotoMatches(ReadOnlySpan<byte> photo, ReadOnlySpan<byte> hash) => hash.Length switch
    {
#pragma warning disable CA5350 // Cards of applet 1.1 and 1.7 name the photo's SHA-1; the card decides, not we.
        SHA1.HashSizeInBytes => CryptographicOperations.FixedTimeEquals(SHA1.HashData(photo), hash),
#pragma warning restore CA5350
        SHA256.HashSizeInBytes => CryptographicOperations.FixedTimeEquals(SHA256.HashData(photo), hash),
        SHA384.HashSizeInBytes => CryptographicOperations.FixedTimeEquals(SHA384.HashData(photo), hash),
        _ => false,
    };

    // PKCS#1 v1.5 names its hash inside the signature, so trying both accepts nothing that one of them alone would not.
    private static bool VerifiesRsa(RSA key, ReadOnlySpan<byte> file, ReadOnlySpan<byte> signature)
    {
        int size = key.KeySize / 8;
        return signature.Length >= size
            && (key.VerifyData(file, signature[..size], HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
                || key.VerifyData(file, signature[..size], HashAlgorithmName.SHA1, RSASignaturePadding.Pkcs1));
    }

    // DER, padded with zeros to the file's fixed size.
    private static bool VerifiesEc(ECDsa key, ReadOnlySpan<byte> file, ReadOnlySpan<byte> signature)
    {
        HashAlgorithmName hash = key.KeySize switch { 256 => HashAlgorithmName.SHA256, 384 => HashAlgorithmName.SHA384, _ => HashAlgorithmName.SHA512 };
        return DerLength.Of(signature) is { } length && length <= signature.Length
            && key.VerifyData(file, signature[..length], hash, DSASignatureFormat.Rfc3279DerSequence);
    }
}
