using System.Security.Cryptography.X509Certificates;

namespace Ehcert.Pki.Keys;

/// <summary>What a certificate says its key is for.</summary>
internal static class KeyUsages
{
    private const X509KeyUsageFlags Encipherment = X509KeyUsageFlags.KeyEncipherment | X509KeyUsageFlags.DataEncipherment;

    /// <summary>The key usage, or none when the extension is missing or unreadable (RFC 5280 §4.2.1.3).</summary>
    public static X509KeyUsageFlags KeyUsage(this X509Certificate2 certificate)
    {
        try
        {
            return certificate.Extensions.OfType<X509KeyUsageExtension>().FirstOrDefault()?.KeyUsages ?? X509KeyUsageFlags.None;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return X509KeyUsageFlags.None;
        }
    }

    /// <summary>True when all of these usages are there.</summary>
    public static bool IsFor(this X509Certificate2 certificate, X509KeyUsageFlags usages) => (certificate.KeyUsage() & usages) == usages;

    /// <summary>An encryption certificate has both encipherment bits and cannot sign; older authentication certificates have both as well.</summary>
    public static bool IsForEncryptionOnly(this X509Certificate2 certificate) =>
        certificate.IsFor(Encipherment) && !certificate.IsFor(X509KeyUsageFlags.DigitalSignature);

    /// <summary>True for the certificate of an authority (RFC 5280 §4.2.1.9).</summary>
    public static bool IsAuthority(this X509Certificate2 certificate)
    {
        try
        {
            return certificate.Extensions.OfType<X509BasicConstraintsExtension>().FirstOrDefault()?.CertificateAuthority ?? false;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return false;
        }
    }

    /// <summary>True when both fields name the same subject, byte for byte.</summary>
    public static bool IsSelfIssued(this X509Certificate2 certificate) =>
        certificate.SubjectName.RawData.AsSpan().SequenceEqual(certificate.IssuerName.RawData);

    /// <summary>True when they are the same certificate, byte for byte.</summary>
    public static bool IsSame(this X509Certificate2 certificate, X509Certificate2 other) =>
        certificate.RawDataMemory.Span.SequenceEqual(other.RawDataMemory.Span);
}
