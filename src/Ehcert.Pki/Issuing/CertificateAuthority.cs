using System.Security.Cryptography.X509Certificates;
using Ehcert.Domain;
using Ehcert.Pki.Keys;

namespace Ehcert.Pki.Issuing;

/// <summary>A certificate authority: its certificate, its key, and the authorities above it.</summary>
public sealed class CertificateAuthority
{
    private CertificateAuthority(X509Certificate2 certificate, CertificateAuthorityKey key, IReadOnlyList<X509Certificate2> above)
    {
        if (!key.Matches(certificate))
            throw new ArgumentException("The certificate certifies another key.", nameof(key));
        (Certificate, Key, Above) = (certificate, key, above);
        Identity = IssuerIdentity.Of(certificate, key);
    }

    /// <summary>The authority's own certificate.</summary>
    public X509Certificate2 Certificate { get; }

    /// <summary>The key that signs certificates and revocation lists.</summary>
    public CertificateAuthorityKey Key { get; }

    /// <summary>The authorities above, nearest first, root last; empty for a root.</summary>
    public IReadOnlyList<X509Certificate2> Above { get; }

    /// <summary>This certificate and those above, without the root: what is handed out with a certificate.</summary>
    public IReadOnlyList<X509Certificate2> ChainWithoutRoot => [.. new[] { Certificate }.Concat(Above).Where(authority => !authority.IsSelfIssued())];

    /// <summary>This certificate and those above, root last.</summary>
    public IReadOnlyList<X509Certificate2> Chain => [Certificate, .. Above];

    internal IssuerIdentity Identity { get; }

    /// <summary>Puts a kept authority together again. Throws when the key is not the certificate's.</summary>
    /// <param name="certificate">Its certificate.</param>
    /// <param name="key">Its key.</param>
    /// <param name="above">The authorities above, nearest first, root last.</param>
    public static CertificateAuthority Open(X509Certificate2 certificate, CertificateAuthorityKey key, params IReadOnlyList<X509Certificate2> above) =>
        new(certificate, key, above);

    /// <summary>Makes a root: self-signed, one level of issuing authorities below it.</summary>
    public static CertificateAuthority CreateRoot(AuthorityName name, CertificateAuthorityKey key, DateTimeOffset notBefore, int years = 25)
    {
        ReadOnlyMemory<byte> subject = name.ToX500().RawData;
        var issuer = new IssuerIdentity(subject, KeyIdentifier: null, notBefore, notBefore.AddYears(years), PathLength: null, key);
        X509Certificate2 certificate = Make(
            issuer, CertificateProfile.Root, subject, key.PublicKey, notBefore, notBefore.AddYears(years).AddSeconds(-1), StatusAddresses.None);
        return new CertificateAuthority(certificate, key, []);
    }

    /// <summary>Makes an issuing authority below this one; no authority can stand below it.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="key">Its key.</param>
    /// <param name="addresses">Where its own status, answered by this authority, can be asked.</param>
    /// <param name="notBefore">From when it is valid.</param>
    /// <param name="years">For how many years.</param>
    public CertificateAuthority CreateIssuing(
        AuthorityName name, CertificateAuthorityKey key, StatusAddresses addresses, DateTimeOffset notBefore, int years = 10)
    {
        X509Certificate2 certificate = Make(
            Identity, CertificateProfile.IssuingAuthority, name.ToX500().RawData, key.PublicKey, notBefore, notBefore.AddYears(years).AddSeconds(-1), addresses);
        return new CertificateAuthority(certificate, key, Chain);
    }

    /// <summary>Certifies the key that signs encryption tokens (ETK-RA): a signer of its own, neither a person's nor an authority's (keystore-and-etk §2.2).</summary>
    public X509Certificate2 CreateTokenSigner(
        AuthorityName name, PublicKey key, StatusAddresses addresses, DateTimeOffset notBefore, DateTimeOffset notAfter) =>
        Make(Identity, CertificateProfile.TokenSigner, name.ToX500().RawData, key, notBefore, notAfter, addresses);

    /// <summary>Certifies a key that answers status questions for this authority (RFC 6960 §4.2.2.2), with the no-check extension.</summary>
    public X509Certificate2 CreateOcspResponder(AuthorityName name, PublicKey key, DateTimeOffset notBefore, DateTimeOffset notAfter) =>
        Make(
            Identity,
            CertificateProfile.OcspResponder,
            name.ToX500().RawData,
            key,
            notBefore,
            notAfter,
            StatusAddresses.None,
            ProfileExtensions.NoCheck());

    private static X509Certificate2 Make(
        IssuerIdentity issuer,
        CertificateProfile profile,
        ReadOnlyMemory<byte> subject,
        PublicKey key,
        DateTimeOffset notBefore,
        DateTimeOffset notAfter,
        StatusAddresses addresses,
        params IEnumerable<X509Extension> more)
    {
        var certificate = new ToBeSignedCertificate
        {
            SerialNumber = SerialNumber.Draw().Bytes,
            SignatureAlgorithm = issuer.Key.SignatureAlgorithmIdentifier,
            Issuer = issuer.Name,
            NotBefore = CertificateTime.Of(notBefore),
            NotAfter = CertificateTime.Of(notAfter),
            Subject = subject,
            SubjectPublicKeyInfo = key.ExportSubjectPublicKeyInfo(),
            Extensions = ProfileExtensions.For(profile, key, issuer.KeyIdentifier, addresses, more),
        };
        Outcome<PreparedCertificate> prepared = PreparedCertificate.Check(certificate.Encode(), profile, issuer);
        return prepared.TryGet(out PreparedCertificate? good, out Refusal? refusal)
            ? X509CertificateLoader.LoadCertificate(good.Issue())
            : throw new ArgumentException($"Against the certificate policy: {refusal.Values["rule"]}, {refusal.Values["objection"]}.", nameof(profile));
    }
}
