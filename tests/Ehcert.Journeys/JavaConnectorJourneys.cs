using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Xml.Linq;
using Ehcert.Domain;
using Ehcert.Eid;
using Ehcert.Sandbox.People;

namespace Ehcert.Journeys;

/// <summary>An existing Java connector, which knows nothing of us, runs the whole life cycle against the authority.</summary>
public sealed class JavaConnectorJourneys(SandboxFixture fixture)
{
    private static readonly DemoPerson Person = DemoPeople.Find("basile")!;

    [Fact]
    public async Task Its_whole_life_cycle_works()
    {
        NetworkReaders readers = new(new IPEndPoint(IPAddress.Loopback, fixture.Sandbox.Ports.Readers));
        await using EidCard card = (await EidCard.OpenAsync(readers, CardChoice.InReader("Ehcert Sandbox Basile"))).Value;
        using JavaConnector.JavaConnector connector = new(fixture.Sandbox.Ports.AuthorityUrl, card, Person, new FixedPin());

        (await connector.MayRequestAsync()).ShouldBeTrue();
        XElement contract = await connector.ContractAsync();
        string signed = await connector.SignedRequestAsync(contract);
        string identifier = await connector.RequestCertificateAsync(signed);
        IReadOnlyList<X509Certificate2> chain = await connector.CollectAsync(identifier);
        chain[0].GetRSAPublicKey().ShouldNotBeNull();
        chain.Count.ShouldBeGreaterThan(1);

        using RSA encryptionKey = RSA.Create(2048);
        byte[] token = await connector.RegisterTokenAsync(chain, encryptionKey);
        (await connector.LookUpTokenAsync()).ShouldBe(token);
        SignedCms cms = new();
        cms.Decode(token);
        cms.CheckSignature(verifySignatureOnly: true);
        using X509Certificate2 encryption = X509CertificateLoader.LoadCertificate(cms.ContentInfo.Content);
        encryption.GetRSAPublicKey()!.ExportRSAPublicKey().ShouldBe(encryptionKey.ExportRSAPublicKey());
    }

    private sealed class FixedPin : IPinEntry
    {
        public ValueTask<Pin?> AskAsync(PinRequest request, CancellationToken cancellation) => ValueTask.FromResult<Pin?>(Pin.From(Person.Pin).Value);

        public ValueTask<IAsyncDisposable?> AnnouncePinPadAsync(PinRequest request, CancellationToken cancellation) => ValueTask.FromResult<IAsyncDisposable?>(null);
    }
}
