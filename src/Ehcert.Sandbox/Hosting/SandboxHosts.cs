using Ehcert.Sandbox.Starting;
using Serilog;

namespace Ehcert.Sandbox.Hosting;

/// <summary>What the sandbox's web servers have in common: loopback only, one log, no settings from the surroundings.</summary>
internal static class SandboxHosts
{
    public static WebApplicationBuilder Builder(StateFolder state, int port, Serilog.ILogger log)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new() { ContentRootPath = state.Path, EnvironmentName = Environments.Production });
        builder.Services.AddSerilog(log).AddSingleton<IHostLifetime, LifetimeOfTheSandbox>();
        builder.Services.AddRoutingCore();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(System.Net.IPAddress.Loopback, port);
        });
        return builder;
    }

    /// <summary>The sandbox alone hears Ctrl-C, and stops its servers in its own order.</summary>
    private sealed class LifetimeOfTheSandbox : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
