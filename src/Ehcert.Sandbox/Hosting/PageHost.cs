using Ehcert.Authority.Info;
using Ehcert.Sandbox.Cards;
using Ehcert.Sandbox.Mailbox;
using Ehcert.Sandbox.Page;
using Ehcert.Sandbox.Starting;
using Microsoft.AspNetCore.DataProtection;
using Serilog;

namespace Ehcert.Sandbox.Hosting;

/// <summary>Hosts the page on its own port.</summary>
internal static class PageHost
{
    public static WebApplication Build(StateFolder state, CardTray tray, MailStore mails, ICertificateOverview certificates, Serilog.ILogger log)
    {
        WebApplicationBuilder builder = SandboxHosts.Builder(state, state.Ports.Page, log);
        builder.Services.AddSingleton(state).AddSingleton(tray).AddSingleton(mails).AddSingleton(certificates).AddSingleton<PeopleOverview>();
        builder.Services.AddDataProtection().SetApplicationName("Ehcert.Sandbox").PersistKeysToFileSystem(new DirectoryInfo(state.PageKeys));
        builder.Services.AddPage();
        WebApplication app = builder.Build();
        app.MapPage();
        return app;
    }
}
