using Ehcert.Authority.Soap;
using Ehcert.Protocol.CertRa;

namespace Ehcert.Authority.Delivering;

internal static class DeliveringDoors
{
    public static IServiceCollection AddDelivering(this IServiceCollection services) =>
        services.AddSoapOperation<GetCertificate, GetCertificateRequest, GetCertificateResponse>(CertRaOperations.GetCertificate);
}
