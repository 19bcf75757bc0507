namespace Ehcert.Authority.Health;

internal static class HealthDoors
{
    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database").AddCheck<OutboxHealth>("outbox");
        return services;
    }

    /// <summary>One word at <c>/health</c>: Healthy, Degraded or (status 503) Unhealthy.</summary>
    public static IEndpointRouteBuilder MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapHealthChecks("/health");
        return app;
    }
}
