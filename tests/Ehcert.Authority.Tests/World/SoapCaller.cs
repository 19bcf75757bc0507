using System.Net.Http.Headers;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Ehcert.Pki.XmlSignatures;

namespace Ehcert.Authority.World;

/// <summary>Sends requests as any SOAP client does, and reads what comes back without the product's own client.</summary>
internal sealed class SoapCaller(Uri address, string path)
{
    private static readonly HttpClient Http = new();

    public async Task<SoapAnswer> SendAsync(string payload, string? language = null, string mediaType = "text/xml")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, path))
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(Envelope(payload))),
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(mediaType) { CharSet = "utf-8" };
        if (language is not null)
            request.Headers.AcceptLanguage.ParseAdd(language);
        using var response = await Http.SendAsync(request, TestContext.Current.CancellationToken);
        return new SoapAnswer((int)response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    public async Task<SoapAnswer> SignAndSendAsync(string payload, ISigningIdentity signer, string? language = null) =>
        await SendAsync(await SignAsync(payload, signer), language);

    public static async Task<string> SignAsync(string payload, ISigningIdentity signer)
    {
        var document = new XmlDocument { PreserveWhitespace = true };
        document.LoadXml(payload);
        return (await XmlSigner.SignAsync(document, signer, TestContext.Current.CancellationToken)).Value.OuterXml;
    }

    private static string Envelope(string payload) =>
        $"""<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Header/><soap:Body>{payload}</soap:Body></soap:Envelope>""";
}

/// <summary>An answer as it came.</summary>
internal sealed class SoapAnswer(int httpStatus, string body)
{
    private readonly XDocument _document = XDocument.Parse(body, LoadOptions.PreserveWhitespace);

    public int HttpStatus => httpStatus;

    public string Body => body;

    public XElement Payload => _document.Root!.Elements().Last().Elements().Single();

    public bool IsSuccess => StatusCode == "urn:be:fgov:ehealth:2.0:status:Success";

    public string? StatusCode => First("StatusCode")?.Attribute("Value")?.Value;

    public string? StatusMessage => First("StatusMessage")?.Value;

    /// <summary>The error codes of <c>EteeStatusDetail</c>, whose children have no namespace.</summary>
    public IReadOnlyList<string> Codes => [.. _document.Descendants("Errors").Select(error => error.Element("Code")!.Value)];

    public string? Code => Codes is [var first, ..] ? first : null;

    public string? Parameter(string name) =>
        _document.Descendants("Parameters").FirstOrDefault(parameter => parameter.Element("Name")!.Value == name)?.Element("Value")!.Value;

    public XElement? First(string localName) => All(localName).FirstOrDefault();

    public IEnumerable<XElement> All(string localName) => _document.Descendants().Where(element => element.Name.LocalName == localName);

    public string Value(string localName) => First(localName).ShouldNotBeNull(body).Value;
}
