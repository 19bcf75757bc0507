using Ehcert.Authority.Work;

namespace Ehcert.Authority.Issuing;

/// <summary>Issues certificates for validated requests.</summary>
internal static class IssuingDoor
{
    public static IServiceCollection AddIssuing(this IServiceCollection services) =>
        services.AddOutboxHandler<IssueCertificate>(IssueCertificate.Kind);
}
