using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using CsCheck;
using Ehcert.Pki.Issuing;
using Ehcert.Pki.Tests.Demo;
using Ehcert.Pki.Tokens;
using Ehcert.Pki.Trust;
using Org.BouncyCastle.Cms;

namespace Ehcert.Pki.Tests.Tokens;

public sealed class EncryptionTokenTests
{
    private static readonly Generation Owner = Generation.Current;
    private static readonly IReadOnlyList<X509Certificate2> Chain = [Owner.Certificate, .. DemoAuthority.Issuing.Chain];
    private static readonly byte[] Good = EncryptionToken.Write(DemoTokens.Signer, Chain, Owner.EncryptionCertificate, DemoAuthority.Now);
    private static readonly TrustAnchors Anchors = TrustAnchors.From([DemoAuthority.Root.Certificate]).Value;

    [Fact]
    public void A_written_token_is_read_and_checked()
    {
        EncryptionToken token = EncryptionToken.Read(Good).ShouldSucceed();

        token.EncryptionCertificate.RawData.ShouldBe(Owner.EncryptionCertificate.RawData);
        token.AuthenticationCertificate.RawData.ShouldBe(Owner.Certificate.RawData);
        token.SignerCertificate.RawData.ShouldBe(DemoTokens.Signer.Certificate.RawData);
        token.CertificateAuthorities.Count.ShouldBe(2);
        token.Bytes.ToArray().ShouldBe(Good);
        token.Check(Anchors, DemoAuthority.Now).ShouldSucceed();
    }

    [Fact]
    public void The_certificates_stand_in_chain_order()
    {
        var cms = new SignedCms();
        cms.Decode(Good);

        cms.Certificates.Select(certificate => certificate.Thumbprint).ShouldBe(Chain.Prepend(DemoTokens.Signer.Certificate).Select(certificate => certificate.Thumbprint));
        cms.CheckSignature(verifySignatureOnly: true);
        cms.SignerInfos[0].SignatureAlgorithm.Value.ShouldBe(Oids.RsaEncryption);
    }

    [Fact]
    public void BouncyCastle_verifies_the_signature()
    {
        var cms = new CmsSignedData(Good);
        SignerInformation signer = cms.GetSignerInfos().GetSigners().Single();
        var certificate = new Org.BouncyCastle.X509.X509CertificateParser().ReadCertificate(DemoTokens.Signer.Certificate.RawData);

        signer.Verify(certificate.GetPublicKey()).ShouldBeTrue();
        cms.Version.ShouldBe(1);
    }

    [Fact]
    public async Task Openssl_verifies_it_and_hands_out_the_encryption_certificate()
    {
        using var folder = new Folder();
        string token = folder.Write("token.etk", Good);
        string root = folder.WritePem("root.pem", "CERTIFICATE", DemoAuthority.Root.Certificate.RawData);
        string content = folder.PathOf("content.der");

        Tool.Result result = await Tool.RunAsync(
            "openssl", "cms", "-verify", "-inform", "DER", "-in", token, "-CAfile", root, "-purpose", "any", "-attime", DemoTokens.Seconds(DemoAuthority.Now.AddMinutes(1)), "-out", content, "-binary");

        result.ShouldSucceed();
        (await File.ReadAllBytesAsync(content, TestContext.Current.CancellationToken)).ShouldBe(Owner.EncryptionCertificate.RawData);
    }

    [Fact]
    public void The_published_example_is_read_and_its_parts_fit_together()
    {
        EncryptionToken token = EncryptionToken.Read(Golden.EncryptionToken).ShouldSucceed();
        TrustAnchors roots = TrustAnchors.From(token.CertificateAuthorities.Where(authority => authority.SubjectName.RawData.AsSpan().SequenceEqual(authority.IssuerName.RawData))).Value;

        token.EncryptionCertificate.RawData.ShouldBe(Golden.EncryptionCertificate);
        token.AuthenticationCertificate.RawData.ShouldBe(Golden.AuthenticationCertificate);
        token.Check(roots, DemoAuthority.Now).ShouldSucceed();
        token.Check(Anchors, DemoAuthority.Now).ShouldBeRefused(TokenRefusals.TokenNotTrusted);
        token.Check(roots, new DateTimeOffset(2029, 5, 1, 0, 0, 0, TimeSpan.Zero)).ShouldBeRefused(TokenRefusals.TokenNotValidNow);
    }

    [Fact]
    public void Base64_text_is_read_too()
    {
        string text = Convert.ToBase64String(Good, Base64FormattingOptions.InsertLineBreaks) + "\n";

        EncryptionToken.Read(System.Text.Encoding.ASCII.GetBytes(text)).ShouldSucceed().Bytes.ToArray().ShouldBe(Good);
    }

