using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Ehcert.Domain;
using Ehcert.Pki.Issuing;
using Ehcert.Pki.Keys;

namespace Ehcert.Pki.Tests.Trust;

/// <summary>A fictitious PKI in memory with its status services behind an HTTP handler that tests can break.</summary>
internal sealed class TestPki : HttpMessageHandler
{
    public static readonly DateTimeOffset Now = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly StatusAddresses Addresses = new(new Uri("http://status.test/ocsp"), new Uri("http://status.test/list.crl"), null);
    private readonly OcspResponder _responder;
    private readonly TimeProvider _time;

    public TestPki(TimeProvider time)
    {
        _time = time;
        Root = CertificateAuthority.CreateRoot(new AuthorityName("Fictitious", "Trust test root"), CertificateAuthorityKey.Create(AuthorityKeyKind.EcP384), Now.AddYears(-1));
        Issuing = Root.CreateIssuing(new AuthorityName("Fictitious", "Trust test issuing"), CertificateAuthorityKey.Create(AuthorityKeyKind.EcP256), Addresses, Now.AddYears(-1));
        _responder = new OcspResponder(time, TimeSpan.FromHours(1), OcspSigner.Itself(Root), OcspSigner.Itself(Issuing));
    }

    public CertificateAuthority Root { get; }

    public CertificateAuthority Issuing { get; }

    public HashSet<string> Revoked { get; } = [];

    public List<string> Asked { get; } = [];

    public Func<string, byte[], byte[]?> Change { get; set; } = (_, answer) => answer;

    public X509Certificate2 Leaf(
        X509KeyUsageFlags usage = X509KeyUsageFlags.DigitalSignature, string subject = "CN=Testine Voorbeeld (Authentication), SN=Voorbeeld, G=Testine Alpha, SERIALNUMBER=85073099833, C=BE",
        DateTimeOffset? start = null, DateTimeOffset? end = null, bool isCa = false, bool published = true, RSA? key = null, HashAlgorithmName? hash = null)
    {
        using ECDsa own = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        CertificateRequest request = key is null
            ? new(new X500DistinguishedName(subject), own, hash ?? HashAlgorithmName.SHA256)
            : new(new X500DistinguishedName(subject), key, hash ?? HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(isCa, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(usage, true));
        if (published)
        {
            request.CertificateExtensions.Add(new X509AuthorityInformationAccessExtension([Addresses.Ocsp!.ToString()], []));
            request.CertificateExtensions.Add(CertificateRevocationListBuilder.BuildCrlDistributionPointExtension([Addresses.Crl!.ToString()]));
        }

        return request.Create(
            Issuing.Certificate.SubjectName, Issuing.Key.SignatureGenerator, start ?? Now.AddDays(-10), end ?? Now.AddDays(10), SerialNumber.Draw().Bytes.ToArray());
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        string path = request.RequestUri!.AbsolutePath;
        Asked.Add(path);
        byte[] answer = path == "/ocsp" ? Ocsp(request) : Crl();
        byte[]? sent = Change(path, answer);
        return Task.FromResult(sent is null
            ? new HttpResponseMessage(HttpStatusCode.ServiceUnavailable)
            : new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(sent) });
    }

    private byte[] Ocsp(HttpRequestMessage request)
    {
        using var body = new MemoryStream();
        request.Content!.CopyTo(body, null, CancellationToken.None);
        return _responder.Answer(body.ToArray(), (_, serial) =>
            Revoked.Contains(serial.Hex) ? SerialStatus.RevokedFor(RevocationReason.KeyCompromise, Now.AddDays(-1)) : SerialStatus.Good);
    }

    // One address serves both lists: whichever list is asked for is the issuing CA's here, as the root's certificates are not revoked.
    private byte[] Crl() => CertificateRevocationListWriter.Write(
        Issuing, 1, _time.GetUtcNow(), _time.GetUtcNow().AddHours(1),
        Revoked.Select(hex => new RevokedCertificate(SerialNumber.FromUnsigned(Convert.FromHexString(hex)), Now.AddDays(-1), RevocationReason.KeyCompromise)));
}
