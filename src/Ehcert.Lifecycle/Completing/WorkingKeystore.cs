using Ehcert.Domain;
using Ehcert.Lifecycle.Folders;
using Ehcert.Pki.Keystores;
using Ehcert.Pki.Requests;
using Ehcert.Pki.XmlSignatures;

namespace Ehcert.Lifecycle.Completing;

/// <summary>The keystore that is being completed: the model in memory never runs ahead of the file on disk.</summary>
internal sealed class WorkingKeystore : IDisposable
{
    private readonly Workplace _workplace;
    private readonly string _password;

    private WorkingKeystore(Workplace workplace, KeystoreOnDisk file, Keystore keystore, string password) =>
        (_workplace, File, Now, _password) = (workplace, file, keystore, password);

    public static Outcome<WorkingKeystore> Open(Workplace workplace, KeystoreOnDisk file, string password)
    {
        if (KeystoreFolder.ReadFile(file.Path).IsRefused(out Refusal? refusal, out byte[]? content))
            return refusal;
        return KeystoreFile.Read(content, password).Select(keystore => new WorkingKeystore(workplace, file, keystore, password));
    }

    /// <summary>The file.</summary>
    public KeystoreOnDisk File { get; }

    /// <summary>What stands in the file now.</summary>
    public Keystore Now { get; private set; }

    public AuthenticationKey Key => Now.Authentication.Key;

    /// <summary>Signs as the holder of the eHealth certificate.</summary>
    public ISigningIdentity Identity => new SoftwareIdentity(Key.Algorithm, Now.Authentication.Chain);

    /// <summary>Writes the next state over the file, once it has been proven to open and to hold every key.</summary>
    public Outcome<Done> Save(Keystore next)
    {
        if (KeystoreFile.Write(next, _password, _workplace.Options.KeystoreProfile, _workplace.Time).IsRefused(out Refusal? refusal, out byte[]? content))
            return refusal;
        Outcome<Done> saved = _workplace.Folder.Writer.Replace(new FileToWrite(File.Path, content, KeystoreProof.Of(next, _password, File.Path)));
        if (saved.Succeeded)
            Now = next;
        return saved;
    }

    /// <summary>Reads the file from disk again, as the medical software will.</summary>
    public Outcome<Keystore> Reopen() =>
        KeystoreFolder.ReadFile(File.Path).Then(content => KeystoreFile.Read(content, _password));

    public void Dispose() => Now.Dispose();
}
