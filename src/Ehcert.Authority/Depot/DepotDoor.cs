using Ehcert.Authority.Soap;
using Ehcert.Protocol.EtkDepot;

namespace Ehcert.Authority.Depot;

/// <summary>Gives the active encryption token of a holder to anyone who asks.</summary>
internal static class DepotDoor
{
    public static IServiceCollection AddDepot(this IServiceCollection services)
    {
        services.AddSingleton<DepotShelf>();
        services.AddSoapOperation<GetEtk, GetEtkRequest, GetEtkResponse>(EtkDepotOperations.GetEtk);
        return services;
    }
}
