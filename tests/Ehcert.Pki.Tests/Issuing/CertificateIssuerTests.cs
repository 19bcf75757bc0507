using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Ehcert.Domain;
using Ehcert.Pki.Issuing;
using Ehcert.Pki.Keys;
using Ehcert.Pki.Tests.Demo;

namespace Ehcert.Pki.Tests.Issuing;

public sealed class CertificateIssuerTests
{
    [Fact]
    public void A_certificate_looks_like_the_platforms_own()
    {
        X509Certificate2 certificate = DemoAuthority.IssueTo(DemoAuthority.Pharmacy, DemoAuthority.Key);

        CertificateSubject.From(certificate.SubjectName).Value.ShouldBe(DemoAuthority.Pharmacy);
        certificate.Extensions.Select(extension => extension.Oid!.Value).ShouldBe(
            ["2.5.29.19", "2.5.29.35", "1.3.6.1.5.5.7.1.1", "2.5.29.32", "2.5.29.37", "2.5.29.31", "2.5.29.14", "2.5.29.15"]);
        certificate.Extensions.OfType<X509KeyUsageExtension>().Single().KeyUsages.ShouldBe(
            X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation | X509KeyUsageFlags.KeyEncipherment);
        certificate.Extensions.OfType<X509EnhancedKeyUsageExtension>().Single().EnhancedKeyUsages.Cast<Oid>().Select(usage => usage.Value).ShouldBe(
            ["1.3.6.1.5.5.7.3.2", "1.3.6.1.5.5.7.3.4"]);
        certificate.SignatureAlgorithm.Value.ShouldBe("1.2.840.113549.1.1.11");
    }

    [Fact]
    public void The_subject_key_identifier_is_the_protocols_identifier_of_the_key()
    {
        X509Certificate2 certificate = DemoAuthority.IssueTo(DemoAuthority.Midwife, DemoAuthority.Key);

        certificate.Extensions.OfType<X509SubjectKeyIdentifierExtension>().Single().SubjectKeyIdentifier
            .ShouldBe(PublicKeyIdentifier.From(certificate.PublicKey.EncodedKeyValue.RawData).Hex);
    }

    [Fact]
    public void It_begins_a_little_in_the_past_and_lasts_as_long_as_the_profile_says()
    {
        X509Certificate2 certificate = DemoAuthority.IssueTo(DemoAuthority.Midwife, DemoAuthority.Key);

        certificate.ValidFrom().ShouldBe(DemoAuthority.Now.AddMinutes(-10));
        certificate.ValidUntil().ShouldBe(DemoAuthority.Now.AddMinutes(-10).AddMonths(36).AddSeconds(-1));
    }

    [Fact]
    public void A_prepared_certificate_is_issued_once()
    {
        PreparedCertificate prepared = Prepare();
        prepared.Issue();

        Should.Throw<InvalidOperationException>(() => prepared.Issue());
    }

    [Fact]
    public void What_was_written_down_is_what_gets_signed()
    {
        PreparedCertificate prepared = Prepare();

        X509Certificate2 certificate = X509CertificateLoader.LoadCertificate(prepared.Issue());

        certificate.RawData.AsSpan().IndexOf(prepared.ToBeSigned.Span).ShouldBe(4);
        SerialNumber.Of(certificate).ShouldBe(prepared.SerialNumber);
    }

    [Fact]
    public void After_a_crash_the_same_certificate_comes_out()
    {
        PreparedCertificate before = Prepare();
        PreparedCertificate after = CertificateIssuer.Resume(DemoAuthority.Issuing, before.ToBeSigned).Value;

        after.Issue().ShouldBe(before.Issue());
    }

    [Fact]
    public void What_another_authority_prepared_is_not_signed() =>
        CertificateIssuer.Resume(DemoAuthority.EcIssuing, Prepare().ToBeSigned).ShouldBeRefused(IssuingRefusals.PolicyViolated);

    [Fact]
    public void A_certificate_does_not_outlive_its_authority() =>
        CertificateIssuer.PrepareAuthentication(DemoAuthority.Issuing, DemoAuthority.Profile, DemoAuthority.Midwife, DemoAuthority.Key.PublicKey, DemoAuthority.Now.AddYears(8))
            .ShouldBeRefused(IssuingRefusals.PolicyViolated).Values["rule"].ShouldBe("ValidityPeriod");

