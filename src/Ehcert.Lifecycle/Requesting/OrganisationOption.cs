using Ehcert.Domain;
using Ehcert.Protocol.CertRa;

namespace Ehcert.Lifecycle.Requesting;

/// <summary>An organisation for which the person may request certificates, as the authority's registers know it.</summary>
/// <param name="Identifier">Its identifier.</param>
/// <param name="Names">Its names by language.</param>
public sealed record OrganisationOption(Identifier Identifier, LocalizedText Names)
{
    /// <summary>Its name in a language, or in the first language it has one in.</summary>
    public string Name(Language language) => Names.In(language) ?? Names.Values[0].Value;

    /// <summary>The organisations of an answer; one whose identifier makes no sense is left out, since nothing could be requested for it.</summary>
    internal static IReadOnlyList<OrganisationOption> From(IEnumerable<Organization> organisations) =>
        [.. organisations.SelectMany(organisation => organisation.Identifier.ToIdentifier().TryGet(out Identifier? identifier, out _)
            ? [new OrganisationOption(identifier, organisation.Name)]
            : Array.Empty<OrganisationOption>())];
}

/// <summary>A kind of organisation that the authority issues certificates for.</summary>
/// <param name="Type">The identifier type.</param>
/// <param name="Names">Its names by language.</param>
/// <param name="Usage">Base services that its certificates may be used for.</param>
public sealed record OrganisationKind(IdentifierType Type, LocalizedText Names, IReadOnlyList<BaseService> Usage)
{
    /// <summary>Its name in a language: the authority's, else our own.</summary>
    public string Name(Language language) => Names.In(language) ?? Type.Name.In(language);

    /// <summary>The kinds of an answer that this version knows.</summary>
    internal static IReadOnlyList<OrganisationKind> From(IEnumerable<OrganizationType> types) =>
        [.. types.SelectMany(type => IdentifierType.Find(type.IdentifierType) is { IsPerson: false } known
            ? [new OrganisationKind(known, type.Name, [.. type.AvailableBaseServices.Select(BaseService.FromWire).OfType<BaseService>()])]
            : Array.Empty<OrganisationKind>())];
}
