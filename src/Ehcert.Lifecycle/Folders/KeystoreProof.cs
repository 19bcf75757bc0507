using Ehcert.Domain;
using Ehcert.Pki.Keys;
using Ehcert.Pki.Keystores;
using Ehcert.Pki.Requests;

namespace Ehcert.Lifecycle.Folders;

/// <summary>What must hold before a keystore file may take its place: it opens with the password and holds every key it should.</summary>
internal static class KeystoreProof
{
    public static Func<ReadOnlyMemory<byte>, Outcome<Done>> Of(Keystore expected, string password, string path) => bytes =>
    {
        if (KeystoreFile.Read(bytes, password).IsRefused(out Refusal? refusal, out Keystore? reopened))
            return refusal;
        using (reopened)
        {
            return SameKeys(expected, reopened) ? Done.Value : FolderRefusals.NotProven.Refuse("folder", ("file", path));
        }
    };

    /// <summary>The identifier of an authentication key (ra-protocol §10.1).</summary>
    public static PublicKeyIdentifier Identifier(this AuthenticationKey key) => PublicKeyIdentifier.From(key.PublicKey.EncodedKeyValue.RawData);

    private static bool SameKeys(Keystore expected, Keystore reopened) =>
        SameKey(expected.Authentication.Key, reopened.Authentication.Key)
        && expected.State == reopened.State
        && expected.EncryptionEntries.Select(entry => entry.Alias).SequenceEqual(reopened.EncryptionEntries.Select(entry => entry.Alias), StringComparer.Ordinal)
        && expected.EncryptionEntries.Zip(reopened.EncryptionEntries).All(pair => SameKey(pair.First.Key, pair.Second.Key));

    private static bool SameKey(PrivateKey one, PrivateKey other) => one.SubjectPublicKeyInfo.Span.SequenceEqual(other.SubjectPublicKeyInfo.Span);
}
