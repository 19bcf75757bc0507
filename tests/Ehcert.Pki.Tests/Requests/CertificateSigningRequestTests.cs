using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CsCheck;
using Ehcert.Domain;
using Ehcert.Pki.Requests;
using Ehcert.Pki.Tests.Demo;

namespace Ehcert.Pki.Tests.Requests;

public sealed class CertificateSigningRequestTests
{
    private static readonly byte[] Good = CertificateSigningRequest.Create(DemoAuthority.Midwife, DemoAuthority.Key);

    [Fact]
    public void A_request_is_read_back_with_subject_and_key()
    {
        CertificateSigningRequest request = CertificateSigningRequest.Read(Good).Value;

        CertificateSubject.From(request.Subject).Value.ShouldBe(DemoAuthority.Midwife);
        request.PublicKey.ExportSubjectPublicKeyInfo().ShouldBe(DemoAuthority.Key.SubjectPublicKeyInfo.ToArray());
        request.KeyDescription.ShouldBe("RSA 2048");
    }

    [Fact]
    public void A_P384_request_is_read_too()
    {
        byte[] der = CertificateSigningRequest.Create(DemoAuthority.Midwife, DemoAuthority.EcKey);

        CertificateSigningRequest.Read(der).Value.KeyDescription.ShouldBe("EC P-384");
    }

    [Fact]
    public void The_published_example_is_read_with_its_identifier_of_the_key()
    {
        CertificateSigningRequest request = CertificateSigningRequest.Read(Golden.Csr).Value;

        request.PublicKeyIdentifier.Hex.ShouldBe("BE1B827EC109DE74249C40AC85A887BCDAC89231");
        CertificateSubject.From(request.Subject).Value.CommonName.ShouldBe("CBE=0999999922, DEMO-1");
    }

    [Fact]
    public void The_layout_is_that_of_the_published_example()
    {
        byte[] ours = CertificateSigningRequest.Create(CertificateSubject.From(CertificateSigningRequest.Read(Golden.Csr).Value.Subject).Value, DemoAuthority.Key);

        // Everything before the public key is the same: lengths, version, subject with its order and string types.
        ours[4..190].ShouldBe(Golden.Csr[4..190]);
        ours.Length.ShouldBe(Golden.Csr.Length);
    }

    [Fact]
    public void A_request_signed_by_another_key_is_refused()
    {
        using RSA other = RSA.Create(2048);
        byte[] der = new CertificateRequest(DemoAuthority.Midwife.ToX500(), DemoAuthority.Key.PublicKey, HashAlgorithmName.SHA256)
            .CreateSigningRequest(X509SignatureGenerator.CreateForRSA(other, RSASignaturePadding.Pkcs1));

        CertificateSigningRequest.Read(der).ShouldBeRefused(RequestRefusals.ProofOfPossessionFailed);
    }

    [Fact]
    public void A_short_key_is_refused_as_weak()
    {
        using RSA small = RSA.Create(1024);
        byte[] der = new CertificateRequest(DemoAuthority.Midwife.ToX500(), small, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSigningRequest();

        CertificateSigningRequest.Read(der).ShouldBeRefused(RequestRefusals.WeakKey).Values["weakness"].ShouldBe("RSA 1024 < 2048");
    }

    [Fact]
    public async Task A_signature_with_sha1_is_refused() =>
        CertificateSigningRequest.Read(await MadeWithOpenssl("-sha1")).ShouldBeRefused(RequestRefusals.UnsupportedSignature);

    [Fact]
    public void A_curve_that_is_not_accepted_is_refused()
    {
        using ECDsa odd = ECDsa.Create(ECCurve.CreateFromFriendlyName("secp256k1"));
        byte[] der = new CertificateRequest(DemoAuthority.Midwife.ToX500(), odd, HashAlgorithmName.SHA256).CreateSigningRequest();

        CertificateSigningRequest.Read(der).ShouldBeRefused(RequestRefusals.WeakKey);
    }

    [Fact]
    public void More_bytes_than_any_request_has_are_refused_unread() =>
        CertificateSigningRequest.Read(new byte[CertificateSigningRequest.MaximumLength + 1]).ShouldBeRefused(RequestRefusals.TooLarge);

    [Fact]
    public void Every_truncation_is_refused()
    {
        for (int length = 0; length < Good.Length; length++)
            CertificateSigningRequest.Read(Good.AsMemory(0, length)).ShouldBeRefused(RequestRefusals.NotARequest);
    }

    [Fact]
    public void Any_changed_bit_is_refused() => Gen.Int[0, (Good.Length * 8) - 1].Sample(
        bit => CertificateSigningRequest.Read(Damage.FlipBit(Good, bit)).Succeeded.ShouldBeFalse(), iter: 2000);

    [Fact]
    public void Random_bytes_are_refused() => Gen.Byte.Array[0, 400].Sample(bytes => CertificateSigningRequest.Read(bytes).Succeeded.ShouldBeFalse());

    [Fact]
    public async Task Openssl_verifies_our_request()
    {
        using var folder = new Folder();
        string file = folder.Write("request.der", Good);

        Tool.Result result = await Tool.RunAsync("openssl", "req", "-inform", "DER", "-in", file, "-verify", "-noout", "-subject");

        result.ShouldSucceed().Output.ShouldContain("verify OK", Case.Insensitive);
        result.Output.ShouldContain("CN = SSIN=85073003328");
    }

    [Fact]
    public async Task A_request_made_with_openssl_is_read() =>
        CertificateSigningRequest.Read(await MadeWithOpenssl("-sha256")).Value.KeyDescription.ShouldBe("RSA 2048");

    private static async Task<byte[]> MadeWithOpenssl(string digest)
    {
        using var folder = new Folder();
        string file = folder.PathOf("request.der");
        Tool.Result made = await Tool.RunAsync(
            "openssl", "req", "-new", digest, "-newkey", "rsa:2048", "-nodes", "-keyout", folder.PathOf("key.pem"), "-subj", "/C=BE/CN=x", "-outform", "DER", "-out", file);
        made.ShouldSucceed();
        return await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
    }
}
