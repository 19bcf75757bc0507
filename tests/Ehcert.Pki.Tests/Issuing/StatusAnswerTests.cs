using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using CsCheck;
using Ehcert.Domain;
using Ehcert.Pki.Issuing;
using Ehcert.Pki.Keys;
using Ehcert.Pki.Tests.Demo;
using Microsoft.Extensions.Time.Testing;
using Org.BouncyCastle.Asn1.Ocsp;
using Org.BouncyCastle.Ocsp;
using CertificateStatus = Org.BouncyCastle.Ocsp.CertificateStatus;

namespace Ehcert.Pki.Tests.Issuing;

/// <summary>Revocation lists and OCSP answers, judged by openssl and by BouncyCastle.</summary>
public sealed class StatusAnswerTests
{
    private static readonly X509Certificate2 Leaf = DemoAuthority.IssueTo(DemoAuthority.Midwife, DemoAuthority.Key);
    private static readonly CertificateAuthorityKey ResponderKey = CertificateAuthorityKey.Create(AuthorityKeyKind.Rsa2048);

    private static readonly OcspResponder Responder = new(
        new FakeTimeProvider(DemoAuthority.Now),
        TimeSpan.FromHours(12),
        new OcspSigner(DemoAuthority.Issuing.Certificate, ResponderCertificate(), ResponderKey),
        OcspSigner.Itself(DemoAuthority.Root));

    [Fact]
    public async Task Openssl_finds_a_revoked_certificate_in_the_list()
    {
        using var folder = new Folder();
        string bundle = folder.PathOf("all.pem");
        byte[] crl = Crl(new RevokedCertificate(SerialNumber.Of(Leaf), DemoAuthority.Now, RevocationReason.KeyCompromise));
        byte[] rootCrl = CertificateRevocationListWriter.Write(DemoAuthority.Root, 1, DemoAuthority.Now, DemoAuthority.Now.AddDays(1), []);
        await File.WriteAllTextAsync(bundle, string.Join('\n', DemoAuthority.Root.Certificate.ExportCertificatePem(), DemoAuthority.Issuing.Certificate.ExportCertificatePem(), Pem(crl), Pem(rootCrl)), TestContext.Current.CancellationToken);
        string leaf = folder.WritePem("leaf.pem", "CERTIFICATE", Leaf.RawData);
        string list = folder.Write("list.crl", crl);

        Tool.Result verified = await Tool.RunAsync("openssl", "verify", "-crl_check_all", "-x509_strict", "-attime", At(60), "-CAfile", bundle, leaf);
        Tool.Result shown = await Tool.RunAsync("openssl", "crl", "-inform", "DER", "-in", list, "-noout", "-text");

        verified.Output.ShouldContain("certificate revoked");
        shown.ShouldSucceed().Output.ShouldContain("Key Compromise");
        shown.Output.ShouldContain("X509v3 CRL Number");
    }

    [Fact]
    public async Task Openssl_accepts_a_certificate_that_is_not_in_the_list()
    {
        using var folder = new Folder();
        string bundle = folder.PathOf("all.pem");
        byte[] rootCrl = CertificateRevocationListWriter.Write(DemoAuthority.Root, 1, DemoAuthority.Now, DemoAuthority.Now.AddDays(1), []);
        await File.WriteAllTextAsync(bundle, string.Join('\n', DemoAuthority.Root.Certificate.ExportCertificatePem(), DemoAuthority.Issuing.Certificate.ExportCertificatePem(), Pem(Crl()), Pem(rootCrl)), TestContext.Current.CancellationToken);
        string leaf = folder.WritePem("leaf.pem", "CERTIFICATE", Leaf.RawData);

        Tool.Result verified = await Tool.RunAsync("openssl", "verify", "-crl_check_all", "-x509_strict", "-attime", At(60), "-CAfile", bundle, leaf);

        verified.ShouldSucceed();
    }

