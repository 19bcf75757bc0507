namespace Ehcert.Protocol;

/// <summary>Namespaces of the certificate services; prefixes are free on the wire, these are the ones we write.</summary>
internal static class Namespaces
{
    public const string None = "";
    public const string Xml = "http://www.w3.org/XML/1998/namespace";
    public const string Xmlns = "http://www.w3.org/2000/xmlns/";
    public const string SchemaInstance = "http://www.w3.org/2001/XMLSchema-instance";
    public const string Soap = "http://schemas.xmlsoap.org/soap/envelope/";
    public const string Soap12 = "http://www.w3.org/2003/05/soap-envelope";
    public const string Signature = "http://www.w3.org/2000/09/xmldsig#";
    public const string CommonsCore = "urn:be:fgov:ehealth:commons:core:v2";
    public const string Etee = "urn:be:fgov:ehealth:etee:commons:core:v2";
    public const string CertRa = "urn:be:fgov:ehealth:certra:protocol:v2";
    public const string CertRaCore = "urn:be:fgov:ehealth:certra:core:v2";
    public const string EtkRa = "urn:be:fgov:ehealth:etkra:protocol:v2";
    public const string EtkDepot = "urn:be:fgov:ehealth:etkdepot:1_0:protocol";
    public const string OldCommonsCore = "urn:be:fgov:ehealth:commons:1_0:core";
    public const string XmlMime = "http://www.w3.org/2005/05/xmlmime";
    public const string McnRegistration = "urn:be:fgov:ehealth:mycarenet:registration:protocol:v1";
    public const string McnCommons = "urn:be:fgov:ehealth:mycarenet:commons:protocol:v2";
    public const string McnCore = "urn:be:fgov:ehealth:mycarenet:commons:core:v2";
    public const string CinRegistration = "urn:be:cin:nip:sync:reg:v1";
    public const string CinCommon = "urn:be:cin:mycarenet:esb:common:v2";
    public const string CinTypes = "urn:be:cin:types:v1";
    public const string SoaErrors = "urn:be:fgov:ehealth:errors:soa:v1";

    public static string Prefix(string uri) => uri switch
    {
        CertRa or EtkRa or EtkDepot => "p",
        CertRaCore => "k",
        CommonsCore => "c",
        OldCommonsCore => "core",
        Etee => "etee",
        Soap => "soap",
        SoaErrors => "err",
        SchemaInstance => "xsi",
        Signature => "ds",
        McnRegistration => "r",
        McnCommons => "m",
        McnCore => "mc",
        XmlMime => "xmime",
        CinRegistration => "reg",
        CinCommon => "com",
        CinTypes => "t",
        None => string.Empty,
        _ => throw new ArgumentOutOfRangeException(nameof(uri), uri, "This namespace is never written."),
    };
}
