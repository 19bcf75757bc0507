using System.Collections.Concurrent;
using System.Globalization;
using Ehcert.Authority.Persistence;
using Ehcert.Authority.Work;
using Ehcert.Eid;
using Ehcert.Eid.Virtual;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Ehcert.Authority.World;

/// <summary>A whole authority behind a real HTTP server on loopback, with cards to sign with, registers, and a mail server.</summary>
internal sealed class AuthorityInTest : IAsyncDisposable
{
    private readonly TemporaryFolder _data = new();
    private readonly TemporaryFolder _registers = new();
    private readonly ConcurrentDictionary<VirtualPerson, VirtualEidCard> _cards = [];
    private WebApplication? _app;

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    public EidPkiOverHttp Eid { get; private set; } = null!;

    public MailSink Mails { get; } = new();

    public ConcurrentQueue<string> Log { get; } = new();

    public string DataFolder => _data.Path;

    public IServiceProvider Services => _app!.Services;

    public SoapCaller CertRa => new(Address, "/CertRa/v2");

    public Uri Address => new(_app!.Urls.Single());

    public static async Task<AuthorityInTest> StartAsync(params IReadOnlyList<(string Setting, string Value)> settings)
    {
        var world = new AuthorityInTest();
        world.Eid = await EidPkiOverHttp.StartAsync(world.Time);
        world.WriteRegister("people.csv", People.RegisterPeople);
        world.WriteRegister("qualities.csv", People.RegisterQualities);
        world.WriteRegister("organisations.csv", People.RegisterOrganisations);
        world.WriteRegister("mandates.csv", People.RegisterMandates);
        await AuthorityTemplate.CopyToAsync(world.DataFolder, world.StartOnceAsync);
        world._app = await world.StartProcessAsync(world.DataFolder, settings);
        return world;
    }

    public void WriteRegister(string file, string content) => File.WriteAllText(Path.Combine(_registers.Path, file), content);

    /// <summary>Stops the process as an operator would, and starts another on the same folder.</summary>
    public async Task RestartAsync(params IReadOnlyList<(string Setting, string Value)> settings)
    {
        await _app!.DisposeAsync();
        _app = await StartProcessAsync(DataFolder, settings);
    }

    public VirtualEidCard CardOf(VirtualPerson person) => _cards.GetOrAdd(person, who => Eid.Pki.IssueCard(who));

    public Task<CardSigner> Signer(VirtualPerson person, CardKey key = CardKey.Signature) => CardSigner.OpenAsync(CardOf(person), key, Time);

    public AuthorityDb OpenDb() => Services.GetRequiredService<IDbContextFactory<AuthorityDb>>().CreateDbContext();

    public async Task<TRow[]> Rows<TRow>()
        where TRow : class
    {
        await using var db = OpenDb();
        return await db.Set<TRow>().AsNoTracking().ToArrayAsync();
    }

    /// <summary>Does, on this thread, whatever work of a kind is due.</summary>
    public Task Drain(string kind) => Services.GetRequiredService<OutboxWorker>().DrainAsync(kind, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
            await _app.DisposeAsync();
        await Eid.DisposeAsync();
        await Mails.DisposeAsync();
        _data.Dispose();
        _registers.Dispose();
    }

    private async Task StartOnceAsync(string dataFolder)
    {
        await using var app = await StartProcessAsync(dataFolder, [("Authority:Registers:Folder", "")]);
        await app.StopAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }

    private async Task<WebApplication> StartProcessAsync(string dataFolder, IReadOnlyList<(string Setting, string Value)> settings)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.Configuration.AddInMemoryCollection(
        [
            new("Authority:DataFolder", dataFolder),
            new("Authority:PublicBaseUrl", "http://127.0.0.1:7180/"),
            new("Authority:EidTrust:Roots", Eid.RootsFolder),
            new("Authority:Registers:Folder", _registers.Path),
            new("Authority:Smtp:Port", Mails.Port.ToString(CultureInfo.InvariantCulture)),
            new("Authority:Keys:RootKey", "Rsa2048"),
            new("Authority:Keys:IssuingKey", "Rsa2048"),
        ]);
        builder.Configuration.AddInMemoryCollection(settings.Select(pair => KeyValuePair.Create(pair.Setting, (string?)pair.Value)));
        builder.Logging.ClearProviders().AddProvider(new LogKeeper(Log));
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<TimeProvider>(Time);
        builder.Services.AddAuthority(builder.Configuration);
        // Tests decide when work is done; what the worker does by itself is tested with the outbox.
        builder.Services.Remove(builder.Services.Single(
            service => service.ServiceType == typeof(IHostedService) && service.ImplementationFactory?.Method.ReturnType == typeof(OutboxWorker)));
        var app = builder.Build();
        app.MapAuthority();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }

    private sealed class LogKeeper(ConcurrentQueue<string> lines) : ILoggerProvider
    {
        public ILogger CreateLogger(string categoryName) => new Keeper(lines);

        public void Dispose()
        {
        }

        private sealed class Keeper(ConcurrentQueue<string> lines) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
                lines.Enqueue($"{logLevel} {formatter(state, exception)} {exception}");
        }
    }
}
