using Ehcert.Eid.Virtual;
using Ehcert.Sandbox.EidPki;
using Ehcert.Sandbox.Starting;

namespace Ehcert.Sandbox.Hosting;

/// <summary>Hosts what the authority of the virtual identity cards publishes, on its own port.</summary>
internal static class EidPkiHost
{
    public static WebApplication Build(StateFolder state, VirtualEidPki pki, Serilog.ILogger log)
    {
        WebApplication app = SandboxHosts.Builder(state, state.Ports.EidPki, log).Build();
        app.UseRouting();
        app.MapEidPki(pki);
        return app;
    }
}
