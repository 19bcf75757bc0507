using System.Security.Cryptography.X509Certificates;

namespace Ehcert.Lifecycle;

/// <summary>The validity of a certificate with its offset; the platform gives it in local time.</summary>
internal static class CertificateDates
{
    public static DateTimeOffset ValidFrom(this X509Certificate2 certificate) => new(certificate.NotBefore.ToUniversalTime());

    public static DateTimeOffset ValidUntil(this X509Certificate2 certificate) => new(certificate.NotAfter.ToUniversalTime());
}
