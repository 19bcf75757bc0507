namespace Ehcert.Pki.XmlSignatures;

/// <summary>The two namespaces that XML itself reserves (Namespaces in XML 1.0 §3).</summary>
internal static class XmlReservedNames
{
    public const string Xmlns = "http://www.w3.org/2000/xmlns/";
    public const string Xml = "http://www.w3.org/XML/1998/namespace";
}
