using System.Security.Cryptography.X509Certificates;

namespace Ehcert.Pki.Issuing;

/// <summary>
/// Where to ask whether a certificate is still good; written into the certificates. Plain http, since the answers are signed and a
/// TLS check would itself need a status (RFC 5280 §8).
/// </summary>
/// <param name="Ocsp">OCSP responder of the issuer (authority information access).</param>
/// <param name="Crl">Revocation list of the issuer (CRL distribution point).</param>
/// <param name="CaCertificate">The issuer's own certificate, DER (authority information access).</param>
public sealed record StatusAddresses(Uri? Ocsp = null, Uri? Crl = null, Uri? CaCertificate = null)
{
    /// <summary>No addresses: status cannot be asked.</summary>
    public static StatusAddresses None { get; } = new();

    internal X509Extension? AuthorityInformationAccess() => Ocsp is null && CaCertificate is null
        ? null
        : new X509AuthorityInformationAccessExtension(Only(Ocsp), Only(CaCertificate));

    internal X509Extension? CrlDistributionPoints() =>
        Crl is null ? null : CertificateRevocationListBuilder.BuildCrlDistributionPointExtension(Only(Crl)!);

    private static string[]? Only(Uri? address) => address is null ? null : [address.AbsoluteUri];
}
