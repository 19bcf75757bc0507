using System.Collections.Frozen;
using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;
using Ehcert.Pki.Issuing;
using Ehcert.Pki.Keys;

namespace Ehcert.Pki.Trust;

/// <summary>
/// A revocation list that was signed by the issuer and is current (RFC 5280 §5, §6.3). Read once into a table: the national lists have
/// hundreds of thousands of entries.
/// </summary>
internal sealed class RevocationList
{
    private static readonly Asn1Tag ExtensionsTag = new(TagClass.ContextSpecific, 0);

    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly FrozenDictionary<SerialNumber, DateTimeOffset> _revokedSince;

    private RevocationList(
        ReadOnlyMemory<byte> bytes, DateTimeOffset thisUpdate, DateTimeOffset? nextUpdate, FrozenDictionary<SerialNumber, DateTimeOffset> revokedSince) =>
        (_bytes, ThisUpdate, NextUpdate, _revokedSince) = (bytes, thisUpdate, nextUpdate, revokedSince);

    public DateTimeOffset ThisUpdate { get; }

    public DateTimeOffset? NextUpdate { get; }

    /// <summary>Reads a list; null when it is not one of this issuer, is out of date, a delta, or limited to some certificates.</summary>
    public static RevocationList? Read(byte[] bytes, X509Certificate2 issuer, DateTimeOffset now, RevocationLimits limits)
    {
        try
        {
            // CertificateList ::= SEQUENCE { tbsCertList, signatureAlgorithm, signatureValue BIT STRING }
            var outer = new AsnReader(bytes, AsnEncodingRules.DER);
            AsnReader list = outer.ReadSequence();
            outer.ThrowIfNotEmpty();
            ReadOnlyMemory<byte> signed = list.ReadEncodedValue();
            SignatureAlgorithm? algorithm = SignatureAlgorithm.Find(list);
            ReadOnlyMemory<byte> signature = list.ReadBitString(out _);
            if (algorithm is null || !issuer.IsFor(X509KeyUsageFlags.CrlSign) || !algorithm.Verify(issuer.PublicKey, signed.Span, signature.Span))
                return null;
            return ReadVerified(bytes, signed, issuer) is { } read && read.IsCurrent(now, limits) ? read : null;
        }
        catch (Exception malformed) when (malformed is AsnContentException or ArgumentException)
        {
            return null;
        }
    }

    public RevocationAnswer StatusOf(X509Certificate2 certificate) => _revokedSince.TryGetValue(SerialNumber.Of(certificate), out DateTimeOffset since)
        ? new RevocationAnswer.Revoked(since, _bytes)
        : new RevocationAnswer.Good(ThisUpdate, NextUpdate, _bytes);

    private static RevocationList? ReadVerified(ReadOnlyMemory<byte> bytes, ReadOnlyMemory<byte> signed, X509Certificate2 issuer)
    {
        // TBSCertList ::= SEQUENCE { version OPTIONAL, signature, issuer, thisUpdate, nextUpdate OPTIONAL, revokedCertificates OPTIONAL, crlExtensions [0] }
        AsnReader fields = new AsnReader(signed, AsnEncodingRules.DER).ReadSequence();
        if (fields.PeekTag() == Asn1Tag.Integer)
            fields.ReadInteger();
        fields.ReadEncodedValue();
        if (!fields.ReadEncodedValue().Span.SequenceEqual(issuer.SubjectName.RawData))
            return null;
        DateTimeOffset thisUpdate = CertificateTime.Read(fields).At;
        DateTimeOffset? nextUpdate = fields.HasData && IsTime(fields.PeekTag()) ? CertificateTime.Read(fields).At : null;
        Dictionary<SerialNumber, DateTimeOffset> revokedSince = [];
        bool understood = !fields.HasData || fields.PeekTag() != Asn1Tag.Sequence || ReadEntries(fields.ReadSequence(), revokedSince);
        if (fields.HasData)
            understood &= !HasCritical(fields.ReadSequence(ExtensionsTag).ReadSequence(), except: null);
        fields.ThrowIfNotEmpty();
        return understood ? new RevocationList(bytes, thisUpdate, nextUpdate, revokedSince.ToFrozenDictionary()) : null;
    }

    /// <summary>False when an entry carries something critical, such as the certificateIssuer of an indirect list (RFC 5280 §5.3.3).</summary>
    private static bool ReadEntries(AsnReader entries, Dictionary<SerialNumber, DateTimeOffset> revokedSince)
    {
        const string ReasonCode = "2.5.29.21";
        while (entries.HasData)
        {
            AsnReader entry = entries.ReadSequence();
            SerialNumber serialNumber = SerialNumber.FromUnsigned(entry.ReadIntegerBytes().Span);
            revokedSince[serialNumber] = CertificateTime.Read(entry).At;
            if (entry.HasData && HasCritical(entry.ReadSequence(), ReasonCode))
                return false;
        }

        return true;
    }

    /// <summary>Critical extensions of a list make it a delta, or limit it to some certificates or reasons (RFC 5280 §5.2.4, §5.2.5).</summary>
    private static bool HasCritical(AsnReader extensions, string? except)
    {
        bool critical = false;
        while (extensions.HasData)
        {
            AsnReader extension = extensions.ReadSequence();
            string oid = extension.ReadObjectIdentifier();
            critical |= extension.PeekTag() == Asn1Tag.Boolean && extension.ReadBoolean() && oid != except;
        }

        return critical;
    }

    private bool IsCurrent(DateTimeOffset now, RevocationLimits limits) =>
        ThisUpdate <= now + limits.ClockSkew && (NextUpdate ?? ThisUpdate + limits.OldestAnswer) >= now - limits.ClockSkew;

    private static bool IsTime(Asn1Tag tag) => tag == Asn1Tag.UtcTime || tag == Asn1Tag.GeneralizedTime;
}
