using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using Ehcert.Domain;

namespace Ehcert.Pki.Keys;

/// <summary>Takes in unencrypted PKCS#8 private keys (RFC 5958).</summary>
internal static class PrivateKeyFormat
{
    public static Outcome<TKey> Import<TKey>(ReadOnlyMemory<byte> pkcs8, Func<ECAlgorithm> newEcKey, Func<AsymmetricAlgorithm, TKey> wrap)
        where TKey : PrivateKey
    {
        AsymmetricAlgorithm? key = null;
        try
        {
            string oid = Pkcs8PrivateKeyInfo.Decode(pkcs8, out int read, skipCopy: true).AlgorithmId.Value!;
            if (read != pkcs8.Length)
                return KeyRefusals.Unreadable.Refuse();
            key = oid switch
            {
                Oids.RsaEncryption => RSA.Create(),
                Oids.EcPublicKey => newEcKey(),
                _ => null,
            };
            if (key is null)
                return KeyRefusals.Unsupported.Refuse(values: ("algorithm", oid));
            key.ImportPkcs8PrivateKey(pkcs8.Span, out _);
            return wrap(key);
        }
        catch (Exception exception) when (exception is CryptographicException or ArgumentException)
        {
            key?.Dispose();
            return KeyRefusals.Unreadable.Refuse();
        }
    }
}
