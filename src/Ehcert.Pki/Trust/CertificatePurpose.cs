using System.Security.Cryptography.X509Certificates;

namespace Ehcert.Pki.Trust;

/// <summary>What a certificate is used for; each kind has its own key usage.</summary>
public enum CertificatePurpose
{
    /// <summary>The identity card proves who is there: digitalSignature and not nonRepudiation.</summary>
    EidAuthentication,

    /// <summary>The identity card signs with legal effect: nonRepudiation and not digitalSignature.</summary>
    EidSignature,

    /// <summary>An eHealth authentication certificate: digitalSignature.</summary>
    EHealthAuthentication,
}

internal static class CertificatePurposes
{
    /// <summary>True when the end certificate may be used so (RFC 5280 §4.2.1.3, §4.2.1.9, §4.2.1.12).</summary>
    public static bool Fits(this CertificatePurpose purpose, X509Certificate2 certificate)
    {
        if (certificate.Extensions.OfType<X509BasicConstraintsExtension>().Any(constraints => constraints.CertificateAuthority))
            return false;
        X509KeyUsageFlags? usage = certificate.Extensions.OfType<X509KeyUsageExtension>().SingleOrDefault()?.KeyUsages;
        bool authenticates = usage?.HasFlag(X509KeyUsageFlags.DigitalSignature) is true;
        bool commits = usage?.HasFlag(X509KeyUsageFlags.NonRepudiation) is true;
        return purpose switch
        {
            CertificatePurpose.EidAuthentication => authenticates && !commits && MayAuthenticateClients(certificate),
            CertificatePurpose.EidSignature => commits && !authenticates,
            CertificatePurpose.EHealthAuthentication => authenticates && MayAuthenticateClients(certificate),
            _ => throw new ArgumentOutOfRangeException(nameof(purpose), purpose, null),
        };
    }

    // No extended key usage means any (RFC 5280 §4.2.1.12).
    private static bool MayAuthenticateClients(X509Certificate2 certificate) =>
        certificate.Extensions.OfType<X509EnhancedKeyUsageExtension>().SingleOrDefault() is not { } extended
        || extended.EnhancedKeyUsages.Cast<System.Security.Cryptography.Oid>().Any(oid => oid.Value == Oids.ClientAuthentication);
}
