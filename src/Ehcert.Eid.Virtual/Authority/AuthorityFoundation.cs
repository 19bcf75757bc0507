using System.Security.Cryptography;
using Ehcert.Pki.Issuing;

namespace Ehcert.Eid.Virtual;

/// <summary>Founds the authorities of a virtual PKI: root, citizen CA, foreigner CA and National Register, in RSA and in elliptic curve.</summary>
internal static class AuthorityFoundation
{
    private const string House = "Virtual eID cards of Ehcert (no value)";
    private const int RootYears = 25;
    private const int IssuingYears = 15;

    // Long enough ago for cards that have expired.
    private const int FoundedYearsAgo = 3;

    /// <summary>Makes one family. The keys are given, so that they can be kept and made side by side.</summary>
    public static AuthorityFamily Found(string family, string generation, FamilyKeys keys, VirtualAddresses addresses, DateTimeOffset now)
    {
        DateTimeOffset founded = new(now.Year - FoundedYearsAgo, 1, 1, 0, 0, 0, TimeSpan.Zero);
        CertificateAuthority root = CertificateAuthority.CreateRoot(
            new AuthorityName(House, $"Virtual Root CA {family.ToUpperInvariant()}", generation), Key(keys.Root), founded, RootYears);
        StatusAddresses byRoot = addresses.Of($"root-{family}");
        VirtualCa Issuing(string role, string name, AsymmetricAlgorithm key) => new(
            $"{role}-{family}", root.CreateIssuing(new AuthorityName(House, name, generation), Key(key), byRoot, founded, IssuingYears), key);
        CardCertificateProfile profile = new(root, root.Key, byRoot, addresses.Statement);
        return new AuthorityFamily(
            new VirtualCa($"root-{family}", root, keys.Root),
            Issuing("citizen", "Virtual Citizen CA", keys.Citizen),
            Issuing("foreigner", "Virtual Foreigner CA", keys.Foreigner),
            new VirtualNationalRegister(
                profile.IssueNationalRegister(Key(keys.Register).PublicKey, founded, founded.AddYears(IssuingYears)), keys.Register));
    }

    public static CertificateAuthorityKey Key(AsymmetricAlgorithm key) => key switch
    {
        RSA rsa => CertificateAuthorityKey.From(rsa),
        ECDsa ec => CertificateAuthorityKey.From(ec),
        _ => throw new ArgumentException("Neither RSA nor EC.", nameof(key)),
    };
}

/// <summary>The keys of one family of authorities.</summary>
internal sealed record FamilyKeys(AsymmetricAlgorithm Root, AsymmetricAlgorithm Citizen, AsymmetricAlgorithm Foreigner, AsymmetricAlgorithm Register);

/// <summary>Where the status of a card's certificates is asked; written into them.</summary>
internal sealed class VirtualAddresses(Uri baseUrl)
{
    private readonly string _base = baseUrl.AbsoluteUri.TrimEnd('/');

    public Uri Statement => new($"{_base}/statement");

    public StatusAddresses Of(string ca) => new(new Uri($"{_base}/ocsp"), new Uri($"{_base}/crl/{ca}.crl"), new Uri($"{_base}/crt/{ca}.crt"));
}
