using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Ehcert.Eid;

/// <summary>Who a certificate on the card names.</summary>
internal static class CertificateHolder
{
    private const string SerialNumber = "2.5.4.5";

    /// <summary>
    /// True when the subject's serialNumber is this national number: certificate and identity file then belong together. Names are
    /// not compared: the certificate has the calling name, and both may be shortened differently.
    /// </summary>
    public static bool Is(X509Certificate2 certificate, string nationalNumberDigits)
    {
        try
        {
            return certificate.SubjectName.EnumerateRelativeDistinguishedNames()
                .Where(part => !part.HasMultipleElements && part.GetSingleElementType().Value == SerialNumber)
                .Select(part => part.GetSingleElementValue())
                .SequenceEqual([nationalNumberDigits], StringComparer.Ordinal);
        }
        catch (Exception malformed) when (malformed is CryptographicException or AsnContentException)
        {
            return false;
        }
    }
}
