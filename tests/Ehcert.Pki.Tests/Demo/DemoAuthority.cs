using System.Security.Cryptography.X509Certificates;
using Ehcert.Domain;
using Ehcert.Pki.Issuing;
using Ehcert.Pki.Keys;
using Ehcert.Pki.Requests;

namespace Ehcert.Pki.Tests.Demo;

/// <summary>A fictitious hierarchy, made once for all tests, and people who never lived.</summary>
internal static class DemoAuthority
{
    private const string Organisation = "Demo Fictitious Trust";

    public static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 30, 15, TimeSpan.Zero);

    public static readonly StatusAddresses Addresses = new(
        new Uri("http://127.0.0.1:7180/ocsp"), new Uri("http://127.0.0.1:7180/crl/issuing.crl"), new Uri("http://127.0.0.1:7180/ca/issuing.crt"));

    public static readonly AuthenticationCertificateProfile Profile = new(36, Addresses, PracticeStatement: new Uri("http://127.0.0.1:7180/cps"));

    private static readonly Lazy<CertificateAuthority> LazyRoot = new(() => CertificateAuthority.CreateRoot(
        new AuthorityName(Organisation, "Demo fictitious root CA", "901"), CertificateAuthorityKey.Create(AuthorityKeyKind.Rsa3072), Now.AddYears(-1)));

    private static readonly Lazy<CertificateAuthority> LazyIssuing = new(() => Root.CreateIssuing(
        new AuthorityName(Organisation, "Demo fictitious eHealth issuing CA", "902"),
        CertificateAuthorityKey.Create(AuthorityKeyKind.Rsa2048),
        new StatusAddresses(Crl: new Uri("http://127.0.0.1:7180/crl/root.crl")),
        Now.AddYears(-1)));

    private static readonly Lazy<CertificateAuthority> LazyEcIssuing = new(() => Root.CreateIssuing(
        new AuthorityName(Organisation, "Demo fictitious eHealth EC issuing CA", "903"),
        CertificateAuthorityKey.Create(AuthorityKeyKind.EcP384),
        new StatusAddresses(Crl: new Uri("http://127.0.0.1:7180/crl/root.crl")),
        Now.AddYears(-1)));

    private static readonly Lazy<AuthenticationKey> LazyKey = new(() => AuthenticationKey.Create());
    private static readonly Lazy<AuthenticationKey> LazyEcKey = new(() => AuthenticationKey.Create(KeyKind.EcP384));

    public static CertificateAuthority Root => LazyRoot.Value;

    public static CertificateAuthority Issuing => LazyIssuing.Value;

    public static CertificateAuthority EcIssuing => LazyEcIssuing.Value;

    /// <summary>A person's RSA key that tests share.</summary>
    public static AuthenticationKey Key => LazyKey.Value;

    /// <summary>A person's P-384 key that tests share.</summary>
    public static AuthenticationKey EcKey => LazyEcKey.Value;

    public static CertificateSubject Midwife { get; } = Subject(IdentifierType.Ssin, "85073003328", "Élise Dewolf");

    public static CertificateSubject Pharmacy { get; } = Subject(IdentifierType.Cbe, "0999999922", "Apotheek Nergens", "DEMO-1");

    public static X509Certificate2 IssueTo(CertificateSubject subject, AuthenticationKey key, DateTimeOffset? at = null, CertificateAuthority? by = null) =>
        X509CertificateLoader.LoadCertificate(
            CertificateIssuer.PrepareAuthentication(by ?? Issuing, Profile, subject, key.PublicKey, at ?? Now).Value.Issue());

    private static CertificateSubject Subject(IdentifierType type, string id, string name, string? applicationId = null) => CertificateSubject.Create(
        Identifier.Parse(type, id).Value,
        NormalisedName.From(name).Value,
        applicationId is null ? null : Ehcert.Domain.ApplicationId.Parse(applicationId).Value).Value;
}
