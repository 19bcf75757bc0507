using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Ehcert.Pki.Keys;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.Ocsp;
using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Math;
using Org.BouncyCastle.Ocsp;
using Org.BouncyCastle.Security;
using BcCertificate = Org.BouncyCastle.X509.X509Certificate;

namespace Ehcert.Pki.Trust;

/// <summary>One question to an OCSP responder, and the judgement of its answer (RFC 6960).</summary>
internal sealed class OcspQuestion
{
    private const int NonceLength = 32;

    private readonly X509Certificate2 _issuer;
    private readonly CertificateID _id;
    private readonly byte[] _nonce = RandomNumberGenerator.GetBytes(NonceLength);

    public OcspQuestion(X509Certificate2 certificate, X509Certificate2 issuer)
    {
        _issuer = issuer;
        _id = new CertificateID(CertificateID.DigestSha1, new BcCertificate(issuer.RawData), new BigInteger(1, certificate.SerialNumberBytes.Span.ToArray()));
        var generator = new OcspReqGenerator();
        generator.AddRequest(_id);
        var extensions = new X509ExtensionsGenerator();
        extensions.AddExtension(OcspObjectIdentifiers.PkixOcspNonce, critical: false, new DerOctetString(_nonce));
        generator.SetRequestExtensions(extensions.Generate());
        Bytes = generator.Generate().GetEncoded();
    }

    /// <summary>The request, DER.</summary>
    public byte[] Bytes { get; }

    /// <summary>What the answer says; null when it is not one that may be believed.</summary>
    public RevocationAnswer? Judge(byte[] answer, DateTimeOffset now, RevocationLimits limits)
    {
        try
        {
            if (new OcspResp(answer) is not { Status: OcspRespStatus.Successful } response || response.GetResponseObject() is not BasicOcspResp basic)
                return null;
            if (!IsSignedByAnAuthorisedResponder(basic, now) || !NonceFits(basic))
                return null;
            SingleResp? single = basic.Responses.FirstOrDefault(one => one.GetCertID().Equals(_id));
            if (single is null)
                return null;
            var thisUpdate = new DateTimeOffset(single.ThisUpdate, TimeSpan.Zero);
            DateTimeOffset? nextUpdate = single.NextUpdate is { } next ? new DateTimeOffset(next, TimeSpan.Zero) : null;
            if (thisUpdate > now + limits.ClockSkew || (nextUpdate ?? thisUpdate + limits.OldestAnswer) < now - limits.ClockSkew)
                return null;
            return single.GetCertStatus() switch
            {
                null => new RevocationAnswer.Good(thisUpdate, nextUpdate, answer),
                RevokedStatus revoked => new RevocationAnswer.Revoked(new DateTimeOffset(revoked.RevocationTime, TimeSpan.Zero), answer),
                _ => null,
            };
        }
        catch (Exception malformed) when (malformed is IOException or OcspException or GeneralSecurityException or ArgumentException
            or InvalidOperationException or InvalidCastException or FormatException or CryptographicException or IndexOutOfRangeException)
        {
            return null;
        }
    }

    // RFC 6960 §4.2.2.2: the issuer itself, or a certificate signed directly by it with id-kp-OCSPSigning.
    private bool IsSignedByAnAuthorisedResponder(BasicOcspResp basic, DateTimeOffset now)
    {
        if (SignatureAlgorithm.Find(basic.SignatureAlgorithm.Algorithm.Id) is not { } algorithm)
            return false;
        byte[] signed = basic.GetTbsResponseData();
        byte[] signature = basic.GetSignature();
        return algorithm.Verify(_issuer.PublicKey, signed, signature)
            || basic.GetCerts()
                .Select(candidate => HostileCertificate.Load(candidate.GetEncoded()))
                .Any(responder => responder is not null && IsAuthorised(responder, now) && algorithm.Verify(responder.PublicKey, signed, signature));
    }

    private bool IsAuthorised(X509Certificate2 responder, DateTimeOffset now) =>
        responder.IssuerName.RawData.AsSpan().SequenceEqual(_issuer.SubjectName.RawData)
        && responder.IsValidAt(now)
        && responder.Extensions.OfType<X509EnhancedKeyUsageExtension>().Any(IsForOcsp)
        && AcceptedAlgorithms.Weakness(responder) is null
        && CertificateSignature.IsBy(_issuer.PublicKey, responder);

    private static bool IsForOcsp(X509EnhancedKeyUsageExtension usages) =>
        usages.EnhancedKeyUsages.Cast<Oid>().Any(usage => usage.Value == Oids.OcspSigning);

    // A responder that prepares its answers sends none; one that sends a nonce must send ours (RFC 6960 §4.4.1).
    private bool NonceFits(BasicOcspResp basic) =>
        basic.GetExtensionValue(OcspObjectIdentifiers.PkixOcspNonce) is not { } value
        || Asn1OctetString.GetInstance(value.GetOctets()).GetOctets().AsSpan().SequenceEqual(_nonce);
}
