using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;
using Ehcert.Domain;
using Ehcert.Pki.Keys;

namespace Ehcert.Pki.Requests;

/// <summary>
/// A certification request, PKCS#10 (RFC 2986), whose proof of possession was checked: it can only be had from <see cref="Read"/>.
/// </summary>
public sealed class CertificateSigningRequest
{
    /// <summary>Largest request that is looked at, in bytes. A usual one has about 800.</summary>
    public const int MaximumLength = 16 * 1024;

    private CertificateSigningRequest(ReadOnlyMemory<byte> bytes, X500DistinguishedName subject, PublicKey publicKey, PublicKeyInfo info)
    {
        (Bytes, Subject, PublicKey) = (bytes, subject, publicKey);
        PublicKeyIdentifier = PublicKeyIdentifier.From(info.KeyBits.Span);
        KeyDescription = info.Description;
    }

    /// <summary>The whole request, DER.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>The subject that is asked for.</summary>
    public X500DistinguishedName Subject { get; }

    /// <summary>The key to certify.</summary>
    public PublicKey PublicKey { get; }

    /// <summary>The identifier under which authority and client speak of this request and of the certificate that comes of it.</summary>
    public PublicKeyIdentifier PublicKeyIdentifier { get; }

    /// <summary>Algorithm and size of the key, such as <c>RSA 2048</c>.</summary>
    public string KeyDescription { get; }

    /// <summary>Makes a request as the platform wants it: version 0, no attributes (written <c>A0 00</c>), signed by the key itself.</summary>
    /// <returns>DER.</returns>
    public static byte[] Create(CertificateSubject subject, AuthenticationKey key) => Create(subject.ToX500(), key);

    /// <summary>Makes a request for a subject that is not an eHealth subject, such as an authority's own.</summary>
    /// <returns>DER.</returns>
    public static byte[] Create(X500DistinguishedName subject, AuthenticationKey key) =>
        new CertificateRequest(subject, key.PublicKey, key.HashAlgorithm).CreateSigningRequest(key.SignatureGenerator);

    /// <summary>Reads a DER request, checks its signature with its own key, and checks that the key is strong. Refusals: <see cref="RequestRefusals"/>.</summary>
    public static Outcome<CertificateSigningRequest> Read(ReadOnlyMemory<byte> der)
    {
        if (der.Length > MaximumLength)
            return RequestRefusals.TooLarge.Refuse();
        try
        {
            return ReadChecked(der);
        }
        catch (Exception exception) when (exception is AsnContentException or System.Security.Cryptography.CryptographicException)
        {
            return RequestRefusals.NotARequest.Refuse();
        }
    }

    private static Outcome<CertificateSigningRequest> ReadChecked(ReadOnlyMemory<byte> der)
    {
        // CertificationRequest ::= SEQUENCE { certificationRequestInfo, signatureAlgorithm, signature BIT STRING }
        var outer = new AsnReader(der, AsnEncodingRules.DER);
        AsnReader request = outer.ReadSequence();
        outer.ThrowIfNotEmpty();
        ReadOnlyMemory<byte> signed = request.PeekEncodedValue();

        // CertificationRequestInfo ::= SEQUENCE { version INTEGER (0), subject Name, subjectPKInfo, attributes [0] }
        AsnReader info = request.ReadSequence();
        if (!info.TryReadInt32(out int version) || version != 0)
            return RequestRefusals.NotARequest.Refuse();
        var subject = new X500DistinguishedName(info.ReadEncodedValue().Span);
        ReadOnlyMemory<byte> subjectPublicKeyInfo = info.ReadEncodedValue();
        info.ReadSetOf(new Asn1Tag(TagClass.ContextSpecific, 0));
        info.ThrowIfNotEmpty();

        SignatureAlgorithm? algorithm = SignatureAlgorithm.Find(request);
        ReadOnlyMemory<byte> signature = request.ReadBitString(out int unused);
        request.ThrowIfNotEmpty();
        if (algorithm is null)
            return RequestRefusals.UnsupportedSignature.Refuse();
        if (PublicKeyInfo.Read(subjectPublicKeyInfo) is not { } key || unused != 0)
            return RequestRefusals.NotARequest.Refuse();
        if (key is OtherPublicKey)
            return RequestRefusals.UnsupportedKey.Refuse(values: ("algorithm", key.Description));
        if (WeakKeys.Weakness(key) is { } weakness)
            return RequestRefusals.WeakKey.Refuse(values: ("weakness", weakness));
        PublicKey publicKey = PublicKey.CreateFromSubjectPublicKeyInfo(subjectPublicKeyInfo.Span, out _);
        if (!algorithm.Verify(publicKey, signed.Span, signature.Span))
            return RequestRefusals.ProofOfPossessionFailed.Refuse();
        return new CertificateSigningRequest(der, subject, publicKey, key);
    }
}
