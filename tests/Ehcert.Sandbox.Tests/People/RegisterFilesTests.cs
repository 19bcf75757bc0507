using Ehcert.Sandbox.People;

namespace Ehcert.Sandbox.Tests.People;

public sealed class RegisterFilesTests : IDisposable
{
    private static readonly DateTimeOffset MadeAt = new(2026, 11, 25, 12, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder _registers = new();

    public RegisterFilesTests() => RegisterFiles.Write(_registers.Path, MadeAt);

    [Fact]
    public void Everyone_is_in_the_register_of_people() =>
        Rows("people.csv", "ssin,givenNames,surname,language").ShouldContain("85041299867,Mirabelle Rose,Belleplume,fr");

    [Fact]
    public void A_quality_that_starts_next_month_says_when() =>
        Rows("qualities.csv", "ssin,quality,nihii,validFrom,validUntil").ShouldContain("99120899753,nurse,49999342001,2026-12-25,");

    [Fact]
    public void A_mandate_names_an_organisation_of_the_register()
    {
        string[] organisations = [.. Rows("organisations.csv", "type,id,nameFr,nameNl,nameDe,nameEn").Select(row => string.Join(',', row.Split(',')[..2]))];
        string[] mandates = [.. Rows("mandates.csv", "ssin,type,id,capacity,validFrom,validUntil")];
        mandates.Length.ShouldBe(32);
        mandates.Select(row => string.Join(',', row.Split(',')[1..3])).Except(organisations).ShouldBeEmpty();
    }

    public void Dispose() => _registers.Dispose();

    private string[] Rows(string file, string header)
    {
        string[] lines = File.ReadAllLines(_registers[file]);
        lines[0].ShouldBe(header);
        return lines[1..];
    }
}