    [Fact]
    public void A_token_signed_by_the_owner_himself_has_no_owner() =>
        EncryptionToken.Read(EncryptionToken.Write(new TokenSigner(Owner.Certificate, KeyOf(Owner)), [.. DemoAuthority.Issuing.Chain], Owner.EncryptionCertificate, DemoAuthority.Now))
            .ShouldBeRefused(TokenRefusals.NotAToken);

    [Fact]
    public void An_authority_signs_no_tokens() =>
        EncryptionToken.Read(EncryptionToken.Write(new TokenSigner(DemoAuthority.Issuing.Certificate, DemoAuthority.Issuing.Key), Chain, Owner.EncryptionCertificate, DemoAuthority.Now))
            .ShouldBeRefused(TokenRefusals.NotAToken);

    [Fact]
    public void A_token_with_somebody_elses_encryption_certificate_is_refused()
    {
        byte[] mixed = EncryptionToken.Write(DemoTokens.Signer, Chain, Generation.Previous.EncryptionCertificate, DemoAuthority.Now);

        EncryptionToken.Read(mixed).ShouldSucceed().Check(Anchors, DemoAuthority.Now).ShouldBeRefused(TokenRefusals.ValidityExceeded);
    }

    [Fact]
    public void A_token_with_another_signature_is_refused()
    {
        byte[] wrong = Damage.FlipBit(Good, (Good.Length * 8) - 1);

        EncryptionToken.Read(wrong).ShouldBeRefused(TokenRefusals.TokenSignatureWrong);
    }

    [Fact]
    public void Without_the_issuing_authority_the_owner_is_not_trusted()
    {
        byte[] incomplete = EncryptionToken.Write(DemoTokens.Signer, [Owner.Certificate], Owner.EncryptionCertificate, DemoAuthority.Now);

        EncryptionToken.Read(incomplete).ShouldSucceed().Check(Anchors, DemoAuthority.Now).ShouldBeRefused(TokenRefusals.TokenNotTrusted);
    }

    [Fact]
    public void An_elliptic_curve_signer_works_too()
    {
        using CertificateAuthorityKey key = CertificateAuthorityKey.Create(AuthorityKeyKind.EcP256);
        X509Certificate2 certificate = DemoAuthority.Issuing.CreateTokenSigner(
            new AuthorityName("Demo", "Demo fictitious EC ETK-RA"), key.PublicKey, StatusAddresses.None, DemoAuthority.Now.AddDays(-1), DemoAuthority.Now.AddYears(1));

        EncryptionToken.Read(EncryptionToken.Write(new TokenSigner(certificate, key), Chain, Owner.EncryptionCertificate, DemoAuthority.Now))
            .ShouldSucceed().Check(Anchors, DemoAuthority.Now).ShouldSucceed();
    }

    [Fact]
    public void More_bytes_than_any_token_has_are_refused() =>
        EncryptionToken.Read(new byte[EncryptionToken.LargestToken + 1]).ShouldBeRefused(TokenRefusals.TokenTooLarge);

    [Fact]
    public void Every_truncation_is_refused()
    {
        for (int length = 0; length < Good.Length; length++)
            EncryptionToken.Read(Good.AsMemory(0, length)).ShouldBeRefused(TokenRefusals.NotAToken);
    }

    [Fact]
    public void Any_changed_bit_is_refused_unless_it_changes_nothing_that_counts() => Gen.Int[0, (Good.Length * 8) - 1].Sample(
        bit =>
        {
            if (EncryptionToken.Read(Damage.FlipBit(Good, bit)).TryGet(out EncryptionToken? token, out _) && token.Check(Anchors, DemoAuthority.Now).Succeeded)
            {
                token.EncryptionCertificate.RawData.ShouldBe(Owner.EncryptionCertificate.RawData);
                token.AuthenticationCertificate.RawData.ShouldBe(Owner.Certificate.RawData);
            }
        },
        iter: 2000);

    [Fact]
    public void Random_bytes_are_refused() => Gen.Byte.Array[0, 500].Sample(bytes => EncryptionToken.Read(bytes).Succeeded.ShouldBeFalse());

    private static CertificateAuthorityKey KeyOf(Generation owner)
    {
        RSA copy = RSA.Create();
        copy.ImportParameters(((RSA)owner.Key.Algorithm).ExportParameters(includePrivateParameters: true));
        return CertificateAuthorityKey.From(copy);
    }
}
