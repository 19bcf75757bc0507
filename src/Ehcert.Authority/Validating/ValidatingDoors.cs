namespace Ehcert.Authority.Validating;

internal static class ValidatingDoors
{
    public static IServiceCollection AddValidating(this IServiceCollection services) => services.AddSingleton<Validation>();
}
