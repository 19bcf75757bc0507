using Ehcert.Authority.Persistence;
using Ehcert.Domain;
using Microsoft.EntityFrameworkCore;

namespace Ehcert.Authority.Registers;

/// <summary>What the registers say today about people, qualities and mandates.</summary>
internal sealed class RegisterLookups(AuthorityDb db, TimeProvider time)
{
    /// <summary>The language a person is written to, or null when the registers do not know them.</summary>
    public async Task<Language?> LanguageOfAsync(NationalNumber person, CancellationToken ct) =>
        await db.Set<PersonEntry>().Where(entry => entry.Ssin == person.Digits).Select(entry => (Language?)entry.Language).SingleOrDefaultAsync(ct);

    /// <summary>True when the person has a health-care quality today.</summary>
    public Task<bool> HasQualityAsync(NationalNumber person, CancellationToken ct)
    {
        var today = Today();
        return db.Set<QualityEntry>().AnyAsync(
            quality => quality.Ssin == person.Digits
                && (quality.ValidFrom == null || quality.ValidFrom <= today) && (quality.ValidUntil == null || quality.ValidUntil >= today),
            ct);
    }

    /// <summary>The organisations a person may act for today, by name.</summary>
    public async Task<IReadOnlyList<OrganisationEntry>> OrganisationsOfAsync(NationalNumber person, CancellationToken ct)
    {
        var mine = MandatesInForce().Where(mandate => mandate.Ssin == person.Digits);
        return await db.Set<OrganisationEntry>().AsNoTracking()
            .Where(organisation => mine.Any(mandate => mandate.Type == organisation.Type && mandate.Value == organisation.Value))
            .OrderBy(organisation => organisation.NameFr).ThenBy(organisation => organisation.Type).ThenBy(organisation => organisation.Value)
            .ToListAsync(ct);
    }

    /// <summary>An organisation, or null when the registers do not know it.</summary>
    public Task<OrganisationEntry?> FindOrganisationAsync(Identifier identifier, CancellationToken ct) =>
        db.Set<OrganisationEntry>().AsNoTracking().SingleOrDefaultAsync(
            organisation => organisation.Type == identifier.Type.Token && organisation.Value == identifier.Value, ct);

    /// <summary>Whether a person may act for an organisation today.</summary>
    public async Task<Standing> StandingOfAsync(NationalNumber person, Identifier organisation, CancellationToken ct)
    {
        if (await FindOrganisationAsync(organisation, ct) is null)
            return Standing.CannotBeTold;
        var mandates = db.Set<MandateEntry>().Where(mandate => mandate.Type == organisation.Type.Token && mandate.Value == organisation.Value);
        if (!await mandates.AnyAsync(ct))
            return Standing.CannotBeTold;
        return await MandatesInForce().AnyAsync(
                mandate => mandate.Ssin == person.Digits && mandate.Type == organisation.Type.Token && mandate.Value == organisation.Value, ct)
            ? Standing.MayAct
            : Standing.MayNotAct;
    }

    /// <summary>The people who hold a NIHII number today, by its first eight digits.</summary>
    public async Task<IReadOnlyList<NationalNumber>> HoldersOfAsync(NihiiNumber nihii, CancellationToken ct)
    {
        var today = Today();
        var holders = await db.Set<QualityEntry>()
            .Where(quality => quality.Nihii == nihii.First8
                && (quality.ValidFrom == null || quality.ValidFrom <= today) && (quality.ValidUntil == null || quality.ValidUntil >= today))
            .Select(quality => quality.Ssin).Distinct().ToListAsync(ct);
        return [.. holders.Select(ssin => NationalNumber.Parse(ssin).Value)];
    }

    private IQueryable<MandateEntry> MandatesInForce()
    {
        var today = Today();
        return db.Set<MandateEntry>().Where(
            mandate => (mandate.ValidFrom == null || mandate.ValidFrom <= today) && (mandate.ValidUntil == null || mandate.ValidUntil >= today));
    }

    private DateOnly Today() => BelgianCalendar.DateOf(time.GetUtcNow());
}

/// <summary>Whether the registers let somebody act for an organisation.</summary>
internal enum Standing
{
    /// <summary>A mandate in force says so.</summary>
    MayAct,

    /// <summary>The registers know who may, and this person is not among them.</summary>
    MayNotAct,

    /// <summary>The registers know no such organisation, or nobody who may act for it: a person has to look.</summary>
    CannotBeTold,
}
