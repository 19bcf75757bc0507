using Ehcert.Domain;
using Ehcert.Protocol.Messages;

namespace Ehcert.Protocol.CertRa;

/// <summary>May this person have a certificate, and for which organisations?</summary>
/// <param name="Ssin">The national number of the card that signs.</param>
public sealed record GetActorQualitiesRequest(TypedId Ssin) : IContent<GetActorQualitiesRequest>
{
    /// <summary>For the holder of a card.</summary>
    public static GetActorQualitiesRequest For(NationalNumber number) => new(TypedId.From(Identifier.Of(number)));

    static GetActorQualitiesRequest IContent<GetActorQualitiesRequest>.Read(ElementReader root) =>
        new(TypedId.Read(root.Child(Namespaces.CertRa, "SSIN")));

    void IContent<GetActorQualitiesRequest>.Write(ElementWriter root) => Ssin.Write(root, Namespaces.CertRa, "SSIN");
}

/// <summary>What the person may do.</summary>
/// <param name="NaturalPersonAuthorization">The person has a health-care quality and may have a certificate.</param>
/// <param name="OrganizationAuthorizations">Organisations whose certificates the person may manage.</param>
public sealed record GetActorQualitiesResponse(bool NaturalPersonAuthorization, ValueList<Organization> OrganizationAuthorizations)
    : IContent<GetActorQualitiesResponse>
{
    static GetActorQualitiesResponse IContent<GetActorQualitiesResponse>.Read(ElementReader root) => new(
        root.Boolean(Namespaces.CertRa, "NaturalPersonAuthorization"),
        root.All(Namespaces.CertRa, "OrganizationAuthorization", Organization.Read));

    void IContent<GetActorQualitiesResponse>.Write(ElementWriter root)
    {
        root.Boolean(Namespaces.CertRa, "NaturalPersonAuthorization", NaturalPersonAuthorization);
        foreach (Organization organization in OrganizationAuthorizations)
            organization.Write(root);
    }
}

/// <summary>An organisation by name and number.</summary>
/// <param name="Name">Its name per language.</param>
/// <param name="Identifier">Its number.</param>
public sealed record Organization(LocalizedText Name, TypedId Identifier)
{
    internal static Organization Read(ElementReader element) => new(
        LocalizedText.Read(element.Child(Namespaces.CertRaCore, "Name")),
        TypedId.Read(element.Child(Namespaces.CertRaCore, "Identifier")));

    internal void Write(ElementWriter writer)
    {
        writer.Start(Namespaces.CertRa, "OrganizationAuthorization");
        Name.Write(writer, "Name");
        Identifier.Write(writer, Namespaces.CertRaCore, "Identifier");
        writer.End();
    }
}
