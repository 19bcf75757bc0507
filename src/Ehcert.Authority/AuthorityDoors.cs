using Ehcert.Authority.Audit;
using Ehcert.Authority.Changes;
using Ehcert.Authority.Health;
using Ehcert.Authority.Issuing;
using Ehcert.Authority.Keys;
using Ehcert.Authority.Mails;
using Ehcert.Authority.Persistence;
using Ehcert.Authority.Registers;
using Ehcert.Authority.Starting;
using Ehcert.Authority.Statuses;
using Ehcert.Authority.Validating;
using Ehcert.Authority.Work;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Ehcert.Authority;

/// <summary>The two doors of the authority: everything else in this assembly is internal.</summary>
public static class AuthorityDoors
{
    /// <summary>Registers the whole authority.</summary>
    /// <param name="services">Where it is registered.</param>
    /// <param name="configuration">Configuration with the section <see cref="AuthorityOptions.Section"/>.</param>
    public static IServiceCollection AddAuthority(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<AuthorityOptions>().Bind(configuration.GetSection(AuthorityOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddStarting();
        services.AddPersistence();
        services.AddWork();
        services.AddAudit();
        services.AddChanges();
        services.AddKeys();
        services.AddRegisters();
        services.AddValidating();
        services.AddIssuing();
        services.AddStatuses();
        services.AddMails();
        services.AddHealth();
        return services;
    }

    /// <summary>Maps every address the authority answers at.</summary>
    public static WebApplication MapAuthority(this WebApplication app)
    {
        app.MapStatuses();
        app.MapHealth();
        return app;
    }
}
