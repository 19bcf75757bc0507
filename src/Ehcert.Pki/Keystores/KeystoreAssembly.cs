using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Ehcert.Domain;
using Ehcert.Pki.Keys;
using Ehcert.Pki.Requests;
using Ehcert.Pki.Tokens;

namespace Ehcert.Pki.Keystores;

/// <summary>
/// Makes a keystore of the bags of a file. Keys and certificates are paired by the key itself; the local key id only decides between
/// several certificates of one key. What occurs twice in the file, as in the official tool's, occurs once here.
/// </summary>
internal static class KeystoreAssembly
{
    private const int LongestChain = 8;

    public static Outcome<Keystore> Assemble(KeystoreBags bags)
    {
        if (bags.Keys.Count == 0)
            return KeystoreRefusals.NoPrivateKey.Refuse();
        List<X509Certificate2> certificates = [.. bags.Certificates.Select(bag => bag.Certificate).DistinctBy(Thumbprint, StringComparer.Ordinal)];
        List<PairedKey> pairs = [];
        foreach (KeyBag bag in bags.Keys)
        {
            if (Pair(bag, bags.Certificates).IsRefused(out Refusal? refusal, out PairedKey? pair))
                return refusal;
            pairs.Add(pair);
        }

        if (FindAuthentication(pairs) is not { } authentication)
            return KeystoreRefusals.NoPrivateKey.Refuse();
        return AuthenticationKey.ImportPkcs8(authentication.Bag.Pkcs8)
            .Select(key => Assemble(key, authentication, [.. pairs.Where(pair => pair != authentication)], certificates));
    }

    private static Keystore Assemble(AuthenticationKey key, PairedKey authentication, List<PairedKey> others, List<X509Certificate2> certificates)
    {
        foreach (PairedKey pair in others.Append(authentication))
            CryptographicOperations.ZeroMemory(pair.Bag.Pkcs8);
        authentication.Key.Dispose();
        List<X509Certificate2> chain = Chain(authentication.Certificate, certificates);
        X509Certificate2[] owned = [.. others.Select(pair => pair.Certificate), authentication.Certificate];
        X509Certificate2[] unowned = [.. certificates.Where(certificate => !owned.Any(certificate.IsSame))];
        return new Keystore(
            new AuthenticationEntry(key, chain),
            others.Where(IsEncryption).Select(pair => new EncryptionEntry(pair.Key, pair.Certificate)),
            unowned.Where(certificate => !certificate.IsAuthority() && !PlaceholderCertificate.IsPlaceholder(certificate)),
            chain.Skip(1).Concat(unowned.Where(certificate => certificate.IsAuthority())),
            others.Where(pair => !IsEncryption(pair)).Select(pair => new OtherEntry(AliasOf(pair), pair.Key, pair.Certificate)));
    }

    private static Outcome<PairedKey> Pair(KeyBag bag, IReadOnlyList<CertificateBag> certificates)
    {
        Outcome<EncryptionKey> imported = EncryptionKey.ImportPkcs8(bag.Pkcs8);
        if (!imported.TryGet(out EncryptionKey? key, out Refusal? refusal))
        {
            return refusal.Reason == KeyRefusals.Unsupported
                ? KeystoreRefusals.UnsupportedAlgorithm.Refuse(values: ("algorithm", AlgorithmNames.Of(refusal.Values["algorithm"])))
                : KeystoreRefusals.Damaged.Refuse();
        }

        X509Certificate2? certificate = certificates
            .Where(candidate => key.Matches(candidate.Certificate))
            .OrderBy(candidate => PlaceholderCertificate.IsPlaceholder(candidate.Certificate))
            .ThenByDescending(candidate => bag.LocalKeyId is not null && candidate.LocalKeyId == bag.LocalKeyId)
            .ThenByDescending(candidate => candidate.Certificate.NotAfter)
            .FirstOrDefault()?.Certificate;
        return certificate is null ? KeystoreRefusals.Damaged.Refuse() : new PairedKey(bag, key, certificate);
    }

    /// <summary>The entry of that name in any case (old files write it with a capital), else the only key that is not for encryption.</summary>
    private static PairedKey? FindAuthentication(List<PairedKey> pairs)
    {
        if (pairs.Find(pair => string.Equals(pair.Bag.Alias, AuthenticationEntry.Alias, StringComparison.OrdinalIgnoreCase)) is { } named)
            return named;
        List<PairedKey> signing = pairs.FindAll(pair => !IsEncryption(pair));
        return signing.Count == 1 ? signing[0] : null;
    }

    /// <summary>The authorities above a certificate, as far as the file has them.</summary>
    private static List<X509Certificate2> Chain(X509Certificate2 certificate, List<X509Certificate2> certificates)
    {
        List<X509Certificate2> chain = [certificate];
        while (chain.Count < LongestChain && !chain[^1].IsSelfIssued() && IssuerOf(chain[^1], certificates) is { } issuer)
            chain.Add(issuer);
        return chain;
    }

    private static X509Certificate2? IssuerOf(X509Certificate2 certificate, List<X509Certificate2> certificates) => certificates.Find(issuer =>
        issuer.IsAuthority()
        && issuer.SubjectName.RawData.AsSpan().SequenceEqual(certificate.IssuerName.RawData)
        && CertificateSignature.IsBy(issuer.PublicKey, certificate));

    private static bool IsEncryption(PairedKey pair) => pair.Certificate.IsForEncryptionOnly() && !PlaceholderCertificate.IsPlaceholder(pair.Certificate);

    private static string AliasOf(PairedKey pair)
    {
        string serialNumber = SerialNumber.Of(pair.Certificate).Decimal;
        return pair.Bag.Alias switch
        {
            null or "" => serialNumber,
            var alias when alias.Equals(AuthenticationEntry.Alias, StringComparison.OrdinalIgnoreCase) => $"{alias} {serialNumber}",
            var alias => alias,
        };
    }

    private static string Thumbprint(X509Certificate2 certificate) => certificate.GetCertHashString(HashAlgorithmName.SHA256);

    private sealed record PairedKey(KeyBag Bag, EncryptionKey Key, X509Certificate2 Certificate);
}
