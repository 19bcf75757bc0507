using Ehcert.Authority.Starting;

namespace Ehcert.Authority.Keys;

/// <summary>The authority's own keys: made at the first start, opened at every start.</summary>
internal static class KeysDoor
{
    public static IServiceCollection AddKeys(this IServiceCollection services)
    {
        services.AddOptions<KeyOptions>().BindConfiguration(KeyOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<KeyRing>();
        services.AddSingleton<IAuthorityCertificates>(provider => provider.GetRequiredService<KeyRing>());
        services.AddStartStep<OpenKeys>();
        return services;
    }
}
