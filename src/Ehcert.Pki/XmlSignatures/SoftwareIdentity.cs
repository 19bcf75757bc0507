using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Ehcert.Domain;

namespace Ehcert.Pki.XmlSignatures;

/// <summary>A signing identity whose private key lives in this process, such as the key of an opened keystore.</summary>
public sealed class SoftwareIdentity : ISigningIdentity
{
    private readonly AsymmetricAlgorithm _key;

    /// <summary>Takes a key and its chain. The caller keeps owning both.</summary>
    /// <param name="key">An <see cref="RSA"/> or <see cref="ECDsa"/> private key.</param>
    /// <param name="chain">The certificate of the key first, then its issuers.</param>
    public SoftwareIdentity(AsymmetricAlgorithm key, IReadOnlyList<X509Certificate2> chain)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentOutOfRangeException.ThrowIfZero(chain.Count, nameof(chain));
        if (key is not (RSA or ECDsa))
            throw new ArgumentException("Only RSA and ECDSA keys sign.", nameof(key));
        (_key, Chain) = (key, chain);
    }

    /// <inheritdoc/>
    public IReadOnlyList<X509Certificate2> Chain { get; }

    /// <inheritdoc/>
    public ValueTask<Outcome<byte[]>> SignHashAsync(ReadOnlyMemory<byte> hash, HashAlgorithmName algorithm, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        byte[] signature = _key switch
        {
            RSA rsa => rsa.SignHash(hash.ToArray(), algorithm, RSASignaturePadding.Pkcs1),
            ECDsa ecdsa => ecdsa.SignHash(hash.ToArray(), DSASignatureFormat.IeeeP1363FixedFieldConcatenation),
            _ => throw new InvalidOperationException("The constructor lets nothing else pass."),
        };
        return ValueTask.FromResult<Outcome<byte[]>>(signature);
    }
}
