using System.Security.Cryptography;
using Ehcert.Authority.Audit;
using Ehcert.Authority.Keys;
using Ehcert.Authority.Persistence;
using Ehcert.Authority.Requesting;
using Ehcert.Domain;
using Ehcert.Pki.Issuing;
using Ehcert.Pki.Keys;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Ehcert.Authority.Statuses;

/// <summary>Signs the next list of revoked certificates.</summary>
internal sealed class RevocationListSigner(KeyRing ring, AuditTrail audit, IOptions<StatusOptions> options, TimeProvider time)
{
    /// <summary>The newest list when it is not due yet, otherwise the next; in the open transaction, so that one node makes it.</summary>
    public async Task<RevocationList> RenewWhenDueAsync(AuthorityDb db, CancellationToken ct)
    {
        var newest = await NewestAsync(db, ct);
        return newest is not null && !newest.IsDueAt(time.GetUtcNow()) ? newest : await SignNextAsync(db, newest, ct);
    }

    /// <summary>The next list, whatever the age of the newest; in the open transaction.</summary>
    public async Task<RevocationList> SignNextAsync(AuthorityDb db, CancellationToken ct) =>
        await SignNextAsync(db, await NewestAsync(db, ct), ct);

    private async Task<RevocationList> SignNextAsync(AuthorityDb db, RevocationList? newest, CancellationToken ct)
    {
        // Lists carry whole seconds; cutting them off here keeps the record equal to what was signed.
        var now = DateTimeOffset.FromUnixTimeSeconds(time.GetUtcNow().ToUnixTimeSeconds());
        var next = newest ?? new RevocationList
        {
            IssuingCa = ring.Keys.IssuingName,
            Number = 0,
            ThisUpdate = now,
            NextUpdate = now,
            Der = [],
        };
        var revoked = await RevokedAsync(db, next, ct);
        next.Number++;
        next.ThisUpdate = now;
        next.NextUpdate = now + options.Value.ListValidity;
        next.Der = CertificateRevocationListWriter.Write(ring.Keys.Issuing, next.Number, next.ThisUpdate, next.NextUpdate, revoked);
        if (newest is null)
            db.Add(next);
        await audit.AppendAsync(
            db,
            new RevocationListSigned(next.IssuingCa, next.Number, revoked.Count, Convert.ToHexString(SHA256.HashData(next.Der))),
            ct);
        return next;
    }

    // An entry stays until one list after the certificate's end has shown it (RFC 5280 §3.3).
    private static async Task<List<RevokedCertificate>> RevokedAsync(AuthorityDb db, RevocationList previous, CancellationToken ct)
    {
        var rows = await db.Set<CertificateRecord>()
            .Where(record => record.Status == CertificateStatus.Revoked && record.IssuingCa == previous.IssuingCa
                && record.SerialNumber != null && record.NotAfter >= previous.ThisUpdate)
            .OrderBy(record => record.RevokedAt)
            .Select(record => new { record.SerialNumber, record.RevokedAt, record.RevocationReason })
            .ToListAsync(ct);
        return [.. rows.Select(row => new RevokedCertificate(Read(row.SerialNumber!), row.RevokedAt!.Value, row.RevocationReason!.Value))];
    }

    private static SerialNumber Read(string serial) => SerialNumber.TryParseDecimal(serial, out var number)
        ? number
        : throw new FormatException($"{serial} is no serial number.");

    private Task<RevocationList?> NewestAsync(AuthorityDb db, CancellationToken ct) =>
        db.Set<RevocationList>().SingleOrDefaultAsync(list => list.IssuingCa == ring.Keys.IssuingName, ct);
}
