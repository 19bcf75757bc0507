using Ehcert.Authority.Keys;
using Ehcert.Pki.Issuing;
using Microsoft.Extensions.Time.Testing;

namespace Ehcert.Authority;

/// <summary>Keys made once for all tests of a run: making them takes seconds, and most tests only need some.</summary>
internal static class CeremonyOnce
{
    public const string Passphrase = "only for tests";

    /// <summary>Yesterday: some tests let programs judge that have the machine's own clock.</summary>
    public static readonly DateTimeOffset HeldAt = TimeProvider.System.GetUtcNow().AddDays(-1);

    private static readonly TemporaryFolder Folder = new();

    private static readonly Lazy<string> Made = new(Make);

    public static void CopyInto(string dataFolder)
    {
        string target = Path.Combine(dataFolder, "keys");
        Directory.CreateDirectory(target);
        foreach (string file in Directory.EnumerateFiles(Made.Value))
            File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
    }

    public static AuthorityOptions Authority(string dataFolder) => new() { DataFolder = dataFolder, PublicBaseUrl = new Uri("http://authority.example/") };

    public static KeyOptions Keys() => new() { Passphrase = Passphrase, RootKey = AuthorityKeyKind.Rsa2048, IssuingKey = AuthorityKeyKind.Rsa2048, PassphraseRounds = 1000 };

    /// <summary>A clock that starts now and moves when the test says so.</summary>
    public static FakeTimeProvider Clock() => new(HeldAt.AddDays(1));

    private static string Make()
    {
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Folder.Dispose();
        var authority = Authority(Folder.Path);
        new KeyCeremony(authority, Keys(), new FakeTimeProvider(HeldAt)).Hold(Passphrase);
        return KeyCeremony.FolderOf(authority);
    }
}
