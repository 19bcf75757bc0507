using Ehcert.Authority.Persistence;
using Ehcert.Authority.Registers;
using Ehcert.Authority.Requesting;
using Ehcert.Domain;
using Microsoft.EntityFrameworkCore;

namespace Ehcert.Authority.Info;

/// <summary>The certificates a person may see: their own, those of organisations they hold a mandate for, and those they asked for themselves.</summary>
internal static class ManageableCertificates
{
    public static async Task<IReadOnlyList<CertificateRecord>> OfAsync(
        AuthorityDb db, NationalNumber person, IReadOnlyList<OrganisationEntry> organisations, CancellationToken ct)
    {
        var owners = organisations.Select(organisation => $"{organisation.Type}={organisation.Value}")
            .Append($"{IdentifierType.Ssin.Token}={person.Digits}").ToList();
        return await db.Set<CertificateRecord>().AsNoTracking()
            .Where(record => owners.Contains(record.IdentifierType + "=" + record.IdentifierValue)
                || (record.SignerSsin == person.Digits && record.Status == CertificateStatus.InProgress))
            .OrderByDescending(record => record.RequestedAt).ThenBy(record => record.PublicKeyIdentifier)
            .ToListAsync(ct);
    }
}
