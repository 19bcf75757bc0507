using System.Security.Cryptography;

namespace Ehcert.Authority.Keys;

/// <summary>Where the passphrase of the key files comes from.</summary>
internal static class KeyPassphrase
{
    private const string DrawnFileName = "key-passphrase";

    /// <summary>The configured passphrase, or the one drawn at the first start.</summary>
    public static string Find(KeyOptions options, string dataFolder)
    {
        if (!string.IsNullOrEmpty(options.Passphrase))
            return options.Passphrase;
        string path = options.PassphraseFile ?? DrawnFile(dataFolder);
        if (!File.Exists(path))
            throw new KeysUnusableException($"The passphrase file of the authority's keys is not there: {path}.");
        string? passphrase = File.ReadLines(path).FirstOrDefault();
        return string.IsNullOrEmpty(passphrase)
            ? throw new KeysUnusableException($"The passphrase file of the authority's keys is empty: {path}.")
            : passphrase;
    }

    /// <summary>Draws a passphrase into an owner-only file of the data folder, when none is configured and none was drawn before.</summary>
    public static void EnsureThereIsOne(KeyOptions options, string dataFolder)
    {
        if (!string.IsNullOrEmpty(options.Passphrase) || options.PassphraseFile is not null || File.Exists(DrawnFile(dataFolder)))
            return;
        string beside = DrawnFile(dataFolder) + ".new";
        File.Delete(beside);
        OwnerOnly.WriteFile(beside, Convert.ToHexString(RandomNumberGenerator.GetBytes(32)) + "\n");
        File.Move(beside, DrawnFile(dataFolder));
        OwnerOnly.FlushFolder(dataFolder);
    }

    private static string DrawnFile(string dataFolder) => Path.Combine(dataFolder, DrawnFileName);
}
