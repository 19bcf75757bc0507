using System.Formats.Asn1;
using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Generators;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Security;

namespace Ehcert.Pki.Tests.Demo;

/// <summary>
/// Writes keystores that we would never write: the official tool's shape (RC2-40 certificates, triple DES keys, repeated certificates),
/// other lengths, names, algorithms and iteration counts, and hostile content under a right MAC.
/// </summary>
internal sealed class ForeignKeystore
{
    public const string Password = "Official 2023!";
    public const string Rc2With40Bits = "1.2.840.113549.1.12.1.6";
    public const string TripleDes = "1.2.840.113549.1.12.1.3";
    private static readonly Asn1Tag Zero = new(TagClass.ContextSpecific, 0, isConstructed: true);

    public string KeyScheme { get; init; } = TripleDes;

    public string CertificateScheme { get; init; } = Rc2With40Bits;

    /// <summary>Written into the parameters as it is; encryption itself never takes more than 50 000.</summary>
    public long Iterations { get; init; } = 2048;

    public long MacIterations { get; init; } = 2048;

    public string MacDigest { get; init; } = "1.3.14.3.2.26";

    public bool IndefiniteLength { get; init; }

    public bool WithMac { get; init; } = true;

    public string PasswordInUse { get; init; } = Password;

    public List<byte[]> KeyBags { get; } = [];

    public List<byte[]> CertificateBags { get; } = [];

    /// <summary>Two key entries with chains, as Java's provider stores them for the official tool.</summary>
    public static ForeignKeystore Official(Generation generation, string alias = "authentication") => new ForeignKeystore()
        .AddKey(generation.Key.ExportPkcs8(), alias, "Time 1690000000000")
        .AddKey(generation.EncryptionKey.ExportPkcs8(), Pki.Keys.SerialNumber.Of(generation.EncryptionCertificate).Decimal, "Time 1690000000001")
        .AddCertificate(generation.Certificate, alias, "Time 1690000000000")
        .AddCertificate(DemoAuthority.Issuing.Certificate, "CN=Demo fictitious eHealth issuing CA,...", null)
        .AddCertificate(generation.EncryptionCertificate, Pki.Keys.SerialNumber.Of(generation.EncryptionCertificate).Decimal, "Time 1690000000001")
        .AddCertificate(generation.Certificate, "CN=SSIN\\=85073003328,...", null)
        .AddCertificate(DemoAuthority.Issuing.Certificate, "CN=Demo fictitious eHealth issuing CA,...", null, trustedByOracle: true);

    public ForeignKeystore AddKey(byte[] pkcs8, string? alias, string? localKeyId)
    {
        KeyBags.Add(Bag("1.2.840.113549.1.12.10.1.2", EncryptedPrivateKey(pkcs8), alias, localKeyId));
        return this;
    }

    public ForeignKeystore AddPlainKey(byte[] pkcs8, string? alias, string? localKeyId)
    {
        KeyBags.Add(Bag("1.2.840.113549.1.12.10.1.1", pkcs8, alias, localKeyId));
        return this;
    }

    public ForeignKeystore AddCertificate(X509Certificate2 certificate, string? alias, string? localKeyId, bool trustedByOracle = false) =>
        AddCertificate(certificate.RawData, alias, localKeyId, trustedByOracle);

    public ForeignKeystore AddCertificate(byte[] der, string? alias, string? localKeyId, bool trustedByOracle = false)
    {
        var bag = new AsnWriter(AsnEncodingRules.BER);
        using (bag.PushSequence())
        {
            bag.WriteObjectIdentifier("1.2.840.113549.1.9.22.1");
            using (bag.PushSequence(Zero))
                bag.WriteOctetString(der);
        }

        CertificateBags.Add(Bag("1.2.840.113549.1.12.10.1.3", bag.Encode(), alias, localKeyId, trustedByOracle));
        return this;
    }

