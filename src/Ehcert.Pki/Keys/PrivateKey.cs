using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Ehcert.Pki.Keys;

/// <summary>A private key of a person, in software, with its public half. Never printed.</summary>
public abstract class PrivateKey : IDisposable
{
    private protected PrivateKey(AsymmetricAlgorithm algorithm)
    {
        Algorithm = algorithm;
        SubjectPublicKeyInfo = algorithm.ExportSubjectPublicKeyInfo();
        Info = PublicKeyInfo.Read(SubjectPublicKeyInfo) ?? throw new ArgumentException("Not a key of a known shape.", nameof(algorithm));
    }

    /// <summary>The key object of the platform; it lives as long as this key.</summary>
    public AsymmetricAlgorithm Algorithm { get; }

    /// <summary>DER of the public half (RFC 5280 §4.1.2.7).</summary>
    public ReadOnlyMemory<byte> SubjectPublicKeyInfo { get; }

    /// <summary>The public half.</summary>
    public PublicKey PublicKey => PublicKey.CreateFromSubjectPublicKeyInfo(SubjectPublicKeyInfo.Span, out _);

    /// <summary>Algorithm and size for people, such as <c>RSA 2048</c> or <c>EC P-384</c>.</summary>
    public string Description => Info.Description;

    private protected PublicKeyInfo Info { get; }

    /// <summary>True when the certificate certifies the public half of this very key.</summary>
    public bool Matches(X509Certificate2 certificate) =>
        PublicKeyInfo.Read(certificate.PublicKey.ExportSubjectPublicKeyInfo()) is { } certified && certified.KeyBits.Span.SequenceEqual(Info.KeyBits.Span);

    /// <summary>Unencrypted PKCS#8 DER (RFC 5958). The caller clears it after use.</summary>
    public byte[] ExportPkcs8() => Algorithm.ExportPkcs8PrivateKey();

    /// <summary>Kind and size only: a key is never printed.</summary>
    public sealed override string ToString() => $"{GetType().Name} ({Description})";

    /// <summary>Lets go of the key.</summary>
    public void Dispose()
    {
        Algorithm.Dispose();
        GC.SuppressFinalize(this);
    }
}
