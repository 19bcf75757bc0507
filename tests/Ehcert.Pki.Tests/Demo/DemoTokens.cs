using System.Globalization;
using Ehcert.Pki.Issuing;
using Ehcert.Pki.Tokens;

namespace Ehcert.Pki.Tests.Demo;

/// <summary>A fictitious token service.</summary>
internal static class DemoTokens
{
    private static readonly Lazy<TokenSigner> LazySigner = new(() =>
    {
        CertificateAuthorityKey key = CertificateAuthorityKey.Create(AuthorityKeyKind.Rsa2048);
        return new TokenSigner(
            DemoAuthority.Issuing.CreateTokenSigner(
                new AuthorityName("Demo Fictitious Trust", "Demo fictitious ETK-RA"), key.PublicKey, StatusAddresses.None, DemoAuthority.Now.AddDays(-1), DemoAuthority.Now.AddYears(5)),
            key);
    });

    public static TokenSigner Signer => LazySigner.Value;

    public static EncryptionToken Of(Generation owner) => EncryptionToken.Read(
        EncryptionToken.Write(Signer, [owner.Certificate, .. DemoAuthority.Issuing.Chain], owner.EncryptionCertificate, DemoAuthority.Now)).Value;

    /// <summary>A time as openssl's option -attime wants it.</summary>
    public static string Seconds(DateTimeOffset at) => at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
}
