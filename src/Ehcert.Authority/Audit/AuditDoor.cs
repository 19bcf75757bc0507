using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Ehcert.Authority.Audit;

/// <summary>The trail of everything that happened.</summary>
internal static class AuditDoor
{
    public static IServiceCollection AddAudit(this IServiceCollection services)
    {
        services.TryAddSingleton<AuditTrail>();
        return services;
    }
}
