using Ehcert.Domain;

namespace Ehcert.Pki.Keystores;

/// <summary>Keystore files: PKCS#12 (RFC 7292) as every known consumer of eHealth keystores reads it.</summary>
public static class KeystoreFile
{
    /// <summary>Largest file that is read, in bytes. A keystore of ten generations has about 50 KB.</summary>
    public const int MaximumLength = 1024 * 1024;

    /// <summary>
    /// Reads a keystore, ours or another program's: the official tool's files with RC2-40 and repeated certificates, BER of indefinite
    /// length, any password. Refusals: <see cref="KeystoreRefusals"/>.
    /// </summary>
    public static Outcome<Keystore> Read(ReadOnlyMemory<byte> file, string password) =>
        KeystoreReader.Open(file, password).Then(KeystoreAssembly.Assemble);

    /// <summary>
    /// Writes a keystore, reads the result again, and compares: what comes out of here is known to open with this password and to hold
    /// every key with its certificate.
    /// </summary>
    /// <param name="keystore">What to write.</param>
    /// <param name="password">Protects file and keys; printable ASCII, since Java refuses anything else (keystore-and-etk §1.5).</param>
    /// <param name="profile">How it is protected.</param>
    /// <param name="time">The clock; the entries carry the time of writing.</param>
    /// <returns>DER, or <see cref="KeystoreRefusals.PasswordNotPortable"/>.</returns>
    public static Outcome<byte[]> Write(
        Keystore keystore, string password, KeystoreProfile profile = KeystoreProfile.Modern, TimeProvider? time = null)
    {
        if (password.Length == 0 || !password.All(character => character is >= ' ' and <= '~'))
            return KeystoreRefusals.PasswordNotPortable.Refuse();
        byte[] file = KeystoreWriter.Write(keystore, password, profile, (time ?? TimeProvider.System).GetUtcNow());
        KeystoreProof.Demand(keystore, Read(file, password));
        return file;
    }
}
