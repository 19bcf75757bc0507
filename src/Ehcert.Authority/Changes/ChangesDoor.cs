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

    /// <summary>Registers a singleton that hears of changes.</summary>
    public static IServiceCollection AddChangeListener<TListener>(this IServiceCollection services)
        where TListener : class, IChangeListener
    {
        services.AddSingleton<TListener>();
        services.AddSingleton<IChangeListener>(provider => provider.GetRequiredService<TListener>());
        return services;
    }
}
