using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Ehcert.Domain;
using Ehcert.Lifecycle.Environments;
using Ehcert.Lifecycle.Tests.Folders;

namespace Ehcert.Lifecycle.Tests.Environments;

public sealed class EnvironmentProfilesTests : IDisposable
{
    private const string Good = """
        {
          // comments and trailing commas are fine
          "name": "sandbox", "kind": "sandbox",
          "certRa": "http://127.0.0.1:7180/CertRa/v2", "etkRa": "http://127.0.0.1:7180/EtkRa/v2", "etkDepot": "http://127.0.0.1:7180/EtkDepot/v1",
          "ehealthRoots": ["roots.pem"], "eidRoots": ["roots.pem"],
          "reader": "tcp://127.0.0.1:7181", "keystoreFolder": "keystores",
        }
        """;

    private static readonly string RootsPem = MakeRoots();

    private readonly TemporaryFolder _folder = new();

    public EnvironmentProfilesTests()
    {
        Directory.CreateDirectory(_folder.File("home"));
        Directory.CreateDirectory(_folder.File("work/deep/er"));
        File.WriteAllText(_folder.File("roots.pem"), RootsPem);
    }

    [Fact]
    public void An_environment_file_is_read_with_paths_relative_to_itself()
    {
        EnvironmentProfile profile = EnvironmentProfiles.Read(Write("env.json", Good)).Value;
        profile.Kind.ShouldBe(EnvironmentKind.Sandbox);
        profile.CertRa.ShouldBe(new Uri("http://127.0.0.1:7180/CertRa/v2"));
        profile.EhealthRoots.Count.ShouldBe(2);
        profile.Reader.ShouldBe("tcp://127.0.0.1:7181");
        profile.KeystoreSuffix.ShouldBe(".p12");
        profile.KeystoreFolder.ShouldBe(_folder.File("keystores"));
    }

    [Fact]
    public void The_sandbox_is_found_in_the_folders_above()
    {
        Write("work/.sandbox/environment.json", Good.Replace("roots.pem", "../../roots.pem", StringComparison.Ordinal));
        EnvironmentProfiles.Find("sandbox", Search("work/deep/er")).Value.Name.ShouldBe("sandbox");
    }

    [Fact]
    public void The_sandbox_variable_wins_over_the_folders_above()
    {
        string named = Write("elsewhere.json", Good.Replace("\"sandbox\", \"kind\"", "\"other\", \"kind\"", StringComparison.Ordinal));
        EnvironmentProfiles.Find("sandbox", Search("work", ("EHCERT_SANDBOX", named))).Value.Name.ShouldBe("other");
    }

    [Fact]
    public void A_sandbox_that_was_never_started_is_told_as_such() =>
        EnvironmentProfiles.Find("sandbox", Search("work")).Refusal.Reason.ShouldBe(EnvironmentRefusals.SandboxNotStarted);

    [Fact]
    public void Without_a_name_the_variable_decides_and_else_it_is_production()
    {
        string file = Write("env.json", Good);
        EnvironmentProfiles.Find(null, Search("work", ("EHCERT_ENVIRONMENT", file))).Value.Name.ShouldBe("sandbox");
        Refusal refusal = EnvironmentProfiles.Find(null, Search("work")).Refusal;
        refusal.Reason.ShouldBe(EnvironmentRefusals.NotInstalled);
        refusal.Values["name"].ShouldBe("production");
    }

    [Theory]
    [InlineData("test")]
    [InlineData("Production")]
    [InlineData("prod")]
    public void An_unknown_environment_is_refused(string name) =>
        EnvironmentProfiles.Find(name, Search("work")).Refusal.Reason.ShouldBe(EnvironmentRefusals.Unknown);

    [Fact]
    public void A_file_of_another_kind_cannot_pose_as_production()
    {
        Write("home/ehealth/environments/production.json", Good.Replace("roots.pem", "../../../roots.pem", StringComparison.Ordinal));
        EnvironmentProfiles.Find("production", Search("work")).Refusal.Values["field"].ShouldBe("kind");
    }

    [Fact]
    public void A_missing_file_is_told_with_its_full_path() =>
        EnvironmentProfiles.Find("gone.json", Search("work")).Refusal.Values["file"].ShouldBe(_folder.File("work/gone.json"));

    [Theory]
    [InlineData("http://127.0.0.1:7180/CertRa/v2", "http://authority.example/CertRa/v2")]
    [InlineData("http://127.0.0.1:7180/EtkDepot/v1", "http://192.0.2.7/EtkDepot/v1")]
    public void Plain_http_to_another_computer_is_refused(string from, string to) =>
        Refused(Good.Replace(from, to, StringComparison.Ordinal)).Reason.ShouldBe(EnvironmentRefusals.AddressNotSecure);

    [Theory]
    [InlineData("\"name\": \"sandbox\"", "\"name\": \" \"")]
    [InlineData("\"kind\": \"sandbox\"", "\"kind\": \"lab\"")]
    [InlineData("tcp://127.0.0.1:7181", "usb")]
    [InlineData("http://127.0.0.1:7180/CertRa/v2", "ftp://127.0.0.1/CertRa/v2")]
    [InlineData("http://127.0.0.1:7180/CertRa/v2", "not an address")]
    [InlineData("\"eidRoots\": [\"roots.pem\"]", "\"eidRoots\": [\"missing.pem\"]")]
    [InlineData("\"eidRoots\": [\"roots.pem\"]", "\"eidRoots\": [null]")]
    [InlineData("\"keystoreFolder\"", "\"keyStoreFolder\"")]
    [InlineData("{", "[")]
    public void A_file_that_cannot_be_right_is_refused(string from, string to) =>
        Refused(Good.Replace(from, to, StringComparison.Ordinal)).Reason.ShouldBe(EnvironmentRefusals.FileInvalid);

    [Fact]
    public void A_file_without_roots_is_refused() =>
        Refused(Good.Replace("\"eidRoots\": [\"roots.pem\"]", "\"eidRoots\": []", StringComparison.Ordinal)).Reason
            .ShouldBe(EnvironmentRefusals.RootsMissing);

    [Fact]
    public void A_huge_file_is_refused_unread() => Refused(new string(' ', 300_000) + Good).Values["field"].ShouldBe("size");

    public void Dispose() => _folder.Dispose();

    private Refusal Refused(string json) => EnvironmentProfiles.Read(Write("bad.json", json)).Refusal;

    private string Write(string name, string json)
    {
        string path = _folder.File(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, json);
        return path;
    }

    private EnvironmentSearch Search(string workingFolder, params (string Name, string Value)[] variables) => new()
    {
        Home = _folder.File("home"),
        WorkingFolder = _folder.File(workingFolder),
        ProgramFolder = _folder.File("program"),
        Variable = name => variables.FirstOrDefault(pair => pair.Name == name).Value,
    };

    private static string MakeRoots()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return string.Join('\n', ((string[])["CN=Fictitious root 1", "CN=Fictitious root 2"]).Select(name =>
            new CertificateRequest(name, key, HashAlgorithmName.SHA256)
                .CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(90)).ExportCertificatePem()));
    }
}
