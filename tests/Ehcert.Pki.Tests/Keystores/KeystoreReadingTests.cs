using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CsCheck;
using Ehcert.Domain;
using Ehcert.Pki.Keystores;
using Ehcert.Pki.Tests.Demo;

namespace Ehcert.Pki.Tests.Keystores;

/// <summary>Other programs' files, and hostile ones.</summary>
public sealed class KeystoreReadingTests
{
    private const string Password = ForeignKeystore.Password;
    private static readonly byte[] Official = ForeignKeystore.Official(Generation.Current).Encode();

    [Fact]
    public void A_file_of_the_official_tool_is_read_with_each_certificate_once()
    {
        Keystore keystore = KeystoreFile.Read(Official, Password).ShouldSucceed();

        keystore.State.ShouldBe(KeystoreState.Complete);
        keystore.Authentication.Certificate.RawData.ShouldBe(Generation.Current.Certificate.RawData);
        keystore.Authentication.Chain.Count.ShouldBe(2);
        keystore.EncryptionEntries.Single().Certificate.RawData.ShouldBe(Generation.Current.EncryptionCertificate.RawData);
        keystore.CertificateAuthorities.Single().RawData.ShouldBe(DemoAuthority.Issuing.Certificate.RawData);
        keystore.OlderAuthenticationCertificates.ShouldBeEmpty();
    }

    [Fact]
    public void Written_again_it_opens_with_the_platforms_loader()
    {
        byte[] ours = KeystoreFile.Read(Official, Password).Then(keystore => KeystoreFile.Write(keystore, Password)).ShouldSucceed();

        Should.Throw<CryptographicException>(() => X509CertificateLoader.LoadPkcs12Collection(Official, Password, X509KeyStorageFlags.EphemeralKeySet));
        X509CertificateLoader.LoadPkcs12Collection(ours, Password, X509KeyStorageFlags.EphemeralKeySet).Count(certificate => certificate.HasPrivateKey).ShouldBe(2);
    }

    [Fact]
    public async Task A_file_that_java_wrote_in_the_old_way_is_read()
    {
        using var folder = new Folder();
        string ours = folder.Write("ours.p12", KeystoreFile.Write(Generation.All, Password).ShouldSucceed());
        string javas = folder.PathOf("java.p12");
        (await Tool.RunAsync(
            "keytool", "-J-Dkeystore.pkcs12.legacy", "-importkeystore", "-srckeystore", ours, "-srcstorepass", Password, "-destkeystore", javas, "-deststorepass", Password, "-deststoretype", "PKCS12", "-noprompt")).ShouldSucceed();
        byte[] file = await File.ReadAllBytesAsync(javas, TestContext.Current.CancellationToken);

        Keystore keystore = KeystoreFile.Read(file, Password).ShouldSucceed();

        (await Tool.RunAsync("openssl", "pkcs12", "-in", javas, "-passin", $"pass:{Password}", "-nodes")).Output.ShouldContain("RC2-40-CBC");
        keystore.EncryptionEntries.Select(entry => entry.Alias).ShouldBe(Generation.All.EncryptionEntries.Select(entry => entry.Alias));
        keystore.State.ShouldBe(KeystoreState.Complete);
        keystore.Authentication.Chain.Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_file_that_openssl_wrote_is_read()
    {
        using var folder = new Folder();
        string key = folder.WritePem("key.pem", "PRIVATE KEY", Generation.Current.Key.ExportPkcs8());
        string certificate = folder.WritePem("certificate.pem", "CERTIFICATE", Generation.Current.Certificate.RawData);
        foreach (string[] how in new string[][] { [], ["-legacy"], ["-keypbe", "AES-128-CBC", "-certpbe", "NONE"], ["-iter", "600000", "-macalg", "sha512"] })
        {
            string file = folder.PathOf("openssl.p12");
            (await Tool.RunAsync("openssl", ["pkcs12", "-export", "-inkey", key, "-in", certificate, "-out", file, "-passout", $"pass:{Password}", .. how])).ShouldSucceed();

            KeystoreFile.Read(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken), Password).ShouldSucceed().State
                .ShouldBe(KeystoreState.CertificateInstalled);
        }
    }

    [Theory]
    [InlineData("Authentication")]
    [InlineData("AUTHENTICATION")]
    public void Old_files_write_the_alias_with_a_capital(string alias) =>
        KeystoreFile.Read(ForeignKeystore.Official(Generation.Current, alias).Encode(), Password).ShouldSucceed().State.ShouldBe(KeystoreState.Complete);

