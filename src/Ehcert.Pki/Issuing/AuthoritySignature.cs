using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Crypto;

namespace Ehcert.Pki.Issuing;

/// <summary>Lets BouncyCastle sign with an authority's key, wherever that is.</summary>
internal sealed class AuthoritySignature(CertificateAuthorityKey key) : ISignatureFactory
{
    public object AlgorithmDetails { get; } = AlgorithmIdentifier.GetInstance(key.SignatureAlgorithmIdentifier);

    public IStreamCalculator<IBlockResult> CreateCalculator() => new Calculator(key);

#pragma warning disable CA1001 // a MemoryStream holds nothing to let go of, and BouncyCastle disposes no calculators
    private sealed class Calculator(CertificateAuthorityKey key) : IStreamCalculator<IBlockResult>
    {
        private readonly MemoryStream _data = new();

        public Stream Stream => _data;

        public IBlockResult GetResult() => new SimpleBlockResult(key.Sign(_data.ToArray()));
    }
#pragma warning restore CA1001
}
