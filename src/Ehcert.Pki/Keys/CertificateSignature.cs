using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;

namespace Ehcert.Pki.Keys;

/// <summary>The three parts of a certificate (RFC 5280 §4.1).</summary>
internal sealed record CertificateSignature(ReadOnlyMemory<byte> Signed, SignatureAlgorithm? Algorithm, ReadOnlyMemory<byte> Value)
{
    /// <summary>True when the certificate was signed, with an accepted algorithm, by the private half of that key.</summary>
    public static bool IsBy(PublicKey key, X509Certificate2 certificate) =>
        Read(certificate) is { Algorithm: { } algorithm } signature && algorithm.Verify(key, signature.Signed.Span, signature.Value.Span);

    private static CertificateSignature? Read(X509Certificate2 certificate)
    {
        try
        {
            AsnReader sequence = new AsnReader(certificate.RawDataMemory, AsnEncodingRules.DER).ReadSequence();
            ReadOnlyMemory<byte> signed = sequence.ReadEncodedValue();
            SignatureAlgorithm? algorithm = SignatureAlgorithm.Find(sequence);
            return new CertificateSignature(signed, algorithm, sequence.ReadBitString(out _));
        }
        catch (AsnContentException)
        {
            return null;
        }
    }
}
