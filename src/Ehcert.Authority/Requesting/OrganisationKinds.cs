using Ehcert.Domain;

namespace Ehcert.Authority.Requesting;

/// <summary>A kind of organisation that may have certificates, and what it may use them for besides authentication and encryption.</summary>
internal sealed record OrganisationKind(IdentifierType Type, IReadOnlyList<BaseService> BaseServices);

/// <summary>The kinds of organisations this authority serves: those that existing clients know by name (ra-protocol §11.5, §17, 30).</summary>
internal static class OrganisationKinds
{
    private static readonly IReadOnlyList<BaseService> Everyone = [BaseService.TimeStamping];

    /// <summary>In the order in which they are offered.</summary>
    public static IReadOnlyList<OrganisationKind> All { get; } =
        [.. IdentifierType.All.Where(type => !type.IsPerson).Select(type => new OrganisationKind(type, ServicesOf(type)))];

    public static OrganisationKind? Find(IdentifierType type) => All.FirstOrDefault(kind => kind.Type == type);

    // Consulting the national register and pseudonymisation are for enterprises and hospitals; everybody may stamp time.
    private static IReadOnlyList<BaseService> ServicesOf(IdentifierType type) =>
        type == IdentifierType.Cbe || type == IdentifierType.NihiiHospital
            ? [BaseService.TimeStamping, BaseService.NationalRegisterConsultation, BaseService.Coding, BaseService.Other]
            : Everyone;
}
