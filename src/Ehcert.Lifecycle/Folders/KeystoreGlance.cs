using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using Ehcert.Pki.Keys;

namespace Ehcert.Lifecycle.Folders;

/// <summary>What a keystore file shows without its password: the aliases of its keys, which stand in the clear (keystore-and-etk §0).</summary>
internal sealed record KeystoreGlance(IReadOnlyList<string> KeyAliases)
{
    private const string FriendlyName = "1.2.840.113549.1.9.20"; // PKCS #9
    private const string AuthenticationAlias = "authentication";

    /// <summary>Uncompleted: the authentication key alone. Complete: also a key named by a serial number.</summary>
    public FileStage Stage
    {
        get
        {
            if (KeyAliases.Any(alias => SerialNumber.TryParseDecimal(alias, out _)))
                return FileStage.WithEncryptionKey;
            return KeyAliases.Any(alias => string.Equals(alias, AuthenticationAlias, StringComparison.OrdinalIgnoreCase))
                ? FileStage.Uncompleted
                : FileStage.Unknown;
        }
    }

    /// <summary>Looks at a file; null when it is no PKCS #12 file.</summary>
    public static KeystoreGlance? At(ReadOnlyMemory<byte> file)
    {
        try
        {
            Pkcs12Info info = Pkcs12Info.Decode(file, out int read);
            if (read != file.Length)
                return null;
            return new KeystoreGlance([.. info.AuthenticatedSafe
                .Where(safe => safe.ConfidentialityMode is Pkcs12ConfidentialityMode.None)
                .SelectMany(safe => safe.GetBags())
                .Where(bag => bag is Pkcs12ShroudedKeyBag or Pkcs12KeyBag)
                .Select(AliasOf)]);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static string AliasOf(Pkcs12SafeBag bag)
    {
        foreach (CryptographicAttributeObject attribute in bag.Attributes)
        {
            if (attribute.Oid?.Value is FriendlyName && attribute.Values.Count > 0)
                return new System.Formats.Asn1.AsnReader(attribute.Values[0].RawData, System.Formats.Asn1.AsnEncodingRules.BER)
                    .ReadCharacterString(System.Formats.Asn1.UniversalTagNumber.BMPString);
        }

        return "";
    }
}
