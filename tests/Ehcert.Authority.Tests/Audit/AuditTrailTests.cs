using Ehcert.Authority.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace Ehcert.Authority.Audit;

public sealed class AuditTrailTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly AuditTrail _trail = new(new FakeTimeProvider(new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero)));

    public AuditTrailTests()
    {
        using AuthorityDb db = Open();
        db.Database.EnsureCreated();
    }

    [Fact]
    public async Task An_untouched_trail_is_intact()
    {
        await HappenAsync(3);

        (await VerifyAsync()).ShouldBe(new AuditVerdict.Intact(3));
    }

    [Fact]
    public async Task A_trail_without_events_is_intact() => (await VerifyAsync()).ShouldBe(new AuditVerdict.Intact(0));

    [Theory]
    [InlineData("""UPDATE audit_rows SET "Details" = replace("Details", '2', '9') WHERE "Sequence" = 2""", 2, AuditFault.Changed)]
    [InlineData("""UPDATE audit_rows SET "At" = "At" + 1 WHERE "Sequence" = 3""", 3, AuditFault.Changed)]
    [InlineData("""UPDATE audit_rows SET "About" = NULL WHERE "Sequence" = 1""", 1, AuditFault.Changed)]
    [InlineData("""UPDATE audit_rows SET "Kind" = 'test.other' WHERE "Sequence" = 4""", 4, AuditFault.Changed)]
    [InlineData("""DELETE FROM audit_rows WHERE "Sequence" = 2""", 2, AuditFault.Missing)]
    [InlineData("""DELETE FROM audit_rows WHERE "Sequence" = 1""", 1, AuditFault.Missing)]
    [InlineData("""DELETE FROM audit_rows WHERE "Sequence" = 4""", 4, AuditFault.HeadDisagrees)]
    [InlineData("""DELETE FROM audit_rows""", 1, AuditFault.HeadDisagrees)]
    [InlineData("""UPDATE audit_heads SET "Sequence" = 3""", 4, AuditFault.HeadDisagrees)]
    public async Task A_touched_row_is_found(string touch, long sequence, object fault)
    {
        await HappenAsync(4);

        await TouchAsync(touch);

        (await VerifyAsync()).ShouldBe(new AuditVerdict.Broken(sequence, (AuditFault)fault));
    }

    [Fact]
    public async Task Two_rows_that_changed_places_are_found()
    {
        await HappenAsync(4);

        await TouchAsync("""
            UPDATE audit_rows SET "Sequence" = 99 WHERE "Sequence" = 2;
            UPDATE audit_rows SET "Sequence" = 2 WHERE "Sequence" = 3;
            UPDATE audit_rows SET "Sequence" = 3 WHERE "Sequence" = 99;
            """);

        (await VerifyAsync()).ShouldBe(new AuditVerdict.Broken(2, AuditFault.Changed));
    }

    [Fact]
    public async Task A_row_rewritten_with_a_matching_hash_no_longer_fits_its_successor()
    {
        await HappenAsync(3);
        AuditRow forged = AuditRow.After(new AuditHead(), 0, "test.forged", null, "{}");
        await using (AuthorityDb db = Open())
        {
            await db.Database.ExecuteSqlAsync(
                $"""UPDATE audit_rows SET "At" = 0, "Kind" = {forged.Kind}, "About" = NULL, "Details" = {forged.Details}, "Hash" = {forged.Hash} WHERE "Sequence" = 1""");
        }

        (await VerifyAsync()).ShouldBe(new AuditVerdict.Broken(2, AuditFault.NotAfterItsPredecessor));
    }

    [Fact]
    public async Task An_event_outside_a_transaction_is_a_bug()
    {
        await using AuthorityDb db = Open();

        await Should.ThrowAsync<InvalidOperationException>(() => _trail.AppendAsync(db, new Something(1), CancellationToken.None));

        (await VerifyAsync()).ShouldBe(new AuditVerdict.Intact(0));
    }

    [Fact]
    public async Task What_is_rolled_back_never_happened()
    {
        await HappenAsync(1);
        await using (AuthorityDb db = Open())
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await _trail.AppendAsync(db, new Something(2), CancellationToken.None);
        }

        await HappenAsync(1);

        (await VerifyAsync()).ShouldBe(new AuditVerdict.Intact(2));
    }

    [Fact]
    public async Task Events_of_many_writers_at_once_form_one_chain()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => HappenAsync(10))));

        (await VerifyAsync()).ShouldBe(new AuditVerdict.Intact(80));
    }

    public void Dispose() => _folder.Dispose();

    private async Task HappenAsync(int times)
    {
        for (int number = 1; number <= times; number++)
        {
            await using AuthorityDb db = Open();
            await _trail.AppendAloneAsync(db, new Something(number), CancellationToken.None);
        }
    }

    private async Task<AuditVerdict> VerifyAsync()
    {
        await using AuthorityDb db = Open();
        return await AuditTrail.VerifyAsync(db, CancellationToken.None);
    }

    private async Task TouchAsync(string sql)
    {
        await using AuthorityDb db = Open();
        await db.Database.ExecuteSqlRawAsync(sql);
    }

    private AuthorityDb Open() =>
        new(new DbContextOptionsBuilder<AuthorityDb>().UseSqlite($"Data Source={Path.Combine(_folder.Path, "audit.db")};Default Timeout=20").Options);

    private sealed record Something(int Number) : AuditEvent("test.something", "0123456789ABCDEF0123456789ABCDEF01234567");
}
