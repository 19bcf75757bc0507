using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Math;
using Org.BouncyCastle.Security;
using Org.BouncyCastle.X509;
using BcCertificate = Org.BouncyCastle.X509.X509Certificate;

namespace Ehcert.Pki.Trust;

/// <summary>A revocation list that was signed by the issuer and is current (RFC 5280 §5, §6.3).</summary>
internal sealed class RevocationList
{
    private readonly X509Crl _list;
    private readonly byte[] _bytes;

    private RevocationList(X509Crl list, byte[] bytes) => (_list, _bytes) = (list, bytes);

    public DateTimeOffset ThisUpdate => new(_list.ThisUpdate, TimeSpan.Zero);

    public DateTimeOffset? NextUpdate => _list.NextUpdate is { } next ? new DateTimeOffset(next, TimeSpan.Zero) : null;

    /// <summary>Reads a list; null when it is not one of this issuer, is out of date, a delta, or limited to some certificates.</summary>
    public static RevocationList? Read(byte[] bytes, X509Certificate2 issuer, DateTimeOffset now, RevocationLimits limits)
    {
        try
        {
            var bcIssuer = new BcCertificate(issuer.RawData);
            X509Crl crl = new(bytes);
            if (!crl.IssuerDN.Equivalent(bcIssuer.SubjectDN))
                return null;
            crl.Verify(bcIssuer.GetPublicKey());
            if (crl.GetCriticalExtensionOids() is { Count: > 0 })
                return null;
            var list = new RevocationList(crl, bytes);
            bool current = list.ThisUpdate <= now + limits.ClockSkew && (list.NextUpdate ?? list.ThisUpdate + limits.OldestAnswer) >= now - limits.ClockSkew;
            return current ? list : null;
        }
        catch (Exception malformed) when (malformed is IOException or GeneralSecurityException or ArgumentException or InvalidOperationException
            or InvalidCastException or FormatException)
        {
            return null;
        }
    }

    public RevocationAnswer StatusOf(X509Certificate2 certificate) =>
        _list.GetRevokedCertificate(new BigInteger(1, certificate.SerialNumberBytes.Span.ToArray())) is { } entry
            ? new RevocationAnswer.Revoked(new DateTimeOffset(entry.RevocationDate, TimeSpan.Zero), _bytes)
            : new RevocationAnswer.Good(ThisUpdate, NextUpdate, _bytes);
}
