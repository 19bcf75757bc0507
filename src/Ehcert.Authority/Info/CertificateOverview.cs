using Ehcert.Authority.Persistence;
using Ehcert.Authority.Requesting;
using Ehcert.Authority.Tokens;
using Ehcert.Domain;
using Microsoft.EntityFrameworkCore;

namespace Ehcert.Authority.Info;

internal sealed class CertificateOverview(IDbContextFactory<AuthorityDb> databases, TimeProvider time) : ICertificateOverview
{
    public async Task<IReadOnlyList<CertificateLine>> OfSignerAsync(NationalNumber signer, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var records = await db.Set<CertificateRecord>().AsNoTracking()
            .Where(record => record.SignerSsin == signer.Digits).OrderByDescending(record => record.RequestedAt).ToListAsync(ct);
        var now = time.GetUtcNow();
        var tokens = await db.TokenStatusesAsync([.. records.Select(record => record.PublicKeyIdentifier)], now, ct);
        return
        [
            .. records.Select(record => new CertificateLine(
                record.PublicKeyIdentifier,
                record.Subject.Identifier,
                record.Subject.ApplicationId,
                record.StatusAt(now),
                record.RequestedAt,
                record.NotBefore,
                record.NotAfter,
                record.SerialNumber,
                tokens[record.PublicKeyIdentifier])),
        ];
    }
}
