using Ehcert.Authority.Persistence;
using Ehcert.Authority.Starting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Ehcert.Authority.Work;

/// <summary>
/// A real outbox in a real file. <see cref="StartProcess"/> plays a process; disposing it without finishing plays kill -9:
/// nothing is written any more, the file stays.
/// </summary>
internal sealed class OutboxOnDisk : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    public async Task<Process> StartProcess(params Func<IServiceProvider, OutboxClaim, CancellationToken, Task<Finished>>[] handlers)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(Time);
        services.AddOptions<AuthorityOptions>().Configure(options => options.DataFolder = _folder.Path);
        services.AddPersistence();
        services.AddWork();
        for (int at = 0; at < handlers.Length; at++)
        {
            var handle = handlers[at];
            services.AddSingleton(new OutboxKind($"kind{at}"));
            services.AddKeyedScoped<IOutboxHandler>($"kind{at}", (provider, _) => new Handler(claim => handle(provider, claim, default)));
        }

        var process = new Process(services.BuildServiceProvider());
        foreach (var step in process.Services.GetServices<IStartStep>().OrderBy(step => step.Order))
            await step.RunAsync(TestContext.Current.CancellationToken);
        return process;
    }

    public void Dispose() => _folder.Dispose();

    private sealed class Handler(Func<OutboxClaim, Task<Finished>> handle) : IOutboxHandler
    {
        public Task<Finished> HandleAsync(OutboxClaim claim, CancellationToken ct) => handle(claim);
    }

    internal sealed class Process(ServiceProvider services) : IAsyncDisposable
    {
        public IServiceProvider Services => services;

        public AuthorityDb OpenDb() => services.GetRequiredService<IDbContextFactory<AuthorityDb>>().CreateDbContext();

        public OutboxQueue Queue => services.GetRequiredService<OutboxQueue>();

        public async Task Promise(string dedupKey, string kind = "kind0", string payload = "x", DateTimeOffset? notBefore = null)
        {
            await using var db = OpenDb();
            await db.InTransactionAsync(
                ct => services.GetRequiredService<Outbox>().EnqueueAsync(db, kind, payload, dedupKey, ct, notBefore), default);
        }

        public Task Drain(string kind = "kind0") => services.GetRequiredService<OutboxWorker>().DrainAsync(kind, default);

        public async Task<OutboxRow[]> Rows()
        {
            await using var db = OpenDb();
            return await db.Set<OutboxRow>().AsNoTracking().OrderBy(row => row.Id).ToArrayAsync();
        }

        public ValueTask DisposeAsync() => services.DisposeAsync();
    }
}
