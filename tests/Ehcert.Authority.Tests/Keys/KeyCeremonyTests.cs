using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Ehcert.Authority.Audit;
using Ehcert.Authority.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Ehcert.Authority.Keys;

public sealed class KeyCeremonyTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _time = CeremonyOnce.Clock();
    private readonly KeyOptions _options = CeremonyOnce.Keys();

    private AuthorityOptions Authority => CeremonyOnce.Authority(_folder.Path);

    private string Keys => Path.Combine(_folder.Path, "keys");

    [Fact]
    public async Task The_first_start_makes_four_keys_with_clearly_fictitious_names()
    {
        using var keys = await StartAsync();

        keys.Keys.Root.SubjectName.Name.ShouldContain("Ehcert DEMO root CA 001");
        keys.Keys.Issuing.Certificate.SubjectName.Name.ShouldContain("Ehcert DEMO eHealth issuing CA 001");
        keys.Keys.Ocsp.Responder.SubjectName.Name.ShouldContain("Ehcert DEMO OCSP responder 001");
        keys.Keys.EtkRegistration.Certificate.SubjectName.Name.ShouldContain("Ehcert DEMO ETK-RA 001");
        foreach (var certificate in new[] { keys.Keys.Root, keys.Keys.Issuing.Certificate, keys.Keys.Ocsp.Responder, keys.Keys.EtkRegistration.Certificate })
            certificate.SubjectName.Name.ShouldContain("fictitious");
    }

    [Fact]
    public async Task Every_certificate_leads_to_the_root()
    {
        using var keys = await StartAsync();

        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(keys.Keys.Root);
        chain.ChainPolicy.ExtraStore.Add(keys.Keys.Issuing.Certificate);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.VerificationTime = _time.GetUtcNow().UtcDateTime;
        chain.Build(keys.Keys.Ocsp.Responder).ShouldBeTrue();
        chain.Build(keys.Keys.EtkRegistration.Certificate).ShouldBeTrue();
    }

    [Fact]
    public async Task The_second_start_finds_the_same_keys_and_writes_nothing()
    {
        (await StartAsync()).Dispose();
        var before = Contents();

        (await StartAsync()).Dispose();

        Contents().ShouldBe(before);
        (await CountAuthoritiesAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task No_key_lies_on_the_disk_in_clear()
    {
        (await StartAsync()).Dispose();

        foreach (string file in Directory.EnumerateFiles(Keys, "*.key"))
        {
            string text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
            text.ShouldStartWith("-----BEGIN ENCRYPTED PRIVATE KEY-----");
            using var key = RSA.Create();
            Should.Throw<CryptographicException>(() => key.ImportFromEncryptedPem(text, "another passphrase"));
        }
    }

    [Fact]
    public async Task Only_the_owner_can_read_keys_and_passphrase()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows guards files by inherited access lists, not by modes.");
            return;
        }

        _options.Passphrase = null;
        (await StartAsync()).Dispose();

        const UnixFileMode others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
            | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;
        foreach (string path in Directory.EnumerateFiles(Keys).Append(Keys).Append(Path.Combine(_folder.Path, "key-passphrase")))
            (File.GetUnixFileMode(path) & others).ShouldBe(UnixFileMode.None, path);
    }

    [Fact]
    public async Task A_drawn_passphrase_opens_the_keys_at_the_next_start()
    {
        _options.Passphrase = null;
        (await StartAsync()).Dispose();

        (await StartAsync()).Dispose();
    }

    [Fact]
    public async Task Another_passphrase_stops_the_start_and_leaves_the_keys_alone()
    {
        (await StartAsync()).Dispose();
        var before = Contents();
        _options.Passphrase = "another passphrase";

        await Should.ThrowAsync<KeysUnusableException>(StartAsync);

        Contents().ShouldBe(before);
    }

    [Fact]
    public async Task A_missing_passphrase_file_stops_the_start_before_anything_is_made()
    {
        _options.Passphrase = null;
        _options.PassphraseFile = Path.Combine(_folder.Path, "not there");

        await Should.ThrowAsync<KeysUnusableException>(StartAsync);

        Directory.Exists(Keys).ShouldBeFalse();
    }

    [Fact]
    public async Task A_ceremony_that_was_cut_short_is_held_anew()
    {
        string unfinished = Path.Combine(_folder.Path, "keys.unfinished-1");
        Directory.CreateDirectory(unfinished);
        await File.WriteAllTextAsync(Path.Combine(unfinished, "root-001.key"), "half a k", TestContext.Current.CancellationToken);

        (await StartAsync()).Dispose();

        Directory.Exists(unfinished).ShouldBeFalse();
        Directory.EnumerateFiles(Keys, "*.key").Count().ShouldBe(4);
    }

    [Fact]
    public async Task A_crash_between_the_keys_and_the_database_is_made_good_at_the_next_start()
    {
        new KeyCeremony(Authority, _options, _time).Hold(CeremonyOnce.Passphrase);
        var before = Contents();

        (await StartAsync()).Dispose();

        Contents().ShouldBe(before);
        (await CountAuthoritiesAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task Lost_keys_are_never_replaced_by_new_ones()
    {
        (await StartAsync()).Dispose();
        Directory.Move(Keys, Keys + ".lost");

        await Should.ThrowAsync<KeysUnusableException>(StartAsync);

        Directory.Exists(Keys).ShouldBeFalse();
    }

    [Fact]
    public async Task Keys_of_another_authority_are_refused()
    {
        (await StartAsync()).Dispose();
        Directory.Move(Keys, Keys + ".mine");
        CeremonyOnce.CopyInto(_folder.Path);

        await Should.ThrowAsync<KeysUnusableException>(StartAsync);
    }

    [Fact]
    public void A_finished_ceremony_is_never_overwritten()
    {
        CeremonyOnce.CopyInto(_folder.Path);
        var before = Contents();

        Should.Throw<IOException>(() => new KeyCeremony(Authority, _options, _time).Hold(CeremonyOnce.Passphrase));

        Contents().ShouldBe(before);
    }

    [Theory]
    [InlineData("issuing-001.key")]
    [InlineData("issuing-001.crt")]
    [InlineData("ocsp-001.key")]
    [InlineData("etk-ra-001.crt")]
    [InlineData("root-001.crl")]
    public async Task A_damaged_file_stops_the_start(string file)
    {
        CeremonyOnce.CopyInto(_folder.Path);
        await File.WriteAllTextAsync(Path.Combine(Keys, file), "damaged", TestContext.Current.CancellationToken);

        await Should.ThrowAsync<KeysUnusableException>(StartAsync);
    }

    [Fact]
    public async Task A_certificate_of_another_key_stops_the_start()
    {
        CeremonyOnce.CopyInto(_folder.Path);
        File.Copy(Path.Combine(Keys, "ocsp-001.key"), Path.Combine(Keys, "issuing-001.key"), overwrite: true);

        await Should.ThrowAsync<KeysUnusableException>(StartAsync);
    }

    [Fact]
    public async Task Serving_does_without_the_root_key()
    {
        CeremonyOnce.CopyInto(_folder.Path);
        File.Delete(Path.Combine(Keys, "root-001.key"));

        (await StartAsync()).Dispose();
    }

    public void Dispose() => _folder.Dispose();

    private async Task<KeyRing> StartAsync()
    {
        var databases = new OneFile(_folder.Path);
        await using (var db = databases.CreateDbContext())
            await db.Database.MigrateAsync(TestContext.Current.CancellationToken);
        var ring = new KeyRing();
        await new OpenKeys(ring, Options.Create(Authority), Options.Create(_options), databases, new AuditTrail(_time), _time).RunAsync(TestContext.Current.CancellationToken);
        return ring;
    }

    private async Task<int> CountAuthoritiesAsync()
    {
        await using var db = new OneFile(_folder.Path).CreateDbContext();
        (await AuditTrail.VerifyAsync(db, TestContext.Current.CancellationToken)).ShouldBe(new AuditVerdict.Intact(2));
        return await db.Set<CertificateAuthorityRow>().CountAsync(TestContext.Current.CancellationToken);
    }

    private Dictionary<string, string> Contents() =>
        Directory.EnumerateFiles(Keys).ToDictionary(file => file, file => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file))));

    private sealed class OneFile(string folder) : IDbContextFactory<AuthorityDb>
    {
        public AuthorityDb CreateDbContext() => new(
            new DbContextOptionsBuilder<AuthorityDb>().UseSqlite($"Data Source={Path.Combine(folder, PersistenceDoors.DatabaseFile)}").Options);
    }
}
