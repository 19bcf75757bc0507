using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Ehcert.Authority.Changes;

/// <summary>News of what was committed, for what this node remembers.</summary>
internal static class ChangesDoor
{
    public static IServiceCollection AddChanges(this IServiceCollection services)
    {
        services.TryAddSingleton<ChangeFeed>();
        return services;
    }
}
