using System.Formats.Asn1;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using Ehcert.Domain;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Security;

namespace Ehcert.Pki.Keystores;

/// <summary>
/// Content that a password protects: the algorithm is read, and its cost known, before anything is derived. PBES2 (RFC 8018 §6.2)
/// is done by the platform; the older schemes of RFC 7292 appendix C, RC2 among them, by BouncyCastle, since not every platform has them.
/// </summary>
internal abstract record PasswordBasedEncryption(int Iterations)
{
    /// <summary>Reads an AlgorithmIdentifier. Refusals: unsupported algorithm, too many iterations.</summary>
    public static Outcome<PasswordBasedEncryption> Read(ReadOnlyMemory<byte> algorithmIdentifier)
    {
        AsnReader algorithm = new AsnReader(algorithmIdentifier, AsnEncodingRules.BER).ReadSequence();
        string oid = algorithm.ReadObjectIdentifier();
        switch (oid)
        {
            case Oids.Pbes2:
                return Pbes2.ReadParameters(algorithm.ReadSequence());
            case Oids.PbeSha1TripleDes or Oids.PbeSha1DoubleDes or Oids.PbeSha1Rc2With128Bits or Oids.PbeSha1Rc2With40Bits:
                // pkcs-12PbeParams ::= SEQUENCE { salt OCTET STRING, iterations INTEGER }
                AsnReader parameters = algorithm.ReadSequence();
                parameters.ReadOctetString();
                return IterationCount.Read(parameters).Select(PasswordBasedEncryption (count) => new Pkcs12Scheme(algorithmIdentifier, count));
            default:
                return Unsupported(oid);
        }
    }

    /// <summary>Decrypts. Throws <see cref="CryptographicException"/> when padding or lengths do not fit.</summary>
    public abstract byte[] Decrypt(ReadOnlySpan<byte> content, string password);

    protected static Refusal Unsupported(string oid) => KeystoreRefusals.UnsupportedAlgorithm.Refuse(values: ("algorithm", AlgorithmNames.Of(oid)));
}

/// <summary>PBES2: PBKDF2 and AES-CBC or triple DES.</summary>
internal sealed record Pbes2(int Iterations, byte[] Salt, HashAlgorithmName Hash, string Cipher, byte[] Iv) : PasswordBasedEncryption(Iterations)
{
    public static Outcome<PasswordBasedEncryption> ReadParameters(AsnReader parameters)
    {
        // PBES2-params ::= SEQUENCE { keyDerivationFunc AlgorithmIdentifier, encryptionScheme AlgorithmIdentifier }
        AsnReader derivation = parameters.ReadSequence();
        string derivationOid = derivation.ReadObjectIdentifier();
        if (derivationOid != Oids.Pbkdf2)
            return Unsupported(derivationOid);

        // PBKDF2-params ::= SEQUENCE { salt OCTET STRING, iterationCount INTEGER, keyLength INTEGER OPTIONAL, prf DEFAULT hmacWithSHA1 }
        AsnReader pbkdf2 = derivation.ReadSequence();
        byte[] salt = pbkdf2.ReadOctetString();
        if (IterationCount.Read(pbkdf2).IsRefused(out Refusal? refusal, out int iterations))
            return refusal;
        if (pbkdf2.HasData && pbkdf2.PeekTag() == Asn1Tag.Integer)
            pbkdf2.ReadInteger();
        string prf = pbkdf2.HasData ? pbkdf2.ReadSequence().ReadObjectIdentifier() : Oids.HmacSha1;
        if (HashOf(prf) is not { } hash)
            return Unsupported(prf);

        AsnReader encryption = parameters.ReadSequence();
        string cipher = encryption.ReadObjectIdentifier();
        if (KeyLength(cipher) == 0)
            return Unsupported(cipher);
        return new Pbes2(iterations, salt, hash, cipher, encryption.ReadOctetString());
    }

    public override byte[] Decrypt(ReadOnlySpan<byte> content, string password)
    {
        byte[] key = Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(password), Salt, Iterations, Hash, KeyLength(Cipher));
        using SymmetricAlgorithm cipher = Cipher == Oids.TripleDesCbc ? TripleDes() : Aes.Create();
        if (Iv.Length != cipher.BlockSize / 8)
            throw new CryptographicException("Wrong length of the initialisation vector.");
        cipher.Key = key;
        return cipher.DecryptCbc(content, Iv);
    }

#pragma warning disable CA5350 // old keystores are encrypted with it, and must be opened
    private static TripleDES TripleDes() => TripleDES.Create();
#pragma warning restore CA5350

    private static int KeyLength(string cipher) => cipher switch
    {
        Oids.Aes128Cbc => 16,
        Oids.Aes192Cbc => 24,
        Oids.Aes256Cbc => 32,
        Oids.TripleDesCbc => 24,
        _ => 0,
    };

    private static HashAlgorithmName? HashOf(string prf) => prf switch
    {
        Oids.HmacSha1 => HashAlgorithmName.SHA1,
        Oids.HmacSha256 => HashAlgorithmName.SHA256,
        Oids.HmacSha384 => HashAlgorithmName.SHA384,
        Oids.HmacSha512 => HashAlgorithmName.SHA512,
        _ => null,
    };
}

/// <summary>The schemes of RFC 7292 appendix C: SHA-1 with triple DES or RC2.</summary>
internal sealed record Pkcs12Scheme(ReadOnlyMemory<byte> AlgorithmIdentifier, int Iterations) : PasswordBasedEncryption(Iterations)
{
    public override byte[] Decrypt(ReadOnlySpan<byte> content, string password)
    {
        try
        {
            var algorithm = Org.BouncyCastle.Asn1.X509.AlgorithmIdentifier.GetInstance(AlgorithmIdentifier.ToArray());
            var cipher = (IBufferedCipher)PbeUtilities.CreateEngine(algorithm.Algorithm);
            cipher.Init(
                forEncryption: false,
                PbeUtilities.GenerateCipherParameters(algorithm.Algorithm, password.ToCharArray(), wrongPkcs12Zero: false, algorithm.Parameters));
            return cipher.DoFinal(content.ToArray());
        }
        catch (Exception exception) when (exception is GeneralSecurityException or CryptoException or ArgumentException or Asn1Exception)
        {
            throw new CryptographicException("Cannot be decrypted.", exception);
        }
    }
}

/// <summary>How often a derivation is repeated; refused before it is begun when it would keep the machine busy.</summary>
internal static class IterationCount
{
    /// <summary>Most iterations of one derivation. The largest seen in files is 600 000.</summary>
    public const int Maximum = 1_000_000;

    public static Outcome<int> Read(AsnReader reader)
    {
        BigInteger count = reader.ReadInteger();
        if (count < 1)
            return KeystoreRefusals.Damaged.Refuse();
        return count > Maximum ? KeystoreRefusals.IterationsTooHigh.Refuse() : (int)count;
    }
}

/// <summary>Names of algorithms for people.</summary>
internal static class AlgorithmNames
{
    public static string Of(string oid) => oid switch
    {
        Oids.Scrypt => "scrypt",
        Oids.Pbmac1 => "PBMAC1",
        "1.2.840.113549.1.12.1.1" => "RC4-128",
        "1.2.840.113549.1.12.1.2" => "RC4-40",
        "1.2.840.113549.1.5.3" => "PBE-MD5-DES",
        "1.2.840.113549.1.5.10" => "PBE-SHA1-DES",
        "1.2.840.113549.2.5" => "MD5",
        "1.2.840.10040.4.1" => "DSA",
        "1.3.101.112" => "Ed25519",
        _ => oid,
    };
}