    [Fact]
    public void Old_files_have_indefinite_lengths()
    {
        ForeignKeystore old = ForeignKeystore.Official(Generation.Current);
        byte[] file = new ForeignKeystore { IndefiniteLength = true }.Encode(old.AuthenticatedSafe());

        file[1].ShouldBe((byte)0x80);
        KeystoreFile.Read(file, Password).ShouldSucceed().State.ShouldBe(KeystoreState.Complete);
    }

    [Theory]
    [InlineData("accentué été")]
    [InlineData("Пароль€🔑")]
    public void A_password_beyond_ascii_opens_a_file_that_was_made_with_it(string password)
    {
        var scheme = new ForeignKeystore { PasswordInUse = password };
        scheme.AddKey(Generation.Current.Key.ExportPkcs8(), "authentication", "1").AddCertificate(Generation.Current.Certificate, "authentication", "1");
        var platform = new System.Security.Cryptography.Pkcs.Pkcs12Builder();
        var safe = new System.Security.Cryptography.Pkcs.Pkcs12SafeContents();
        safe.AddShroudedKey(Generation.Current.Key.Algorithm, password, new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000));
        safe.AddCertificate(Generation.Current.Certificate);
        platform.AddSafeContentsEncrypted(safe, password, new PbeParameters(PbeEncryptionAlgorithm.Aes128Cbc, HashAlgorithmName.SHA384, 1000));
        platform.SealWithMac(password, HashAlgorithmName.SHA512, 1000);

