using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Ehcert.Domain;
using Ehcert.Pki.Keys;

namespace Ehcert.Pki.Requests;

/// <summary>The key with which a care provider proves who he is: it signs, and its certificate is the eHealth certificate.</summary>
public sealed class AuthenticationKey : PrivateKey
{
    private AuthenticationKey(AsymmetricAlgorithm algorithm)
        : base(algorithm)
    {
        (SignatureGenerator, HashAlgorithm) = algorithm switch
        {
            RSA rsa => (X509SignatureGenerator.CreateForRSA(rsa, RSASignaturePadding.Pkcs1), HashAlgorithmName.SHA256),
            ECDsa ec => (X509SignatureGenerator.CreateForECDsa(ec), ec.KeySize > 256 ? HashAlgorithmName.SHA384 : HashAlgorithmName.SHA256),
            _ => throw new ArgumentException("Neither RSA nor EC.", nameof(algorithm)),
        };
    }

    /// <summary>Signs certificates and requests: RSA PKCS#1 v1.5 or ECDSA.</summary>
    public X509SignatureGenerator SignatureGenerator { get; }

    /// <summary>The digest that goes with this key: SHA-256 for RSA and P-256, SHA-384 for the larger curves.</summary>
    public HashAlgorithmName HashAlgorithm { get; }

    /// <summary>Makes a new key.</summary>
    public static AuthenticationKey Create(KeyKind kind = KeyKind.Rsa2048) => kind switch
    {
        KeyKind.Rsa2048 => new AuthenticationKey(RSA.Create(2048)),
        KeyKind.EcP384 => new AuthenticationKey(ECDsa.Create(ECCurve.NamedCurves.nistP384)),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>Takes in an unencrypted PKCS#8 key (RFC 5958), RSA or EC. Refusals: <see cref="KeyRefusals"/>.</summary>
    public static Outcome<AuthenticationKey> ImportPkcs8(ReadOnlyMemory<byte> pkcs8) =>
        PrivateKeyFormat.Import(pkcs8, ECDsa.Create, algorithm => new AuthenticationKey(algorithm));
}
