using Ehcert.Authority.Audit;
using Ehcert.Authority.Changes;
using Ehcert.Authority.Keys;
using Ehcert.Authority.Mails;
using Ehcert.Authority.Persistence;
using Ehcert.Authority.Requesting;
using Ehcert.Authority.Starting;
using Ehcert.Authority.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Ehcert.Authority.Issuing;

/// <summary>Issuing on a real file, without a server: the test is the worker.</summary>
internal sealed class IssuingOnDisk : IAsyncDisposable
{
    private readonly TemporaryFolder _folder;
    private readonly ServiceProvider _services;

    private IssuingOnDisk(TemporaryFolder folder, ServiceProvider services, FaultyDatabase database, FakeTimeProvider time) =>
        (_folder, _services, Database, Time) = (folder, services, database, time);

    public FaultyDatabase Database { get; }

    public FakeTimeProvider Time { get; }

    public KeyRing Ring => _services.GetRequiredService<KeyRing>();

    public static async Task<IssuingOnDisk> StartAsync()
    {
        var folder = new TemporaryFolder();
        CeremonyOnce.CopyInto(folder.Path);
        var services = new ServiceCollection();
        var database = new FaultyDatabase();
        var time = CeremonyOnce.Clock();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(time);
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(
            [new(KeyOptions.Section + ":Passphrase", CeremonyOnce.Passphrase)]).Build());
        services.AddOptions<AuthorityOptions>().Configure(options =>
        {
            options.DataFolder = folder.Path;
            options.PublicBaseUrl = new Uri("http://authority.example/");
        });
        services.AddPersistence();
        services.ConfigureDbContext<AuthorityDb>(options => options.AddInterceptors(database));
        services.AddWork();
        services.AddAudit();
        services.AddChanges();
        services.AddKeys();
        services.AddIssuing();
        services.AddMails();
        var started = new IssuingOnDisk(folder, services.BuildServiceProvider(), database, time);
        foreach (var step in started._services.GetServices<IStartStep>().OrderBy(step => step.Order))
            await step.RunAsync(TestContext.Current.CancellationToken);
        return started;
    }

    public AuthorityDb OpenDb() => _services.GetRequiredService<IDbContextFactory<AuthorityDb>>().CreateDbContext();

    public async Task<SomeRequest> RequestAsync()
    {
        var request = SomeRequest.Of();
        await using var db = OpenDb();
        await db.InTransactionAsync(
            ct =>
            {
                request.Record(db, Time.GetUtcNow());
                return _services.GetRequiredService<Outbox>().EnqueueAsync(db, IssueCertificate.Kind, request.Id, request.Id, ct);
            },
            CancellationToken.None);
        return request;
    }

    /// <summary>Takes the next piece of work and does it as a worker would; false when there is none.</summary>
    public async Task<bool> WorkAsync()
    {
        if (await TakeAsync() is not { } claim)
            return false;
        await WorkOnAsync(claim);
        return true;
    }

    public Task<OutboxClaim?> TakeAsync() => _services.GetRequiredService<OutboxQueue>().TakeAsync(IssueCertificate.Kind, CancellationToken.None);

    public async Task WorkOnAsync(OutboxClaim claim)
    {
        await using var scope = _services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredKeyedService<IOutboxHandler>(IssueCertificate.Kind).HandleAsync(claim, CancellationToken.None);
    }

    public async Task<CertificateRecord> FindAsync(SomeRequest request)
    {
        await using var db = OpenDb();
        return await db.Set<CertificateRecord>().SingleAsync(record => record.PublicKeyIdentifier == request.Id);
    }

    public async Task<List<string>> AuditedAsync(SomeRequest request)
    {
        await using var db = OpenDb();
        (await AuditTrail.VerifyAsync(db, CancellationToken.None)).ShouldBeOfType<AuditVerdict.Intact>();
        return await db.Set<AuditRow>().Where(row => row.About == request.Id).OrderBy(row => row.Sequence).Select(row => row.Kind).ToListAsync();
    }

    public async Task<List<string>> MailsAsync(SomeRequest request)
    {
        await using var db = OpenDb();
        return await db.Set<OutboxRow>().Where(row => row.Kind == SendMail.Kind && row.DedupKey.Contains(request.Id)).Select(row => row.DedupKey).ToListAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _folder.Dispose();
    }
}
