using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using CsCheck;
using Ehcert.Domain;
using Ehcert.Pki.Issuing;
using Ehcert.Pki.Keys;
using Ehcert.Pki.Tests.Demo;
using Ehcert.Pki.Trust;
using Microsoft.Extensions.Time.Testing;

namespace Ehcert.Pki.Tests.Trust;

/// <summary>Which revocation lists and OCSP answers are believed.</summary>
public sealed class StatusJudgementTests
{
    private static readonly DateTimeOffset Now = DemoAuthority.Now;
    private static readonly RevocationLimits Limits = new();
    private static readonly CertificateAuthority Issuer = DemoAuthority.EcIssuing;
    private static readonly X509Certificate2 Leaf = DemoAuthority.IssueTo(DemoAuthority.Midwife, DemoAuthority.EcKey, by: Issuer);
    private static readonly X509Certificate2 Other = DemoAuthority.IssueTo(DemoAuthority.Pharmacy, DemoAuthority.EcKey, by: Issuer);
    private static readonly byte[] GoodList = List(new RevokedCertificate(SerialNumber.Of(Other), Now.AddDays(-2), RevocationReason.Superseded));

    [Fact]
    public void A_list_tells_the_revoked_from_the_others()
    {
        RevocationList list = Read(GoodList).ShouldNotBeNull();

        list.StatusOf(Other).ShouldBeOfType<RevocationAnswer.Revoked>().Since.ShouldBe(WholeSecond(Now.AddDays(-2)));
        list.StatusOf(Leaf).ShouldBeOfType<RevocationAnswer.Good>().Evidence.ToArray().ShouldBe(GoodList);
    }

    [Fact]
    public void An_empty_list_is_a_list() => Read(List()).ShouldNotBeNull().StatusOf(Leaf).ShouldBeOfType<RevocationAnswer.Good>();

    [Fact]
    public void A_list_of_another_issuer_is_not_believed() => RevocationList.Read(GoodList, DemoAuthority.Issuing.Certificate, Now, Limits).ShouldBeNull();

    [Fact]
    public void A_list_out_of_date_or_from_the_future_is_not_believed()
    {
        RevocationList.Read(GoodList, Issuer.Certificate, Now.AddDays(1).AddMinutes(6), Limits).ShouldBeNull();
        RevocationList.Read(GoodList, Issuer.Certificate, Now.AddMinutes(-6), Limits).ShouldBeNull();
    }

    [Theory]
    [InlineData("2.5.29.27")]
    [InlineData("2.5.29.28")]
    [InlineData("2.999.7")]
    public void Deltas_partitions_and_unknown_critical_extensions_make_a_list_useless(string oid) =>
        Read(ListWithExtension(oid, critical: true)).ShouldBeNull();

    [Fact]
    public void An_extension_that_is_not_critical_does_no_harm() => Read(ListWithExtension("2.999.7", critical: false)).ShouldNotBeNull();

