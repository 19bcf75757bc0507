using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using Ehcert.Pki.Keys;
using Ehcert.Pki.Keystores;
using Ehcert.Pki.Tests.Demo;
using Microsoft.Extensions.Time.Testing;
using Org.BouncyCastle.Pkcs;

namespace Ehcert.Pki.Tests.Keystores;

/// <summary>Our files in the hands of other programs: keytool, openssl, the platform's loader, BouncyCastle.</summary>
public sealed class KeystoreWritingTests
{
    private const string Password = "Correct horse 7!";
    private static readonly Lazy<byte[]> LazyModern = new(() => Written(KeystoreProfile.Modern));
    private static readonly Lazy<byte[]> LazyCompatible = new(() => Written(KeystoreProfile.Compatible));

    public static TheoryData<KeystoreProfile> Profiles => [KeystoreProfile.Modern, KeystoreProfile.Compatible];

    [Theory]
    [MemberData(nameof(Profiles))]
    public void What_was_written_is_read_back(KeystoreProfile profile)
    {
        Keystore read = KeystoreFile.Read(FileOf(profile), Password).ShouldSucceed();

        read.State.ShouldBe(KeystoreState.Complete);
        read.EncryptionEntries.Select(entry => entry.Alias).ShouldBe(Generation.All.EncryptionEntries.Select(entry => entry.Alias));
        read.OlderAuthenticationCertificates.Count.ShouldBe(2);
        read.Authentication.Chain.Count.ShouldBe(3);
        read.CertificateAuthorities.Count.ShouldBe(2);
        read.Authentication.Key.ExportPkcs8().ShouldBe(Generation.Current.Key.ExportPkcs8());
    }

    [Theory]
    [MemberData(nameof(Profiles))]
    public async Task Keytool_lists_the_authentication_entry_and_every_decimal_serial_number(KeystoreProfile profile)
    {
        using var folder = new Folder();
        string file = folder.Write("store.p12", FileOf(profile));

        string list = (await Tool.RunAsync("keytool", "-list", "-keystore", file, "-storepass", Password)).ShouldSucceed().Output;

        list.ShouldContain("authentication, ");
        foreach (EncryptionEntry entry in Generation.All.EncryptionEntries)
            list.ShouldContain($"{entry.Alias}, ");
        list.Split("PrivateKeyEntry").Length.ShouldBe(5);
    }

    [Fact]
    public async Task Keytool_shows_the_chain_of_the_authentication_entry()
    {
        using var folder = new Folder();
        string file = folder.Write("store.p12", FileOf(KeystoreProfile.Modern));

        string shown = (await Tool.RunAsync("keytool", "-list", "-v", "-alias", "authentication", "-keystore", file, "-storepass", Password)).ShouldSucceed().Output;

        shown.ShouldContain("Certificate chain length: 3");
        shown.ShouldContain($"Serial number: {SerialNumber.Of(Generation.Current.Certificate).Hex.TrimStart('0').ToLowerInvariant()}");
        shown.ShouldContain("Creation date: Mar 2, 2026");
    }

