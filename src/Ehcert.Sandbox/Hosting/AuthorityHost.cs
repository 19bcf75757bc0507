using System.Globalization;
using Ehcert.Authority;
using Ehcert.Sandbox.Starting;

namespace Ehcert.Sandbox.Hosting;

/// <summary>Hosts the real authority, on its own port, with the sandbox's folders, mail sink and trusted cards.</summary>
internal static class AuthorityHost
{
    /// <summary>Builds the authority; it listens once started.</summary>
    public static WebApplication Build(StateFolder state, string trustedCards, Serilog.ILogger log)
    {
        WebApplicationBuilder builder = SandboxHosts.Builder(state, state.Ports.Authority, log);
        builder.Configuration.AddInMemoryCollection(Settings(state, trustedCards));
        builder.Services.AddAuthority(builder.Configuration);
        WebApplication app = builder.Build();
        app.UseRouting();
        app.MapAuthority();
        return app;
    }

    private static Dictionary<string, string?> Settings(StateFolder state, string trustedCards) => new(StringComparer.Ordinal)
    {
        ["Authority:DataFolder"] = state.Authority,
        ["Authority:PublicBaseUrl"] = state.Ports.AuthorityUrl.AbsoluteUri,
        ["Authority:EidTrust:Roots"] = trustedCards,
        ["Authority:Registers:Folder"] = state.Registers,
        ["Authority:Keys:NamePrefix"] = "Ehcert SANDBOX",
        ["Authority:Keys:RootKey"] = "Rsa3072",
        ["Authority:Smtp:Host"] = "127.0.0.1",
        ["Authority:Smtp:Port"] = state.Ports.Mail.ToString(CultureInfo.InvariantCulture),
        ["Authority:Smtp:From"] = "no-reply@sandbox.test",
        ["Authority:Smtp:FromName"] = "Ehcert Sandbox",
    };
}
