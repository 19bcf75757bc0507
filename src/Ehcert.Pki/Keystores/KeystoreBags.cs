using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Ehcert.Domain;
using Ehcert.Pki.Keys;

namespace Ehcert.Pki.Keystores;

/// <summary>A private key as found in a file: PKCS#8, with its names.</summary>
internal sealed record KeyBag(byte[] Pkcs8, string? Alias, string? LocalKeyId);

/// <summary>A certificate as found in a file, with its names.</summary>
internal sealed record CertificateBag(X509Certificate2 Certificate, string? Alias, string? LocalKeyId);

/// <summary>Collects the bags of the safes (RFC 7292 §4.2). Bags for CRLs and secrets, and attributes other than the two names, are passed over.</summary>
internal sealed class KeystoreBags(string password, IterationBudget budget)
{
    private const int MostBags = 200;
    private const int DeepestNesting = 4;
    private const string RepeatedNameIsNoName = "";

    private readonly List<KeyBag> _keys = [];
    private readonly List<CertificateBag> _certificates = [];

    public IReadOnlyList<KeyBag> Keys => _keys;

    public IReadOnlyList<CertificateBag> Certificates => _certificates;

    /// <summary>Adds the content of one safe.</summary>
    public Outcome<Done> Add(byte[] safeContents) => Add(new AsnReader(safeContents, AsnEncodingRules.BER).ReadSequence(), depth: 0);

    private Outcome<Done> Add(AsnReader safeContents, int depth)
    {
        if (depth > DeepestNesting)
            return KeystoreRefusals.Damaged.Refuse();
        while (safeContents.HasData)
        {
            if (_keys.Count > MostBags || _certificates.Count > MostBags)
                return KeystoreRefusals.TooLarge.Refuse();
            if (AddBag(safeContents.ReadSequence(), depth).IsRefused(out Refusal? refusal, out _))
                return refusal;
        }

        return Done.Value;
    }

    private Outcome<Done> AddBag(AsnReader bag, int depth)
    {
        // SafeBag ::= SEQUENCE { bagId, bagValue [0] EXPLICIT ANY, bagAttributes SET OF PKCS12Attribute OPTIONAL }
        string type = bag.ReadObjectIdentifier();
        AsnReader value = bag.ReadSequence(new Asn1Tag(TagClass.ContextSpecific, 0));
        (string? alias, string? localKeyId) = bag.HasData ? ReadAttributes(bag.ReadSetOf()) : (null, null);
        switch (type)
        {
            case Oids.KeyBag:
                _keys.Add(new KeyBag(value.ReadEncodedValue().ToArray(), alias, localKeyId));
                return Done.Value;
            case Oids.ShroudedKeyBag:
                return Unshroud(value.ReadSequence()).Select(pkcs8 =>
                {
                    _keys.Add(new KeyBag(pkcs8, alias, localKeyId));
                    return Done.Value;
                });
            case Oids.CertificateBag:
                return AddCertificate(value.ReadSequence(), alias, localKeyId);
            case Oids.SafeContentsBag:
                return Add(value.ReadSequence(), depth + 1);
            default:
                return Done.Value;
        }
    }

    private Outcome<byte[]> Unshroud(AsnReader encryptedPrivateKeyInfo)
    {
        // EncryptedPrivateKeyInfo ::= SEQUENCE { encryptionAlgorithm, encryptedData OCTET STRING } (RFC 5958 §3)
        ReadOnlyMemory<byte> algorithm = encryptedPrivateKeyInfo.ReadEncodedValue();
        byte[] encrypted = encryptedPrivateKeyInfo.ReadOctetString();
        return PasswordBasedEncryption.Read(algorithm).Then(budget.Spend).Select(scheme => scheme.Decrypt(encrypted, password));
    }

    private Outcome<Done> AddCertificate(AsnReader certificateBag, string? alias, string? localKeyId)
    {
        // CertBag ::= SEQUENCE { certId, certValue [0] EXPLICIT OCTET STRING }
        if (certificateBag.ReadObjectIdentifier() != Oids.X509CertificateInBag)
            return Done.Value;
        byte[] der = certificateBag.ReadSequence(new Asn1Tag(TagClass.ContextSpecific, 0)).ReadOctetString();
        if (HostileCertificate.Load(der) is not { } certificate)
            return KeystoreRefusals.Damaged.Refuse();
        _certificates.Add(new CertificateBag(certificate, alias, localKeyId));
        return Done.Value;
    }

    private static (string? Alias, string? LocalKeyId) ReadAttributes(AsnReader attributes)
    {
        string? alias = null;
        string? localKeyId = null;
        while (attributes.HasData)
        {
            AsnReader attribute = attributes.ReadSequence();
            string type = attribute.ReadObjectIdentifier();
            AsnReader values = attribute.ReadSetOf();
            if (type == Oids.FriendlyName && values.HasData)
                alias = alias is null ? ReadBmpString(values) : RepeatedNameIsNoName;
            else if (type == Oids.LocalKeyId && values.HasData)
                localKeyId = Convert.ToHexString(values.ReadOctetString());
        }

        return (alias, localKeyId);
    }

    /// <summary>BMPString, taken leniently: a name that is not well-formed text is still only a name.</summary>
    private static string ReadBmpString(AsnReader values)
    {
        ReadOnlyMemory<byte> encoded = values.PeekContentBytes();
        values.ReadEncodedValue();
        return Encoding.BigEndianUnicode.GetString(encoded.Span);
    }
}