    /// <summary>SafeContents within SafeContents within …</summary>
    public ForeignKeystore AddNested(int depth)
    {
        byte[] inner = [0x30, 0x00];
        for (int i = 0; i < depth; i++)
            inner = Sequence(Bag("1.2.840.113549.1.12.10.1.6", inner, alias: null, localKeyId: null));
        CertificateBags.Add(Bag("1.2.840.113549.1.12.10.1.6", inner, alias: null, localKeyId: null));
        return this;
    }

    public byte[] Encode()
    {
        var safes = new AsnWriter(AsnEncodingRules.BER);
        using (safes.PushSequence())
        {
            WriteContentInfo(safes, "1.2.840.113549.1.7.1", octets => octets.WriteOctetString(Sequence(KeyBags)));
            WriteContentInfo(safes, "1.2.840.113549.1.7.6", WriteEncryptedCertificates);
        }

        return Encode(safes.Encode());
    }

    /// <summary>Puts any authenticated safe into a file with a right MAC.</summary>
    public byte[] Encode(byte[] authenticatedSafe)
    {
        var pfx = new AsnWriter(AsnEncodingRules.BER);
        using (pfx.PushSequence())
        {
            pfx.WriteInteger(3);
            WriteContentInfo(pfx, "1.2.840.113549.1.7.1", octets => octets.WriteOctetString(authenticatedSafe));
            if (WithMac)
                WriteMac(pfx, authenticatedSafe);
        }

        return IndefiniteLength ? Indefinite(pfx.Encode()) : pfx.Encode();
    }

    public byte[] AuthenticatedSafe()
    {
        byte[] file = Encode();
        AsnReader pfx = new AsnReader(file, AsnEncodingRules.BER).ReadSequence();
        pfx.ReadInteger();
        AsnReader content = pfx.ReadSequence();
        content.ReadObjectIdentifier();
        return content.ReadSequence(Zero).ReadOctetString();
    }

    private byte[] EncryptedPrivateKey(byte[] pkcs8)
    {
        (byte[] algorithm, byte[] encrypted) = Encrypt(KeyScheme, pkcs8);
        var info = new AsnWriter(AsnEncodingRules.BER);
        using (info.PushSequence())
        {
            info.WriteEncodedValue(algorithm);
            info.WriteOctetString(encrypted);
        }

        return info.Encode();
    }

    private void WriteEncryptedCertificates(AsnWriter writer)
    {
        (byte[] algorithm, byte[] encrypted) = Encrypt(CertificateScheme, Sequence(CertificateBags));
        using (writer.PushSequence())
        {
            writer.WriteInteger(0);
            using (writer.PushSequence())
            {
                writer.WriteObjectIdentifier("1.2.840.113549.1.7.1");
                writer.WriteEncodedValue(algorithm);
                writer.WriteOctetString(encrypted, new Asn1Tag(TagClass.ContextSpecific, 0));
            }
        }
    }

    private (byte[] Algorithm, byte[] Encrypted) Encrypt(string scheme, byte[] plain)
    {
        byte[] salt = RandomNumberGenerator.GetBytes(8);
        Asn1Encodable parameters = PbeUtilities.GenerateAlgorithmParameters(new DerObjectIdentifier(scheme), salt, (int)Math.Min(Iterations, 50_000));
        var algorithm = new AsnWriter(AsnEncodingRules.BER);
        using (algorithm.PushSequence())
        {
            algorithm.WriteObjectIdentifier(scheme);
            using (algorithm.PushSequence())
            {
                algorithm.WriteOctetString(salt);
                algorithm.WriteInteger(Iterations);
            }
        }

        var cipher = (IBufferedCipher)PbeUtilities.CreateEngine(new DerObjectIdentifier(scheme));
        cipher.Init(forEncryption: true, PbeUtilities.GenerateCipherParameters(new DerObjectIdentifier(scheme), PasswordInUse.ToCharArray(), parameters));
        return (algorithm.Encode(), cipher.DoFinal(plain));
    }

