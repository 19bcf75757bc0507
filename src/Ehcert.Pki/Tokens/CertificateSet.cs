using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;

namespace Ehcert.Pki.Tokens;

/// <summary>Puts a certificate set into SignedData in a given order (RFC 5652 §5.1). The signature does not cover it.</summary>
internal static class CertificateSet
{
    private static readonly Asn1Tag Zero = new(TagClass.ContextSpecific, 0, isConstructed: true);

    public static byte[] Put(byte[] encodedCms, IEnumerable<X509Certificate2> certificates)
    {
        // ContentInfo ::= SEQUENCE { contentType, [0] SignedData }
        AsnReader contentInfo = new AsnReader(encodedCms, AsnEncodingRules.BER).ReadSequence();
        string contentType = contentInfo.ReadObjectIdentifier();
        AsnReader signedData = contentInfo.ReadSequence(Zero).ReadSequence();

        // BER mode: DER and CER would sort the set.
        var writer = new AsnWriter(AsnEncodingRules.BER);
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(contentType);
            using (writer.PushSequence(Zero))
            using (writer.PushSequence())
            {
                // version, digestAlgorithms, encapContentInfo
                for (int field = 0; field < 3; field++)
                    writer.WriteEncodedValue(signedData.ReadEncodedValue().Span);
                if (signedData.PeekTag().HasSameClassAndValue(Zero))
                    signedData.ReadEncodedValue();
                using (writer.PushSetOf(Zero))
                {
                    foreach (X509Certificate2 certificate in certificates)
                        writer.WriteEncodedValue(certificate.RawData);
                }

                // signerInfos
                while (signedData.HasData)
                    writer.WriteEncodedValue(signedData.ReadEncodedValue().Span);
            }
        }

        return writer.Encode();
    }
}
