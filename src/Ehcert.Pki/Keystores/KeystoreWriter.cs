using System.Formats.Asn1;
using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Ehcert.Pki.DistinguishedNames;
using Ehcert.Pki.Keys;

namespace Ehcert.Pki.Keystores;

/// <summary>
/// Writes the file. The order of the bags, their names and local key ids are what other programs find their way by; each rule and
/// what breaks without it stands in keystore-and-etk §0 and §1.2.
/// </summary>
internal sealed class KeystoreWriter
{
    private readonly string _password;
    private readonly PbeParameters _encryption;
    private readonly Pkcs12SafeContents _keys = new();
    private readonly Pkcs12SafeContents _certificates = new();
    private readonly HashSet<string> _aliases = new(StringComparer.OrdinalIgnoreCase);
    private long _localKeyTime;

    private KeystoreWriter(string password, PbeParameters encryption, DateTimeOffset now) =>
        (_password, _encryption, _localKeyTime) = (password, encryption, now.ToUnixTimeMilliseconds());

    public static byte[] Write(Keystore keystore, string password, KeystoreProfile profile, DateTimeOffset now)
    {
        int keys = 1 + keystore.EncryptionEntries.Count + keystore.OtherEntries.Count;
        PbeParameters encryption = profile.Encryption(keys);
        var writer = new KeystoreWriter(password, encryption, now);
        writer.AddEntries(keystore);

        var file = new Pkcs12Builder();
        file.AddSafeContentsUnencrypted(writer._keys);
        file.AddSafeContentsEncrypted(writer._certificates, password, encryption);
        file.SealWithMac(password, profile.Mac(), encryption.IterationCount);
        return file.Encode();
    }

    private void AddEntries(Keystore keystore)
    {
        // Keys: readers like OpenSSL's take the first one for the identity, so the authentication key comes first.
        Pkcs9LocalKeyId authentication = AddKey(keystore.Authentication.Key, AuthenticationEntry.Alias);
        Pkcs9LocalKeyId[] encryption = [.. keystore.EncryptionEntries.Select(entry => AddKey(entry.Key, entry.Alias))];
        Pkcs9LocalKeyId[] others = [.. keystore.OtherEntries.Select(entry => AddKey(entry.Key, entry.Alias))];

        // Certificates: .NET takes the last one that owns a key for the identity, so the authentication certificate comes last of those.
        foreach (X509Certificate2 authority in keystore.CertificateAuthorities)
            AddCertificate(authority, Unique(Rfc2253.Print(authority.SubjectName), authority), localKeyId: null);
        foreach ((OtherEntry entry, Pkcs9LocalKeyId localKeyId) in keystore.OtherEntries.Zip(others))
            AddCertificate(entry.Certificate, entry.Alias, localKeyId);
        foreach ((EncryptionEntry entry, Pkcs9LocalKeyId localKeyId) in keystore.EncryptionEntries.Zip(encryption).Reverse())
            AddCertificate(entry.Certificate, entry.Alias, localKeyId);
        AddCertificate(keystore.Authentication.Certificate, AuthenticationEntry.Alias, authentication);
        foreach (X509Certificate2 older in keystore.OlderAuthenticationCertificates)
            AddCertificate(older, Unique(WithSerialNumber(Rfc2253.Print(older.SubjectName), older), older), localKeyId: null);
    }

    private Pkcs9LocalKeyId AddKey(PrivateKey key, string alias)
    {
        // "Time <milliseconds>" is what Java writes, and reads as the date of the entry. One millisecond apart, each is unique.
        string time = string.Create(CultureInfo.InvariantCulture, $"Time {_localKeyTime++}");
        var localKeyId = new Pkcs9LocalKeyId(Encoding.ASCII.GetBytes(time));
        AddAttributes(_keys.AddShroudedKey(key.Algorithm, _password, _encryption), alias, localKeyId);
        _aliases.Add(alias);
        return localKeyId;
    }

    private void AddCertificate(X509Certificate2 certificate, string alias, Pkcs9LocalKeyId? localKeyId) =>
        AddAttributes(_certificates.AddCertificate(certificate), alias, localKeyId);

    private static void AddAttributes(Pkcs12SafeBag bag, string alias, Pkcs9LocalKeyId? localKeyId)
    {
        bag.Attributes.Add(FriendlyName(alias));
        if (localKeyId is not null)
            bag.Attributes.Add(localKeyId);
    }

    /// <summary>Some readers keep one certificate for each alias, so a second authority of the same name gets its serial number behind it.</summary>
    private string Unique(string alias, X509Certificate2 certificate)
    {
        while (!_aliases.Add(alias))
            alias = WithSerialNumber(alias, certificate);
        return alias;
    }

    private static string WithSerialNumber(string name, X509Certificate2 certificate) => $"{name} {SerialNumber.Of(certificate).Decimal}";

    /// <summary>friendlyName (RFC 2985 §5.5.1), a BMPString.</summary>
    private static Pkcs9AttributeObject FriendlyName(string alias)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        writer.WriteCharacterString(UniversalTagNumber.BMPString, alias);
        return new Pkcs9AttributeObject(new Oid(Oids.FriendlyName), writer.Encode());
    }
}
