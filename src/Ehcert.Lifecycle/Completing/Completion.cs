using Ehcert.Domain;
using Ehcert.Lifecycle.Folders;
using Ehcert.Pki.Keystores;

namespace Ehcert.Lifecycle.Completing;

/// <summary>Makes a requested certificate usable: installs it, creates and registers the encryption token, and proves the result.</summary>
public sealed class Completion(Workplace workplace)
{
    /// <summary>Keystores in the folder that are not finished, newest first: no encryption key yet, or no token beside them.</summary>
    public IReadOnlyList<KeystoreOnDisk> Candidates() =>
        [.. workplace.Folder.List().Where(file => file.Stage is FileStage.Uncompleted || (file.Stage is FileStage.WithEncryptionKey && file.Token is null))];

    /// <summary>Opens a keystore. A wrong password changes nothing and may be tried again.</summary>
    public Outcome<OpenedKeystore> Open(KeystoreOnDisk file, string password)
    {
        if (KeystoreFolder.ReadFile(file.Path).IsRefused(out Refusal? refusal, out byte[]? content))
            return refusal;
        return KeystoreFile.Read(content, password).Select(keystore => new OpenedKeystore(workplace, file, keystore, password));
    }

    /// <summary>
    /// Opens the one candidate that the password fits; several that fit are told apart by the person. For automation, where nobody can choose first.
    /// </summary>
    public Outcome<OpenedKeystore> OpenOnly(string password)
    {
        IReadOnlyList<KeystoreOnDisk> candidates = Candidates();
        if (candidates.Count == 0)
            return CompletingRefusals.NothingToComplete.Refuse("keystore", ("folder", workplace.Folder.Path));

        List<OpenedKeystore> opened = [];
        Refusal? last = null;
        foreach (KeystoreOnDisk candidate in candidates)
        {
            if (Open(candidate, password).IsRefused(out Refusal? refusal, out OpenedKeystore? one))
                last = refusal;
            else
                opened.Add(one);
        }

        switch (opened)
        {
            case [var only]:
                return only;
            case []:
                return last!;
            default:
                opened.ForEach(one => one.Dispose());
                return CompletingRefusals.SeveralKeystores.Refuse("keystore", ("count", opened.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        }
    }
}
