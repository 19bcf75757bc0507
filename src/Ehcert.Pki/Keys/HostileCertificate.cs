using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Ehcert.Pki.Keys;

/// <summary>
/// Loads certificates of unknown origin. The platform reads most fields only when they are asked for, and throws then; here they are
/// all asked for at once, so that a certificate which was loaded can be used without fear.
/// </summary>
internal static class HostileCertificate
{
    /// <summary>Largest certificate that is looked at, in bytes. The longest of the identity cards has about 2000.</summary>
    public const int MaximumLength = 16 * 1024;

    /// <summary>Loads exactly one DER certificate; null when the bytes are anything else, or a field cannot be read.</summary>
    public static X509Certificate2? Load(ReadOnlyMemory<byte> der)
    {
        if (der.Length > MaximumLength)
            return null;
        X509Certificate2? certificate = null;
        try
        {
            // The loader also takes PEM and passes over what follows.
            certificate = X509CertificateLoader.LoadCertificate(der.Span);
            if (certificate.RawDataMemory.Span.SequenceEqual(der.Span) && HasReadableFields(certificate))
                return certificate;
        }
        catch (Exception exception) when (exception is CryptographicException or AsnContentException or ArgumentException or FormatException)
        {
            // Falls through to the answer for all of them.
        }

        certificate?.Dispose();
        return null;
    }

    private static bool HasReadableFields(X509Certificate2 certificate)
    {
        bool readable = certificate.NotBefore <= certificate.NotAfter
            && certificate.Version is 1 or 3
            && certificate.SignatureAlgorithm.Value is not null
            && certificate.SerialNumberBytes.Length is > 0 and <= 64
            && certificate.PublicKey.ExportSubjectPublicKeyInfo().Length > 0
            && certificate.SubjectName.EnumerateRelativeDistinguishedNames().Count() < 64;
        foreach (X509Extension extension in certificate.Extensions)
            readable &= IsReadable(extension);
        return readable;
    }

    private static bool IsReadable(X509Extension extension) => extension switch
    {
        X509KeyUsageExtension usage => usage.KeyUsages != X509KeyUsageFlags.None,
        X509BasicConstraintsExtension constraints => constraints.CertificateAuthority || constraints.PathLengthConstraint >= 0,
        X509EnhancedKeyUsageExtension usages => usages.EnhancedKeyUsages.Count > 0,
        X509SubjectKeyIdentifierExtension identifier => identifier.SubjectKeyIdentifierBytes.Length >= 0,
        X509AuthorityKeyIdentifierExtension identifier => identifier.RawIssuer is null || identifier.RawIssuer.Value.Length > 0,
        _ => true,
    };
}
