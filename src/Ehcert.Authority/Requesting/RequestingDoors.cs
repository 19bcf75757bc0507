using Ehcert.Authority.Soap;
using Ehcert.Protocol.CertRa;

namespace Ehcert.Authority.Requesting;

internal static class RequestingDoors
{
    public static IServiceCollection AddRequesting(this IServiceCollection services)
    {
        services.AddScoped<CertificateOwner>();
        services.AddScoped<ActiveCertificates>();
        services.AddScoped<RequestChecks>();
        services.AddSoapOperation<GetActorQualities, GetActorQualitiesRequest, GetActorQualitiesResponse>(CertRaOperations.GetActorQualities);
        services.AddSoapOperation<GetGenericOrganizationTypes, GetGenericOrganizationTypesRequest, GetGenericOrganizationTypesResponse>(
            CertRaOperations.GetGenericOrganizationTypes);
        services.AddSoapOperation<GetExistingApplicationIds, GetExistingApplicationIdsRequest, GetExistingApplicationIdsResponse>(
            CertRaOperations.GetExistingApplicationIds);
        services.AddSoapOperation<GenerateContract, GenerateContractRequest, GenerateContractResponse>(CertRaOperations.GenerateContract);
        services.AddSoapOperation<GenerateCertificate, GenerateCertificateRequest, GenerateCertificateResponse>(
            CertRaOperations.GenerateCertificate, resendable: true);
        return services;
    }
}
