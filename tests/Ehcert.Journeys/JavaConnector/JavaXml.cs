using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Security.Cryptography.Xml;
using System.Text;
using System.Xml;

namespace Ehcert.Journeys.JavaConnector;

/// <summary>Signs a hash; the card or a key decides how.</summary>
public delegate Task<byte[]> SignHash(byte[] hash);

/// <summary>
/// Writes requests the way the existing Java connectors put them on the wire: hand-made text, SOAP-ENV prefix, an empty header, base64 in
/// lines of 76 characters that end in <c>&amp;#13;</c> and a line feed, and times without a zone. Shares no code with the product.
/// </summary>
public static class JavaXml
{
    public const string CertRa = "urn:be:fgov:ehealth:certra:protocol:v2";
    public const string CertRaCore = "urn:be:fgov:ehealth:certra:core:v2";
    public const string EtkRa = "urn:be:fgov:ehealth:etkra:protocol:v2";
    public const string Depot = "urn:be:fgov:ehealth:etkdepot:1_0:protocol";
    public const string Commons = "urn:be:fgov:ehealth:commons:core:v2";
    public const string Signature = "http://www.w3.org/2000/09/xmldsig#";

    private const string ExclusiveC14n = "http://www.w3.org/2001/10/xml-exc-c14n#";

    /// <summary>The two attributes of a request root.</summary>
    public static string Attributes(out string id)
    {
        id = "_" + Guid.NewGuid();
        string now = TimeProvider.System.GetLocalNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff", CultureInfo.InvariantCulture);
        return $"IssueInstant=\"{now}\" Id=\"{id}\"";
    }

    /// <summary>Wraps a request in an envelope as SAAJ does.</summary>
    public static string Envelope(string payload) =>
        $"<SOAP-ENV:Envelope xmlns:SOAP-ENV=\"http://schemas.xmlsoap.org/soap/envelope/\"><SOAP-ENV:Header/><SOAP-ENV:Body>{payload}</SOAP-ENV:Body></SOAP-ENV:Envelope>";

    /// <summary>Puts an enveloped RSA-SHA256 signature in as the last child of the root.</summary>
    public static async Task<string> SignedAsync(string payload, string id, IReadOnlyList<X509Certificate2> chain, SignHash sign)
    {
        string digest = Convert.ToBase64String(SHA256.HashData(Canonical(payload)));
        string signedInfo =
            $"""
            <ds:SignedInfo>
            <ds:CanonicalizationMethod Algorithm="{ExclusiveC14n}"></ds:CanonicalizationMethod>
            <ds:SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"></ds:SignatureMethod>
            <ds:Reference URI="#{id}">
            <ds:Transforms>
            <ds:Transform Algorithm="http://www.w3.org/2000/09/xmldsig#enveloped-signature"></ds:Transform>
            <ds:Transform Algorithm="{ExclusiveC14n}"></ds:Transform>
            </ds:Transforms>
            <ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"></ds:DigestMethod>
            <ds:DigestValue>{digest}</ds:DigestValue>
            </ds:Reference>
            </ds:SignedInfo>
            """.ReplaceLineEndings("\n");
        string alone = signedInfo.Replace("<ds:SignedInfo>", $"<ds:SignedInfo xmlns:ds=\"{Signature}\">", StringComparison.Ordinal);
        byte[] value = await sign(SHA256.HashData(Canonical(alone)));
        string certificates = string.Concat(chain.Select(one => $"<ds:X509Certificate>\n{Lines(one.RawData)}\n</ds:X509Certificate>\n"));
        string signature =
            $"<ds:Signature xmlns:ds=\"{Signature}\" Id=\"xmldsig-{Guid.NewGuid()}\">\n{signedInfo}\n<ds:SignatureValue>\n{Lines(value)}\n</ds:SignatureValue>\n"
            + $"<ds:KeyInfo>\n<ds:X509Data>\n{certificates}</ds:X509Data>\n</ds:KeyInfo>\n</ds:Signature>";
        int end = payload.LastIndexOf("</", StringComparison.Ordinal);
        return payload[..end] + signature + payload[end..];
    }

    private static string Lines(byte[] bytes) =>
        string.Join("&#13;\n", Convert.ToBase64String(bytes).Chunk(76).Select(line => new string(line)));

    private static byte[] Canonical(string xml)
    {
        XmlDocument document = new() { PreserveWhitespace = true, XmlResolver = null };
        document.LoadXml(xml);
        XmlDsigExcC14NTransform transform = new();
        transform.LoadInput(document);
        using MemoryStream canonical = new();
        ((Stream)transform.GetOutput(typeof(Stream))).CopyTo(canonical);
        return canonical.ToArray();
    }
}
