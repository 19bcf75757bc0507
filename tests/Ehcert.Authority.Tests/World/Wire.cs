using System.Globalization;
using System.Security;
using System.Xml.Linq;
using Ehcert.Eid.Virtual;

namespace Ehcert.Authority.World;

/// <summary>Requests written out by hand, so that the tests do not believe the product's own writer.</summary>
internal static class Wire
{
    public const string Contact =
        "<k:EmailPrivate>testine@example.org</k:EmailPrivate><k:PhonePrivate>+32 2 000 00 01</k:PhonePrivate>";

    public static string GetActorQualities(DateTimeOffset at, string ssin, string? id = null) =>
        Request("GetActorQualities", at, $"""<p:SSIN Type="SSIN">{ssin}</p:SSIN>""", id);

    public static string GetGenericOrganizationTypes(DateTimeOffset at) => Request("GetGenericOrganizationTypes", at, "");

    public static string GetExistingApplicationIds(DateTimeOffset at, string type, string value) =>
        Request("GetExistingApplicationIds", at, $"""<p:OrganizationIdentifier Type="{type}">{value}</p:OrganizationIdentifier>""");

    public static string GenerateContract(DateTimeOffset at, string signer, string owner, string? applicationId = null, string contact = Contact) =>
        Request(
            "GenerateContract",
            at,
            $"<p:ContactData>{contact}</p:ContactData><p:Signer>{signer}</p:Signer><p:CertificateIdentifier><k:Actor>{owner}</k:Actor>"
            + (applicationId is null ? "" : $"<k:ApplicationId>{applicationId}</k:ApplicationId>") + "</p:CertificateIdentifier>");

    public static string GenerateCertificate(
        DateTimeOffset at, byte[] csr, string dn, string signer, XElement text, string contact = Contact, IReadOnlyList<string>? services = null) =>
        Request(
            "GenerateCertificate",
            at,
            $"<p:EHealthCSR><k:ContactData>{contact}</k:ContactData><k:CSR>{Convert.ToBase64String(csr)}</k:CSR><k:Contract><k:DN>{SecurityElement.Escape(dn)}</k:DN>"
            + $"<k:Signer>{signer}</k:Signer>{text.ToString(SaveOptions.DisableFormatting)}</k:Contract>"
            + string.Concat((services ?? []).Select(service => $"<k:BaseServiceUsage>{service}</k:BaseServiceUsage>")) + "</p:EHealthCSR>");

    public static string GetCertificate(DateTimeOffset at, string key) =>
        Request("GetCertificate", at, $"<p:PublicKeyIdentifier>{key}</p:PublicKeyIdentifier>");

    public static string GetCertificateInfoForCitizen(DateTimeOffset at) => Request("GetCertificateInfoForCitizen", at, "");

    public static string GetCertificateInfoForAuthenticationCertificate(DateTimeOffset at) =>
        Request("GetCertificateInfoForAuthenticationCertificate", at, "");

    /// <summary>A person as the Java client names one.</summary>
    public static string Actor(VirtualPerson person) => Actor("SSIN", person.NationalNumber.Digits, person.Surname, person.GivenNames);

    public static string Actor(string type, string value, string name, string? firstName = null) =>
        $"""<c:Id Type="{type}">{value}</c:Id>""" + (firstName is null ? "" : $"<c:FirstName>{SecurityElement.Escape(firstName)}</c:FirstName>")
        + $"<c:Name>{SecurityElement.Escape(name)}</c:Name>";

    private static string Request(string name, DateTimeOffset at, string content, string? id = null) =>
        $"""<p:{name}Request xmlns:p="urn:be:fgov:ehealth:certra:protocol:v2" xmlns:k="urn:be:fgov:ehealth:certra:core:v2" xmlns:c="urn:be:fgov:ehealth:commons:core:v2" Id="{id ?? $"_{Guid.NewGuid()}"}" IssueInstant="{at.ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture)}">{content}</p:{name}Request>""";
}
