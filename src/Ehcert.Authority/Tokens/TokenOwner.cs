using Ehcert.Authority.Persistence;
using Ehcert.Authority.Requesting;
using Ehcert.Domain;
using Ehcert.Protocol;
using Microsoft.EntityFrameworkCore;

namespace Ehcert.Authority.Tokens;

internal static class TokenOwner
{
    /// <summary>
    /// The certificate as it stands inside the open transaction. The door has found it valid a moment ago; a revocation that won the race
    /// since then is heeded here.
    /// </summary>
    public static async Task<Outcome<CertificateRecord>> StillValidAsync(
        this AuthorityDb db, CertificateRecord found, DateTimeOffset now, CancellationToken ct)
    {
        var record = await db.Set<CertificateRecord>().SingleAsync(record => record.PublicKeyIdentifier == found.PublicKeyIdentifier, ct);
        return record.StatusAt(now) switch
        {
            CertificateStatus.ValidActive => record,
            CertificateStatus.Revoked => AuthorityRefusals.SignatureCertificateRevoked.Refuse(),
            _ => AuthorityRefusals.SignatureCertificateNotTrusted.Refuse(),
        };
    }
}
