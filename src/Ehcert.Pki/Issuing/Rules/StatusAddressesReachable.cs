using System.Security.Cryptography.X509Certificates;
using Ehcert.Pki.Trust;

namespace Ehcert.Pki.Issuing.Rules;

/// <summary>Status addresses are not critical, and plain http, which a reader without any trust yet can follow (RFC 5280 §8).</summary>
internal sealed class StatusAddressesReachable : ICertificateRule
{
    public string? Objection(ToBeSignedCertificate certificate, IssuanceContext context)
    {
        Uri[] status = [.. PublishedAddresses.OfOcsp(certificate.Extensions), .. PublishedAddresses.OfIssuer(certificate.Extensions)];
        IReadOnlyList<Uri> crl = PublishedAddresses.OfCrl(certificate.Extensions);
        if (IsWrong(certificate.Find(Oids.AuthorityInformationAccess), status))
            return "authority information access";
        return IsWrong(certificate.Find(Oids.CrlDistributionPoints), crl) ? "CRL distribution point" : null;
    }

    private static bool IsWrong(X509Extension? extension, IReadOnlyList<Uri> addresses) =>
        extension is not null && (extension.Critical || addresses.Count == 0 || addresses.Any(address => address.Scheme != Uri.UriSchemeHttp));
}
