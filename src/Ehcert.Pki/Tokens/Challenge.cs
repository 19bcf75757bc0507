using System.Security.Cryptography;
using Ehcert.Domain;
using Ehcert.Pki.Keys;

namespace Ehcert.Pki.Tokens;

/// <summary>
/// The authority's question whether the person really holds the encryption key (ra-protocol §10.2):
/// <c>RSAES-PKCS1-v1_5(key, nonce) ‖ SHA-256(nonce)</c>.
/// </summary>
public static class Challenge
{
    private const int RegisteredKeySize = 2048;

    /// <summary>Makes a challenge.</summary>
    /// <param name="subjectPublicKeyInfo">The key to be registered, DER.</param>
    /// <param name="nonce">Fresh for each start of a registration.</param>
    /// <returns>288 bytes, or <see cref="TokenRefusals.UnsuitableKey"/> unless the key is a strong RSA-2048 key.</returns>
    public static Outcome<byte[]> Create(ReadOnlyMemory<byte> subjectPublicKeyInfo, ChallengeNonce nonce)
    {
        if (PublicKeyInfo.Read(subjectPublicKeyInfo) is not RsaPublicKey { Size: RegisteredKeySize } key || WeakKeys.Weakness(key) is not null)
            return TokenRefusals.UnsuitableKey.Refuse();
        using RSA rsa = RSA.Create();
        try
        {
            rsa.ImportSubjectPublicKeyInfo(subjectPublicKeyInfo.Span, out _);
            byte[] encrypted = rsa.Encrypt(nonce.Bytes.Span, RSAEncryptionPadding.Pkcs1);
            return (byte[])[.. encrypted, .. nonce.Hash()];
        }
        catch (CryptographicException)
        {
            return TokenRefusals.UnsuitableKey.Refuse();
        }
    }

    /// <summary>Answers a challenge: the nonce that it hides.</summary>
    /// <param name="challenge">Cipher text, then 32 bytes of hash.</param>
    /// <param name="key">The key whose public half was sent.</param>
    /// <returns>The nonce, or <see cref="TokenRefusals.ChallengeNotForThisKey"/>.</returns>
    public static Outcome<ChallengeNonce> Open(ReadOnlyMemory<byte> challenge, EncryptionKey key)
    {
        if (key.Algorithm is not RSA rsa || challenge.Length != (rsa.KeySize / 8) + SHA256.HashSizeInBytes)
            return TokenRefusals.ChallengeNotForThisKey.Refuse();
        ReadOnlySpan<byte> encrypted = challenge.Span[..^SHA256.HashSizeInBytes];
        ReadOnlySpan<byte> hash = challenge.Span[^SHA256.HashSizeInBytes..];
        byte[] plain;
        try
        {
            plain = rsa.Decrypt(encrypted, RSAEncryptionPadding.Pkcs1);
        }
        catch (CryptographicException)
        {
            return TokenRefusals.ChallengeNotForThisKey.Refuse();
        }

        // Whatever follows the first sixteen bytes is passed over, as existing clients do.
        if (plain.Length < ChallengeNonce.Length)
            return TokenRefusals.ChallengeNotForThisKey.Refuse();
        ChallengeNonce nonce = ChallengeNonce.FromBytes(plain.AsSpan(0, ChallengeNonce.Length));
        return CryptographicOperations.FixedTimeEquals(nonce.Hash(), hash) ? nonce : TokenRefusals.ChallengeNotForThisKey.Refuse();
    }
}
