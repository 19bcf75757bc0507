using Ehcert.Authority.Requesting;
using Ehcert.Domain;
using Ehcert.Pki.Issuing;

namespace Ehcert.Authority.Statuses;

/// <summary>What the authority's own records say about a certificate, in the words of RFC 6960 §2.2.</summary>
internal static class RevocationStatus
{
    /// <summary>
    /// Good for what was issued, whether or not its time is over; revoked from the moment of revocation. A request whose certificate has a
    /// serial number but was not stored yet has no certificate: unknown.
    /// </summary>
    public static SerialStatus Of(CertificateRecord? record) => record switch
    {
        null or { Certificate: null } => SerialStatus.Unknown,
        { Status: CertificateStatus.Revoked, RevokedAt: { } at, RevocationReason: { } reason } => SerialStatus.RevokedFor(reason, at),
        _ => SerialStatus.Good,
    };
}