    [Theory]
    [InlineData(KeystoreProfile.Modern)]
    [InlineData(KeystoreProfile.Compatible)]
    public async Task Openssl_reads_it_without_its_legacy_provider(KeystoreProfile profile)
    {
        using var folder = new Folder();
        string file = folder.Write("store.p12", FileOf(profile));

        string read = (await Tool.RunAsync("openssl", "pkcs12", "-in", file, "-passin", $"pass:{Password}", "-nodes")).ShouldSucceed().Output;

        read.Split("-----BEGIN PRIVATE KEY-----").Length.ShouldBe(5);
        read.Split("-----BEGIN CERTIFICATE-----").Length.ShouldBe(9);
        read.IndexOf("friendlyName: authentication", StringComparison.Ordinal).ShouldBeLessThan(read.IndexOf("BEGIN PRIVATE KEY", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Openssl_names_the_modern_algorithms()
    {
        using var folder = new Folder();
        string file = folder.Write("store.p12", FileOf(KeystoreProfile.Modern));

        string info = (await Tool.RunAsync("openssl", "pkcs12", "-in", file, "-passin", $"pass:{Password}", "-info", "-noout")).ShouldSucceed().Output;

        info.ShouldContain("MAC: sha256, Iteration 100000");
        info.ShouldContain("PBES2, PBKDF2, AES-256-CBC, Iteration 100000, PRF hmacWithSHA256");
    }

    [Theory]
    [MemberData(nameof(Profiles))]
    public void The_platforms_loader_takes_it_with_its_default_limits(KeystoreProfile profile)
    {
        X509Certificate2Collection all = X509CertificateLoader.LoadPkcs12Collection(FileOf(profile), Password, X509KeyStorageFlags.EphemeralKeySet);
        X509Certificate2 single = X509CertificateLoader.LoadPkcs12(FileOf(profile), Password, X509KeyStorageFlags.EphemeralKeySet);

        all.Count(certificate => certificate.HasPrivateKey).ShouldBe(4);
        single.RawData.ShouldBe(Generation.Current.Certificate.RawData);
        single.HasPrivateKey.ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Profiles))]
    public void BouncyCastle_finds_every_key_and_certificate_by_its_alias(KeystoreProfile profile)
    {
        Pkcs12Store store = new Pkcs12StoreBuilder().Build();
        store.Load(new MemoryStream(FileOf(profile)), Password.ToCharArray());

        foreach (string alias in Generation.All.EncryptionEntries.Select(entry => entry.Alias).Append("authentication"))
            store.IsKeyEntry(alias).ShouldBeTrue();
        store.GetCertificateChain("authentication").Select(entry => entry.Certificate.SerialNumber.ToString()).ShouldBe(
            new[] { Generation.Current.Certificate, DemoAuthority.Issuing.Certificate, DemoAuthority.Root.Certificate }.Select(certificate => SerialNumber.Of(certificate).Decimal));

        // Keys, authorities, and both older authentication certificates, which share one subject.
        store.Aliases.Count().ShouldBe(4 + 2 + 2);
    }

    [Fact]
    public void Bags_stand_in_the_order_that_other_readers_depend_on()
    {
        Pkcs12Info info = Pkcs12Info.Decode(FileOf(KeystoreProfile.Modern), out _);
        info.AuthenticatedSafe[0].ConfidentialityMode.ShouldBe(Pkcs12ConfidentialityMode.None);
        info.AuthenticatedSafe[1].Decrypt(Password);
        Pkcs12SafeBag[] keys = [.. info.AuthenticatedSafe[0].GetBags()];
        Pkcs12SafeBag[] certificates = [.. info.AuthenticatedSafe[1].GetBags()];
        string[] aliases = [.. Generation.All.EncryptionEntries.Select(entry => entry.Alias)];

        keys.Select(Alias).ShouldBe(["authentication", .. aliases]);
        certificates.Where(bag => LocalKeyId(bag) is not null).Select(Alias).ShouldBe([.. aliases.Reverse(), "authentication"]);
        certificates.Select(Alias).Take(2).ShouldAllBe(alias => alias!.StartsWith("CN=Demo fictitious"));
        certificates.Select(Alias).TakeLast(2).ShouldBe(
            new[] { Generation.Previous, Generation.Expired }.Select(generation =>
                $"CN=SSIN=85073003328,OU=eHealth-platform Belgium,OU=ELISE DEWOLF,OU=SSIN=85073003328,O=Federal Government,C=BE {SerialNumber.Of(generation.Certificate).Decimal}"));
        certificates.Cast<Pkcs12CertBag>().Select(bag => bag.GetCertificate().Thumbprint).ShouldBeUnique();
        keys.Select(LocalKeyId).ShouldBe(Enumerable.Range(0, 4).Select(i => $"Time {DemoAuthority.Now.ToUnixTimeMilliseconds() + i}"));
        foreach (Pkcs12SafeBag key in keys)
            certificates.Count(certificate => LocalKeyId(certificate) == LocalKeyId(key) && Alias(certificate) == Alias(key)).ShouldBe(1);
    }

    [Fact]
    public void With_many_keys_the_iterations_go_down_until_the_platforms_loader_agrees()
    {
        KeystoreProfile.Modern.Iterations(keys: 1).ShouldBe(100_000);
        KeystoreProfile.Modern.Iterations(keys: 9).ShouldBe(100_000);
        KeystoreProfile.Modern.Iterations(keys: 10).ShouldBe(90_909);
        KeystoreProfile.Compatible.Iterations(keys: 19).ShouldBe(50_000);
        for (int keys = 1; keys <= 200; keys++)
            ((keys + 1) * KeystoreProfile.Modern.Iterations(keys)).ShouldBeLessThanOrEqualTo(1_000_000);
    }

    [Fact]
    public async Task Two_authorities_of_one_name_both_stay()
    {
        Pki.Issuing.CertificateAuthority namesake = DemoAuthority.Root.CreateIssuing(
            new Pki.Issuing.AuthorityName("Demo Fictitious Trust", "Demo fictitious eHealth issuing CA", "902"),
            DemoAuthority.EcIssuing.Key,
            Pki.Issuing.StatusAddresses.None,
            DemoAuthority.Now.AddMonths(-6));
        Keystore keystore = Keystore.CreatePlaceholder(DemoAuthority.Key, DemoAuthority.Now)
            .WithCertificate([Generation.Current.Certificate, DemoAuthority.Issuing.Certificate, namesake.Certificate]).Value;
        byte[] file = KeystoreFile.Write(keystore, Password).ShouldSucceed();
        Pkcs12Store store = new Pkcs12StoreBuilder().Build();
        store.Load(new MemoryStream(file), Password.ToCharArray());
        using var folder = new Folder();

        store.Aliases.Count().ShouldBe(3);
        (await Tool.RunAsync("keytool", "-list", "-v", "-keystore", folder.Write("store.p12", file), "-storepass", Password)).ShouldSucceed().Output
            .ShouldContain("Certificate chain length: 2");
    }

    [Fact]
    public void A_placeholder_keystore_is_written_and_read()
    {
        byte[] file = KeystoreFile.Write(Keystore.CreatePlaceholder(DemoAuthority.Key, DemoAuthority.Now), Password).ShouldSucceed();

        KeystoreFile.Read(file, Password).Value.State.ShouldBe(KeystoreState.Placeholder);
        X509CertificateLoader.LoadPkcs12(file, Password, X509KeyStorageFlags.EphemeralKeySet).HasPrivateKey.ShouldBeTrue();
    }

    [Fact]
    public async Task A_keystore_with_an_elliptic_curve_key_opens_everywhere()
    {
        X509Certificate2 certificate = DemoAuthority.IssueTo(DemoAuthority.Midwife, DemoAuthority.EcKey, by: DemoAuthority.EcIssuing);
        using var encryptionKey = Pki.Tokens.EncryptionKey.Create();
        X509Certificate2 encryption = Pki.Tokens.EncryptionCertificate.Create(Pki.Tokens.ChallengeNonce.Draw(), certificate, DemoAuthority.EcKey, encryptionKey);
        Keystore keystore = Keystore.CreatePlaceholder(DemoAuthority.EcKey, DemoAuthority.Now)
            .WithCertificate([certificate, .. DemoAuthority.EcIssuing.Chain]).Value
            .WithEncryptionKey(encryptionKey, encryption).Value;
        byte[] file = KeystoreFile.Write(keystore, Password).ShouldSucceed();
        using var folder = new Folder();
        string path = folder.Write("store.p12", file);

        KeystoreFile.Read(file, Password).Value.State.ShouldBe(KeystoreState.Complete);
        X509CertificateLoader.LoadPkcs12(file, Password, X509KeyStorageFlags.EphemeralKeySet).GetECDsaPrivateKey().ShouldNotBeNull();
        (await Tool.RunAsync("keytool", "-list", "-keystore", path, "-storepass", Password)).ShouldSucceed().Output.Split("PrivateKeyEntry").Length.ShouldBe(3);
        (await Tool.RunAsync("openssl", "pkcs12", "-in", path, "-passin", $"pass:{Password}", "-nodes")).ShouldSucceed();
    }

    [Theory]
    [InlineData("")]
    [InlineData("mot de passe é")]
    [InlineData("tab\tbed")]
    [InlineData("€uro2026!")]
    public void A_password_that_java_refuses_is_not_used_for_writing(string password) =>
        KeystoreFile.Write(Keystore.CreatePlaceholder(DemoAuthority.Key, DemoAuthority.Now), password).ShouldBeRefused(KeystoreRefusals.PasswordNotPortable);

    [Fact]
    public void No_password_and_no_key_stands_in_the_file_in_clear()
    {
        byte[] file = FileOf(KeystoreProfile.Modern);

        file.AsSpan().IndexOf(System.Text.Encoding.BigEndianUnicode.GetBytes(Password)).ShouldBe(-1);
        file.AsSpan().IndexOf("Correct horse"u8).ShouldBe(-1);
        file.AsSpan().IndexOf(((RSA)Generation.Current.Key.Algorithm).ExportParameters(true).P).ShouldBe(-1);
    }

    private static byte[] FileOf(KeystoreProfile profile) => profile == KeystoreProfile.Modern ? LazyModern.Value : LazyCompatible.Value;

    private static byte[] Written(KeystoreProfile profile) =>
        KeystoreFile.Write(Generation.All, Password, profile, new FakeTimeProvider(DemoAuthority.Now)).ShouldSucceed();

    private static string? Alias(Pkcs12SafeBag bag)
    {
        foreach (CryptographicAttributeObject attribute in bag.Attributes)
        {
            if (attribute.Oid.Value == "1.2.840.113549.1.9.20")
                return System.Formats.Asn1.AsnDecoder.ReadCharacterString(attribute.Values[0].RawData, System.Formats.Asn1.AsnEncodingRules.DER, System.Formats.Asn1.UniversalTagNumber.BMPString, out _);
        }

        return null;
    }

    private static string? LocalKeyId(Pkcs12SafeBag bag)
    {
        foreach (CryptographicAttributeObject attribute in bag.Attributes)
        {
            if (attribute.Values[0] is Pkcs9LocalKeyId identifier)
                return System.Text.Encoding.ASCII.GetString(identifier.KeyId.Span);
        }

        return null;
    }
}
