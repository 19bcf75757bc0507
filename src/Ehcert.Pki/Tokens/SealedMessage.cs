using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using Ehcert.Domain;
using Ehcert.Pki.Keys;
using Ehcert.Pki.Keystores;

namespace Ehcert.Pki.Tokens;

/// <summary>
/// The triple wrapping that care providers exchange: signed, encrypted to tokens, signed again (keystore-and-etk §2.4). Signatures are
/// RSASSA-PSS with SHA-256, keys are transported by RSAES-PKCS1-v1_5, the content is AES-128-CBC: what every reader in use understands.
/// </summary>
public static class SealedMessage
{
    private const int LargestMessage = 64 * 1024 * 1024;

    /// <summary>Seals a message.</summary>
    /// <param name="content">What to send.</param>
    /// <param name="recipients">For whom; at least one.</param>
    /// <param name="sender">Who signs.</param>
    /// <param name="signingTime">Goes into the signatures.</param>
    public static byte[] Seal(
        ReadOnlyMemory<byte> content, IReadOnlyList<EncryptionToken> recipients, AuthenticationEntry sender, DateTimeOffset signingTime)
    {
        byte[] inner = Sign(content.ToArray(), sender, signingTime, withCertificates: false);
        var envelope = new EnvelopedCms(new ContentInfo(inner), new AlgorithmIdentifier(new Oid(Oids.Aes128Cbc)));
        var to = new CmsRecipientCollection();
        foreach (EncryptionToken token in recipients)
            to.Add(new CmsRecipient(SubjectIdentifierType.IssuerAndSerialNumber, token.EncryptionCertificate, RSAEncryptionPadding.Pkcs1));
        envelope.Encrypt(to);
        return Sign(envelope.Encode(), sender, signingTime, withCertificates: true);
    }

    /// <summary>
    /// Opens a message with whichever encryption key of the keystore it was sealed to, of any generation. Signatures are verified, trust in the
    /// sender is the caller's. Refused with <see cref="TokenRefusals.NotASealedMessage"/>, <see cref="TokenRefusals.MessageSignatureWrong"/> or
    /// <see cref="TokenRefusals.NoKeyForMessage"/>.
    /// </summary>
    public static Outcome<OpenedMessage> Open(ReadOnlyMemory<byte> message, Keystore keystore)
    {
        if (message.Length > LargestMessage)
            return TokenRefusals.NotASealedMessage.Refuse();
        try
        {
            var outer = new SignedCms();
            outer.Decode(message.Span);
            if (outer.SignerInfos is not [{ Certificate: { } named }] || HostileCertificate.Load(named.RawDataMemory) is not { } sender)
                return TokenRefusals.NotASealedMessage.Refuse();
            if (!IsSignedBy(outer, sender))
                return TokenRefusals.MessageSignatureWrong.Refuse();

            var envelope = new EnvelopedCms();
            envelope.Decode(outer.ContentInfo.Content);
            if (FindKey(envelope, keystore) is not ({ } recipient, { } entry))
                return TokenRefusals.NoKeyForMessage.Refuse();
            envelope.Decrypt(recipient, entry.Key.Algorithm);

            var inner = new SignedCms();
            inner.Decode(envelope.ContentInfo.Content);
            return IsSignedBy(inner, sender)
                ? new OpenedMessage(inner.ContentInfo.Content, sender, entry.SerialNumber)
                : TokenRefusals.MessageSignatureWrong.Refuse();
        }
        catch (Exception malformed) when (malformed is CryptographicException or AsnContentException)
        {
            return TokenRefusals.NotASealedMessage.Refuse();
        }
    }

    private static byte[] Sign(byte[] content, AuthenticationEntry sender, DateTimeOffset signingTime, bool withCertificates)
    {
        var cms = new SignedCms(new ContentInfo(content));
        CmsSigner signer = sender.Key.Algorithm is RSA rsa
            ? new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, sender.Certificate, rsa, RSASignaturePadding.Pss)
            : new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, sender.Certificate, sender.Key.Algorithm);
        signer.IncludeOption = X509IncludeOption.None;
        signer.DigestAlgorithm = new Oid(Oids.Sha256);
        signer.SignedAttributes.Add(new Pkcs9SigningTime(signingTime.UtcDateTime));
        cms.ComputeSignature(signer);
        return withCertificates ? CertificateSet.Put(cms.Encode(), sender.Chain) : cms.Encode();
    }

    // The inner layer carries no certificates when the same key signs both.
    private static bool IsSignedBy(SignedCms cms, X509Certificate2 sender)
    {
        if (cms.SignerInfos is not [{ } info] || info.SignerIdentifier.Value is not System.Security.Cryptography.Xml.X509IssuerSerial)
            return false;
        if (info.DigestAlgorithm.Value is not (Oids.Sha256 or Oids.Sha384 or Oids.Sha512))
            return false;
        try
        {
            info.CheckSignature([sender], verifySignatureOnly: true);
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private static (RecipientInfo? Recipient, EncryptionEntry? Entry) FindKey(EnvelopedCms envelope, Keystore keystore)
    {
        foreach (RecipientInfo recipient in envelope.RecipientInfos)
        {
            if (recipient.RecipientIdentifier.Value is not System.Security.Cryptography.Xml.X509IssuerSerial named)
                continue;
            if (keystore.FindEncryption(SerialNumber.FromUnsigned(Convert.FromHexString(named.SerialNumber))) is { Key.CanDecrypt: true } entry)
                return (recipient, entry);
        }

        return (null, null);
    }
}