    private void WriteMac(AsnWriter pfx, byte[] authenticatedSafe)
    {
        byte[] salt = RandomNumberGenerator.GetBytes(20);
        IDigest digest = DigestUtilities.GetDigest(MacDigest);
        var generator = new Pkcs12ParametersGenerator(digest);
        generator.Init(PbeParametersGenerator.Pkcs12PasswordToBytes(PasswordInUse.ToCharArray()), salt, (int)Math.Min(MacIterations, 50_000));
        byte[] key = ((KeyParameter)generator.GenerateDerivedMacParameters(digest.GetDigestSize() * 8)).GetKey();
        byte[] mac = MacUtilities.CalculateMac("HMAC-" + digest.AlgorithmName, new KeyParameter(key), authenticatedSafe);
        using (pfx.PushSequence())
        {
            using (pfx.PushSequence())
            {
                using (pfx.PushSequence())
                {
                    pfx.WriteObjectIdentifier(MacDigest);
                    pfx.WriteNull();
                }

                pfx.WriteOctetString(mac);
            }

            pfx.WriteOctetString(salt);
            pfx.WriteInteger(MacIterations);
        }
    }

    private static byte[] Bag(string type, byte[] value, string? alias, string? localKeyId, bool trustedByOracle = false)
    {
        var bag = new AsnWriter(AsnEncodingRules.BER);
        using (bag.PushSequence())
        {
            bag.WriteObjectIdentifier(type);
            using (bag.PushSequence(Zero))
                bag.WriteEncodedValue(value);
            if (alias is not null || localKeyId is not null)
            {
                using (bag.PushSetOf())
                {
                    if (alias is not null)
                        WriteAttribute(bag, "1.2.840.113549.1.9.20", value => value.WriteCharacterString(UniversalTagNumber.BMPString, alias));
                    if (localKeyId is not null)
                        WriteAttribute(bag, "1.2.840.113549.1.9.21", value => value.WriteOctetString(Encoding.ASCII.GetBytes(localKeyId)));
                    if (trustedByOracle)
                        WriteAttribute(bag, "2.16.840.1.113894.746875.1.1", value => value.WriteObjectIdentifier("2.5.29.37.0"));
                }
            }
        }

        return bag.Encode();
    }

    private static void WriteAttribute(AsnWriter writer, string type, Action<AsnWriter> writeValue)
    {
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(type);
            using (writer.PushSetOf())
                writeValue(writer);
        }
    }

    private static void WriteContentInfo(AsnWriter writer, string type, Action<AsnWriter> writeContent)
    {
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(type);
            using (writer.PushSequence(Zero))
                writeContent(writer);
        }
    }

    private static byte[] Sequence(params IEnumerable<byte[]> elements)
    {
        var writer = new AsnWriter(AsnEncodingRules.BER);
        using (writer.PushSequence())
        {
            foreach (byte[] element in elements)
                writer.WriteEncodedValue(element);
        }

        return writer.Encode();
    }

    /// <summary>The same value with every constructed length indefinite and the content octets cut into pieces (X.690 §8.1.3.6, §8.7.3).</summary>
    private static byte[] Indefinite(ReadOnlyMemory<byte> encoded)
    {
        using var output = new MemoryStream();
        AsnDecoder.ReadEncodedValue(encoded.Span, AsnEncodingRules.BER, out int contentOffset, out int contentLength, out _);
        ReadOnlyMemory<byte> content = encoded.Slice(contentOffset, contentLength);
        byte tag = encoded.Span[0];
        const byte OctetString = 0x04;
        if ((tag & 0x20) != 0)
        {
            output.Write([tag, 0x80]);
            while (!content.IsEmpty)
            {
                AsnDecoder.ReadEncodedValue(content.Span, AsnEncodingRules.BER, out _, out _, out int consumed);
                output.Write(Indefinite(content[..consumed]));
                content = content[consumed..];
            }

            output.Write([0, 0]);
        }
        else if (tag == OctetString && content.Length > 100)
        {
            output.Write([0x24, 0x80]);
            foreach (byte[] piece in content.ToArray().Chunk(100))
                output.Write([OctetString, (byte)piece.Length, .. piece]);
            output.Write([0, 0]);
        }
        else
        {
            output.Write(encoded.Span);
        }

        return output.ToArray();
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{KeyScheme} {CertificateScheme} {Iterations}");
}
