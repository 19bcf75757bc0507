using Ehcert.Authority.Soap;
using Ehcert.Protocol.EtkRa;

namespace Ehcert.Authority.Tokens;

/// <summary>Registers and activates encryption tokens.</summary>
internal static class TokensDoor
{
    public static IServiceCollection AddTokens(this IServiceCollection services)
    {
        services.AddSoapOperation<StartEtkRegistration, StartEtkRegistrationRequest, StartEtkRegistrationResponse>(EtkRaOperations.StartEtkRegistration);
        services.AddSoapOperation<CompleteEtkRegistration, CompleteEtkRegistrationRequest, CompleteEtkRegistrationResponse>(
            EtkRaOperations.CompleteEtkRegistration);
        services.AddSoapOperation<ActivateEtk, ActivateEtkRequest, ActivateEtkResponse>(EtkRaOperations.ActivateEtk);
        return services;
    }
}
