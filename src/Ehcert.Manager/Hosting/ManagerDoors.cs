using Ehcert.Lifecycle;
using Ehcert.Manager.Cards;
using Ehcert.Manager.Guarding;
using Ehcert.Manager.Hosting;
using Ehcert.Manager.Layout;
using Ehcert.Manager.Screens;
using Ehcert.Manager.Screens.Completing;
using Ehcert.Manager.Screens.Requesting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.Extensions.DependencyInjection;

namespace Ehcert.Manager;

/// <summary>The two doors of the Certificate Manager.</summary>
internal static class ManagerDoors
{
    public static void AddManager(this IServiceCollection services, Workplace workplace, ManagerSettings settings)
    {
        services.AddRazorComponents().AddInteractiveServerComponents(options =>
        {
            options.DetailedErrors = false;
            options.DisconnectedCircuitMaxRetained = 2;
            options.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMinutes(1);
        });
        services.AddSingleton(workplace);
        services.AddSingleton(settings);
        services.AddSingleton(workplace.Time);
        services.AddSingleton<OneTimeKey>();
        services.AddSingleton<OpenWindows>();
        services.AddSingleton<CircuitHandler>(provider => provider.GetRequiredService<OpenWindows>());
        services.AddSingleton<CardDesk>();
        services.AddHostedService(provider => provider.GetRequiredService<CardDesk>());
        services.AddSingleton<PinWindow>();
        services.AddSingleton<Speech>();
        services.AddSingleton<RequestFlow>();
        services.AddSingleton<CompletionFlow>();
    }

    public static void MapManager(this WebApplication app)
    {
        app.UseMiddleware<LoopbackGuard>();
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapGet("/contract", ContractPage.Show);
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options =>
            options.ContentSecurityFrameAncestorsPolicy = null); // the guard sets the whole policy
    }
}
