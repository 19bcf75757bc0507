using Ehcert.Domain;
using Ehcert.Protocol.Messages;
using Ehcert.Protocol.Soap;

namespace Ehcert.Protocol.MyCareNet;

/// <summary>The licence of the software that sends.</summary>
/// <param name="PackageName">Name of the software, or null.</param>
/// <param name="Username">User of the licence.</param>
/// <param name="Password">Its password: a secret.</param>
public sealed record SoftwareLicense(string? PackageName, string Username, string Password)
{
    /// <summary>Without the password.</summary>
    public override string ToString() => $"{nameof(SoftwareLicense)} {PackageName}";
}

/// <summary>A person or an organisation; exactly one of the three numbers is used.</summary>
/// <param name="Name">Its name, or null.</param>
/// <param name="Nihii">NIHII number with quality, or null.</param>
/// <param name="Ssin">National number, or null.</param>
/// <param name="Cbe">Enterprise number, or null.</param>
public sealed record Party(string? Name, Registrant? Nihii, string? Ssin, string? Cbe)
{
    /// <summary>Nothing: numbers are personal.</summary>
    public override string ToString() => nameof(Party);

    internal static Party Read(ElementReader element) => new(
        element.OptionalText(Namespaces.McnCore, "Name"),
        element.Optional(Namespaces.McnCore, "Nihii") is { } number ? ReadNihii(number) : null,
        element.OptionalText(Namespaces.McnCore, "Ssin"),
        element.OptionalText(Namespaces.McnCore, "Cbe"));

    internal static Registrant ReadNihii(ElementReader element) =>
        new(element.OptionalText(Namespaces.McnCore, "Quality"), element.OptionalText(Namespaces.McnCore, "Value"));

    internal static void WriteNihii(ElementWriter writer, Registrant number)
    {
        writer.Start(Namespaces.McnCore, "Nihii");
        writer.OptionalText(Namespaces.McnCore, "Quality", number.Quality);
        writer.OptionalText(Namespaces.McnCore, "Value", number.Nihii);
        writer.End();
    }

    internal void Write(ElementWriter writer, string name)
    {
        writer.Start(Namespaces.McnCore, name);
        writer.OptionalText(Namespaces.McnCore, "Name", Name);
        if (Nihii is not null)
            WriteNihii(writer, Nihii);
        writer.OptionalText(Namespaces.McnCore, "Ssin", Ssin);
        writer.OptionalText(Namespaces.McnCore, "Cbe", Cbe);
        writer.End();
    }
}

/// <summary>Who sends, in whose name.</summary>
/// <param name="License">The software.</param>
/// <param name="CareProvider">Number of the care provider, or null.</param>
/// <param name="PhysicalPerson">The care provider as a person, or null.</param>
/// <param name="Organization">The care provider as an organisation, or null.</param>
public sealed record MessageOrigin(SoftwareLicense License, Registrant? CareProvider, Party? PhysicalPerson, Party? Organization);

/// <summary>Which mutuality is asked.</summary>
/// <param name="Mutuality">Its code, for instance <c>200</c>; null when not said.</param>
/// <param name="ReferenceDate">The day.</param>
public sealed record MessageRouting(string? Mutuality, DateOnly ReferenceDate);

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
        SoapEnvelope.ReadPayload(envelope, SoapLimits.Default, SoapStrictness.Request, (name, uri) => name == Root && uri == Namespaces.McnRegistration ? null : SoapRefusals.UnknownOperation)
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
                    package.OptionalText(Namespaces.McnCore, "Name"), license.Text(Namespaces.McnCore, "Username"), license.Text(Namespaces.McnCore, "Password")),
                provider is { } care ? Party.ReadNihii(care.Child(Namespaces.McnCore, "Nihii")) : null,
                provider?.Optional(Namespaces.McnCore, "PhysicalPerson") is { } person ? Party.Read(person) : null,
                provider?.Optional(Namespaces.McnCore, "Organization") is { } organization ? Party.Read(organization) : null),
            root.Optional(Namespaces.McnCommons, "Routing") is { } routing
                ? new MessageRouting(
                    routing.Child(Namespaces.McnCore, "CareReceiver").OptionalText(Namespaces.McnCore, "Mutuality"), routing.Date(Namespaces.McnCore, "ReferenceDate"))
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

/// <summary>The answer of a mutuality.</summary>
/// <param name="Header">Its identifier, that of the request, and the moment.</param>
/// <param name="NipReference">Reference of the network, or null.</param>
/// <param name="OutputReference">Reference of the answer, or null.</param>
/// <param name="Detail">The business payload, see <see cref="RegistrationAnswer"/>.</param>
public sealed record RegisterToMycarenetServiceResponse(ResponseHeader Header, string? NipReference, string? OutputReference, Blob Detail)
{
    private const string Root = "RegisterToMycarenetServiceResponse";

    /// <summary>The SOAP envelope.</summary>
    public ReadOnlyMemory<byte> ToEnvelope() => SoapEnvelope.Around(MessageXml.Bytes(Write));

    /// <summary>Reads a SOAP envelope; unknown elements are passed over.</summary>
    public static Outcome<RegisterToMycarenetServiceResponse> Parse(ReadOnlyMemory<byte> envelope) =>
        SoapEnvelope.ReadPayload(envelope, SoapLimits.Answers, SoapStrictness.Answer, (name, uri) => name == Root && uri == Namespaces.McnRegistration ? null : SoapRefusals.UnknownOperation)
            .Then(root => MyCareNetXml.Read(root, reader => Read(MessageXml.ReadResponseHeader(root), reader)));

    private static RegisterToMycarenetServiceResponse Read(ResponseHeader header, ElementReader root)
    {
        ElementReader answer = root.Child(Namespaces.McnCommons, "Return");
        ElementReader output = answer.Child(Namespaces.McnCommons, "CommonOutput");
        return new RegisterToMycarenetServiceResponse(
            header,
            output.OptionalText(Namespaces.McnCore, "NIPReference"),
            output.OptionalText(Namespaces.McnCore, "OutputReference"),
            MyCareNetBlob.Read(answer.Child(Namespaces.McnCommons, "Detail")));
    }

    private void Write(ElementWriter writer)
    {
        writer.Start(Namespaces.McnRegistration, Root);
        writer.Declare(Namespaces.McnCommons);
        writer.Declare(Namespaces.McnCore);
        writer.Attribute("Id", Header.Id);
        writer.Attribute("InResponseTo", Header.InResponseTo);
        writer.Attribute("IssueInstant", Header.IssueInstant?.ToString());
        writer.Start(Namespaces.McnCommons, "Return");
        writer.Start(Namespaces.McnCommons, "CommonOutput");
        writer.OptionalText(Namespaces.McnCore, "NIPReference", NipReference);
        writer.OptionalText(Namespaces.McnCore, "OutputReference", OutputReference);
        writer.End();
        MyCareNetBlob.Write(writer, Detail);
        writer.End();
        writer.End();
    }
}
