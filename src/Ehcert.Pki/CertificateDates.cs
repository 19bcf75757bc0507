using System.Security.Cryptography.X509Certificates;

namespace Ehcert.Pki;

/// <summary>The validity of a certificate in UTC; the platform gives it in local time.</summary>
internal static class CertificateDates
{
    public static DateTimeOffset ValidFrom(this X509Certificate2 certificate) => new(certificate.NotBefore.ToUniversalTime());

    public static DateTimeOffset ValidUntil(this X509Certificate2 certificate) => new(certificate.NotAfter.ToUniversalTime());

    public static bool IsValidAt(this X509Certificate2 certificate, DateTimeOffset at) =>
        certificate.ValidFrom() <= at && at <= certificate.ValidUntil();
}
