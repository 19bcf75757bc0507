using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CsCheck;
using Ehcert.Domain;
using Ehcert.Pki.Keys;
using Ehcert.Pki.Requests;
using Ehcert.Pki.Tests.Demo;
using Ehcert.Pki.Tokens;

namespace Ehcert.Pki.Tests.Keys;

public sealed class PrivateKeyTests
{
    [Fact]
    public void Keys_come_back_from_PKCS8()
    {
        AuthenticationKey.ImportPkcs8(DemoAuthority.Key.ExportPkcs8()).ShouldSucceed().SubjectPublicKeyInfo.ToArray().ShouldBe(DemoAuthority.Key.SubjectPublicKeyInfo.ToArray());
        AuthenticationKey.ImportPkcs8(DemoAuthority.EcKey.ExportPkcs8()).ShouldSucceed().Description.ShouldBe("EC P-384");
        EncryptionKey.ImportPkcs8(DemoAuthority.EcKey.ExportPkcs8()).ShouldSucceed().CanDecrypt.ShouldBeFalse();
    }

    [Fact]
    public void A_new_key_is_RSA_2048_unless_asked_otherwise_and_the_other_comes_with_a_warning()
    {
        DemoAuthority.Key.Description.ShouldBe("RSA 2048");
        KeyKind.Rsa2048.Warning().ShouldBeNull();
        foreach (Language language in LanguageCodes.All)
            KeyKind.EcP384.Warning()!.In(language).ShouldContain("etee-crypto-lib 2.2");
    }

    [Fact]
    public void Another_kind_of_key_is_named()
    {
        // PKCS#8 of an Ed25519 key (RFC 8410 §10.3)
        byte[] ed25519 = Convert.FromHexString("302E020100300506032B657004220420D4EE72DBF913584AD5B6D8F1F769F8AD3AFE7C28CBF1D4FBE097A88F44755842");

        AuthenticationKey.ImportPkcs8(ed25519).ShouldBeRefused(KeyRefusals.Unsupported).Values["algorithm"].ShouldBe("1.3.101.112");
    }

    [Fact]
    public void Damaged_keys_are_refused()
    {
        byte[] good = DemoAuthority.EcKey.ExportPkcs8();
        for (int length = 0; length < good.Length; length++)
            AuthenticationKey.ImportPkcs8(good.AsMemory(0, length)).ShouldBeRefused(KeyRefusals.Unreadable);
        AuthenticationKey.ImportPkcs8((byte[])[.. good, 0]).ShouldBeRefused(KeyRefusals.Unreadable);
    }

    [Fact]
    public void A_changed_bit_never_throws()
    {
        byte[] good = DemoAuthority.Key.ExportPkcs8();
        Gen.Int[0, (good.Length * 8) - 1].Sample(
            bit =>
            {
                if (AuthenticationKey.ImportPkcs8(Damage.FlipBit(good, bit)).TryGet(out AuthenticationKey? key, out _))
                    key.Dispose();
            },
            iter: 300);
    }

    [Fact]
    public void A_key_matches_its_own_certificate_only()
    {
        DemoAuthority.Key.Matches(Generation.Current.Certificate).ShouldBeTrue();
        DemoAuthority.Key.Matches(Generation.Previous.Certificate).ShouldBeFalse();
    }

    [Fact]
    public void Nothing_prints_a_private_key() => DemoAuthority.Key.ToString().ShouldBe("AuthenticationKey (RSA 2048)");

    [Fact]
    public void A_certificate_whose_fields_cannot_be_read_is_not_loaded()
    {
        byte[] good = Generation.Current.Certificate.RawData;
        for (int bit = 0; bit < good.Length * 8; bit += 3)
        {
            if (HostileCertificate.Load(Damage.FlipBit(good, bit)) is not { } certificate)
                continue;

            // Whatever was loaded answers every question.
            _ = (certificate.NotBefore, certificate.NotAfter, certificate.KeyUsage(), certificate.IsAuthority(), certificate.IssuerName.Name, SerialNumber.Of(certificate));
            _ = (certificate.PublicKey.ExportSubjectPublicKeyInfo(), CertificateSignature.IsBy(DemoAuthority.Issuing.Key.PublicKey, certificate));
        }

        HostileCertificate.Load(good).ShouldNotBeNull();
        HostileCertificate.Load(System.Text.Encoding.ASCII.GetBytes(Generation.Current.Certificate.ExportCertificatePem())).ShouldBeNull();
    }
}
