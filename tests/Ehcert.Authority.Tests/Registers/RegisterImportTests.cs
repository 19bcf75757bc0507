using Ehcert.Authority.Persistence;
using Ehcert.Authority.Work;
using Ehcert.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Ehcert.Authority.Registers;

public sealed class RegisterImportTests : IAsyncLifetime
{
    private static readonly NationalNumber Midwife = NationalNumber.Parse("85073099833").Value;
    private static readonly NationalNumber Manager = NationalNumber.Parse("85073099734").Value;
    private static readonly Identifier Practice = Identifier.Parse("CBE=0999999922").Value;

    private readonly TemporaryFolder _data = new();
    private readonly TemporaryFolder _csv = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
    private ServiceProvider _services = null!;

    public async ValueTask InitializeAsync()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(_time);
        services.AddOptions<AuthorityOptions>().Configure(options => options.DataFolder = _data.Path);
        services.AddPersistence();
        services.AddWork();
        services.AddRegisters();
        _services = services.BuildServiceProvider();
        await using var db = OpenDb();
        await db.Database.MigrateAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _data.Dispose();
        _csv.Dispose();
    }

    [Fact]
    public async Task The_four_files_are_read_in()
    {
        WriteAll();

        var result = await Import();

        result.Faults.ShouldBeEmpty();
        result.Imported.ShouldBe(["people.csv", "qualities.csv", "organisations.csv", "mandates.csv"]);
        await using var scope = _services.CreateAsyncScope();
        var lookups = scope.ServiceProvider.GetRequiredService<RegisterLookups>();
        (await lookups.LanguageOfAsync(Midwife, default)).ShouldBe(Language.Dutch);
        (await lookups.HasQualityAsync(Midwife, default)).ShouldBeTrue();
        (await lookups.HasQualityAsync(Manager, default)).ShouldBeFalse();
        (await lookups.OrganisationsOfAsync(Manager, default)).ShouldHaveSingleItem().NameDe.ShouldBe("Praxis \"Demo\", Zweite");
        (await lookups.StandingOfAsync(Manager, Practice, default)).ShouldBe(Standing.MayAct);
        (await lookups.StandingOfAsync(Midwife, Practice, default)).ShouldBe(Standing.MayNotAct);
        (await lookups.HoldersOfAsync(NihiiNumber.Parse("49999144001").Value, default)).ShouldBe([Midwife]);
    }

    [Fact]
    public async Task Reading_the_same_files_again_changes_nothing()
    {
        WriteAll();
        await Import();

        var again = await Import();

        again.Imported.ShouldBeEmpty();
        (await Count<MandateEntry>()).ShouldBe(1);
    }

    [Fact]
    public async Task What_a_file_no_longer_holds_is_gone()
    {
        WriteAll();
        await Import();
        Write("mandates.csv", "ssin,type,id,capacity,validFrom,validUntil\n");

        (await Import()).Imported.ShouldBe(["mandates.csv"]);

        (await Count<MandateEntry>()).ShouldBe(0);
        (await Count<PersonEntry>()).ShouldBe(2);
    }

    [Theory]
    [InlineData("people.csv", "ssin,givenNames,surname,language\n85073099834,A,B,nl\n", 2, "ssin", nameof(RegisterFaultKind.NotANationalNumber))]
    [InlineData("people.csv", "ssin,givenNames,surname,language\n85073099833,A,B,it\n", 2, "language", nameof(RegisterFaultKind.NotALanguage))]
    [InlineData("people.csv", "ssin,givenNames,surname,language\n85073099833,A,,nl\n", 2, "surname", nameof(RegisterFaultKind.ValueMissing))]
    [InlineData("people.csv", "ssin,givenNames,surname\n", 1, "language", nameof(RegisterFaultKind.ColumnMissing))]
    [InlineData("people.csv", "", 1, "", nameof(RegisterFaultKind.HeaderMissing))]
    [InlineData("people.csv", "ssin,givenNames,surname,language\n85073099833,A,B,nl\n85073099833,A,B,nl\n", 3, "", nameof(RegisterFaultKind.Twice))]
    [InlineData("qualities.csv", "ssin,quality,nihii,validFrom,validUntil\n85073099833,MIDWIFE,12345678,,\n", 2, "nihii", nameof(RegisterFaultKind.NotANihiiNumber))]
    [InlineData("qualities.csv", "ssin,quality,nihii,validFrom,validUntil\n85073099833,MIDWIFE,,2026-13-01,\n", 2, "validFrom", nameof(RegisterFaultKind.NotADate))]
    [InlineData("qualities.csv", "ssin,quality,nihii,validFrom,validUntil\n85073099833,MIDWIFE,,2026-02-01,2026-01-01\n", 2, "validUntil", nameof(RegisterFaultKind.EndsBeforeItBegins))]
    [InlineData("organisations.csv", "type,id,nameFr,nameNl,nameDe,nameEn\nSSIN,85073099833,A,,,\n", 2, "type", nameof(RegisterFaultKind.NotAnIdentifierType))]
    [InlineData("organisations.csv", "type,id,nameFr,nameNl,nameDe,nameEn\nCBE,0999999923,A,,,\n", 2, "id", nameof(RegisterFaultKind.NotAnIdentifier))]
    public async Task One_fault_anywhere_leaves_every_register_alone(string file, string content, int line, string column, string kind)
    {
        WriteAll();
        Write(file, content);

        var result = await Import();

        result.Imported.ShouldBeEmpty();
        result.Faults.ShouldContain(new RegisterFault(file, line, column, Enum.Parse<RegisterFaultKind>(kind)));
        (await Count<PersonEntry>()).ShouldBe(0);
        (await Count<OrganisationEntry>()).ShouldBe(0);
    }

    [Fact]
    public async Task A_file_that_is_not_UTF_8_is_refused()
    {
        WriteAll();
        await File.WriteAllBytesAsync(Path.Combine(_csv.Path, "people.csv"), [.. "ssin,givenNames,surname,language\n85073099833,Zo"u8, 0xEB, .. ",B,nl\n"u8]);

        (await Import()).Faults.ShouldBe([new RegisterFault("people.csv", 0, "", RegisterFaultKind.NotUtf8)]);
    }

    [Fact]
    public async Task A_mandate_counts_from_its_first_to_its_last_day_in_Belgium()
    {
        WriteAll();
        Write("mandates.csv", "ssin,type,id,capacity,validFrom,validUntil\n85073099734,CBE,0999999922,MANAGER,2026-06-01,2026-06-30\n");
        await Import();

        (await StandingAt("2026-05-31T21:59:59Z")).ShouldBe(Standing.MayNotAct);
        (await StandingAt("2026-05-31T22:00:00Z")).ShouldBe(Standing.MayAct);
        (await StandingAt("2026-06-30T21:59:59Z")).ShouldBe(Standing.MayAct);
        (await StandingAt("2026-06-30T22:00:00Z")).ShouldBe(Standing.MayNotAct);

        async Task<Standing> StandingAt(string instant)
        {
            _time.SetUtcNow(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture));
            await using var scope = _services.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<RegisterLookups>().StandingOfAsync(Manager, Practice, default);
        }
    }

    [Fact]
    public async Task Nobody_can_be_told_apart_for_an_organisation_that_the_registers_do_not_know_or_that_has_no_mandates()
    {
        WriteAll();
        Write("mandates.csv", "ssin,type,id,capacity,validFrom,validUntil\n");
        await Import();

        await using var scope = _services.CreateAsyncScope();
        var lookups = scope.ServiceProvider.GetRequiredService<RegisterLookups>();
        (await lookups.StandingOfAsync(Manager, Practice, default)).ShouldBe(Standing.CannotBeTold);
        (await lookups.StandingOfAsync(Manager, Identifier.Parse("CBE=1000003682").Value, default)).ShouldBe(Standing.CannotBeTold);
    }

    private void WriteAll()
    {
        Write("people.csv", "\uFEFFssin,givenNames,surname,language\n85.07.30-998.33,Testine Alpha,Voorbeeld,nl\r\n85073099734,Zoë,Démo,fr\n");
        Write("qualities.csv", "ssin,quality,nihii,validFrom,validUntil\n85073099833,MIDWIFE,4-99991-44-001,2020-01-01,\n85073099734,NURSE,,,2026-03-01\n");
        Write("organisations.csv", "type,id,nameFr,nameNl,nameDe,nameEn\nCBE,0999.999.922,Cabinet Démo,Praktijk Demo,\"Praxis \"\"Demo\"\", Zweite\",\n");
        Write("mandates.csv", "ssin,type,id,capacity,validFrom,validUntil\n85073099734,CBE,0999999922,LEGAL_REPRESENTATIVE,2020-01-01,\n");
    }

    private void Write(string file, string content) => File.WriteAllText(Path.Combine(_csv.Path, file), content);

    private Task<RegisterImportResult> Import() =>
        _services.GetRequiredService<RegisterImport>().RunAsync(_csv.Path, TestContext.Current.CancellationToken);

    private AuthorityDb OpenDb() => _services.GetRequiredService<IDbContextFactory<AuthorityDb>>().CreateDbContext();

    private async Task<int> Count<TEntry>()
        where TEntry : class
    {
        await using var db = OpenDb();
        return await db.Set<TEntry>().CountAsync();
    }
}
