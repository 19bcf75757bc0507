using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Ehcert.Domain;
using Ehcert.Pki.Keys;

namespace Ehcert.Pki.Issuing;

/// <summary>The kinds of key an authority can have made in software.</summary>
public enum AuthorityKeyKind
{
    /// <summary>RSA, 2048 bits: for signers that answer often, such as OCSP responders.</summary>
    Rsa2048,

    /// <summary>RSA, 3072 bits: for issuing authorities.</summary>
    Rsa3072,

    /// <summary>RSA, 4096 bits: for roots.</summary>
    Rsa4096,

    /// <summary>EC, NIST P-256.</summary>
    EcP256,

    /// <summary>EC, NIST P-384.</summary>
    EcP384,
}

/// <summary>
/// A key of an authority. Where its private half lives is its own affair: all that is asked of it is to sign, so a key object of a
/// security module fits as well as one in memory.
/// </summary>
public sealed class CertificateAuthorityKey : IDisposable
{
    private readonly AsymmetricAlgorithm _algorithm;
    private readonly SignatureAlgorithm _signature;

    private CertificateAuthorityKey(AsymmetricAlgorithm algorithm)
    {
        _algorithm = algorithm;
        SubjectPublicKeyInfo = algorithm.ExportSubjectPublicKeyInfo();
        Info = PublicKeyInfo.Read(SubjectPublicKeyInfo) ?? throw new ArgumentException("Not a key of a known shape.", nameof(algorithm));
        (SignatureGenerator, _signature) = algorithm switch
        {
            RSA rsa => (X509SignatureGenerator.CreateForRSA(rsa, RSASignaturePadding.Pkcs1), SignatureAlgorithm.Find(Oids.RsaSha256)!),
            ECDsa ec => (X509SignatureGenerator.CreateForECDsa(ec), SignatureAlgorithm.Find(ec.KeySize > 256 ? Oids.EcdsaSha384 : Oids.EcdsaSha256)!),
            _ => throw new ArgumentException("Neither RSA nor EC.", nameof(algorithm)),
        };
    }

    /// <summary>Signs: RSA PKCS#1 v1.5 or ECDSA.</summary>
    public X509SignatureGenerator SignatureGenerator { get; }

    /// <summary>The digest that goes with this key: SHA-256 for RSA and P-256, SHA-384 for larger curves.</summary>
    public HashAlgorithmName HashAlgorithm => _signature.Hash;

    /// <summary>DER of the public half.</summary>
    public ReadOnlyMemory<byte> SubjectPublicKeyInfo { get; }

    /// <summary>The public half.</summary>
    public PublicKey PublicKey => PublicKey.CreateFromSubjectPublicKeyInfo(SubjectPublicKeyInfo.Span, out _);

    /// <summary>Algorithm and size for people, such as <c>RSA 3072</c>.</summary>
    public string Description => Info.Description;

    internal PublicKeyInfo Info { get; }

    /// <summary>The key object itself, for signatures inside CMS.</summary>
    internal AsymmetricAlgorithm Algorithm => _algorithm;

    /// <summary>DER of the AlgorithmIdentifier that certificates signed by this key carry.</summary>
    internal byte[] SignatureAlgorithmIdentifier => SignatureGenerator.GetSignatureAlgorithmIdentifier(HashAlgorithm);

    /// <summary>Makes a new key in software.</summary>
    public static CertificateAuthorityKey Create(AuthorityKeyKind kind) => new(kind switch
    {
        AuthorityKeyKind.Rsa2048 => RSA.Create(2048),
        AuthorityKeyKind.Rsa3072 => RSA.Create(3072),
        AuthorityKeyKind.Rsa4096 => RSA.Create(4096),
        AuthorityKeyKind.EcP256 => ECDsa.Create(ECCurve.NamedCurves.nistP256),
        AuthorityKeyKind.EcP384 => ECDsa.Create(ECCurve.NamedCurves.nistP384),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    });

    /// <summary>Takes an RSA key object, for instance one whose private half stays in a security module. It belongs to this key from now on.</summary>
    public static CertificateAuthorityKey From(RSA key) => new(key);

    /// <summary>Takes an ECDSA key object, for instance one whose private half stays in a security module. It belongs to this key from now on.</summary>
    public static CertificateAuthorityKey From(ECDsa key) => new(key);

    /// <summary>Takes in an encrypted PKCS#8 key (RFC 5958). A wrong passphrase and damage look the same: <see cref="KeyRefusals.Unreadable"/>.</summary>
    public static Outcome<CertificateAuthorityKey> ImportEncryptedPkcs8(ReadOnlySpan<byte> encryptedPkcs8, ReadOnlySpan<char> passphrase)
    {
        if (TryImport(RSA.Create(), encryptedPkcs8, passphrase) is { } rsa)
            return new CertificateAuthorityKey(rsa);
        if (TryImport(ECDsa.Create(), encryptedPkcs8, passphrase) is { } ec)
            return new CertificateAuthorityKey(ec);
        return KeyRefusals.Unreadable.Refuse();
    }

    /// <summary>Encrypted PKCS#8 (PBES2, AES-256-CBC, PBKDF2-HMAC-SHA-256). Throws when the private half cannot leave its module.</summary>
    public byte[] ExportEncryptedPkcs8(ReadOnlySpan<char> passphrase, int iterations = 600_000) =>
        _algorithm.ExportEncryptedPkcs8PrivateKey(passphrase, new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, iterations));

    /// <summary>Kind and size only: a key is never printed.</summary>
    public override string ToString() => $"{nameof(CertificateAuthorityKey)} ({Description})";

    /// <summary>Lets go of the key.</summary>
    public void Dispose() => _algorithm.Dispose();

    /// <summary>
    /// Signs and verifies at once what was made: a fault in memory or in a module must not leave the house, since a faulty RSA-CRT
    /// signature gives the key away (Boneh, DeMillo, Lipton 1997).
    /// </summary>
    internal byte[] Sign(ReadOnlySpan<byte> data)
    {
        byte[] signature = SignatureGenerator.SignData(data.ToArray(), HashAlgorithm);
        return _signature.Verify(_algorithm, data, signature)
            ? signature
            : throw new CryptographicException("The signature that was just made does not verify.");
    }

    /// <summary>True when the certificate certifies this key.</summary>
    internal bool Matches(X509Certificate2 certificate) =>
        certificate.PublicKey.ExportSubjectPublicKeyInfo().AsSpan().SequenceEqual(SubjectPublicKeyInfo.Span);

    private static AsymmetricAlgorithm? TryImport(AsymmetricAlgorithm empty, ReadOnlySpan<byte> encryptedPkcs8, ReadOnlySpan<char> passphrase)
    {
        try
        {
            empty.ImportEncryptedPkcs8PrivateKey(passphrase, encryptedPkcs8, out _);
            return empty;
        }
        catch (CryptographicException)
        {
            empty.Dispose();
            return null;
        }
    }
}
