using System.Security.Cryptography.X509Certificates;
using Ehcert.Authority.Audit;
using Ehcert.Authority.Persistence;
using Ehcert.Authority.Requesting;
using Ehcert.Authority.Work;
using Ehcert.Domain;
using Ehcert.Pki.Keys;
using Microsoft.EntityFrameworkCore;

namespace Ehcert.Authority.Issuing;

public sealed class IssueCertificateTests
{
    [Fact]
    public async Task A_validated_request_gets_its_certificate_its_audit_and_one_mail()
    {
        await using var issuing = await IssuingOnDisk.StartAsync();
        using var request = await issuing.RequestAsync();

        (await issuing.WorkAsync()).ShouldBeTrue();

        var record = await issuing.FindAsync(request);
        record.Status.ShouldBe(CertificateStatus.ValidActive);
        using var certificate = X509CertificateLoader.LoadCertificate(record.Certificate!);
        request.Key.Matches(certificate).ShouldBeTrue();
        CertificateSubject.From(certificate.SubjectName).Value.ShouldBe(request.Subject);
        (await issuing.AuditedAsync(request)).ShouldBe(["certificate.prepared", "certificate.issued"]);
        (await issuing.MailsAsync(request)).Count.ShouldBe(1);
        (await issuing.WorkAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task The_dates_of_the_record_are_read_from_the_certificate()
    {
        await using var issuing = await IssuingOnDisk.StartAsync();
        using var request = await issuing.RequestAsync();
        await issuing.WorkAsync();

        var record = await issuing.FindAsync(request);

        using var certificate = X509CertificateLoader.LoadCertificate(record.Certificate!);
        record.NotBefore!.Value.UtcDateTime.ShouldBe(certificate.NotBefore.ToUniversalTime());
        record.NotAfter!.Value.UtcDateTime.ShouldBe(certificate.NotAfter.ToUniversalTime());
        record.NotAfter.Value.ShouldBe(issuing.Time.GetUtcNow().AddMonths(36), TimeSpan.FromHours(1));
    }

    [Fact]
    public async Task The_serial_number_of_the_record_is_that_of_the_certificate()
    {
        await using var issuing = await IssuingOnDisk.StartAsync();
        using var request = await issuing.RequestAsync();
        await issuing.WorkAsync();

        var record = await issuing.FindAsync(request);

        using var certificate = X509CertificateLoader.LoadCertificate(record.Certificate!);
        record.SerialNumber.ShouldBe(SerialNumber.Of(certificate).Decimal);
    }

    [Fact]
    public async Task A_crash_at_any_contact_with_the_database_never_makes_two_certificates_or_two_mails()
    {
        await using var issuing = await IssuingOnDisk.StartAsync();

        int crashes = 0;
        for (bool crashed = true; crashed;)
        {
            using var request = await issuing.RequestAsync();
            var claim = (await issuing.TakeAsync())!;
            issuing.Database.CrashAt(crashes + 1);
            try
            {
                await issuing.WorkOnAsync(claim);
                crashed = false;
            }
            catch (Exception) when (issuing.Database.Crashed)
            {
                crashes++;
            }

            issuing.Database.Repair();
            string? recorded = await RecordedSerialAsync(issuing, request);
            // The lease of the dead worker runs out; another takes over.
            issuing.Time.Advance(OutboxQueue.Lease + TimeSpan.FromSeconds(1));
            while (await issuing.WorkAsync())
            {
            }

            var record = await issuing.FindAsync(request);
            record.Status.ShouldBe(CertificateStatus.ValidActive, $"after a crash at contact {crashes}");
            record.SerialNumber.ShouldBe(recorded ?? record.SerialNumber);
            (await RecordedSerialAsync(issuing, request)).ShouldBe(record.SerialNumber);
            (await issuing.AuditedAsync(request)).ShouldBe(["certificate.prepared", "certificate.issued"]);
            (await issuing.MailsAsync(request)).Count.ShouldBe(1);
        }

        crashes.ShouldBeGreaterThan(10);
    }

    [Fact]
    public async Task A_worker_that_was_taken_over_stores_nothing()
    {
        await using var issuing = await IssuingOnDisk.StartAsync();
        using var request = await issuing.RequestAsync();
        var slow = (await issuing.TakeAsync())!;
        issuing.Time.Advance(OutboxQueue.Lease + TimeSpan.FromSeconds(1));
        var quick = (await issuing.TakeAsync())!;

        await Should.ThrowAsync<ClaimLostException>(() => issuing.WorkOnAsync(slow));
        (await issuing.FindAsync(request)).Status.ShouldBe(CertificateStatus.InProgress);
        await issuing.WorkOnAsync(quick);

        (await issuing.AuditedAsync(request)).ShouldBe(["certificate.prepared", "certificate.issued"]);
    }

    [Fact]
    public async Task Without_an_audit_trail_nothing_is_recorded_and_nothing_signed()
    {
        await using var issuing = await IssuingOnDisk.StartAsync();
        using var request = await issuing.RequestAsync();
        await using (var db = issuing.OpenDb())
            await db.Database.ExecuteSqlRawAsync("CREATE TRIGGER full BEFORE INSERT ON audit_rows BEGIN SELECT RAISE(ABORT, 'disk full'); END");

        await Should.ThrowAsync<Exception>(issuing.WorkAsync);

        (await issuing.FindAsync(request)).Certificate.ShouldBeNull();
        (await RecordedSerialAsync(issuing, request)).ShouldBeNull();
    }

    [Fact]
    public async Task Without_an_audit_trail_a_recorded_certificate_is_not_handed_out()
    {
        await using var issuing = await IssuingOnDisk.StartAsync();
        using var request = await issuing.RequestAsync();
        await using (var db = issuing.OpenDb())
        {
            await db.Database.ExecuteSqlRawAsync(
                "CREATE TRIGGER full BEFORE INSERT ON audit_rows WHEN NEW.\"Kind\" = 'certificate.issued' BEGIN SELECT RAISE(ABORT, 'disk full'); END");
        }

        await Should.ThrowAsync<Exception>(issuing.WorkAsync);

        (await issuing.FindAsync(request)).Certificate.ShouldBeNull();
        (await issuing.MailsAsync(request)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_recorded_certificate_that_somebody_changed_is_not_signed()
    {
        await using var issuing = await IssuingOnDisk.StartAsync();
        using var request = await issuing.RequestAsync();
        var claim = (await issuing.TakeAsync())!;
        await RecordOnlyAsync(issuing, claim);
        await using (var db = issuing.OpenDb())
        {
            byte[] toBeSigned = await db.Set<RecordedCertificate>().Select(row => row.ToBeSigned).SingleAsync();
            toBeSigned[^1] ^= 1;
            await db.Set<RecordedCertificate>().ExecuteUpdateAsync(row => row.SetProperty(recorded => recorded.ToBeSigned, toBeSigned));
        }

        issuing.Time.Advance(OutboxQueue.Lease + TimeSpan.FromSeconds(1));
        await Should.ThrowAsync<InvalidOperationException>(issuing.WorkAsync);

        (await issuing.FindAsync(request)).Certificate.ShouldBeNull();
    }

    [Fact]
    public async Task A_request_that_was_refused_meanwhile_gets_no_certificate()
    {
        await using var issuing = await IssuingOnDisk.StartAsync();
        using var request = await issuing.RequestAsync();
        await using (var db = issuing.OpenDb())
        {
            await db.InTransactionAsync(
                async ct => (await db.Set<CertificateRecord>().SingleAsync(ct)).Refuse("TEST", null, issuing.Time.GetUtcNow()), CancellationToken.None);
        }

        (await issuing.WorkAsync()).ShouldBeTrue();

        (await issuing.FindAsync(request)).Certificate.ShouldBeNull();
        (await issuing.AuditedAsync(request)).ShouldBeEmpty();
    }

    private static async Task<string?> RecordedSerialAsync(IssuingOnDisk issuing, SomeRequest request)
    {
        await using var db = issuing.OpenDb();
        return await db.Set<RecordedCertificate>().Where(row => row.PublicKeyIdentifier == request.Id).Select(row => row.SerialNumber).SingleOrDefaultAsync();
    }

    // Dies in the last transaction, so that only what was written down is left.
    private static async Task RecordOnlyAsync(IssuingOnDisk issuing, OutboxClaim claim)
    {
        await using (var db = issuing.OpenDb())
            await db.Database.ExecuteSqlRawAsync("CREATE TRIGGER dies BEFORE UPDATE ON certificates BEGIN SELECT RAISE(ABORT, 'dies'); END");
        await Should.ThrowAsync<DbUpdateException>(() => issuing.WorkOnAsync(claim));
        await using (var db = issuing.OpenDb())
            await db.Database.ExecuteSqlRawAsync("DROP TRIGGER dies");
    }
}
