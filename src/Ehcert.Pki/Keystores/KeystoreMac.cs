using System.Formats.Asn1;
using System.Security.Cryptography;
using Ehcert.Domain;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Generators;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Security;

namespace Ehcert.Pki.Keystores;

/// <summary>The MAC over the authenticated safe (RFC 7292 §4, appendix B). When it does not fit, the password is wrong; nothing else says so reliably.</summary>
internal static class KeystoreMac
{
    private const int DefaultIterations = 1;

    public static Outcome<Done> Check(AsnReader macData, ReadOnlySpan<byte> authenticatedSafe, string password, IterationBudget budget)
    {
        // MacData ::= SEQUENCE { mac DigestInfo { digestAlgorithm, digest }, macSalt OCTET STRING, iterations INTEGER DEFAULT 1 }
        AsnReader digestInfo = macData.ReadSequence();
        string digest = digestInfo.ReadSequence().ReadObjectIdentifier();
        byte[] expected = digestInfo.ReadOctetString();
        byte[] salt = macData.ReadOctetString();
        if (HashOf(digest) is not { } hash)
            return KeystoreRefusals.UnsupportedAlgorithm.Refuse(values: ("algorithm", $"MAC {AlgorithmNames.Of(digest)}"));
        Outcome<int> iterations = macData.HasData ? IterationCount.Read(macData) : DefaultIterations;
        if (iterations.Then(budget.Spend).IsRefused(out Refusal? refusal, out _))
            return refusal;
        byte[] actual = CryptographicOperations.HmacData(hash, DeriveKey(digest, password, salt, iterations.Value), authenticatedSafe.ToArray());
        return CryptographicOperations.FixedTimeEquals(actual, expected) ? Done.Value : KeystoreRefusals.WrongPassword.Refuse();
    }

    private static byte[] DeriveKey(string digestOid, string password, byte[] salt, int iterations)
    {
        IDigest digest = DigestUtilities.GetDigest(digestOid);
        var generator = new Pkcs12ParametersGenerator(digest);
        generator.Init(PbeParametersGenerator.Pkcs12PasswordToBytes(password.ToCharArray()), salt, iterations);
        return ((KeyParameter)generator.GenerateDerivedMacParameters(digest.GetDigestSize() * 8)).GetKey();
    }

    private static HashAlgorithmName? HashOf(string digest) => digest switch
    {
        Oids.Sha1 => HashAlgorithmName.SHA1,
        Oids.Sha256 => HashAlgorithmName.SHA256,
        Oids.Sha384 => HashAlgorithmName.SHA384,
        Oids.Sha512 => HashAlgorithmName.SHA512,
        _ => null,
    };
}
