using Ehcert.Protocol.Messages;

namespace Ehcert.Protocol.CertRa;

/// <summary>Which kinds of organisation may have certificates?</summary>
public sealed record GetGenericOrganizationTypesRequest : IContent<GetGenericOrganizationTypesRequest>
{
    static GetGenericOrganizationTypesRequest IContent<GetGenericOrganizationTypesRequest>.Read(ElementReader root) => new();

    void IContent<GetGenericOrganizationTypesRequest>.Write(ElementWriter root)
    {
    }
}

/// <summary>The kinds.</summary>
/// <param name="OrganizationTypes">At least one.</param>
public sealed record GetGenericOrganizationTypesResponse(
    ValueList<OrganizationType> OrganizationTypes) : IContent<GetGenericOrganizationTypesResponse>
{
    static GetGenericOrganizationTypesResponse IContent<GetGenericOrganizationTypesResponse>.Read(ElementReader root) =>
        new(root.AtLeastOne(Namespaces.CertRa, "OrganizationType", OrganizationType.Read));

    void IContent<GetGenericOrganizationTypesResponse>.Write(ElementWriter root)
    {
        foreach (OrganizationType type in OrganizationTypes)
            type.Write(root);
    }
}

/// <summary>A kind of organisation.</summary>
/// <param name="Name">Its name per language.</param>
/// <param name="IdentifierType">Token of its numbers, for instance <c>NIHII-HOSPITAL</c>.</param>
/// <param name="ValidationPattern">Pattern of its numbers in Java's syntax, or null.</param>
/// <param name="CheckDigitAlgorithms">Names of the check-digit rules that hold for its numbers.</param>
/// <param name="AvailableBaseServices">Base services its certificates may be used for.</param>
public sealed record OrganizationType(
    LocalizedText Name,
    string IdentifierType,
    string? ValidationPattern,
    ValueList<string> CheckDigitAlgorithms,
    ValueList<string> AvailableBaseServices)
{
    internal static OrganizationType Read(ElementReader element) => new(
        LocalizedText.Read(element.Child(Namespaces.CertRaCore, "Name")),
        element.Text(Namespaces.CertRaCore, "IdentifierType").Trim(),
        element.OptionalText(Namespaces.CertRaCore, "ValidationRegEx"),
        element.All(Namespaces.CertRaCore, "CheckDigitAlgorithm", rule => rule.Value),
        element.All(Namespaces.CertRaCore, "AvailableBaseService", service => service.Value));

    internal void Write(ElementWriter writer)
    {
        writer.Start(Namespaces.CertRa, "OrganizationType");
        Name.Write(writer, "Name");
        writer.Text(Namespaces.CertRaCore, "IdentifierType", IdentifierType);
        writer.OptionalText(Namespaces.CertRaCore, "ValidationRegEx", ValidationPattern);
        writer.Texts(Namespaces.CertRaCore, "CheckDigitAlgorithm", CheckDigitAlgorithms);
        writer.Texts(Namespaces.CertRaCore, "AvailableBaseService", AvailableBaseServices);
        writer.End();
    }
}
