using Ehcert.Domain;
using Ehcert.Protocol.Messages;

namespace Ehcert.Protocol.CertRa;

/// <summary>Whose certificate it is.</summary>
/// <param name="Actor">The person or organisation.</param>
/// <param name="ApplicationId">Tells certificates of one organisation apart, as typed; null for none. Organisations only.</param>
public sealed record CertificateIdentifier(Actor Actor, string? ApplicationId)
{
    internal static CertificateIdentifier Read(ElementReader element) => new(
        Actor.Read(element.Child(Namespaces.CertRaCore, "Actor")),
        element.OptionalText(Namespaces.CertRaCore, "ApplicationId"));

    internal void Write(ElementWriter writer, string uri)
    {
        writer.Start(uri, "CertificateIdentifier");
        Actor.Write(writer, Namespaces.CertRaCore, "Actor");
        writer.OptionalText(Namespaces.CertRaCore, "ApplicationId", ApplicationId);
        writer.End();
    }
}

/// <summary>The issued certificate in words.</summary>
/// <param name="SerialNumber">Decimal.</param>
/// <param name="DistinguishedName">Subject, in the escaped text form.</param>
/// <param name="IssuerDistinguishedName">Issuer, most specific part first.</param>
/// <param name="ValidNotBefore">First moment of validity.</param>
/// <param name="ValidNotAfter">Last moment of validity.</param>
public sealed record CertificateDetails(
    string SerialNumber,
    string DistinguishedName,
    string IssuerDistinguishedName,
    DateTimeOffset ValidNotBefore,
    DateTimeOffset ValidNotAfter)
{
    internal static CertificateDetails Read(ElementReader element) => new(
        element.Text(Namespaces.CertRaCore, "SerialNumber"),
        element.Text(Namespaces.CertRaCore, "DN"),
        element.Text(Namespaces.CertRaCore, "IssuerDN"),
        element.Instant(Namespaces.CertRaCore, "ValidNotBefore"),
        element.Instant(Namespaces.CertRaCore, "ValidNotAfter"));

    internal void Write(ElementWriter writer)
    {
        writer.Start(Namespaces.CertRaCore, "AuthenticationCertificateDetails");
        writer.Text(Namespaces.CertRaCore, "SerialNumber", SerialNumber);
        writer.Text(Namespaces.CertRaCore, "DN", DistinguishedName);
        writer.Text(Namespaces.CertRaCore, "IssuerDN", IssuerDistinguishedName);
        writer.Instant(Namespaces.CertRaCore, "ValidNotBefore", ValidNotBefore);
        writer.Instant(Namespaces.CertRaCore, "ValidNotAfter", ValidNotAfter);
        writer.End();
    }
}

/// <summary>The authority's record of one certificate.</summary>
/// <param name="RequestedDate">When its request was received.</param>
/// <param name="PublicKeyIdentifier">Its key.</param>
/// <param name="EntityType">Person or organisation; null when not said, or said in a word this version does not know.</param>
/// <param name="Entity">Whose it is.</param>
/// <param name="AuthenticationCertificateStatus">Its state; null for a word this version does not know. Writing needs a value.</param>
/// <param name="TokenStatus">The state of its encryption token; null for a word this version does not know. Writing needs a value.</param>
/// <param name="AutomaticallyValidated">False when an operator validated the request, or must.</param>
/// <param name="Details">The certificate; null until it is issued.</param>
/// <param name="Revocable">It can be revoked now.</param>
/// <param name="Replaceable">A replacement can be requested now.</param>
/// <param name="ReplacementPeriodStart">When a replacement can be requested; null until it is issued.</param>
/// <param name="ContactData">Contact data of the request.</param>
/// <param name="BaseServiceUsage">Base services asked for: <c>tsa</c>, <c>consultrn</c>, <c>codage</c>, <c>other</c>.</param>
public sealed record CertificateInfo(
    DateTimeOffset RequestedDate,
    PublicKeyIdentifier PublicKeyIdentifier,
    EntityType? EntityType,
    CertificateIdentifier Entity,
    CertificateStatus? AuthenticationCertificateStatus,
    TokenStatus? TokenStatus,
    bool AutomaticallyValidated,
    CertificateDetails? Details,
    bool Revocable,
    bool Replaceable,
    DateTimeOffset? ReplacementPeriodStart,
    ContactFields ContactData,
    ValueList<string> BaseServiceUsage)
{
    /// <summary>The key only: the rest is personal.</summary>
    public override string ToString() => $"{nameof(CertificateInfo)} {PublicKeyIdentifier}";

    internal static CertificateInfo Read(ElementReader element)
    {
        ElementReader entity = element.Child(Namespaces.CertRaCore, "CertificateEntity");
        return new CertificateInfo(
            element.Instant(Namespaces.CertRaCore, "RequestedDate"),
            element.KeyIdentifier(Namespaces.CertRaCore, "PublicKeyIdentifier"),
            Domain.EntityType.FromWire(entity.Attribute("EntityType")),
            CertificateIdentifier.Read(entity.Child(Namespaces.CertRaCore, "CertificateIdentifier")),
            CertificateStatus.FromWire(element.Text(Namespaces.CertRaCore, "AuthenticationCertificateStatus").Trim()),
            Domain.TokenStatus.FromWire(element.Text(Namespaces.CertRaCore, "ETKStatus").Trim()),
            element.Boolean(Namespaces.CertRaCore, "AutomaticallyValidated"),
            element.Optional(Namespaces.CertRaCore, "AuthenticationCertificateDetails") is { } details ? CertificateDetails.Read(details) : null,
            element.Boolean(Namespaces.CertRaCore, "Revocable"),
            element.Boolean(Namespaces.CertRaCore, "Replaceable"),
            element.OptionalInstant(Namespaces.CertRaCore, "ReplacementPeriodStartDate"),
            ContactFields.Read(element.Child(Namespaces.CertRaCore, "ContactData")),
            element.All(Namespaces.CertRaCore, "BaseServiceUsage", service => service.Value));
    }

    internal void Write(ElementWriter writer)
    {
        writer.Start(Namespaces.CertRa, "CertificateInfo");
        writer.Instant(Namespaces.CertRaCore, "RequestedDate", RequestedDate);
        writer.KeyIdentifier(Namespaces.CertRaCore, "PublicKeyIdentifier", PublicKeyIdentifier);
        writer.Start(Namespaces.CertRaCore, "CertificateEntity");
        writer.Attribute("EntityType", EntityType?.WireName());
        Entity.Write(writer, Namespaces.CertRaCore);
        writer.End();
        writer.Text(Namespaces.CertRaCore, "AuthenticationCertificateStatus", AuthenticationCertificateStatus!.Value.WireName());
        writer.Text(Namespaces.CertRaCore, "ETKStatus", TokenStatus!.Value.WireName());
        writer.Boolean(Namespaces.CertRaCore, "AutomaticallyValidated", AutomaticallyValidated);
        Details?.Write(writer);
        writer.Boolean(Namespaces.CertRaCore, "Revocable", Revocable);
        writer.Boolean(Namespaces.CertRaCore, "Replaceable", Replaceable);
        writer.OptionalInstant(Namespaces.CertRaCore, "ReplacementPeriodStartDate", ReplacementPeriodStart);
        ContactData.Write(writer, Namespaces.CertRaCore);
        writer.Texts(Namespaces.CertRaCore, "BaseServiceUsage", BaseServiceUsage);
        writer.End();
    }
}
