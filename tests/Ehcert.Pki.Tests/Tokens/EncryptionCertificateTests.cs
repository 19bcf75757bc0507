using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CsCheck;
using Ehcert.Domain;
using Ehcert.Pki.Issuing;
using Ehcert.Pki.Keys;
using Ehcert.Pki.Tests.Demo;
using Ehcert.Pki.Tokens;

namespace Ehcert.Pki.Tests.Tokens;

public sealed class EncryptionCertificateTests
{
    private static readonly Generation Owner = Generation.Current;
    private static readonly ChallengeNonce Nonce = ChallengeNonce.FromBytes(Convert.FromHexString("C0FFEE00112233445566778899AABBCC"));
    private static readonly X509Certificate2 Good = EncryptionCertificate.Create(Nonce, Owner.Certificate, Owner.Key, Owner.EncryptionKey);

    [Fact]
    public void It_is_made_as_the_platform_wants_it()
    {
        Good.SubjectName.RawData.ShouldBe(Owner.Certificate.SubjectName.RawData);
        Good.IssuerName.RawData.ShouldBe(Owner.Certificate.SubjectName.RawData);
        (Good.NotBefore, Good.NotAfter).ShouldBe((Owner.Certificate.NotBefore, Owner.Certificate.NotAfter));
        Good.Extensions.Single().RawData.ShouldBe([0x03, 0x02, 0x04, 0x30]);
        Good.Extensions.Single().Critical.ShouldBeTrue();
        SerialNumber.Of(Good).ShouldBe(Nonce.SerialNumber);
        Good.SerialNumber.ShouldBe("00C0FFEE00112233445566778899AABBCC");
        Good.SignatureAlgorithm.Value.ShouldBe(Oids.RsaSha256);
    }

    [Fact]
    public void It_passes_the_authoritys_checks() =>
        Check(Good.RawData).ShouldSucceed().RawData.ShouldBe(Good.RawData);

    [Fact]
    public void The_published_example_passes_the_checks()
    {
        X509Certificate2 authentication = X509CertificateLoader.LoadCertificate(Golden.AuthenticationCertificate);
        X509Certificate2 encryption = X509CertificateLoader.LoadCertificate(Golden.EncryptionCertificate);

        EncryptionCertificate.Check(Golden.EncryptionCertificate, authentication, SerialNumber.Of(encryption), encryption.PublicKey.ExportSubjectPublicKeyInfo())
            .ShouldSucceed();
    }

    [Fact]
    public void An_elliptic_curve_key_signs_with_sha384()
    {
        X509Certificate2 authentication = DemoAuthority.IssueTo(DemoAuthority.Midwife, DemoAuthority.EcKey);
        X509Certificate2 certificate = EncryptionCertificate.Create(Nonce, authentication, DemoAuthority.EcKey, Owner.EncryptionKey);

        certificate.SignatureAlgorithm.Value.ShouldBe(Oids.EcdsaSha384);
        EncryptionCertificate.Check(certificate.RawData, authentication, Nonce.SerialNumber, Owner.EncryptionKey.SubjectPublicKeyInfo).ShouldSucceed();
    }

    [Fact]
    public void Another_serial_number_does_not_answer_the_challenge() =>
        EncryptionCertificate.Check(Good.RawData, Owner.Certificate, ChallengeNonce.Draw().SerialNumber, Owner.EncryptionKey.SubjectPublicKeyInfo)
            .ShouldBeRefused(TokenRefusals.ChallengeNotAnswered);

    [Fact]
    public void Another_key_than_announced_is_refused() =>
        EncryptionCertificate.Check(Good.RawData, Owner.Certificate, Nonce.SerialNumber, Generation.Previous.EncryptionKey.SubjectPublicKeyInfo)
            .ShouldBeRefused(TokenRefusals.AnotherKey);

    [Fact]
    public void A_signature_by_another_key_is_refused() =>
        Check(Changed(_ => { }, signer: Generation.Previous.Key)).ShouldBeRefused(TokenRefusals.SignatureWrong);

    [Fact]
    public void Another_persons_certificate_is_refused() =>
        EncryptionCertificate.Check(Good.RawData, DemoAuthority.IssueTo(DemoAuthority.Pharmacy, Owner.Key), Nonce.SerialNumber, Owner.EncryptionKey.SubjectPublicKeyInfo)
            .ShouldBeRefused(TokenRefusals.AnotherOwner);

