using System.Globalization;
using Ehcert.Authority.Persistence;
using Ehcert.Authority.Registers;
using Ehcert.Domain;
using Ehcert.Protocol;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Ehcert.Authority.Requesting;

/// <summary>One active certificate per identity and application id, except in the replacement period (ra-protocol §10.5).</summary>
internal sealed class ActiveCertificates(AuthorityDb db, IOptions<AuthorityOptions> options)
{
    /// <summary>
    /// The certificate that a new one for this subject would replace, or none when there is no active one. Refused while a request is being
    /// dealt with, and while the active certificate is outside its replacement period.
    /// </summary>
    public async Task<Outcome<Replacement>> ReplacedByAsync(CertificateSubject subject, DateTimeOffset now, CancellationToken ct)
    {
        string application = subject.ApplicationId?.Value ?? "";
        var records = await db.Set<CertificateRecord>().AsNoTracking()
            .Where(record => record.IdentifierType == subject.Identifier.Type.Token
                && record.IdentifierValue == subject.Identifier.Value && record.ApplicationId == application
                && (record.Status == CertificateStatus.InProgress || record.Status == CertificateStatus.ValidActive))
            .ToListAsync(ct);

        if (records.Find(record => record.Status == CertificateStatus.InProgress) is { } pending)
            return AuthorityRefusals.RequestAlreadyPending.Refuse(null, ("reference", pending.PublicKeyIdentifier), ("date", Date(pending.RequestedAt)));

        var period = TimeSpan.FromDays(options.Value.ReplacementPeriodDays);
        var active = records.Where(record => record.StatusAt(now) == CertificateStatus.ValidActive).OrderBy(record => record.NotAfter).ToList();
        if (active.Find(record => !record.IsReplaceableAt(now, period)) is { } current)
        {
            return AuthorityRefusals.CertificateAlreadyActive.Refuse(
                null,
                ("validUntil", Date(current.NotAfter!.Value)),
                ("replaceableFrom", Date(current.ReplacementPeriodStart(period)!.Value)));
        }

        return new Replacement(active.LastOrDefault()?.PublicKeyIdentifier);
    }

    private static string Date(DateTimeOffset instant) => BelgianCalendar.DateOf(instant).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}

/// <summary>What a new certificate replaces.</summary>
/// <param name="Replaces">Public key identifier of the replaced certificate, or null when there is none.</param>
internal sealed record Replacement(string? Replaces);