    [Fact]
    public void A_list_of_ten_thousand_drawn_serial_numbers_can_be_written()
    {
        IEnumerable<RevokedCertificate> many = Enumerable.Range(0, 10_000)
            .Select(_ => new RevokedCertificate(SerialNumber.Draw(), DemoAuthority.Now, RevocationReason.Superseded));

        byte[] crl = CertificateRevocationListWriter.Write(DemoAuthority.Issuing, 7, DemoAuthority.Now, DemoAuthority.Now.AddDays(1), many);

        CertificateRevocationListBuilder.Load(crl, out System.Numerics.BigInteger number);
        number.ShouldBe(7);
    }

    [Theory]
    [InlineData("-sha1", "good")]
    [InlineData("-sha256", "good")]
    [InlineData("-sha256", "revoked")]
    [InlineData("-sha1", "unknown")]
    public async Task Openssl_verifies_the_answer_of_the_delegated_responder(string hash, string status)
    {
        using var folder = new Folder();
        (string root, string issuing, string leaf) = (
            folder.WritePem("root.pem", "CERTIFICATE", DemoAuthority.Root.Certificate.RawData),
            folder.WritePem("issuing.pem", "CERTIFICATE", DemoAuthority.Issuing.Certificate.RawData),
            folder.WritePem("leaf.pem", "CERTIFICATE", Leaf.RawData));
        string request = folder.PathOf("request.der");
        (await Tool.RunAsync("openssl", "ocsp", hash, "-issuer", issuing, "-cert", leaf, "-reqout", request)).ShouldSucceed();
        byte[] answer = Responder.Answer(await File.ReadAllBytesAsync(request, TestContext.Current.CancellationToken), (_, serial) =>
        {
            serial.ShouldBe(SerialNumber.Of(Leaf));
            return status switch
            {
                "good" => SerialStatus.Good,
                "revoked" => SerialStatus.RevokedFor(RevocationReason.CessationOfOperation, DemoAuthority.Now.AddDays(-1)),
                _ => SerialStatus.Unknown,
            };
        });
        string response = folder.Write("response.der", answer);

        Tool.Result result = await Tool.RunAsync(
            "openssl", "ocsp", "-no_nonce", "-validity_period", "999999999", hash, "-issuer", issuing, "-cert", leaf, "-reqin", request, "-respin", response, "-CAfile", root, "-verify_other", issuing, "-attime", At(60));

        result.ShouldSucceed().Output.ShouldContain("Response verify OK");
        result.Output.ShouldNotContain("nonce", Case.Insensitive);
        result.Output.ShouldContain($": {status}");
    }

    [Fact]
    public async Task The_asynchronous_answer_is_the_same()
    {
        byte[] request = Question(DemoAuthority.Issuing.Certificate, SerialNumber.Of(Leaf), nonce: [1, 2, 3, 4]);

        byte[] waited = await Responder.AnswerAsync(request, (_, _, _) => ValueTask.FromResult(SerialStatus.Good), TestContext.Current.CancellationToken);

        waited.ShouldBe(Responder.Answer(request, (_, _) => SerialStatus.Good));
    }

    [Fact]
    public void The_nonce_comes_back_and_the_responder_is_marked_no_check()
    {
        byte[] nonce = [9, 8, 7, 6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2];

        BasicOcspResp answer = Basic(Responder.Answer(Question(DemoAuthority.Issuing.Certificate, SerialNumber.Of(Leaf), nonce), (_, _) => SerialStatus.Good));

        answer.GetExtensionValue(OcspObjectIdentifiers.PkixOcspNonce).GetOctets()[^16..].ShouldBe(nonce);
        answer.GetCerts().Single().GetExtensionValue(new Org.BouncyCastle.Asn1.DerObjectIdentifier("1.3.6.1.5.5.7.48.1.5")).ShouldNotBeNull();
        answer.Responses.Single().NextUpdate.ShouldBe(DemoAuthority.Now.AddHours(12).UtcDateTime);
    }

    [Fact]
    public void A_root_that_answers_itself_does_so_for_its_own_certificates()
    {
        byte[] request = Question(DemoAuthority.Root.Certificate, SerialNumber.Of(DemoAuthority.Issuing.Certificate), nonce: null);

        BasicOcspResp answer = Basic(Responder.Answer(request, (authority, _) => authority == DemoAuthority.Root.Certificate ? SerialStatus.Good : SerialStatus.Unknown));

        answer.Responses.Single().GetCertStatus().ShouldBe(CertificateStatus.Good);
        answer.Verify(new Org.BouncyCastle.X509.X509CertificateParser().ReadCertificate(DemoAuthority.Root.Certificate.RawData).GetPublicKey()).ShouldBeTrue();
    }

