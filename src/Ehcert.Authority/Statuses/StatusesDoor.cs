using Ehcert.Authority.Work;
using Quartz;

namespace Ehcert.Authority.Statuses;

/// <summary>Says which certificates still hold: lists (CRL), answers (OCSP), and the CA certificates to check both with.</summary>
internal static class StatusesDoor
{
    public static IServiceCollection AddStatuses(this IServiceCollection services)
    {
        services.AddOptions<StatusOptions>().BindConfiguration(StatusOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<RevocationListSigner>();
        services.AddSingleton<PublishedList>();
        services.AddSingleton<StatusAnswers>();
        services.AddOutboxHandler<SignRevocationList>(SignRevocationList.Kind);
        services.AddQuartz(quartz => quartz.ScheduleJob<RenewRevocationList>(
            trigger => trigger.StartNow().WithSimpleSchedule(every => every.WithInterval(RenewRevocationList.Interval).RepeatForever())));
        return services;
    }

    public static IEndpointRouteBuilder MapStatuses(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/crl/{ca}.crl", StatusEndpoints.RevocationListAsync);
        routes.MapGet("/ca/{ca}.crt", StatusEndpoints.CertificateAuthority);
        routes.MapPost("/ocsp", StatusEndpoints.AnswerPostAsync);
        routes.MapGet("/ocsp/{**request}", StatusEndpoints.AnswerGetAsync);
        return routes;
    }
}
