using System.Globalization;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using Ehcert.Authority.Info;
using Ehcert.Authority.Keys;
using Ehcert.Domain;
using Ehcert.Eid.Virtual;
using Ehcert.Sandbox.Cards;
using Ehcert.Sandbox.EidPki;
using Ehcert.Sandbox.Mailbox;
using Ehcert.Sandbox.Page;
using Ehcert.Sandbox.People;
using Ehcert.Sandbox.Starting;
using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace Ehcert.Sandbox.Hosting;

/// <summary>Everything at work in one process. Disposing stops the parts in the reverse of the order in which they came up.</summary>
internal sealed class RunningSandbox : IAsyncDisposable
{
    private readonly Stack<IAsyncDisposable> _parts = new();

    private RunningSandbox()
    {
    }

    /// <summary>Brings everything up; what the folder already holds is used as it is. A cause that nobody expected goes to the log.</summary>
    public static async Task<Outcome<RunningSandbox>> StartAsync(StateFolder state, StartReport report, CancellationToken stop)
    {
        RunningSandbox sandbox = new();
        Logger log = sandbox.Add(Log(state));
        try
        {
            await sandbox.BringUpAsync(state, report, log, stop);
            return sandbox;
        }
        catch (Exception unexpected)
        {
            if (!stop.IsCancellationRequested)
                log.Fatal(unexpected, "The sandbox did not start");
            await sandbox.DisposeAsync();
            stop.ThrowIfCancellationRequested();
            return SandboxRefusals.StartFailed.Refuse(null, ("folder", state.Path), ("log", state.Logs));
        }
    }

    public async ValueTask DisposeAsync()
    {
        while (_parts.TryPop(out IAsyncDisposable? part))
            await part.DisposeAsync();
    }

    private async Task BringUpAsync(StateFolder state, StartReport report, Logger log, CancellationToken stop)
    {
        report.Begin(state);
        VirtualEidPki pki = VirtualEidPki.OpenOrCreate(state.EidPki, state.Ports.EidPkiUrl);
        await StartAsync(EidPkiHost.Build(state, pki, log), stop);

        MailStore mails = new(state.Mails, TimeProvider.System);
        Add(MailSink.Start(mails, new IPEndPoint(IPAddress.Loopback, state.Ports.Mail)));

        RegisterFiles.Write(state.Registers, state.MadeAt);
        WebApplication authority = AuthorityHost.Build(state, TrustedCardRoots(state, pki), log);
        Task<CardTray> makingCards = report.StepAsync(StartReport.IdentityCards, () => CardTray.OpenAsync(state.Cards, pki, stop));
        Task startingAuthority = report.StepAsync(StartReport.AuthorityStep, () => StartAsync(authority, stop));
        await Task.WhenAll(makingCards, startingAuthority);
        EnvironmentFile.Write(state, [authority.Services.GetRequiredService<IAuthorityCertificates>().Root], pki.Roots);

        CardTray tray = await makingCards;
        Add(VirtualReaderServer.Start(tray.Readers, new IPEndPoint(IPAddress.Loopback, state.Ports.Readers)));
        await StartAsync(PageHost.Build(state, tray, mails, authority.Services.GetRequiredService<ICertificateOverview>(), log), stop);
    }

    private async Task<WebApplication> StartAsync(WebApplication app, CancellationToken stop)
    {
        await Add(app).StartAsync(stop);
        return app;
    }

    private T Add<T>(T part)
        where T : IAsyncDisposable
    {
        _parts.Push(part);
        return part;
    }

    private static Logger Log(StateFolder state) => new LoggerConfiguration()
        .MinimumLevel.Information()
        .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
        .WriteTo.File(Path.Combine(state.Logs, "sandbox-.log"), rollingInterval: RollingInterval.Day, formatProvider: CultureInfo.InvariantCulture)
        .CreateLogger();

    private static string TrustedCardRoots(StateFolder state, VirtualEidPki pki)
    {
        foreach ((int number, X509Certificate2 root) in pki.Roots.Index())
            StateFolder.WriteDurably(Path.Combine(state.TrustedCards, string.Create(CultureInfo.InvariantCulture, $"root-{number + 1}.crt")), root.RawData);
        return state.TrustedCards;
    }
}
