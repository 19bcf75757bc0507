using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Ehcert.Pki.XmlSignatures;

/// <summary>The signature algorithms this house makes and accepts; there is no SHA-1 among them.</summary>
public enum SignatureAlgorithm
{
    /// <summary>RSASSA-PKCS1-v1_5 with SHA-256: applet 1.7 cards and eHealth certificates.</summary>
    RsaSha256,

    /// <summary>ECDSA with SHA-256.</summary>
    EcdsaSha256,

    /// <summary>ECDSA with SHA-384: applet 1.8 cards (P-384).</summary>
    EcdsaSha384,
}

internal static class SignatureAlgorithms
{
    private static ReadOnlySpan<byte> P256Der => [0x06, 0x08, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x03, 0x01, 0x07]; // 1.2.840.10045.3.1.7

    private static ReadOnlySpan<byte> P384Der => [0x06, 0x05, 0x2B, 0x81, 0x04, 0x00, 0x22]; // 1.3.132.0.34

    /// <summary>Identifiers of RFC 9231 §2.3.2 and §2.3.6.</summary>
    public static string Uri(this SignatureAlgorithm algorithm) => algorithm switch
    {
        SignatureAlgorithm.RsaSha256 => XmlSignatureNames.RsaSha256,
        SignatureAlgorithm.EcdsaSha256 => XmlSignatureNames.EcdsaSha256,
        SignatureAlgorithm.EcdsaSha384 => XmlSignatureNames.EcdsaSha384,
        _ => throw new ArgumentOutOfRangeException(nameof(algorithm), algorithm, null),
    };

    public static SignatureAlgorithm? Find(string uri) => uri switch
    {
        XmlSignatureNames.RsaSha256 => SignatureAlgorithm.RsaSha256,
        XmlSignatureNames.EcdsaSha256 => SignatureAlgorithm.EcdsaSha256,
        XmlSignatureNames.EcdsaSha384 => SignatureAlgorithm.EcdsaSha384,
        _ => null,
    };

    public static HashAlgorithmName Hash(this SignatureAlgorithm algorithm) =>
        algorithm is SignatureAlgorithm.EcdsaSha384 ? HashAlgorithmName.SHA384 : HashAlgorithmName.SHA256;

    /// <summary>The algorithm with which the key of a certificate signs; null when this house does not sign with such keys.</summary>
    public static SignatureAlgorithm? For(X509Certificate2 certificate) => certificate.PublicKey.Oid.Value switch
    {
        Oids.RsaEncryption => SignatureAlgorithm.RsaSha256,
        Oids.EcPublicKey => CurveOf(certificate) switch
        {
            Curve.P384 => SignatureAlgorithm.EcdsaSha384,
            Curve.P256 => SignatureAlgorithm.EcdsaSha256,
            _ => null,
        },
        _ => null,
    };

    /// <summary>
    /// Checks a signature value with the key of a certificate; null when that key does not fit the algorithm or is too weak.
    /// </summary>
    public static bool? Verify(this SignatureAlgorithm algorithm, X509Certificate2 signer, byte[] hash, byte[] value)
    {
        if (algorithm is SignatureAlgorithm.RsaSha256)
        {
            using RSA? rsa = signer.GetRSAPublicKey();
            return rsa is { KeySize: >= 2048 and <= 8192 } ? rsa.VerifyHash(hash, value, algorithm.Hash(), RSASignaturePadding.Pkcs1) : null;
        }

        if (CurveOf(signer) is Curve.Other)
            return null;
        using ECDsa? ecdsa = signer.GetECDsaPublicKey();
        return ecdsa?.VerifyHash(hash, value, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
    }

    /// <summary>The named curve of an EC key (RFC 5480 §2.1.1); other curves and explicit parameters are not accepted.</summary>
    private static Curve CurveOf(X509Certificate2 certificate)
    {
        if (certificate.PublicKey.Oid.Value != Oids.EcPublicKey || certificate.PublicKey.EncodedParameters is not { } parameters)
            return Curve.Other;
        ReadOnlySpan<byte> der = parameters.RawData;
        return der.SequenceEqual(P256Der) ? Curve.P256 : der.SequenceEqual(P384Der) ? Curve.P384 : Curve.Other;
    }

    private enum Curve
    {
        Other,
        P256,
        P384,
    }
}