    [Fact]
    public async Task A_list_that_openssl_wrote_is_understood()
    {
        using var folder = new Folder();
        string key = folder.WritePem("ca.key", "ENCRYPTED PRIVATE KEY", Issuer.Key.ExportEncryptedPkcs8("x", iterations: 1));
        string certificate = folder.WritePem("ca.pem", "CERTIFICATE", Issuer.Certificate.RawData);
        string line = string.Create(CultureInfo.InvariantCulture, $"R\t290101000000Z\t260301000000Z,keyCompromise\t{SerialNumber.Of(Other).Hex}\tunknown\t/CN=Nobody\n");
        await File.WriteAllTextAsync(folder.PathOf("index.txt"), line, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(folder.PathOf("crlnumber"), "1001\n", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(
            folder.PathOf("ca.cnf"),
            $"[ca]\ndefault_ca=demo\n[demo]\ndatabase={folder.PathOf("index.txt")}\ncrlnumber={folder.PathOf("crlnumber")}\ndefault_md=sha384\ncrl_extensions=ext\n[ext]\nauthorityKeyIdentifier=keyid\n",
            TestContext.Current.CancellationToken);
        string list = folder.PathOf("list.crl");
        (await Tool.RunAsync(
            "openssl", "ca", "-gencrl", "-config", folder.PathOf("ca.cnf"), "-cert", certificate, "-keyfile", key, "-passin", "pass:x", "-crl_lastupdate", "20260302090000Z", "-crl_nextupdate", "20260303090000Z", "-out", folder.PathOf("list.pem"))).ShouldSucceed();
        (await Tool.RunAsync("openssl", "crl", "-in", folder.PathOf("list.pem"), "-outform", "DER", "-out", list)).ShouldSucceed();

        RevocationList read = Read(await File.ReadAllBytesAsync(list, TestContext.Current.CancellationToken)).ShouldNotBeNull();

        read.StatusOf(Other).ShouldBeOfType<RevocationAnswer.Revoked>();
        read.StatusOf(Leaf).ShouldBeOfType<RevocationAnswer.Good>();
    }

    [Fact]
    public void Ten_thousand_entries_are_found_each()
    {
        RevokedCertificate[] many = [.. Enumerable.Range(0, 10_000).Select(_ => new RevokedCertificate(SerialNumber.Draw(), Now, RevocationReason.Superseded)), new(SerialNumber.Of(Other), Now, RevocationReason.KeyCompromise)];

        RevocationList list = Read(List(many)).ShouldNotBeNull();

        list.StatusOf(Other).ShouldBeOfType<RevocationAnswer.Revoked>();
        list.StatusOf(Leaf).ShouldBeOfType<RevocationAnswer.Good>();
    }

    [Fact]
    public void A_damaged_list_is_not_believed()
    {
        for (int length = 0; length < GoodList.Length; length++)
            Read(GoodList[..length]).ShouldBeNull();
        Gen.Int[0, (GoodList.Length * 8) - 1].Sample(bit => Read(Damage.FlipBit(GoodList, bit)).ShouldBeNull(), iter: 500);
        Gen.Byte.Array[0, 300].Sample(bytes => Read(bytes).ShouldBeNull());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_answer_by_the_issuer_or_its_delegate_is_believed(bool delegated)
    {
        var question = new OcspQuestion(Leaf, Issuer.Certificate);

        question.Judge(Answer(question, delegated ? DelegateOf(Issuer) : OcspSigner.Itself(Issuer)), Now, Limits).ShouldBeOfType<RevocationAnswer.Good>();
    }

    [Fact]
    public void A_responder_of_another_issuer_a_signer_without_the_right_and_an_expired_one_are_not_believed()
    {
        var question = new OcspQuestion(Leaf, Issuer.Certificate);
        OcspSigner foreign = DelegateOf(DemoAuthority.Issuing) with { Authority = Issuer.Certificate };
        using CertificateAuthorityKey key = CertificateAuthorityKey.Create(AuthorityKeyKind.EcP256);
        var name = new AuthorityName("Demo", "Demo fictitious token signer");
        X509Certificate2 tokenSigner = Issuer.CreateTokenSigner(name, key.PublicKey, StatusAddresses.None, Now.AddDays(-1), Now.AddDays(1));
        X509Certificate2 expired = Issuer.CreateOcspResponder(name, key.PublicKey, Now.AddDays(-9), Now.AddDays(-1));

        question.Judge(Answer(question, foreign), Now, Limits).ShouldBeNull();
        question.Judge(Answer(question, new OcspSigner(Issuer.Certificate, tokenSigner, key)), Now, Limits).ShouldBeNull();
        question.Judge(Answer(question, new OcspSigner(Issuer.Certificate, expired, key)), Now, Limits).ShouldBeNull();
    }

    [Fact]
    public void An_answer_about_another_certificate_or_to_another_question_is_not_believed()
    {
        var question = new OcspQuestion(Leaf, Issuer.Certificate);
        var sameAgain = new OcspQuestion(Leaf, Issuer.Certificate);
        var aboutOther = new OcspQuestion(Other, Issuer.Certificate);

        question.Judge(Answer(sameAgain, OcspSigner.Itself(Issuer)), Now, Limits).ShouldBeNull();
        question.Judge(Answer(aboutOther, OcspSigner.Itself(Issuer)), Now, Limits).ShouldBeNull();
    }

    [Fact]
    public void A_stale_answer_is_not_believed()
    {
        var question = new OcspQuestion(Leaf, Issuer.Certificate);
        byte[] answer = Answer(question, OcspSigner.Itself(Issuer));

        question.Judge(answer, Now.AddHours(1).AddMinutes(6), Limits).ShouldBeNull();
        question.Judge(answer, Now.AddMinutes(-6), Limits).ShouldBeNull();
    }

    [Fact]
    public void A_damaged_answer_is_not_believed()
    {
        var question = new OcspQuestion(Leaf, Issuer.Certificate);
        byte[] good = Answer(question, OcspSigner.Itself(Issuer), SerialStatus.RevokedFor(RevocationReason.KeyCompromise, Now));

        question.Judge(good, Now, Limits).ShouldBeOfType<RevocationAnswer.Revoked>();
        for (int length = 0; length < good.Length; length++)
            question.Judge(good[..length], Now, Limits).ShouldBeNull();
        Gen.Int[0, (good.Length * 8) - 1].Sample(bit => (question.Judge(Damage.FlipBit(good, bit), Now, Limits) is RevocationAnswer.Good).ShouldBeFalse(), iter: 1000);
        Gen.Byte.Array[0, 300].Sample(bytes => question.Judge(bytes, Now, Limits).ShouldBeNull());
    }

    [Fact]
    public async Task The_answer_of_openssls_responder_is_believed()
    {
        using var folder = new Folder();
        var question = new OcspQuestion(Leaf, Issuer.Certificate);
        string request = folder.Write("request.der", question.Bytes);
        string key = folder.WritePem("ca.key", "ENCRYPTED PRIVATE KEY", Issuer.Key.ExportEncryptedPkcs8("x", iterations: 1));
        string plain = folder.PathOf("plain.key");
        (await Tool.RunAsync("openssl", "pkey", "-in", key, "-passin", "pass:x", "-out", plain)).ShouldSucceed();
        string certificate = folder.WritePem("ca.pem", "CERTIFICATE", Issuer.Certificate.RawData);
        string line = $"V\t290101000000Z\t\t{SerialNumber.Of(Leaf).Hex}\tunknown\t/CN=Nobody\n";
        await File.WriteAllTextAsync(folder.PathOf("index.txt"), line, TestContext.Current.CancellationToken);
        string answer = folder.PathOf("answer.der");
        (await Tool.RunAsync(
            "openssl", "ocsp", "-index", folder.PathOf("index.txt"), "-CA", certificate, "-rsigner", certificate, "-rkey", plain, "-reqin", request, "-respout", answer, "-ndays", "1")).ShouldSucceed();
        byte[] bytes = await File.ReadAllBytesAsync(answer, TestContext.Current.CancellationToken);

        // openssl dates its answer by the machine's clock.
        RevocationAnswer? judged = question.Judge(bytes, TimeProvider.System.GetUtcNow(), Limits);

        judged.ShouldBeOfType<RevocationAnswer.Good>();
    }

    [Fact]
    public async Task A_certificate_signed_with_sha1_is_weak()
    {
        using var folder = new Folder();
        string key = folder.WritePem("ca.key", "ENCRYPTED PRIVATE KEY", Issuer.Key.ExportEncryptedPkcs8("x", iterations: 1));
        string certificate = folder.WritePem("ca.pem", "CERTIFICATE", Issuer.Certificate.RawData);
        string request = folder.Write("request.der", Pki.Requests.CertificateSigningRequest.Create(DemoAuthority.Midwife, DemoAuthority.EcKey));
        string extensions = folder.Write("extensions", "keyUsage=critical,digitalSignature\n"u8);
        string leaf = folder.PathOf("leaf.der");
        (await Tool.RunAsync(
            "openssl", "x509", "-req", "-inform", "DER", "-in", request, "-CA", certificate, "-CAkey", key, "-passin", "pass:x", "-sha1", "-days", "30", "-set_serial", "77", "-extfile", extensions, "-outform", "DER", "-out", leaf)).ShouldSucceed();
        X509Certificate2 weak = X509CertificateLoader.LoadCertificateFromFile(leaf);
        var validator = new ChainValidator(TrustAnchors.From([DemoAuthority.Root.Certificate]).Value, NoRevocation.Source, RevocationPolicy.WhenReachable, TimeProvider.System);

        validator.ValidateOffline(weak, [Issuer.Certificate], CertificatePurpose.EHealthAuthentication, weak.ValidFrom().AddDays(1))
            .ShouldBeRefused(TrustRefusals.WeakAlgorithm).Values["algorithm"].ShouldContain("sha1", Case.Insensitive);
    }

    private static RevocationList? Read(byte[] bytes) => RevocationList.Read(bytes, Issuer.Certificate, Now, Limits);

    private static byte[] List(params IEnumerable<RevokedCertificate> revoked) =>
        CertificateRevocationListWriter.Write(Issuer, 5, WholeSecond(Now), WholeSecond(Now).AddDays(1), revoked);

    /// <summary>Takes a list apart, adds an extension, and signs it again.</summary>
    private static byte[] ListWithExtension(string oid, bool critical)
    {
        var generator = new Org.BouncyCastle.X509.X509V2CrlGenerator();
        var issuer = new Org.BouncyCastle.X509.X509CertificateParser().ReadCertificate(Issuer.Certificate.RawData);
        generator.SetIssuerDN(issuer.SubjectDN);
        generator.SetThisUpdate(Now.UtcDateTime);
        generator.SetNextUpdate(Now.AddDays(1).UtcDateTime);
        generator.AddExtension(new Org.BouncyCastle.Asn1.DerObjectIdentifier(oid), critical, Org.BouncyCastle.Asn1.DerSequence.Empty);
        return generator.Generate(new AuthoritySignature(Issuer.Key)).GetEncoded();
    }

    private static OcspSigner DelegateOf(CertificateAuthority authority)
    {
        CertificateAuthorityKey key = CertificateAuthorityKey.Create(AuthorityKeyKind.EcP256);
        X509Certificate2 responder = authority.CreateOcspResponder(
            new AuthorityName("Demo", "Demo fictitious responder"), key.PublicKey, Now.AddDays(-1), Now.AddDays(30));
        return new OcspSigner(authority.Certificate, responder, key);
    }

    private static byte[] Answer(OcspQuestion question, OcspSigner signer, SerialStatus? status = null) =>
        new OcspResponder(new FakeTimeProvider(Now), TimeSpan.FromHours(1), signer).Answer(question.Bytes, (_, _) => status ?? SerialStatus.Good);

    private static DateTimeOffset WholeSecond(DateTimeOffset at) => CertificateTime.Of(at).At;
}
