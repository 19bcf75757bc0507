using Ehcert.Authority.Starting;
using Quartz;

namespace Ehcert.Authority.Work;

internal static class WorkDoors
{
    public static IServiceCollection AddWork(this IServiceCollection services)
    {
        services.AddSingleton<Outbox>();
        services.AddSingleton<OutboxQueue>();
        services.AddSingleton<OutboxSignal>();
        services.AddSingleton<WakeAtCommit>();
        services.AddStartStep<FreeOwnClaims>();
        services.AddSingleton<OutboxWorker>();
        services.AddHostedService(provider => provider.GetRequiredService<OutboxWorker>());
        services.AddQuartz(quartz => quartz.ScheduleJob<OutboxSweep>(
            trigger => trigger.StartNow().WithSimpleSchedule(schedule => schedule.WithInterval(OutboxSweep.Interval).RepeatForever())));
        services.AddQuartzHostedService(hosted => hosted.WaitForJobsToComplete = true);
        return services;
    }

    /// <summary>Gives a kind of work its handler and its own lane.</summary>
    public static IServiceCollection AddOutboxHandler<THandler>(this IServiceCollection services, string kind)
        where THandler : class, IOutboxHandler
    {
        services.AddSingleton(new OutboxKind(kind));
        services.AddKeyedScoped<IOutboxHandler, THandler>(kind);
        return services;
    }
}
