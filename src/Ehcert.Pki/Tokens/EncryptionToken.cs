using System.Buffers.Text;
using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using Ehcert.Domain;
using Ehcert.Pki.Keys;
using Ehcert.Pki.Trust;

namespace Ehcert.Pki.Tokens;

/// <summary>
/// The encryption token (ETK): CMS SignedData (RFC 5652 §5) over the encryption certificate, signed by the registration, with the owner's
/// authentication certificate and its chain inside.
/// </summary>
public sealed class EncryptionToken
{
    /// <summary>Largest token that is looked at, in bytes. Real ones have about 5 kB.</summary>
    public const int LargestToken = 128 * 1024;

    private const int MostCertificates = 32;

    private EncryptionToken(
        ReadOnlyMemory<byte> bytes, X509Certificate2 encryption, X509Certificate2 signer, X509Certificate2 authentication,
        IReadOnlyList<X509Certificate2> authorities)
    {
        (Bytes, EncryptionCertificate, SignerCertificate, AuthenticationCertificate, CertificateAuthorities) =
            (bytes, encryption, signer, authentication, authorities);
    }

    /// <summary>The certificate to which messages are sealed; its serial number is the alias of the private key.</summary>
    public X509Certificate2 EncryptionCertificate { get; }

    /// <summary>The certificate that signed the token.</summary>
    public X509Certificate2 SignerCertificate { get; }

    /// <summary>The owner's authentication certificate.</summary>
    public X509Certificate2 AuthenticationCertificate { get; }

    /// <summary>The CA certificates inside, in their order.</summary>
    public IReadOnlyList<X509Certificate2> CertificateAuthorities { get; }

    /// <summary>The token as it came, without base64.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>
    /// Writes a token. The certificate set keeps this order: signer, authentication certificate, issuing CA, root. Readers take the chain as it
    /// stands, so a set sorted as DER wants it is refused by the widespread library (keystore-and-etk §2.2); hence BER.
    /// </summary>
    /// <param name="signer">Who signs.</param>
    /// <param name="authenticationChain">Authentication certificate first, then the CAs up to the root.</param>
    /// <param name="encryptionCertificate">What is signed.</param>
    /// <param name="signingTime">Goes into the signed attributes.</param>
    public static byte[] Write(
        TokenSigner signer, IReadOnlyList<X509Certificate2> authenticationChain, X509Certificate2 encryptionCertificate, DateTimeOffset signingTime)
    {
        var cms = new SignedCms(new ContentInfo(encryptionCertificate.RawData));
        var cmsSigner = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, signer.Certificate, signer.Key.Algorithm)
        {
            IncludeOption = X509IncludeOption.None, DigestAlgorithm = new Oid(Oids.Sha256),
        };
        cmsSigner.SignedAttributes.Add(new Pkcs9SigningTime(signingTime.UtcDateTime));
        cms.ComputeSignature(cmsSigner);
        return CertificateSet.Put(cms.Encode(), [signer.Certificate, .. authenticationChain]);
    }

    /// <summary>
    /// Reads a token, binary or base64. Its own signature is verified; trust and dates are <see cref="Check"/>'s. Refused with
    /// <see cref="TokenRefusals.TokenTooLarge"/>, <see cref="TokenRefusals.NotAToken"/> or <see cref="TokenRefusals.TokenSignatureWrong"/>.
    /// </summary>
    public static Outcome<EncryptionToken> Read(ReadOnlyMemory<byte> cmsOrBase64)
    {
        if (cmsOrBase64.Length > LargestToken)
            return TokenRefusals.TokenTooLarge.Refuse();
        byte[] bytes = Binary(cmsOrBase64);
        var cms = new SignedCms();
        try
        {
            cms.Decode(bytes);
            if (cms.SignerInfos is not [{ Certificate: { } named } info] || cms.Detached || cms.Certificates.Count > MostCertificates)
                return TokenRefusals.NotAToken.Refuse();
            if (HostileCertificate.Load(cms.ContentInfo.Content) is not { } encryption || LoadAll(cms) is not { } all)
                return TokenRefusals.NotAToken.Refuse();
            X509Certificate2 signer = all.First(named.IsSame);
            X509Certificate2[] others = [.. all.Where(one => !one.IsSame(signer))];
            if (signer.IsAuthority() || others.LastOrDefault(one => !one.IsAuthority()) is not { } authentication)
                return TokenRefusals.NotAToken.Refuse();
            if (!IsSound(info))
                return TokenRefusals.TokenSignatureWrong.Refuse();
            return new EncryptionToken(bytes, encryption, signer, authentication, [.. others.Where(one => one.IsAuthority())]);
        }
        catch (Exception malformed) when (malformed is CryptographicException or AsnContentException)
        {
            return TokenRefusals.NotAToken.Refuse();
        }
    }

    /// <summary>
    /// What a sender checks before sealing: the encryption certificate belongs to the authentication certificate, that one leads to a pinned
    /// root, both are valid. Asks nobody about revocation.
    /// </summary>
    public Outcome<Done> Check(TrustAnchors anchors, DateTimeOffset at)
    {
        if (Tokens.EncryptionCertificate.WrongWith(EncryptionCertificate, AuthenticationCertificate) is { } wrong)
            return wrong.Refuse();
        if (!EncryptionCertificate.IsValidAt(at))
            return TokenRefusals.TokenNotValidNow.Refuse();
        var validator = new ChainValidator(anchors, NoRevocation.Source, RevocationPolicy.WhenReachable, TimeProvider.System);
        Outcome<ValidatedChain> chain = validator.ValidateOffline(
            AuthenticationCertificate, CertificateAuthorities, CertificatePurpose.EHealthAuthentication, at);
        if (!chain.IsRefused(out Refusal? refusal, out _))
            return Done.Value;
        bool isDate = refusal.Reason == TrustRefusals.Expired || refusal.Reason == TrustRefusals.NotYetValid;
        return (isDate ? TokenRefusals.TokenNotValidNow : TokenRefusals.TokenNotTrusted).Refuse();
    }

    private static bool IsSound(SignerInfo info)
    {
        if (info.DigestAlgorithm.Value is not (Oids.Sha256 or Oids.Sha384 or Oids.Sha512))
            return false;
        try
        {
            info.CheckSignature(verifySignatureOnly: true);
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private static List<X509Certificate2>? LoadAll(SignedCms cms)
    {
        List<X509Certificate2> loaded = [];
        foreach (X509Certificate2 certificate in cms.Certificates)
        {
            if (HostileCertificate.Load(certificate.RawDataMemory) is not { } readable)
                return null;
            loaded.Add(readable);
        }

        return loaded;
    }

    private static byte[] Binary(ReadOnlyMemory<byte> given)
    {
        if (given.Length == 0 || given.Span[0] == 0x30 || !Base64.IsValid(given.Span))
            return given.ToArray();
        byte[] decoded = new byte[Base64.GetMaxDecodedFromUtf8Length(given.Length)];
        Base64.DecodeFromUtf8(given.Span, decoded, out _, out int written);
        return decoded[..written];
    }
}
