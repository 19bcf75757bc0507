namespace Ehcert.Authority.Registers;

/// <summary>The four files and what their lines mean.</summary>
internal static class RegisterFiles
{
    public static RegisterFile<PersonEntry> People { get; } = new(
        "people.csv",
        ["ssin", "givenNames", "surname", "language"],
        line => new PersonEntry
        {
            Ssin = line.Ssin("ssin"),
            GivenNames = line.Optional("givenNames"),
            Surname = line.Required("surname"),
            Language = line.Language("language"),
        });

    public static RegisterFile<QualityEntry> Qualities { get; } = new(
        "qualities.csv",
        ["ssin", "quality", "nihii", "validFrom", "validUntil"],
        line =>
        {
            var (from, until) = line.Span("validFrom", "validUntil");
            return new QualityEntry
            {
                Ssin = line.Ssin("ssin"),
                Quality = line.Required("quality"),
                Nihii = line.Nihii("nihii"),
                ValidFrom = from,
                ValidUntil = until,
            };
        });

    public static RegisterFile<OrganisationEntry> Organisations { get; } = new(
        "organisations.csv",
        ["type", "id", "nameFr", "nameNl", "nameDe", "nameEn"],
        line =>
        {
            var (type, value) = line.Organisation("type", "id");
            string french = line.Required("nameFr");
            return new OrganisationEntry
            {
                Type = type,
                Value = value,
                NameFr = french,
                NameNl = Or(line.Optional("nameNl"), french),
                NameDe = Or(line.Optional("nameDe"), french),
                NameEn = Or(line.Optional("nameEn"), french),
            };
        });

    public static RegisterFile<MandateEntry> Mandates { get; } = new(
        "mandates.csv",
        ["ssin", "type", "id", "capacity", "validFrom", "validUntil"],
        line =>
        {
            var (type, value) = line.Organisation("type", "id");
            var (from, until) = line.Span("validFrom", "validUntil");
            return new MandateEntry
            {
                Ssin = line.Ssin("ssin"),
                Type = type,
                Value = value,
                Capacity = line.Required("capacity"),
                ValidFrom = from,
                ValidUntil = until,
            };
        });

    private static string Or(string name, string otherwise) => name.Length > 0 ? name : otherwise;
}
