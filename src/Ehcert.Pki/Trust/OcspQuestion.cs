using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
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
    private readonly BcCertificate _bcIssuer;
    private readonly CertificateID _id;
    private readonly byte[] _nonce = RandomNumberGenerator.GetBytes(NonceLength);

    public OcspQuestion(X509Certificate2 certificate, X509Certificate2 issuer)
    {
        _issuer = issuer;
        _bcIssuer = new BcCertificate(issuer.RawData);
        _id = new CertificateID(CertificateID.DigestSha1, _bcIssuer, new BigInteger(1, certificate.SerialNumberBytes.Span.ToArray()));
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
        if (basic.Verify(_bcIssuer.GetPublicKey()))
            return true;
        foreach (BcCertificate candidate in basic.GetCerts())
        {
            bool delegated = candidate.IssuerDN.Equivalent(_bcIssuer.SubjectDN)
                && candidate.IsValid(now.UtcDateTime)
                && candidate.GetExtendedKeyUsage()?.Any(usage => usage.Id == Oids.OcspSigning) is true
                && IsSignedByIssuer(candidate);
            if (delegated && basic.Verify(candidate.GetPublicKey()))
                return true;
        }

        return false;
    }

    private bool IsSignedByIssuer(BcCertificate candidate)
    {
        try
        {
            candidate.Verify(_bcIssuer.GetPublicKey());
            using X509Certificate2 loaded = X509CertificateLoader.LoadCertificate(candidate.GetEncoded());
            return AcceptedAlgorithms.Weakness(loaded) is null && AcceptedAlgorithms.Weakness(_issuer) is null;
        }
        catch (GeneralSecurityException)
        {
            return false;
        }
    }

    // A responder that prepares its answers sends none; one that sends a nonce must send ours (RFC 6960 §4.4.1).
    private bool NonceFits(BasicOcspResp basic) =>
        basic.GetExtensionValue(OcspObjectIdentifiers.PkixOcspNonce) is not { } value
        || Asn1OctetString.GetInstance(value.GetOctets()).GetOctets().AsSpan().SequenceEqual(_nonce);
}
