using Ehcert.Pki.Keystores;
using Ehcert.Pki.Requests;
using Ehcert.Pki.Tests.Demo;

namespace Ehcert.Pki.Tests.Keystores;

public sealed class KeystoreTests
{
    private static readonly Generation Current = Generation.Current;

    [Fact]
    public void A_new_keystore_holds_a_placeholder()
    {
        Keystore keystore = Keystore.CreatePlaceholder(DemoAuthority.Key, DemoAuthority.Now);

        keystore.State.ShouldBe(KeystoreState.Placeholder);
        PlaceholderCertificate.IsPlaceholder(keystore.Authentication.Certificate).ShouldBeTrue();
        keystore.Authentication.Certificate.ValidUntil().ShouldBe(DemoAuthority.Now.AddDays(-1).AddMinutes(1));
        keystore.Authentication.Certificate.SerialNumber.ShouldBe("00");
    }

    [Fact]
    public void With_its_certificate_it_waits_for_an_encryption_key()
    {
        Keystore keystore = Keystore.CreatePlaceholder(Current.Key, DemoAuthority.Now).WithCertificate([Current.Certificate, DemoAuthority.Issuing.Certificate]).Value;

        keystore.State.ShouldBe(KeystoreState.CertificateInstalled);
        keystore.CertificateAuthorities.ShouldBe([DemoAuthority.Issuing.Certificate]);
        keystore.OlderAuthenticationCertificates.ShouldBeEmpty();
    }

    [Fact]
    public void With_an_encryption_key_of_its_own_it_is_complete()
    {
        Keystore keystore = Current.Keystore;

        keystore.State.ShouldBe(KeystoreState.Complete);
        keystore.CurrentEncryption!.Certificate.ShouldBe(Current.EncryptionCertificate);
        keystore.FindEncryption(keystore.CurrentEncryption.SerialNumber).ShouldBe(keystore.CurrentEncryption);
    }

    [Fact]
    public void Encryption_keys_of_earlier_generations_do_not_complete_a_renewal()
    {
        Keystore renewed = Keystore.CreatePlaceholder(Current.Key, DemoAuthority.Now).WithOlder(Generation.Previous.Keystore);

        renewed.State.ShouldBe(KeystoreState.Placeholder);
        renewed.WithCertificate([Current.Certificate]).Value.State.ShouldBe(KeystoreState.CertificateInstalled);
    }

    [Fact]
    public void A_renewal_takes_every_old_encryption_key_and_every_old_certificate_along()
    {
        Keystore all = Generation.All;

        all.EncryptionEntries.Select(entry => entry.Certificate).ShouldBe(
            [Current.EncryptionCertificate, Generation.Previous.EncryptionCertificate, Generation.Expired.EncryptionCertificate]);
        all.OlderAuthenticationCertificates.ShouldBe([Generation.Previous.Certificate, Generation.Expired.Certificate]);
        all.Authentication.Certificate.ShouldBe(Current.Certificate);
        all.State.ShouldBe(KeystoreState.Complete);
    }

    [Fact]
    public void The_placeholder_of_an_abandoned_renewal_is_not_taken_along() =>
        Current.Keystore.WithOlder(Keystore.CreatePlaceholder(Generation.Previous.Key, DemoAuthority.Now)).OlderAuthenticationCertificates.ShouldBeEmpty();

    [Fact]
    public void A_certificate_of_another_key_is_refused()
    {
        Keystore.CreatePlaceholder(Current.Key, DemoAuthority.Now).WithCertificate([Generation.Previous.Certificate])
            .ShouldBeRefused(KeystoreRefusals.CertificateOfAnotherKey);
        Current.Keystore.WithEncryptionKey(Current.EncryptionKey, Generation.Previous.EncryptionCertificate)
            .ShouldBeRefused(KeystoreRefusals.CertificateOfAnotherKey);
    }

    [Fact]
    public void A_chain_without_authorities_is_refused() =>
        Keystore.CreatePlaceholder(Current.Key, DemoAuthority.Now).WithCertificate([Current.Certificate, Generation.Previous.Certificate])
            .ShouldBeRefused(KeystoreRefusals.CertificateOfAnotherKey);

    [Fact]
    public void Nothing_prints_a_key() => $"{Current.Keystore.Authentication}{Current.Keystore.EncryptionEntries[0]}".ShouldNotContain("Modulus");
}
