using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Ehcert.Pki.Keys;

/// <summary>
/// The signature algorithms that are accepted anywhere: RSA PKCS#1 v1.5 and ECDSA with SHA-256, SHA-384 or SHA-512. Everything else,
/// MD5 and SHA-1 above all, has no value of this type and so cannot be verified by accident.
/// </summary>
internal sealed record SignatureAlgorithm(string Oid, HashAlgorithmName Hash, bool IsRsa)
{
    private static readonly Dictionary<string, SignatureAlgorithm> Known = new SignatureAlgorithm[]
    {
        new(Oids.RsaSha256, HashAlgorithmName.SHA256, IsRsa: true),
        new(Oids.RsaSha384, HashAlgorithmName.SHA384, IsRsa: true),
        new(Oids.RsaSha512, HashAlgorithmName.SHA512, IsRsa: true),
        new(Oids.EcdsaSha256, HashAlgorithmName.SHA256, IsRsa: false),
        new(Oids.EcdsaSha384, HashAlgorithmName.SHA384, IsRsa: false),
        new(Oids.EcdsaSha512, HashAlgorithmName.SHA512, IsRsa: false),
    }.ToDictionary(algorithm => algorithm.Oid, StringComparer.Ordinal);

    /// <summary>The algorithm of that identifier, or null when it is not accepted.</summary>
    public static SignatureAlgorithm? Find(string? oid) => oid is null ? null : Known.GetValueOrDefault(oid);

    /// <summary>Reads an AlgorithmIdentifier; null when its algorithm is not accepted or its parameters are not those of RFC 4055/5758.</summary>
    public static SignatureAlgorithm? Find(AsnReader identifier)
    {
        AsnReader sequence = identifier.ReadSequence();
        SignatureAlgorithm? algorithm = Find(sequence.ReadObjectIdentifier());
        if (algorithm is { IsRsa: true } && sequence.HasData)
            sequence.ReadNull();
        return sequence.HasData ? null : algorithm;
    }

    /// <summary>True when the signature over the data was made by the private half of that key.</summary>
    public bool Verify(PublicKey key, ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature)
    {
        try
        {
            using AsymmetricAlgorithm? algorithm = IsRsa ? key.GetRSAPublicKey() : key.GetECDsaPublicKey();
            return Verify(algorithm, data, signature);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    /// <inheritdoc cref="Verify(PublicKey, ReadOnlySpan{byte}, ReadOnlySpan{byte})"/>
    public bool Verify(AsymmetricAlgorithm? key, ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature) => key switch
    {
        RSA rsa => IsRsa && rsa.VerifyData(data, signature, Hash, RSASignaturePadding.Pkcs1),
        ECDsa ec => !IsRsa && ec.VerifyData(data, signature, Hash, DSASignatureFormat.Rfc3279DerSequence),
        _ => false,
    };
}
