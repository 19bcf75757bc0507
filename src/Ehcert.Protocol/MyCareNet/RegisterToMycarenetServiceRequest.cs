using Ehcert.Domain;
using Ehcert.Protocol.Messages;
using Ehcert.Protocol.Soap;

namespace Ehcert.Protocol.MyCareNet;

/// <summary>Tells one mutuality that a care provider uses a service.</summary>
/// <param name="Header">An identifier that is an XML name, and the moment.</param>
/// <param name="IsTest">True for anything but production.</param>
/// <param name="Origin">Who sends.</param>
/// <param name="Routing">Which mutuality; null when not said.</param>
/// <param name="Detail">The business payload, see <see cref="Registration"/>.</param>
/// <param name="Xades">A detached XAdES signature over the payload, or null.</param>
public sealed record RegisterToMycarenetServiceRequest(
    RequestHeader Header, bool IsTest, MessageOrigin Origin, MessageRouting? Routing, Blob Detail, Blob? Xades)
{
    private const string Root = "RegisterToMycarenetServiceRequest";

    /// <summary>The SOAP envelope, without the WS-Security header that sending it over the network needs.</summary>
    public ReadOnlyMemory<byte> ToEnvelope() => SoapEnvelope.Around(MessageXml.Bytes(Write));

    /// <summary>Reads a SOAP envelope; what the schema does not know is refused.</summary>
    public static Outcome<RegisterToMycarenetServiceRequest> Parse(ReadOnlyMemory<byte> envelope) =>
        SoapEnvelope.ReadPayload(envelope, SoapLimits.Default, SoapStrictness.Request, MyCareNetXml.Only(Root))
            .Then(root => MyCareNetXml.Read(root, reader => Read(MessageXml.ReadRequestHeader(root), reader)));

    private static RegisterToMycarenetServiceRequest Read(RequestHeader header, ElementReader root)
    {
        ElementReader input = root.Child(Namespaces.McnCommons, "CommonInput");
        ElementReader origin = input.Child(Namespaces.McnCore, "Origin");
        ElementReader package = origin.Child(Namespaces.McnCore, "Package");
        ElementReader license = package.Child(Namespaces.McnCore, "License");
        ElementReader? provider = origin.Optional(Namespaces.McnCore, "CareProvider");
        return new RegisterToMycarenetServiceRequest(
            header,
            input.Child(Namespaces.McnCore, "Request").Boolean(Namespaces.McnCore, "IsTest"),
            new MessageOrigin(
                new SoftwareLicense(
                    package.OptionalText(Namespaces.McnCore, "Name"),
                    license.Text(Namespaces.McnCore, "Username"),
                    license.Text(Namespaces.McnCore, "Password")),
                provider is { } care ? Party.ReadNihii(care.Child(Namespaces.McnCore, "Nihii")) : null,
                provider?.Optional(Namespaces.McnCore, "PhysicalPerson") is { } person ? Party.Read(person) : null,
                provider?.Optional(Namespaces.McnCore, "Organization") is { } organization ? Party.Read(organization) : null),
            root.Optional(Namespaces.McnCommons, "Routing") is { } routing
                ? new MessageRouting(
                    routing.Child(Namespaces.McnCore, "CareReceiver").OptionalText(Namespaces.McnCore, "Mutuality"),
                    routing.Date(Namespaces.McnCore, "ReferenceDate"))
                : null,
            MyCareNetBlob.Read(root.Child(Namespaces.McnCommons, "Detail")),
            root.Optional(Namespaces.McnCommons, "Xades")?.Binary());
    }

    private void Write(ElementWriter writer)
    {
        writer.Start(Namespaces.McnRegistration, Root);
        writer.Declare(Namespaces.McnCommons);
        writer.Declare(Namespaces.McnCore);
        writer.Attribute("Id", Header.Id);
        writer.Attribute("IssueInstant", Header.IssueInstant?.ToString());
        writer.Start(Namespaces.McnCommons, "CommonInput");
        writer.Start(Namespaces.McnCore, "Request");
        writer.Boolean(Namespaces.McnCore, "IsTest", IsTest);
        writer.End();
        WriteOrigin(writer);
        writer.End();
        if (Routing is not null)
        {
            writer.Start(Namespaces.McnCommons, "Routing");
            writer.Start(Namespaces.McnCore, "CareReceiver");
            writer.OptionalText(Namespaces.McnCore, "Mutuality", Routing.Mutuality);
            writer.End();
            writer.Date(Namespaces.McnCore, "ReferenceDate", Routing.ReferenceDate);
            writer.End();
        }

        MyCareNetBlob.Write(writer, Detail);
        if (Xades is { } xades)
        {
            writer.Start(Namespaces.McnCommons, "Xades");
            writer.QualifiedAttribute(Namespaces.XmlMime, "contentType", MyCareNetBlob.Xml);
            writer.Binary(xades);
            writer.End();
        }

        writer.End();
    }

    private void WriteOrigin(ElementWriter writer)
    {
        writer.Start(Namespaces.McnCore, "Origin");
        writer.Start(Namespaces.McnCore, "Package");
        writer.OptionalText(Namespaces.McnCore, "Name", Origin.License.PackageName);
        writer.Start(Namespaces.McnCore, "License");
        writer.Text(Namespaces.McnCore, "Username", Origin.License.Username);
        writer.Text(Namespaces.McnCore, "Password", Origin.License.Password);
        writer.End();
        writer.End();
        if (Origin.CareProvider is { } provider)
        {
            writer.Start(Namespaces.McnCore, "CareProvider");
            Party.WriteNihii(writer, provider);
            Origin.PhysicalPerson?.Write(writer, "PhysicalPerson");
            Origin.Organization?.Write(writer, "Organization");
            writer.End();
        }

        writer.End();
    }
}
