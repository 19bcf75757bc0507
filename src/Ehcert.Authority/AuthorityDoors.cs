using Ehcert.Authority.Audit;
using Ehcert.Authority.Changes;
using Ehcert.Authority.Delivering;
using Ehcert.Authority.Depot;
using Ehcert.Authority.Health;
using Ehcert.Authority.Info;
using Ehcert.Authority.Issuing;
using Ehcert.Authority.Keys;
using Ehcert.Authority.Mails;
using Ehcert.Authority.Persistence;
using Ehcert.Authority.Registers;
using Ehcert.Authority.Requesting;
using Ehcert.Authority.Soap;
using Ehcert.Authority.Starting;
using Ehcert.Authority.Statuses;
using Ehcert.Authority.Tidying;
using Ehcert.Authority.Tokens;
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
        services.AddOptions<AuthorityOptions>().Bind(configuration.GetSection(AuthorityOptions.Section)).ValidateDataAnnotations()
            .Validate(
                options => options.Smtp.IsProtectedOrLocal,
                "Authority:Smtp:Security may only be None when the mail server runs on this machine.")
            .ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddStarting();
        services.AddPersistence();
        services.AddWork();
        services.AddAudit();
        services.AddChanges();
        services.AddKeys();
        services.AddSoap();
        services.AddRegisters();
        services.AddRequesting();
        services.AddValidating();
        services.AddIssuing();
        services.AddDelivering();
        services.AddInfo();
        services.AddTokens();
        services.AddDepot();
        services.AddStatuses();
        services.AddMails();
        services.AddTidying();
        services.AddHealth();
        return services;
    }

    /// <summary>Maps every address the authority answers at.</summary>
    public static WebApplication MapAuthority(this WebApplication app)
    {
        app.MapStatuses();
        app.MapSoap();
        app.MapHealth();
        return app;
    }
}
