using Ehcert.Domain;
using Ehcert.Pki.Issuing;

namespace Ehcert.Authority.Keys;

/// <summary>
/// Makes the authority: root, issuing CA, OCSP responder and token signer. Everything is written into a folder beside, opened again
/// from there, and only then given its name; a ceremony that was cut short has left nothing that anybody has ever seen, and is held anew.
/// </summary>
internal sealed class KeyCeremony(AuthorityOptions authority, KeyOptions options, TimeProvider time)
{
    private const string UnfinishedPrefix = "keys.unfinished-";

    private readonly string _dataFolder = authority.DataFolder;

    public static string FolderOf(AuthorityOptions authority) => Path.Combine(authority.DataFolder, "keys");

    /// <summary>Holds the ceremony. Never touches a finished one: when the folder exists, this throws.</summary>
    public void Hold(string passphrase)
    {
        ForgetUnfinished();
        var beside = new KeyFolder(Path.Combine(_dataFolder, UnfinishedPrefix + Guid.NewGuid().ToString("N")));
        OwnerOnly.CreateFolder(beside.Path);
        Make(beside, passphrase);
        OwnerOnly.FlushFolder(beside.Path);
        ProveReadable(beside, passphrase);
        Directory.Move(beside.Path, FolderOf(authority));
        OwnerOnly.FlushFolder(_dataFolder);
    }

    private void Make(KeyFolder folder, string passphrase)
    {
        // A minute back, so that a reader whose clock lags a little does not meet a CA from the future.
        DateTimeOffset from = time.GetUtcNow().AddMinutes(-1);
        using var rootKey = CertificateAuthorityKey.Create(options.RootKey);
        using var issuingKey = CertificateAuthorityKey.Create(options.IssuingKey);
        using var ocspKey = CertificateAuthorityKey.Create(AuthorityKeyKind.Rsa2048);
        using var tokenKey = CertificateAuthorityKey.Create(AuthorityKeyKind.Rsa2048);

        var root = CertificateAuthority.CreateRoot(Named("root CA 001"), rootKey, from);
        var issuing = root.CreateIssuing(
            Named("eHealth issuing CA 001"), issuingKey, PublicAddresses.IssuedBy(KeyRole.Root, authority.PublicBaseUrl), from);
        var end = new DateTimeOffset(issuing.Certificate.NotAfter.ToUniversalTime());
        var ocsp = issuing.CreateOcspResponder(Named("OCSP responder 001"), ocspKey.PublicKey, from, end);
        var tokenSigner = issuing.CreateTokenSigner(
            Named("ETK-RA 001"), tokenKey.PublicKey, PublicAddresses.IssuedBy(KeyRole.Issuing, authority.PublicBaseUrl), from, end);

        folder.WriteKey(KeyRole.Root, rootKey, passphrase, options.PassphraseRounds);
        folder.WriteKey(KeyRole.Issuing, issuingKey, passphrase, options.PassphraseRounds);
        folder.WriteKey(KeyRole.OcspResponder, ocspKey, passphrase, options.PassphraseRounds);
        folder.WriteKey(KeyRole.EtkRegistration, tokenKey, passphrase, options.PassphraseRounds);
        folder.WriteCertificate(KeyRole.Root, root.Certificate);
        folder.WriteCertificate(KeyRole.Issuing, issuing.Certificate);
        folder.WriteCertificate(KeyRole.OcspResponder, ocsp);
        folder.WriteCertificate(KeyRole.EtkRegistration, tokenSigner);
        // The root closes after this. Its list of revoked CAs therefore lasts as long as the issuing CA; revoking that CA takes a new ceremony.
        folder.WriteRootList(CertificateRevocationListWriter.Write(root, 1, from, end, []));
    }

    private static void ProveReadable(KeyFolder folder, string passphrase)
    {
        using var keys = AuthorityKeys.Open(folder, passphrase);
        using var root = CertificateAuthority.Open(folder.ReadCertificate(KeyRole.Root), folder.OpenKey(KeyRole.Root, passphrase), []).Key;
    }

    private void ForgetUnfinished()
    {
        foreach (string unfinished in Directory.EnumerateDirectories(_dataFolder, UnfinishedPrefix + "*"))
            Directory.Delete(unfinished, recursive: true);
    }

    private AuthorityName Named(string what) => new(options.Organisation, $"{options.NamePrefix} {what}");
}
