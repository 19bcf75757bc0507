using System.Net;
using Ehcert.Eid.Virtual;
using Ehcert.Lifecycle;
using Ehcert.Lifecycle.Environments;
using Ehcert.Pki.Issuing;

namespace Ehcert.Manager.Tests;

/// <summary>A running manager with virtual readers and an authority address where nobody listens.</summary>
public sealed class ManagerFixture : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ehcert-manager-").FullName;
    private Workplace? _workplace;
    private ManagerHost? _host;

    public VirtualReaders Readers { get; } = new();

    public Uri Start => _host!.StartAddress;

    public Uri Base => new(Start.GetLeftPart(UriPartial.Authority));

    public ManagerHost Host => _host!;

    public async ValueTask InitializeAsync()
    {
        using CertificateAuthorityKey key = CertificateAuthorityKey.Create(AuthorityKeyKind.EcP256);
        CertificateAuthority root = CertificateAuthority.CreateRoot(new AuthorityName("Fictitious", "Test root"), key, TimeProvider.System.GetUtcNow().AddDays(-1));
        string pem = Path.Combine(_folder, "root.pem");
        await File.WriteAllTextAsync(pem, root.Certificate.ExportCertificatePem());
        string file = Path.Combine(_folder, "environment.json");
        await File.WriteAllTextAsync(file, """
            { "name": "test", "kind": "sandbox", "certRa": "http://127.0.0.1:9/CertRa/v2", "etkRa": "http://127.0.0.1:9/EtkRa/v2",
              "etkDepot": "http://127.0.0.1:9/EtkDepot/v1", "ehealthRoots": ["root.pem"], "eidRoots": ["root.pem"], "reader": "pcsc", "keystoreSuffix": ".p12" }
            """);
        EnvironmentProfile profile = EnvironmentProfiles.Read(file).Value;
        _workplace = Workplace.Open(profile, new WorkplaceOptions { KeystoreFolder = Path.Combine(_folder, "keystore"), Readers = Readers }).Value;
        _host = await ManagerHost.StartAsync(_workplace, new ManagerSettings { CloseAfter = TimeSpan.FromSeconds(1) });
    }

    /// <summary>A browser that came in through the start address.</summary>
    public async Task<HttpClient> ComeInAsync()
    {
        HttpClient browser = Browser();
        (await browser.GetAsync(Start)).StatusCode.ShouldBe(HttpStatusCode.OK);
        return browser;
    }

    public static HttpClient Browser() => new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() });

    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
            await _host.DisposeAsync();
        _workplace?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
