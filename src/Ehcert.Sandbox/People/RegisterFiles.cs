using System.Globalization;
using System.Text;
using Ehcert.Domain;
using Ehcert.Sandbox.Starting;

namespace Ehcert.Sandbox.People;

/// <summary>Writes the demo people and organisations as the register files that the authority imports (CSV, RFC 4180, UTF-8).</summary>
internal static class RegisterFiles
{
    /// <summary>Writes the four files.</summary>
    /// <param name="folder">Where the authority looks for them.</param>
    /// <param name="madeAt">The day from which the people's dates count.</param>
    public static void Write(string folder, DateTimeOffset madeAt)
    {
        DateOnly today = DateOnly.FromDateTime(madeAt.UtcDateTime);
        Write(folder, "people.csv", ["ssin", "givenNames", "surname", "language"],
            DemoPeople.All.Select(person => (string[])[person.NationalNumber, person.GivenNames, person.Surname, person.Language.Code()]));
        Write(folder, "qualities.csv", ["ssin", "quality", "nihii", "validFrom", "validUntil"],
            from person in DemoPeople.All
            from quality in person.Qualities
            select (string[])[person.NationalNumber, quality.Name, quality.Nihii, From(today, quality.StartsInDays), ""]);
        Write(folder, "organisations.csv", ["type", "id", "nameFr", "nameNl", "nameDe", "nameEn"],
            DemoOrganisations.All.Select(one => (string[])[one.Type, one.Id, one.Name.Fr, one.Name.Nl, one.Name.De, one.Name.En]));
        Write(folder, "mandates.csv", ["ssin", "type", "id", "capacity", "validFrom", "validUntil"],
            from person in DemoPeople.All
            from organisation in person.Organisations
            select (string[])[person.NationalNumber, organisation.Type, organisation.Id, "manager", "", ""]);
    }

    private static string From(DateOnly today, int days) =>
        days == 0 ? "" : today.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Write(string folder, string name, string[] header, IEnumerable<string[]> rows)
    {
        StringBuilder csv = new();
        foreach (string[] row in (string[][])[header, .. rows])
            csv.AppendJoin(',', row.Select(Quoted)).Append("\r\n");
        StateFolder.WriteDurably(Path.Combine(folder, name), Encoding.UTF8.GetBytes(csv.ToString()));
    }

    private static string Quoted(string value) =>
        value.AsSpan().ContainsAny(',', '"', '\n') ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value;
}
