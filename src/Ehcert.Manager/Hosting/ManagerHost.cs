using System.Net;
using Ehcert.Lifecycle;
using Ehcert.Manager.Cards;
using Ehcert.Manager.Guarding;
using Ehcert.Manager.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Ehcert.Manager;

/// <summary>The local Certificate Manager: a web server for one person's browser, on loopback, gone when the last window closes.</summary>
public sealed class ManagerHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ManagerHost(WebApplication app, Uri start, Task allClosed) => (_app, StartAddress, AllWindowsClosed) = (app, start, allClosed);

    /// <summary>The address to open; it works once.</summary>
    public Uri StartAddress { get; }

    /// <summary>Ends when the last window was closed and did not come back.</summary>
    public Task AllWindowsClosed { get; }

    /// <summary>Starts the server.</summary>
    /// <param name="workplace">Environment, folder, readers and clock of this computer.</param>
    /// <param name="settings">Port, language, patience.</param>
    /// <param name="cancellation">Gives up starting.</param>
    public static async Task<ManagerHost> StartAsync(Workplace workplace, ManagerSettings settings, CancellationToken cancellation = default)
    {
        // The content root is where the program is, wherever it was started from.
        WebApplicationBuilder builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory, EnvironmentName = Environments.Production, Args = [],
        });
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, settings.Port);
            kestrel.Limits.MaxRequestBodySize = 1024 * 1024;
        });
        builder.Logging.ClearProviders();
        builder.Services.AddManager(workplace, settings);
        WebApplication app = builder.Build();
        app.MapManager();
        await app.StartAsync(cancellation).ConfigureAwait(false);
        string address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        var start = new Uri($"{address}{LoopbackGuard.StartPath}/{app.Services.GetRequiredService<OneTimeKey>().Key}");
        return new ManagerHost(app, start, app.Services.GetRequiredService<OpenWindows>().AllClosed);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync().ConfigureAwait(false);
        await _app.DisposeAsync().ConfigureAwait(false);
    }
}
