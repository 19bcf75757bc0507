using System.Xml;
using Ehcert.Domain;
using Ehcert.Protocol.CertRa;
using Ehcert.Protocol.Messages;

namespace Ehcert.Protocol.Soap;

/// <summary>SOAP 1.1 fault codes (§4.4.1).</summary>
public enum SoapFaultCode
{
    /// <summary>The message is wrong.</summary>
    Client,

    /// <summary>The server is in trouble.</summary>
    Server,

    /// <summary>Another SOAP version.</summary>
    VersionMismatch,

    /// <summary>A header that must be understood is not.</summary>
    MustUnderstand,
}

/// <summary>Technical trouble, told as the platform tells it.</summary>
/// <param name="FaultCode">Whose trouble.</param>
/// <param name="Code">Platform code; see <see cref="SoapFaultCodes"/>.</param>
/// <param name="Messages">One sentence per language; at least one.</param>
/// <param name="Retry">Whether trying again may help; null when not said.</param>
/// <param name="Id">To find it in the logs, or null.</param>
public sealed record SoapFault(
    SoapFaultCode FaultCode, string Code, ValueList<LocalizedValue> Messages, bool? Retry = null, string? Id = null)
{
    /// <summary>From a refusal: its code when that is a platform code, its words in all languages.</summary>
    public static SoapFault From(SoapFaultCode faultCode, string code, Refusal refusal) => new(
        faultCode,
        code,
        LanguageCodes.All.Select(language => new LocalizedValue(language.Code(), refusal.What(language))).ToValueList());

    internal static SoapFault Read(XmlElement fault)
    {
        XmlElement? detail = fault.GetElementsByTagName("detail", Namespaces.None).OfType<XmlElement>().FirstOrDefault();
        XmlElement? error = detail?.ChildNodes.OfType<XmlElement>().FirstOrDefault();
        string faultString = Text(fault, "faultstring") ?? string.Empty;
        var messages = (error?.ChildNodes.OfType<XmlElement>() ?? [])
            .Where(child => child is { LocalName: "Message", NamespaceURI: Namespaces.None })
            .Select(child => new LocalizedValue(child.GetAttribute("lang", Namespaces.Xml), child.InnerText))
            .ToValueList();
        return new SoapFault(
            (Text(fault, "faultcode") ?? string.Empty).Contains("Server", StringComparison.Ordinal) ? SoapFaultCode.Server : SoapFaultCode.Client,
            (error is null ? null : Text(error, "Code")) ?? faultString,
            messages.Count > 0 ? messages : [new LocalizedValue("en", faultString)]);
    }

    internal byte[] ToBytes(SoapEnvironment environment) => MessageXml.Bytes(writer =>
    {
        writer.Start(Namespaces.Soap, "Fault");
        writer.Text(Namespaces.None, "faultcode", $"{Namespaces.Prefix(Namespaces.Soap)}:{FaultCode}");
        writer.Text(Namespaces.None, "faultstring", Code);
        writer.Start(Namespaces.None, "detail");
        writer.Start(Namespaces.SoaErrors, FaultCode is SoapFaultCode.Server ? "SystemError" : "BusinessError");
        writer.Attribute("Id", Id);
        writer.Text(Namespaces.None, "Origin", FaultCode is SoapFaultCode.Server ? "Server" : "Client");
        writer.Text(Namespaces.None, "Code", Code);
        foreach (LocalizedValue message in Messages)
        {
            writer.Start(Namespaces.None, "Message");
            writer.Language(message.Language);
            writer.Text(message.Value);
            writer.End();
        }

        if (Retry is { } retry)
            writer.Boolean(Namespaces.None, "Retry", retry);
        writer.Text(Namespaces.SoaErrors, "Environment", environment.ToString());
        writer.End();
        writer.End();
        writer.End();
    });

    private static string? Text(XmlElement parent, string name) =>
        parent.ChildNodes.OfType<XmlElement>()
            .FirstOrDefault(child => child.LocalName == name && child.NamespaceURI == Namespaces.None)?.InnerText.Trim();
}

/// <summary>The kind of environment a fault names.</summary>
public enum SoapEnvironment
{
    /// <summary>Development.</summary>
    Development,

    /// <summary>Test, the sandbox for instance.</summary>
    Test,

    /// <summary>Integration.</summary>
    Integration,

    /// <summary>Acceptance; the platform spells it so.</summary>
    Acceptation,

    /// <summary>Simulation.</summary>
    Simulation,

    /// <summary>Production.</summary>
    Production,
}

/// <summary>Fault codes of the platform. The first four groups make a client with several addresses try the next one.</summary>
public static class SoapFaultCodes
{
    /// <summary>Undefined.</summary>
    public const string Undefined = "SOA-00001";

    /// <summary>The service is not available.</summary>
    public const string Unavailable = "SOA-02001";

    /// <summary>The service is temporarily not available.</summary>
    public const string TemporarilyUnavailable = "SOA-02002";

    /// <summary>Not well-formed.</summary>
    public const string Malformed = "SOA-03001";

    /// <summary>Not SOAP.</summary>
    public const string NotSoap = "SOA-03002";

    /// <summary>An empty body.</summary>
    public const string EmptyBody = "SOA-03003";

    /// <summary>Not by the WS-I profile.</summary>
    public const string NotInterchangeable = "SOA-03004";

    /// <summary>Not an operation of the service.</summary>
    public const string UnknownOperation = "SOA-03005";

    /// <summary>Not by the schema.</summary>
    public const string NotPerSchema = "SOA-03006";

    /// <summary>The content cannot be accepted.</summary>
    public const string ContentRefused = "SOA-03007";
}
