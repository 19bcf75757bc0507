using Ehcert.Authority.Soap;
using Ehcert.Protocol.CertRa;

namespace Ehcert.Authority.Info;

internal static class InfoDoors
{
    public static IServiceCollection AddInfo(this IServiceCollection services)
    {
        services.AddScoped<CertificateInfos>();
        services.AddSingleton<ICertificateOverview, CertificateOverview>();
        services.AddSoapOperation<GetCertificateInfoForCitizen, GetCertificateInfoForCitizenRequest, GetCertificateInfoForCitizenResponse>(
            CertRaOperations.GetCertificateInfoForCitizen);
        services.AddSoapOperation<
            GetCertificateInfoForAuthenticationCertificate,
            GetCertificateInfoForAuthenticationCertificateRequest,
            GetCertificateInfoForAuthenticationCertificateResponse>(CertRaOperations.GetCertificateInfoForAuthenticationCertificate);
        return services;
    }
}
