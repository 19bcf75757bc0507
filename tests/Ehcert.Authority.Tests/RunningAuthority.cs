using Ehcert.Authority.Audit;
using Ehcert.Authority.Changes;
using Ehcert.Authority.Issuing;
using Ehcert.Authority.Persistence;
using Ehcert.Authority.Requesting;
using Ehcert.Authority.Statuses;
using Ehcert.Authority.Work;
using Ehcert.Domain;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Ehcert.Authority;

/// <summary>The whole authority behind a real port of this machine, on a data folder of the test's own.</summary>
internal sealed class RunningAuthority : IAsyncDisposable
{
    private readonly WebApplication _app;

    private RunningAuthority(WebApplication app) => _app = app;

    public IServiceProvider Services => _app.Services;

    /// <summary>Where it listens, with a slash at the end.</summary>
    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single() + "/");

    public static async Task<RunningAuthority> StartAsync(
        string dataFolder, TimeProvider? time = null, Action<IServiceCollection>? change = null, params (string Key, string Value)[] settings)
    {
        if (!Directory.Exists(Path.Combine(dataFolder, "keys")))
            CeremonyOnce.CopyInto(dataFolder);
        string roots = Path.Combine(dataFolder, "eid-roots");
        Directory.CreateDirectory(roots);
        File.Copy(Path.Combine(dataFolder, "keys", "root-001.crt"), Path.Combine(roots, "root.pem"), overwrite: true);

        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(
        [
            new("Authority:DataFolder", dataFolder),
            new("Authority:PublicBaseUrl", "http://authority.example/"),
            new("Authority:EidTrust:Roots", roots),
            new("Authority:Smtp:Port", "1"),
            new("Authority:Keys:Passphrase", CeremonyOnce.Passphrase),
            .. settings.Select(setting => KeyValuePair.Create<string, string?>(setting.Key, setting.Value)),
        ]);
        builder.WebHost.UseKestrel().UseUrls("http://127.0.0.1:0");
        builder.Services.AddAuthority(builder.Configuration);
        if (time is not null)
            builder.Services.Replace(ServiceDescriptor.Singleton(time));
        change?.Invoke(builder.Services);
        var app = builder.Build();
        app.MapAuthority();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new RunningAuthority(app);
    }

    public AuthorityDb OpenDb() => _app.Services.GetRequiredService<IDbContextFactory<AuthorityDb>>().CreateDbContext();

    /// <summary>Lets a request be issued by the running workers, and waits for it.</summary>
    public async Task<CertificateRecord> IssueAsync(SomeRequest request, string? replaces = null)
    {
        await using (var db = OpenDb())
        {
            await db.InTransactionAsync(
                ct =>
                {
                    request.Record(db, Services.GetRequiredService<TimeProvider>().GetUtcNow(), replaces);
                    return Services.GetRequiredService<Outbox>().EnqueueAsync(db, IssueCertificate.Kind, request.Id, request.Id, ct);
                },
                CancellationToken.None);
        }

        return await UntilAsync(
            () => FindAsync(request.Id), record => record.Status == CertificateStatus.ValidActive, "the certificate is issued");
    }

    /// <summary>Revokes as the slice for it does: record, tokens, audit and list in one transaction.</summary>
    public async Task RevokeAsync(string publicKeyIdentifier, RevocationReason reason = RevocationReason.KeyCompromise)
    {
        var at = Services.GetRequiredService<TimeProvider>().GetUtcNow();
        await using var db = OpenDb();
        await db.InTransactionAsync(
            async ct =>
            {
                var record = await db.Set<CertificateRecord>().SingleAsync(record => record.PublicKeyIdentifier == publicKeyIdentifier, ct);
                record.Revoke(reason, at);
                await Services.GetRequiredService<AuditTrail>().AppendAsync(
                    db, new CertificateRevoked(publicKeyIdentifier, record.IssuingCa!, record.SerialNumber!, reason.WireName()), ct);
                await SignRevocationList.PromiseAsync(Services.GetRequiredService<Outbox>(), db, record, ct);
            },
            CancellationToken.None);
        await Services.GetRequiredService<ChangeFeed>().CatchUpAsync(CancellationToken.None);
    }

    public async Task<CertificateRecord> FindAsync(string publicKeyIdentifier)
    {
        await using var db = OpenDb();
        return await db.Set<CertificateRecord>().AsNoTracking().SingleAsync(record => record.PublicKeyIdentifier == publicKeyIdentifier);
    }

    /// <summary>Asks until the answer is as wanted; fails after a time no healthy authority needs.</summary>
    public static async Task<T> UntilAsync<T>(Func<Task<T>> ask, Func<T, bool> wanted, string what)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            T answer = await ask();
            if (wanted(answer))
                return answer;
            patience.IsCancellationRequested.ShouldBeFalse($"Waited in vain until {what}.");
            await Task.Delay(TimeSpan.FromMilliseconds(20), TestContext.Current.CancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
    }
}
