using Ehcert.Pki.Issuing;

namespace Ehcert.Authority.Keys;

/// <summary>The addresses that the authority writes into certificates and answers under.</summary>
internal static class PublicAddresses
{
    /// <summary>What a certificate says about the status of itself and about its issuer (RFC 5280 §4.2.1.13, §4.2.2.1).</summary>
    /// <param name="publicBase">Address by which others reach the authority.</param>
    /// <param name="issuer">The CA that signs it. The root answers no OCSP: its key is closed.</param>
    public static StatusAddresses IssuedBy(KeyRole issuer, Uri publicBase) => new(
        Ocsp: issuer == KeyRole.Issuing ? Under(publicBase, "ocsp") : null,
        Crl: Under(publicBase, $"crl/{issuer.Name()}.crl"),
        CaCertificate: Under(publicBase, $"ca/{issuer.Name()}.crt"));

    private static Uri Under(Uri publicBase, string path) => new($"{publicBase.AbsoluteUri.TrimEnd('/')}/{path}");
}
