using Ehcert.Authority.Starting;

namespace Ehcert.Authority.Registers;

internal static class RegistersDoors
{
    public static IServiceCollection AddRegisters(this IServiceCollection services)
    {
        services.AddSingleton<RegisterImport>();
        services.AddScoped<RegisterLookups>();
        services.AddStartStep<ImportRegisters>();
        return services;
    }
}
