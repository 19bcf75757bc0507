using System.Security.Cryptography.X509Certificates;
using Ehcert.Pki.Issuing;
using Ehcert.Pki.Tokens;

namespace Ehcert.Authority.Keys;

/// <summary>
/// The keys that serving needs, open, with their certificates. The root is here as a certificate only. The keys are whatever Pki can sign
/// with: files today, a hardware module behind the same <see cref="CertificateAuthorityKey"/> where one is configured.
/// </summary>
internal sealed class AuthorityKeys : IDisposable
{
    private AuthorityKeys(CertificateAuthority issuing, OcspSigner ocsp, TokenSigner etkRegistration, byte[] rootList)
    {
        (Issuing, Ocsp, EtkRegistration, RootList) = (issuing, ocsp, etkRegistration, rootList);
    }

    /// <summary>The CA that signs the holders' certificates.</summary>
    public CertificateAuthority Issuing { get; }

    /// <summary>Name of <see cref="Issuing"/> in addresses and records.</summary>
    public string IssuingName { get; } = KeyRole.Issuing.Name();

    /// <summary>The delegated responder.</summary>
    public OcspSigner Ocsp { get; }

    /// <summary>The signer of encryption tokens.</summary>
    public TokenSigner EtkRegistration { get; }

    /// <summary>The root's certificate.</summary>
    public X509Certificate2 Root => Issuing.Above[^1];

    /// <summary>The root's list of revoked CAs, DER, made at the ceremony.</summary>
    public byte[] RootList { get; }

    /// <summary>Opens the serving keys of a folder and proves that keys and certificates belong together.</summary>
    /// <exception cref="KeysUnusableException">Something is missing, damaged, mismatched or closed under another passphrase.</exception>
    public static AuthorityKeys Open(KeyFolder folder, string passphrase)
    {
        var root = folder.ReadCertificate(KeyRole.Root);
        var issuing = OpenAuthority(folder, passphrase, root);
        return new AuthorityKeys(
            issuing,
            new OcspSigner(issuing.Certificate, folder.ReadCertificate(KeyRole.OcspResponder), folder.OpenKey(KeyRole.OcspResponder, passphrase)),
            new TokenSigner(folder.ReadCertificate(KeyRole.EtkRegistration), folder.OpenKey(KeyRole.EtkRegistration, passphrase)),
            folder.ReadRootList());
    }

    /// <summary>DER of a CA and those above it, nearest first, root left out (getCertificate sends them so).</summary>
    public IReadOnlyList<byte[]> ChainWithoutRoot(string issuingCa) =>
        [.. AuthorityNamed(issuingCa).ChainWithoutRoot.Select(certificate => certificate.RawData)];

    /// <summary>A CA and all above it, nearest first, root last (an encryption token carries them so).</summary>
    public IReadOnlyList<X509Certificate2> ChainWithRoot(string issuingCa)
    {
        var authority = AuthorityNamed(issuingCa);
        return [authority.Certificate, .. authority.Above];
    }

    public void Dispose()
    {
        Issuing.Key.Dispose();
        Ocsp.Key.Dispose();
        EtkRegistration.Key.Dispose();
    }

    private static CertificateAuthority OpenAuthority(KeyFolder folder, string passphrase, X509Certificate2 root)
    {
        var certificate = folder.ReadCertificate(KeyRole.Issuing);
        var key = folder.OpenKey(KeyRole.Issuing, passphrase);
        try
        {
            return CertificateAuthority.Open(certificate, key, [root]);
        }
        catch (ArgumentException cause)
        {
            throw new KeysUnusableException($"{folder.Path}: the issuing key and its certificate do not belong together.", cause);
        }
    }

    private CertificateAuthority AuthorityNamed(string issuingCa) => issuingCa == IssuingName
        ? Issuing
        : throw new KeysUnusableException($"No CA is called {issuingCa} here.");
}
