using System.Formats.Asn1;
using System.Security.Cryptography;
using Ehcert.Domain;

namespace Ehcert.Pki.Keystores;

/// <summary>
/// Opens a PFX (RFC 7292 §4): reads the structure, checks the MAC, decrypts the safes. Every input is taken for hostile: sizes,
/// iteration counts, their sum and the depth of nesting are bounded before they cost anything.
/// </summary>
internal static class KeystoreReader
{
    private const int Version = 3;
    private const int MostSafes = 16;

    public static Outcome<KeystoreBags> Open(ReadOnlyMemory<byte> file, string password)
    {
        if (file.Length > KeystoreFile.MaximumLength)
            return KeystoreRefusals.TooLarge.Refuse();
        if (!LooksLikeAKeystore(file.Span))
            return KeystoreRefusals.NotAKeystore.Refuse();
        try
        {
            return OpenChecked(file, password);
        }
        catch (Exception exception) when (exception is AsnContentException or CryptographicException)
        {
            return KeystoreRefusals.Damaged.Refuse();
        }
    }

    /// <summary>A keystore begins with a sequence whose first element is the version, 3. Anything else was never one.</summary>
    private static bool LooksLikeAKeystore(ReadOnlySpan<byte> file)
    {
        if (file.Length < 2 || file[0] != 0x30)
            return false;
        int lengthOfLength = file[1] > 0x80 ? file[1] & 0x7F : 0;
        ReadOnlySpan<byte> content = lengthOfLength <= 4 && file.Length > 2 + lengthOfLength ? file[(2 + lengthOfLength)..] : [];
        return content.StartsWith("\x02\x01\x03"u8);
    }

    private static Outcome<KeystoreBags> OpenChecked(ReadOnlyMemory<byte> file, string password)
    {
        // PFX ::= SEQUENCE { version INTEGER (3), authSafe ContentInfo, macData MacData OPTIONAL }
        AsnReader pfx = new AsnReader(file, AsnEncodingRules.BER).ReadSequence();
        if (!pfx.TryReadInt32(out int version) || version != Version)
            return KeystoreRefusals.NotAKeystore.Refuse();
        AsnReader authenticated = pfx.ReadSequence();
        string contentType = authenticated.ReadObjectIdentifier();
        if (contentType != Oids.Data)
            return KeystoreRefusals.UnsupportedAlgorithm.Refuse(values: ("algorithm", contentType == Oids.SignedData ? "PFX SignedData" : contentType));
        byte[] safes = ReadExplicit(authenticated).ReadOctetString();
        if (!pfx.HasData)
            return KeystoreRefusals.UnsupportedAlgorithm.Refuse(values: ("algorithm", "PKCS#12 without MAC"));

        var budget = new IterationBudget();
        if (KeystoreMac.Check(pfx.ReadSequence(), safes, password, budget).IsRefused(out Refusal? refusal, out _))
            return refusal;
        return ReadSafes(safes, password, budget);
    }

    private static Outcome<KeystoreBags> ReadSafes(byte[] authenticatedSafe, string password, IterationBudget budget)
    {
        // AuthenticatedSafe ::= SEQUENCE OF ContentInfo: Data when plain, EncryptedData when encrypted with a password
        var bags = new KeystoreBags(password, budget);
        AsnReader safes = new AsnReader(authenticatedSafe, AsnEncodingRules.BER).ReadSequence();
        for (int count = 0; safes.HasData; count++)
        {
            if (count == MostSafes)
                return KeystoreRefusals.TooLarge.Refuse();
            AsnReader safe = safes.ReadSequence();
            string contentType = safe.ReadObjectIdentifier();
            AsnReader content = ReadExplicit(safe);
            Outcome<byte[]> plain = contentType switch
            {
                Oids.Data => content.ReadOctetString(),
                Oids.EncryptedData => Decrypt(content.ReadSequence(), password, budget),
                _ => KeystoreRefusals.UnsupportedAlgorithm.Refuse(values: ("algorithm", contentType)),
            };
            if (plain.Then(bags.Add).IsRefused(out Refusal? refusal, out _))
                return refusal;
        }

        return bags;
    }

    private static Outcome<byte[]> Decrypt(AsnReader encryptedData, string password, IterationBudget budget)
    {
        // EncryptedData ::= SEQUENCE { version, SEQUENCE { contentType, contentEncryptionAlgorithm, encryptedContent [0] IMPLICIT OCTET STRING } }
        encryptedData.ReadInteger();
        AsnReader info = encryptedData.ReadSequence();
        info.ReadObjectIdentifier();
        ReadOnlyMemory<byte> algorithm = info.ReadEncodedValue();
        byte[] encrypted = info.ReadOctetString(new Asn1Tag(TagClass.ContextSpecific, 0));
        return PasswordBasedEncryption.Read(algorithm).Then(budget.Spend).Select(scheme => scheme.Decrypt(encrypted, password));
    }

    private static AsnReader ReadExplicit(AsnReader reader) => reader.ReadSequence(new Asn1Tag(TagClass.ContextSpecific, 0));
}

/// <summary>All iterations of a file together: many cheap derivations are as dear as a few expensive ones.</summary>
internal sealed class IterationBudget
{
    private long _left = 3_000_000;

    public Outcome<Done> Spend(int iterations) => (_left -= iterations) >= 0 ? Done.Value : KeystoreRefusals.IterationsTooHigh.Refuse();

    public Outcome<PasswordBasedEncryption> Spend(PasswordBasedEncryption scheme) => Spend(scheme.Iterations).Select(_ => scheme);
}
