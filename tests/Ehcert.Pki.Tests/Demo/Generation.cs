using System.Security.Cryptography.X509Certificates;
using Ehcert.Pki.Keystores;
using Ehcert.Pki.Requests;
using Ehcert.Pki.Tokens;

namespace Ehcert.Pki.Tests.Demo;

/// <summary>One generation of a person's keys and certificates.</summary>
internal sealed record Generation(AuthenticationKey Key, X509Certificate2 Certificate, EncryptionKey EncryptionKey, X509Certificate2 EncryptionCertificate)
{
    private static readonly Lazy<Generation> LazyExpired = new(() => Make(AuthenticationKey.Create(), DemoAuthority.Now.AddMonths(-11), months: 3));
    private static readonly Lazy<Generation> LazyPrevious = new(() => Make(AuthenticationKey.Create(), DemoAuthority.Now.AddMonths(-8)));
    private static readonly Lazy<Generation> LazyCurrent = new(() => Make(DemoAuthority.Key, DemoAuthority.Now));

    /// <summary>Expired by <see cref="DemoAuthority.Now"/>.</summary>
    public static Generation Expired => LazyExpired.Value;

    public static Generation Previous => LazyPrevious.Value;

    public static Generation Current => LazyCurrent.Value;

    public Keystore Keystore => Keystore.CreatePlaceholder(Key, DemoAuthority.Now)
        .WithCertificate([Certificate, DemoAuthority.Issuing.Certificate, DemoAuthority.Root.Certificate]).Value
        .WithEncryptionKey(EncryptionKey, EncryptionCertificate).Value;

    /// <summary>All three generations in one keystore, as after two renewals.</summary>
    public static Keystore All => Current.Keystore.WithOlder(Previous.Keystore.WithOlder(Expired.Keystore));

    public static Generation Make(AuthenticationKey key, DateTimeOffset at, int months = 36)
    {
        X509Certificate2 certificate = X509CertificateLoader.LoadCertificate(Pki.Issuing.CertificateIssuer
            .PrepareAuthentication(DemoAuthority.Issuing, DemoAuthority.Profile with { ValidityMonths = months }, DemoAuthority.Midwife, key.PublicKey, at).Value.Issue());
        EncryptionKey encryptionKey = EncryptionKey.Create();
        return new Generation(key, certificate, encryptionKey, Pki.Tokens.EncryptionCertificate.Create(ChallengeNonce.Draw(), certificate, key, encryptionKey));
    }
}
