using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.Ocsp;
using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Ocsp;

namespace Ehcert.Pki.Issuing;

/// <summary>An OCSP request that could be read and is not too long.</summary>
internal sealed record OcspRequest(IReadOnlyList<CertificateID> Certificates, byte[]? Nonce)
{
    private const int MostCertificates = 64;

    /// <summary>RFC 9654 §2.1 allows 1 to 128 octets.</summary>
    private const int LongestNonce = 128;

    public static OcspRequest? Read(ReadOnlyMemory<byte> request)
    {
        if (request.Length > OcspResponder.MaximumRequestLength)
            return null;
        try
        {
            var parsed = new OcspReq(request.ToArray());
            CertificateID[] certificates = [.. parsed.GetRequestList().Select(single => single.GetCertID())];
            byte[]? nonce = ReadNonce(parsed.RequestExtensions);
            bool readable = certificates.Length is > 0 and <= MostCertificates
                && certificates.All(id => id.SerialNumber.SignValue > 0 && id.GetIssuerKeyHash() is not null && id.GetIssuerNameHash() is not null)
                && nonce is null or { Length: > 0 and <= LongestNonce };
            return readable ? new OcspRequest(certificates, nonce) : null;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // The library throws a dozen kinds of exception on malformed input; all of them mean the same here.
            return null;
        }
    }

    private static byte[]? ReadNonce(X509Extensions? extensions)
    {
        if (extensions?.GetExtension(OcspObjectIdentifiers.PkixOcspNonce) is not { } extension)
            return null;
        byte[] value = extension.Value.GetOctets();
        try
        {
            return Asn1OctetString.GetInstance(value).GetOctets();
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // RFC 2560 left the encoding of the nonce open: some clients send it without an OCTET STRING of its own.
            return value;
        }
    }
}
