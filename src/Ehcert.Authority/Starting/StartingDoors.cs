namespace Ehcert.Authority.Starting;

internal static class StartingDoors
{
    public static IServiceCollection AddStarting(this IServiceCollection services) => services.AddHostedService<RunStartSteps>();

    public static IServiceCollection AddStartStep<TStep>(this IServiceCollection services)
        where TStep : class, IStartStep => services.AddSingleton<IStartStep, TStep>();
}
