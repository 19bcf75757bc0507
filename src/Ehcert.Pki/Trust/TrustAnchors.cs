using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Ehcert.Domain;

namespace Ehcert.Pki.Trust;

/// <summary>The pinned roots. Trust begins here and nowhere else: never in a root that came along with a message or was read from a card.</summary>
public sealed class TrustAnchors
{
    private const int MaximumFileSize = 256 * 1024;

    private TrustAnchors(IReadOnlyList<X509Certificate2> roots) => Roots = roots;

    /// <summary>The roots.</summary>
    public IReadOnlyList<X509Certificate2> Roots { get; }

    /// <summary>From certificates; each must be a self-issued CA. Refused with <see cref="TrustRefusals.NoRoot"/>.</summary>
    public static Outcome<TrustAnchors> From(IEnumerable<X509Certificate2> certificates)
    {
        X509Certificate2[] roots = [.. certificates];
        return roots.Length == 0 || !roots.All(IsRoot) ? TrustRefusals.NoRoot.Refuse() : new TrustAnchors(roots);
    }

    /// <summary>From PEM text with one or more certificates.</summary>
    public static Outcome<TrustAnchors> FromPem(string pem)
    {
        var certificates = new X509Certificate2Collection();
        try
        {
            certificates.ImportFromPem(pem);
        }
        catch (CryptographicException)
        {
            return TrustRefusals.NoRoot.Refuse();
        }

        return From(certificates);
    }

    /// <summary>From every file of a folder that ends in .pem, .crt, .cer or .der (PEM or DER).</summary>
    public static Outcome<TrustAnchors> FromFolder(string folder)
    {
        var certificates = new X509Certificate2Collection();
        try
        {
            foreach (string file in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).Where(IsCertificateFile))
            {
                if (new FileInfo(file).Length > MaximumFileSize)
                    return TrustRefusals.NoRoot.Refuse();
                byte[] content = File.ReadAllBytes(file);
                if (content.AsSpan().StartsWith("-----"u8))
                    certificates.ImportFromPem(System.Text.Encoding.ASCII.GetString(content));
                else
                    certificates.Add(X509CertificateLoader.LoadCertificate(content));
            }
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or IOException or UnauthorizedAccessException)
        {
            return TrustRefusals.NoRoot.Refuse();
        }

        return From(certificates);
    }

    /// <summary>
    /// True when this certificate has a pinned root's name and public key. Keys are pinned, not certificates: a root may be issued again
    /// with the same key and other dates, as Belgium Root CA4 was.
    /// </summary>
    internal bool Holds(X509Certificate2 certificate) => Roots.Any(root =>
        root.SubjectName.RawData.AsSpan().SequenceEqual(certificate.SubjectName.RawData)
        && root.PublicKey.ExportSubjectPublicKeyInfo().AsSpan().SequenceEqual(certificate.PublicKey.ExportSubjectPublicKeyInfo()));

    private static bool IsRoot(X509Certificate2 certificate) =>
        certificate.SubjectName.RawData.AsSpan().SequenceEqual(certificate.IssuerName.RawData)
        && certificate.Extensions.OfType<X509BasicConstraintsExtension>().Any(constraints => constraints.CertificateAuthority);

    private static bool IsCertificateFile(string file) =>
        Path.GetExtension(file).ToUpperInvariant() is ".PEM" or ".CRT" or ".CER" or ".DER";
}