    [Fact]
    public void A_question_about_somebody_elses_certificate_is_not_answered()
    {
        byte[] request = Question(DemoAuthority.EcIssuing.Certificate, SerialNumber.Of(Leaf), nonce: null);

        byte[] answer = Responder.Answer(request, (_, _) => throw new InvalidOperationException("never asked"));

        new OcspResp(answer).Status.ShouldBe(OcspRespStatus.Unauthorized);
    }

    [Fact]
    public void Rubbish_gets_the_answer_malformed_request() => Gen.Byte.Array[0, 300].Sample(
        rubbish => new OcspResp(Responder.Answer(rubbish, (_, _) => SerialStatus.Good)).Status.ShouldBe(OcspRespStatus.MalformedRequest));

    [Fact]
    public void A_damaged_question_always_gets_a_well_formed_answer()
    {
        byte[] good = Question(DemoAuthority.Issuing.Certificate, SerialNumber.Of(Leaf), nonce: [1, 2, 3]);
        for (int bit = 0; bit < good.Length * 8; bit++)
            new OcspResp(Responder.Answer(Damage.FlipBit(good, bit), (_, _) => SerialStatus.Unknown)).Status.ShouldBeOneOf(OcspRespStatus.Successful, OcspRespStatus.MalformedRequest, OcspRespStatus.Unauthorized);
        for (int length = 0; length < good.Length; length++)
            new OcspResp(Responder.Answer(good.AsMemory(0, length), (_, _) => SerialStatus.Good)).Status.ShouldBe(OcspRespStatus.MalformedRequest);
    }

    [Fact]
    public void Too_long_a_question_is_malformed() =>
        new OcspResp(Responder.Answer(new byte[OcspResponder.MaximumRequestLength + 1], (_, _) => SerialStatus.Good)).Status.ShouldBe(OcspRespStatus.MalformedRequest);

    private static X509Certificate2 ResponderCertificate() => DemoAuthority.Issuing.CreateOcspResponder(
        new AuthorityName("Demo Fictitious Trust", "Demo fictitious OCSP responder"), ResponderKey.PublicKey, DemoAuthority.Now.AddDays(-1), DemoAuthority.Now.AddYears(1));

    private static byte[] Crl(params IEnumerable<RevokedCertificate> revoked) =>
        CertificateRevocationListWriter.Write(DemoAuthority.Issuing, 42, DemoAuthority.Now, DemoAuthority.Now.AddDays(1), revoked);

    private static byte[] Question(X509Certificate2 issuer, SerialNumber serial, byte[]? nonce)
    {
        var generator = new OcspReqGenerator();
        var bcIssuer = new Org.BouncyCastle.X509.X509CertificateParser().ReadCertificate(issuer.RawData);
        generator.AddRequest(new CertificateID(CertificateID.DigestSha1, bcIssuer, new Org.BouncyCastle.Math.BigInteger(serial.Bytes.ToArray())));
        if (nonce is not null)
        {
            var extensions = new Org.BouncyCastle.Asn1.X509.X509ExtensionsGenerator();
            extensions.AddExtension(OcspObjectIdentifiers.PkixOcspNonce, critical: false, new Org.BouncyCastle.Asn1.DerOctetString(nonce));
            generator.SetRequestExtensions(extensions.Generate());
        }

        return generator.Generate().GetEncoded();
    }

    private static BasicOcspResp Basic(byte[] answer)
    {
        var response = new OcspResp(answer);
        response.Status.ShouldBe(OcspRespStatus.Successful);
        return (BasicOcspResp)response.GetResponseObject();
    }

    private static string Pem(byte[] crl) => System.Security.Cryptography.PemEncoding.WriteString("X509 CRL", crl);

    private static string At(int secondsLater) => DemoAuthority.Now.AddSeconds(secondsLater).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
}
