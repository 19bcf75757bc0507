using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Ehcert.Domain;
using Ehcert.Protocol.CertRa;
using Microsoft.Extensions.Time.Testing;

namespace Ehcert.Protocol.Tests;

/// <summary>What stands between client and service, over real loopback sockets where possible.</summary>
public sealed class TransportTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_port_where_nobody_listens_is_a_service_that_is_down()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/CertRa/v2");
        listener.Stop();
        using var http = new HttpClient();

        (await Ask(http, address)).ShouldBe(TransportRefusals.ServerDown);
    }

    [Fact]
    public async Task A_connection_that_breaks_off_is_a_service_that_is_down()
    {
        await using var server = new RawServer(async stream =>
        {
            await RawServer.ReadHeadAsync(stream);
            await stream.WriteAsync(Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: 5000\r\n\r\n<a>"));
        });
        using var http = new HttpClient();

        (await Ask(http, server.Address("http"))).ShouldBe(TransportRefusals.ServerDown);
    }

    [Fact]
    public async Task A_certificate_of_an_unknown_authority_is_not_trusted()
    {
        using var key = RSA.Create(2048);
        using X509Certificate2 made = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2090, 1, 1, 0, 0, 0, TimeSpan.Zero));
        await using var server = new RawServer(async stream =>
        {
            await using var secure = new SslStream(stream);
            await secure.AuthenticateAsServerAsync(made);
        });
        using var http = new HttpClient();

        (await Ask(http, server.Address("https"))).ShouldBe(TransportRefusals.UntrustedTls);
    }

    [Theory]
    [InlineData("http")]
    [InlineData("https")]
    public async Task A_proxy_that_asks_for_a_password_is_named(string scheme)
    {
        await using var proxy = new RawServer(async stream =>
        {
            await RawServer.ReadHeadAsync(stream);
            await stream.WriteAsync(Encoding.ASCII.GetBytes("HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n"));
        });
        using var handler = new SocketsHttpHandler { Proxy = new WebProxy(proxy.Address("http")), UseProxy = true };
        using var http = new HttpClient(handler);

        (await Ask(http, new Uri($"{scheme}://ra.example.org/CertRa/v2"))).ShouldBe(TransportRefusals.ProxyAsksPassword);
    }

    [Fact]
    public async Task A_service_that_does_not_answer_in_time_is_slow_and_the_patience_is_ours()
    {
        var clock = new FakeTimeProvider();
        var silent = new SilentService();
        using var http = new HttpClient(silent) { Timeout = Timeout.InfiniteTimeSpan };
        Task<Outcome<GetGenericOrganizationTypesResponse>> asking =
            new CertRaClient(http, StubService.Address, clock, TimeSpan.FromSeconds(7)).GetGenericOrganizationTypesAsync(Ct);
        await silent.Asked;
        clock.Advance(TimeSpan.FromSeconds(8));

        Refusal refusal = (await asking).Refusal;

        refusal.Reason.ShouldBe(TransportRefusals.ServerSlow);
        refusal.What(Language.English).ShouldBe("The service ra.example.org did not answer within 7 seconds.");
    }

    [Fact]
    public async Task Cancelling_is_not_a_refusal()
    {
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        var silent = new SilentService();
        using var http = new HttpClient(silent);
        Task asking = new CertRaClient(http, StubService.Address, TimeProvider.System).GetGenericOrganizationTypesAsync(cancel.Token);
        await silent.Asked;
        await cancel.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(asking);
    }

    [Theory]
    [InlineData(HttpRequestError.NameResolutionError, "NETWORK_NONE")]
    [InlineData(HttpRequestError.SecureConnectionError, "NETWORK_TLS_UNTRUSTED")]
    [InlineData(HttpRequestError.InvalidResponse, "SERVICE_UNAVAILABLE")]
    public async Task Trouble_of_the_transport_is_told_apart(HttpRequestError error, string code)
    {
        var service = new StubService(_ => throw new HttpRequestException(error));

        (await Ask(service.Client, StubService.Address)).Code.ShouldBe(code);
    }

    [Fact]
    public async Task No_route_is_no_network()
    {
        var service = new StubService(_ => throw new HttpRequestException(HttpRequestError.ConnectionError, null, new SocketException((int)SocketError.NetworkUnreachable)));

        (await Ask(service.Client, StubService.Address)).ShouldBe(TransportRefusals.NoNetwork);
    }

    [Theory]
    [InlineData(302, "SERVICE_UNEXPECTED_STATUS")]
    [InlineData(400, "SERVICE_UNEXPECTED_STATUS")]
    [InlineData(404, "SERVICE_UNEXPECTED_STATUS")]
    [InlineData(407, "NETWORK_PROXY_PASSWORD")]
    [InlineData(503, "SERVICE_UNAVAILABLE")]
    [InlineData(200, "SERVICE_ANSWER_NOT_UNDERSTOOD")]
    public async Task A_page_of_the_network_is_not_an_answer(int status, string code)
    {
        StubService service = StubService.Answering("<html><body>Welcome to the hotel</body></html>", status, "text/html");

        (await Ask(service.Client, StubService.Address)).Code.ShouldBe(code);
    }

    [Fact]
    public async Task A_fault_of_the_service_is_shown_with_its_code()
    {
        var client = new CertRaClient(StubService.Answering("17-soap-fault.xml").Client, StubService.Address, TimeProvider.System);

        (await client.GetGenericOrganizationTypesAsync(Ct)).Refusal.What(Language.English)
            .ShouldBe("The service ra.example.org reports a technical problem (SOA-02002): Service temporarily not available.");
    }

    [Fact]
    public async Task A_huge_answer_is_not_swallowed() =>
        (await Ask(StubService.Answering(new byte[9 * 1024 * 1024]).Client, StubService.Address)).ShouldBe(TransportRefusals.AnswerTooLarge);

    private static async Task<RefusalReason> Ask(HttpClient http, Uri address) =>
        (await new CertRaClient(http, address, TimeProvider.System).GetGenericOrganizationTypesAsync(Ct)).Refusal.Reason;

    private sealed class SilentService : HttpMessageHandler
    {
        private readonly TaskCompletionSource _asked = new();

        public Task Asked => _asked.Task;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            _asked.TrySetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            throw new InvalidOperationException("Waiting ends only by cancelling.");
        }
    }

    /// <summary>Serves connections on a loopback port of its own until disposed.</summary>
    private sealed class RawServer : IAsyncDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        private readonly CancellationTokenSource _stop = new();
        private readonly Task _serving;

        public RawServer(Func<NetworkStream, Task> serve)
        {
            _listener.Start();
            _serving = ServeAsync(serve);
        }

        public static async Task ReadHeadAsync(NetworkStream stream)
        {
            var head = new StringBuilder();
            byte[] one = new byte[1];
            while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await stream.ReadAsync(one) == 1)
                head.Append((char)one[0]);
        }

        public Uri Address(string scheme) => new($"{scheme}://localhost:{((IPEndPoint)_listener.LocalEndpoint).Port}/CertRa/v2");

        public async ValueTask DisposeAsync()
        {
            await _stop.CancelAsync();
            await _serving;
            _listener.Stop();
            _stop.Dispose();
        }

        private async Task ServeAsync(Func<NetworkStream, Task> serve)
        {
            while (true)
            {
                TcpClient client;
                try
                {
                    client = await _listener.AcceptTcpClientAsync(_stop.Token);
                }
                catch (OperationCanceledException)
                {
                    return;
                }

                using (client)
                {
                    try
                    {
                        await serve(client.GetStream());
                    }
                    catch (Exception gone) when (gone is IOException or System.Security.Authentication.AuthenticationException)
                    {
                        // The client hung up, which is what these tests are about.
                    }
                }
            }
        }
    }
}
