using System.Security.Cryptography;
using Ehcert.Domain;
using Ehcert.Pki.Keys;

namespace Ehcert.Pki.Tokens;

/// <summary>The key with which a care provider opens what was sealed to him. Old ones are kept for ever: old messages stay sealed to them.</summary>
public sealed class EncryptionKey : PrivateKey
{
    private EncryptionKey(AsymmetricAlgorithm algorithm)
        : base(algorithm)
    {
    }

    /// <summary>True for RSA: messages are sealed by RSA key transport only. An EC key of an imported keystore is kept, not used.</summary>
    public bool CanDecrypt => Algorithm is RSA;

    /// <summary>Makes a new RSA-2048 key, the only kind that can be registered (ra-protocol §9.5).</summary>
    public static EncryptionKey Create() => new(RSA.Create(2048));

    /// <summary>Takes in an unencrypted PKCS#8 key (RFC 5958), RSA or EC. Refusals: <see cref="KeyRefusals"/>.</summary>
    public static Outcome<EncryptionKey> ImportPkcs8(ReadOnlyMemory<byte> pkcs8) =>
        PrivateKeyFormat.Import(pkcs8, ECDiffieHellman.Create, algorithm => new EncryptionKey(algorithm));
}
