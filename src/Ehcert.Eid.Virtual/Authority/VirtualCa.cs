using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Ehcert.Pki.Issuing;

namespace Ehcert.Eid.Virtual;

/// <summary>One authority of the virtual PKI.</summary>
public sealed class VirtualCa
{
    internal VirtualCa(string name, CertificateAuthority authority, AsymmetricAlgorithm privateKey) => (Name, Authority, PrivateKey) = (name, authority, privateKey);

    /// <summary>Its name in addresses and files: <c>root-rsa</c>, <c>citizen-rsa</c>, <c>foreigner-rsa</c>, and the same with <c>-ec</c>.</summary>
    public string Name { get; }

    /// <summary>Its certificate.</summary>
    public X509Certificate2 Certificate => Authority.Certificate;

    internal CertificateAuthority Authority { get; }

    internal AsymmetricAlgorithm PrivateKey { get; }
}

/// <summary>The (virtual) National Register of one key family: signs identity files.</summary>
internal sealed record VirtualNationalRegister(X509Certificate2 Certificate, AsymmetricAlgorithm Key)
{
    /// <summary>Signs a file as the card stores the signature: 256 bytes for RSA-2048, DER padded with zeros for P-384.</summary>
    public byte[] Sign(ReadOnlySpan<byte> file, HashAlgorithmName rsaHash)
    {
        if (Key is RSA rsa)
            return rsa.SignData(file, rsaHash, RSASignaturePadding.Pkcs1);
        byte[] stored = new byte[EcSignatureFileLength];
        ((ECDsa)Key).SignData(file, HashAlgorithmName.SHA384, DSASignatureFormat.Rfc3279DerSequence).CopyTo(stored, 0);
        return stored;
    }

    // The longest DER signature of P-384: two integers of 49 bytes with headers.
    private const int EcSignatureFileLength = 104;
}

/// <summary>All authorities and national registers of one virtual PKI, by family: RSA and elliptic curve.</summary>
internal sealed record AuthorityFamily(VirtualCa Root, VirtualCa Citizen, VirtualCa Foreigner, VirtualNationalRegister Register)
{
    public IEnumerable<VirtualCa> Authorities => [Root, Citizen, Foreigner];
}