    [Theory]
    [InlineData(X509KeyUsageFlags.KeyEncipherment)]
    [InlineData(X509KeyUsageFlags.DataEncipherment)]
    [InlineData(X509KeyUsageFlags.KeyEncipherment | X509KeyUsageFlags.DataEncipherment | X509KeyUsageFlags.DigitalSignature)]
    [InlineData(X509KeyUsageFlags.None)]
    public void Any_other_key_usage_is_refused(X509KeyUsageFlags usage) =>
        Check(Changed(request => request.CertificateExtensions.Add(new X509KeyUsageExtension(usage, critical: true)), withUsage: false))
            .ShouldBeRefused(usage == X509KeyUsageFlags.None ? TokenRefusals.NotACertificate : TokenRefusals.WrongKeyUsage);

    [Fact]
    public void A_missing_key_usage_is_refused() => Check(Changed(_ => { }, withUsage: false)).ShouldBeRefused(TokenRefusals.WrongKeyUsage);

    [Fact]
    public void An_authority_is_refused() =>
        Check(Changed(request => request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true)))).ShouldBeRefused(TokenRefusals.WrongKeyUsage);

    [Fact]
    public void It_may_not_outlive_the_authentication_certificate()
    {
        Check(Changed(_ => { }, longer: TimeSpan.FromSeconds(1))).ShouldBeRefused(TokenRefusals.ValidityExceeded);
        Check(Changed(_ => { }, longer: TimeSpan.FromDays(-1))).ShouldSucceed();
    }

    [Fact]
    public void Key_identifiers_are_tolerated() =>
        Check(Changed(request => request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false)))).ShouldSucceed();

    [Fact]
    public void A_weak_key_is_refused_even_when_it_was_announced()
    {
        using RSA small = RSA.Create(1024);
        byte[] der = Make(small, Owner.Certificate.ValidUntil(), Owner.Key.SignatureGenerator, withUsage: true, _ => { });

        EncryptionCertificate.Check(der, Owner.Certificate, Nonce.SerialNumber, small.ExportSubjectPublicKeyInfo()).ShouldBeRefused(TokenRefusals.UnsuitableKey);
    }

    [Fact]
    public void Text_and_trailing_bytes_are_not_a_certificate()
    {
        Check(System.Text.Encoding.ASCII.GetBytes(Good.ExportCertificatePem())).ShouldBeRefused(TokenRefusals.NotACertificate);
        Check([.. Good.RawData, 0]).ShouldBeRefused(TokenRefusals.NotACertificate);
        Check(new byte[100_000]).ShouldBeRefused(TokenRefusals.NotACertificate);
    }

    [Fact]
    public void Every_truncation_is_refused()
    {
        byte[] good = Good.RawData;
        for (int length = 0; length < good.Length; length++)
            Check(good[..length]).ShouldBeRefused(TokenRefusals.NotACertificate);
    }

    [Fact]
    public void Any_changed_bit_is_refused() => Gen.Int[0, (Good.RawData.Length * 8) - 1].Sample(
        bit => Check(Damage.FlipBit(Good.RawData, bit)).Succeeded.ShouldBeFalse(), iter: 2000);

    [Fact]
    public void A_key_that_is_not_the_certificates_is_a_bug() =>
        Should.Throw<ArgumentException>(() => EncryptionCertificate.Create(Nonce, Owner.Certificate, Generation.Previous.Key, Owner.EncryptionKey));

    private static Outcome<X509Certificate2> Check(byte[] der) =>
        EncryptionCertificate.Check(der, Owner.Certificate, Nonce.SerialNumber, Owner.EncryptionKey.SubjectPublicKeyInfo);

    private static byte[] Changed(
        Action<CertificateRequest> change, TimeSpan longer = default, Pki.Requests.AuthenticationKey? signer = null, bool withUsage = true) =>
        Make((RSA)Owner.EncryptionKey.Algorithm, Owner.Certificate.ValidUntil() + longer, (signer ?? Owner.Key).SignatureGenerator, withUsage, change);

    private static byte[] Make(RSA key, DateTimeOffset notAfter, X509SignatureGenerator generator, bool withUsage, Action<CertificateRequest> change)
    {
        var request = new CertificateRequest(Owner.Certificate.SubjectName, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        if (withUsage)
            request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyEncipherment | X509KeyUsageFlags.DataEncipherment, critical: true));
        change(request);
        return request.Create(Owner.Certificate.SubjectName, generator, Owner.Certificate.ValidFrom(), notAfter, Nonce.SerialNumber.Bytes.Span).RawData;
    }
}
