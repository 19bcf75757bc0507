using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Ehcert.Protocol.Tests;

/// <summary>Stands where a service would and remembers what it was sent.</summary>
internal sealed class StubService(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
{
    public static readonly Uri Address = new("https://ra.example.org/CertRa/v2");

    public List<string> Bodies { get; } = [];

    public List<HttpRequestMessage> Requests { get; } = [];

    public HttpClient Client => new(this, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan };

    public static StubService Answering(string golden) => Answering(Golden.Bytes(golden), golden.Contains("fault", StringComparison.Ordinal) ? 500 : 200);

    public static StubService Answering(byte[] body, int status = 200, string contentType = "text/xml; charset=utf-8") => new(_ =>
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        return new HttpResponseMessage((HttpStatusCode)status) { Content = content };
    });

    public static StubService Answering(string body, int status, string contentType = "text/xml; charset=utf-8") =>
        Answering(Encoding.UTF8.GetBytes(body), status, contentType);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests.Add(request);
        Bodies.Add(await request.Content!.ReadAsStringAsync(cancellationToken));
        return answer(request);
    }
}