    [Fact]
    public async Task Openssl_accepts_the_chain_strictly()
    {
        using var folder = new Folder();
        string root = folder.WritePem("root.pem", "CERTIFICATE", DemoAuthority.Root.Certificate.RawData);
        foreach (CertificateAuthority issuing in new[] { DemoAuthority.Issuing, DemoAuthority.EcIssuing })
        {
            string middle = folder.WritePem("issuing.pem", "CERTIFICATE", issuing.Certificate.RawData);
            string leaf = folder.WritePem("leaf.pem", "CERTIFICATE", DemoAuthority.IssueTo(DemoAuthority.Midwife, DemoAuthority.EcKey, by: issuing).RawData);

            Tool.Result result = await Tool.RunAsync(
                "openssl", "verify", "-x509_strict", "-check_ss_sig", "-attime", DemoAuthority.Now.ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture),
                "-purpose", "sslclient", "-CAfile", root, "-untrusted", middle, leaf);

            result.ShouldSucceed().Output.ShouldContain("OK");
        }
    }

    [Fact]
    public void A_kept_key_comes_back_with_its_passphrase_only()
    {
        byte[] kept = DemoAuthority.EcIssuing.Key.ExportEncryptedPkcs8("correct horse", iterations: 1000);

        CertificateAuthorityKey.ImportEncryptedPkcs8(kept, "battery staple").ShouldBeRefused(KeyRefusals.Unreadable);
        CertificateAuthority.Open(DemoAuthority.EcIssuing.Certificate, CertificateAuthorityKey.ImportEncryptedPkcs8(kept, "correct horse").Value, DemoAuthority.EcIssuing.Above)
            .ChainWithoutRoot.ShouldBe([DemoAuthority.EcIssuing.Certificate]);
        Should.Throw<ArgumentException>(() => CertificateAuthority.Open(DemoAuthority.EcIssuing.Certificate, DemoAuthority.Root.Key));
    }

    [Fact]
    public void A_key_that_only_signs_is_enough_for_an_authority()
    {
        using CertificateAuthorityKey inModule = CertificateAuthorityKey.From(new SigningOnlyKey());
        CertificateAuthority root = CertificateAuthority.CreateRoot(new AuthorityName("Demo", "Demo module root"), inModule, DemoAuthority.Now.AddYears(-1));

        X509Certificate2 issuing = root.CreateIssuing(new AuthorityName("Demo", "Demo module CA"), DemoAuthority.EcIssuing.Key, StatusAddresses.None, DemoAuthority.Now).Certificate;

        Should.Throw<CryptographicException>(() => inModule.ExportEncryptedPkcs8("passphrase"));
        issuing.IssuerName.RawData.ShouldBe(root.Certificate.SubjectName.RawData);
    }

    private static PreparedCertificate Prepare() => CertificateIssuer
        .PrepareAuthentication(DemoAuthority.Issuing, DemoAuthority.Profile, DemoAuthority.Midwife, DemoAuthority.Key.PublicKey, DemoAuthority.Now).Value;

    /// <summary>Behaves like the key object of a security module: signs, and keeps its private numbers.</summary>
    private sealed class SigningOnlyKey : RSA
    {
        private readonly RSA _inside = Create(2048);

        public override int KeySize => _inside.KeySize;

        public override byte[] SignHash(byte[] hash, HashAlgorithmName hashAlgorithm, RSASignaturePadding padding) => _inside.SignHash(hash, hashAlgorithm, padding);

        public override bool VerifyHash(byte[] hash, byte[] signature, HashAlgorithmName hashAlgorithm, RSASignaturePadding padding) =>
            _inside.VerifyHash(hash, signature, hashAlgorithm, padding);

        public override RSAParameters ExportParameters(bool includePrivateParameters) =>
            includePrivateParameters ? throw new CryptographicException("The key stays here.") : _inside.ExportParameters(includePrivateParameters: false);

        public override void ImportParameters(RSAParameters parameters) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            _inside.Dispose();
            base.Dispose(disposing);
        }
    }
}