        KeystoreFile.Read(scheme.Encode(), password).ShouldSucceed();
        KeystoreFile.Read(platform.Encode(), password).ShouldSucceed();
    }

    [Fact]
    public void A_placeholder_of_another_string_type_is_known_for_one()
    {
        var name = new X500DistinguishedName("C=Dummy");
        using RSA key = RSA.Create(2048);
        byte[] utf8 = [0x30, 0x10, 0x31, 0x0E, 0x30, 0x0C, 0x06, 0x03, 0x55, 0x04, 0x06, 0x0C, 0x05, .. "Dummy"u8];
        X509Certificate2 placeholder = new CertificateRequest(new X500DistinguishedName(utf8), key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DemoAuthority.Now.AddDays(-1), DemoAuthority.Now.AddDays(-1).AddMinutes(1));
        byte[] file = new ForeignKeystore().AddKey(key.ExportPkcs8PrivateKey(), "authentication", "a").AddCertificate(placeholder, "authentication", "a").Encode();

        utf8.ShouldNotBe(name.RawData);
        KeystoreFile.Read(file, Password).ShouldSucceed().State.ShouldBe(KeystoreState.Placeholder);
    }

    [Fact]
    public void A_real_certificate_goes_before_the_placeholder_of_the_same_key()
    {
        X509Certificate2 placeholder = Pki.Requests.PlaceholderCertificate.Create(Generation.Current.Key, DemoAuthority.Now);
        byte[] file = new ForeignKeystore()
            .AddKey(Generation.Current.Key.ExportPkcs8(), "authentication", "a")
            .AddCertificate(placeholder, "authentication", "a")
            .AddCertificate(Generation.Current.Certificate, null, null)
            .Encode();

        KeystoreFile.Read(file, Password).ShouldSucceed().State.ShouldBe(KeystoreState.CertificateInstalled);
    }

    [Fact]
    public void A_single_key_without_a_name_is_the_authentication_key()
    {
        byte[] file = new ForeignKeystore()
            .AddPlainKey(Generation.Current.Key.ExportPkcs8(), null, null)
            .AddKey(Generation.Current.EncryptionKey.ExportPkcs8(), null, null)
            .AddCertificate(Generation.Current.EncryptionCertificate, null, null)
            .AddCertificate(Generation.Current.Certificate, null, null)
            .Encode();

        KeystoreFile.Read(file, Password).ShouldSucceed().State.ShouldBe(KeystoreState.Complete);
    }

    [Fact]
    public void A_key_of_another_program_survives_reading_and_writing()
    {
        byte[] file = ForeignKeystore.Official(Generation.Current)
            .AddKey(Generation.Previous.Key.ExportPkcs8(), "my other key", "z")
            .AddCertificate(Generation.Previous.Certificate, "my other key", "z")
            .Encode();

        Keystore again = KeystoreFile.Read(file, Password)
            .Then(keystore => KeystoreFile.Write(keystore, Password))
            .Then(ours => KeystoreFile.Read(ours, Password)).ShouldSucceed();

        OtherEntry other = again.OtherEntries.Single();
        other.Alias.ShouldBe("my other key");
        other.Key.Matches(Generation.Previous.Certificate).ShouldBeTrue();
    }

    [Fact]
    public void A_wrong_password_is_told_apart() =>
        KeystoreFile.Read(Official, "wrong").ShouldBeRefused(KeystoreRefusals.WrongPassword);

    [Theory]
    [InlineData("")]
    [InlineData("hello, I am a text file")]
    [InlineData("-----BEGIN CERTIFICATE-----")]
    [InlineData("\u00fe\u00ed\u00fe\u00ed\u0000\u0000\u0000\u0002")]
    public void Something_else_is_not_a_keystore(string content) =>
        KeystoreFile.Read(System.Text.Encoding.Latin1.GetBytes(content), Password).ShouldBeRefused(KeystoreRefusals.NotAKeystore);

    [Fact]
    public void A_certificate_is_not_a_keystore() =>
        KeystoreFile.Read(Generation.Current.Certificate.RawData, Password).ShouldBeRefused(KeystoreRefusals.NotAKeystore);

    [Fact]
    public void A_keystore_without_keys_says_so() =>
        KeystoreFile.Read(new ForeignKeystore().AddCertificate(Generation.Current.Certificate, "authentication", null).Encode(), Password)
            .ShouldBeRefused(KeystoreRefusals.NoPrivateKey);

    [Fact]
    public void Encryption_keys_alone_make_no_keystore() =>
        KeystoreFile.Read(
            new ForeignKeystore().AddKey(Generation.Current.EncryptionKey.ExportPkcs8(), "1", "1").AddCertificate(Generation.Current.EncryptionCertificate, "1", "1").Encode(),
            Password).ShouldBeRefused(KeystoreRefusals.NoPrivateKey);

    [Fact]
    public void A_key_without_its_certificate_is_damage() =>
        KeystoreFile.Read(new ForeignKeystore().AddKey(Generation.Current.Key.ExportPkcs8(), "authentication", "a").Encode(), Password)
            .ShouldBeRefused(KeystoreRefusals.Damaged);

    [Fact]
    public void An_algorithm_that_is_not_known_is_named()
    {
        byte[] file = Official.ToArray();
        Replace(file, Convert.FromHexString("060A2A864886F70D010C0106"), Convert.FromHexString("060A2A864886F70D010C0102"));

        KeystoreFile.Read(new ForeignKeystore().Encode(AuthenticatedSafeOf(file)), Password)
            .ShouldBeRefused(KeystoreRefusals.UnsupportedAlgorithm).Values["algorithm"].ShouldBe("RC4-40");
    }

    [Fact]
    public void A_file_without_mac_is_named_as_such() =>
        KeystoreFile.Read(new ForeignKeystore { WithMac = false }.Encode(), Password)
            .ShouldBeRefused(KeystoreRefusals.UnsupportedAlgorithm).Values["algorithm"].ShouldBe("PKCS#12 without MAC");

    [Fact]
    public void An_md5_mac_is_named() =>
        KeystoreFile.Read(new ForeignKeystore { MacDigest = "1.2.840.113549.2.5" }.Encode(), Password)
            .ShouldBeRefused(KeystoreRefusals.UnsupportedAlgorithm).Values["algorithm"].ShouldBe("MAC MD5");

    [Theory]
    [InlineData(1_000_001)]
    [InlineData(int.MaxValue)]
    [InlineData(1L << 31)]
    [InlineData(long.MaxValue)]
    public void Too_many_iterations_are_refused_before_anything_is_derived(long iterations)
    {
        ForeignKeystore good = ForeignKeystore.Official(Generation.Current);
        byte[] mac = new ForeignKeystore { MacIterations = iterations }.Encode(good.AuthenticatedSafe());
        byte[] certificates = new ForeignKeystore { Iterations = iterations }.AddCertificate(Generation.Current.Certificate, null, null).Encode();
        var keys = new ForeignKeystore { Iterations = iterations, CertificateScheme = ForeignKeystore.TripleDes };
        keys.AddKey(Generation.Current.Key.ExportPkcs8(), "authentication", "a");

        KeystoreFile.Read(mac, Password).ShouldBeRefused(KeystoreRefusals.IterationsTooHigh);
        KeystoreFile.Read(certificates, Password).ShouldBeRefused(KeystoreRefusals.IterationsTooHigh);
        KeystoreFile.Read(keys.Encode(), Password).ShouldBeRefused(KeystoreRefusals.IterationsTooHigh);
    }

    [Fact]
    public void Many_keys_together_may_not_cost_more_than_a_few()
    {
        ForeignKeystore many = new ForeignKeystore { Iterations = 50_000 }.AddKey(Generation.Current.Key.ExportPkcs8(), "authentication", "a");
        many.KeyBags.AddRange(Enumerable.Repeat(many.KeyBags[0], 70));

        KeystoreFile.Read(many.Encode(), Password).ShouldBeRefused(KeystoreRefusals.IterationsTooHigh);
    }

    [Fact]
    public void Negative_iterations_are_damage() =>
        KeystoreFile.Read(new ForeignKeystore { MacIterations = -1 }.Encode([0x30, 0x00]), Password).ShouldBeRefused(KeystoreRefusals.Damaged);

    [Fact]
    public void Deep_nesting_is_refused_and_does_not_overflow_the_stack()
    {
        KeystoreFile.Read(ForeignKeystore.Official(Generation.Current).AddNested(2).Encode(), Password).ShouldSucceed();
        KeystoreFile.Read(ForeignKeystore.Official(Generation.Current).AddNested(2500).Encode(), Password).ShouldBeRefused(KeystoreRefusals.Damaged);
    }

    [Fact]
    public void Too_large_a_file_is_refused_unread() =>
        KeystoreFile.Read(new byte[KeystoreFile.MaximumLength + 1], Password).ShouldBeRefused(KeystoreRefusals.TooLarge);

    [Fact]
    public void Too_many_certificates_are_refused()
    {
        ForeignKeystore many = ForeignKeystore.Official(Generation.Current);
        for (int i = 0; i < 250; i++)
            many.CertificateBags.Add(many.CertificateBags[0]);

        KeystoreFile.Read(many.Encode(), Password).ShouldBeRefused(KeystoreRefusals.TooLarge);
    }

    [Fact]
    public void Every_truncation_is_refused()
    {
        for (int length = 0; length < Official.Length; length++)
            KeystoreFile.Read(Official.AsMemory(0, length), Password).Refusal.Reason.ShouldBeOneOf(KeystoreRefusals.NotAKeystore, KeystoreRefusals.Damaged);
    }

    [Fact]
    public void Any_changed_bit_is_refused_or_harmless() => Gen.Int[0, (Official.Length * 8) - 1].Sample(
        bit => IsRefusedOrTheSame(Damage.FlipBit(Official, bit)), iter: 400);

    [Fact]
    public void A_changed_bit_under_a_right_mac_is_refused_or_harmless()
    {
        var cheap = new ForeignKeystore { Iterations = 1 };
        cheap.AddPlainKey(Generation.Current.Key.ExportPkcs8(), "authentication", "a").AddKey(Generation.Current.EncryptionKey.ExportPkcs8(), "1", "b");
        cheap.AddCertificate(Generation.Current.Certificate, "authentication", "a").AddCertificate(Generation.Current.EncryptionCertificate, "1", "b");

        // In clear, so that changed bits reach every parser.
        cheap.KeyBags.AddRange(cheap.CertificateBags);
        cheap.CertificateBags.Clear();
        byte[] content = cheap.AuthenticatedSafe();

        Gen.Int[0, (content.Length * 8) - 1].Sample(
            bit => IsRefusedOrTheSame(new ForeignKeystore { MacIterations = 1 }.Encode(Damage.FlipBit(content, bit))), iter: 800);
    }

    [Fact]
    public void Random_bytes_under_a_right_mac_are_refused() => Gen.Byte.Array[0, 300].Sample(
        bytes => KeystoreFile.Read(new ForeignKeystore { MacIterations = 1 }.Encode(bytes), Password).Succeeded.ShouldBeFalse());

    [Fact]
    public void Random_bytes_behind_the_beginning_of_a_keystore_are_refused() => Gen.Byte.Array[0, 300].Sample(
        bytes => KeystoreFile.Read((byte[])[0x30, 0x80, 0x02, 0x01, 0x03, .. bytes], Password).Succeeded.ShouldBeFalse());

    private static void IsRefusedOrTheSame(byte[] file)
    {
        Outcome<Keystore> outcome = KeystoreFile.Read(file, Password);
        if (!outcome.Succeeded)
            return;
        using Keystore keystore = outcome.Value;
        keystore.Authentication.Key.Matches(keystore.Authentication.Certificate).ShouldBeTrue();
    }

    private static byte[] AuthenticatedSafeOf(byte[] file)
    {
        AsnReader pfx = new AsnReader(file, AsnEncodingRules.BER).ReadSequence();
        pfx.ReadInteger();
        AsnReader content = pfx.ReadSequence();
        content.ReadObjectIdentifier();
        return content.ReadSequence(new Asn1Tag(TagClass.ContextSpecific, 0)).ReadOctetString();
    }

    private static void Replace(byte[] bytes, byte[] old, byte[] changed)
    {
        int at = bytes.AsSpan().IndexOf(old);
        at.ShouldBeGreaterThan(0);
        changed.CopyTo(bytes, at);
    }
}
