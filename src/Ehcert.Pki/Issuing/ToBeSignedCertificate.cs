using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Ehcert.Pki.Issuing;

/// <summary>
/// TBSCertificate (RFC 5280 §4.1.2): everything that an authority's signature will cover. Fields are kept as they are encoded, so that
/// the policy rules see what will really be signed.
/// </summary>
internal sealed record ToBeSignedCertificate
{
    private static readonly Asn1Tag VersionTag = new(TagClass.ContextSpecific, 0);
    private static readonly Asn1Tag ExtensionsTag = new(TagClass.ContextSpecific, 3);

    /// <summary>0 stands for v1, 2 for v3.</summary>
    public int Version { get; init; } = 2;

    /// <summary>Content octets of the INTEGER.</summary>
    public required ReadOnlyMemory<byte> SerialNumber { get; init; }

    /// <summary>AlgorithmIdentifier, DER.</summary>
    public required ReadOnlyMemory<byte> SignatureAlgorithm { get; init; }

    /// <summary>Name, DER.</summary>
    public required ReadOnlyMemory<byte> Issuer { get; init; }

    public required CertificateTime NotBefore { get; init; }

    public required CertificateTime NotAfter { get; init; }

    /// <summary>Name, DER.</summary>
    public required ReadOnlyMemory<byte> Subject { get; init; }

    /// <summary>SubjectPublicKeyInfo, DER.</summary>
    public required ReadOnlyMemory<byte> SubjectPublicKeyInfo { get; init; }

    public required IReadOnlyList<X509Extension> Extensions { get; init; }

    /// <summary>The extension of that type, or null.</summary>
    public X509Extension? Find(string oid) => Extensions.FirstOrDefault(extension => extension.Oid!.Value == oid);

    /// <summary>Reads DER; null when it is not a TBSCertificate.</summary>
    public static ToBeSignedCertificate? Read(ReadOnlyMemory<byte> der)
    {
        try
        {
            var outer = new AsnReader(der, AsnEncodingRules.DER);
            AsnReader fields = outer.ReadSequence();
            outer.ThrowIfNotEmpty();
            int version = 0;
            if (fields.PeekTag().HasSameClassAndValue(VersionTag) && !fields.ReadSequence(VersionTag).TryReadInt32(out version))
                return null;
            ReadOnlyMemory<byte> serialNumber = fields.ReadIntegerBytes();
            ReadOnlyMemory<byte> signatureAlgorithm = fields.ReadEncodedValue();
            ReadOnlyMemory<byte> issuer = fields.ReadEncodedValue();
            AsnReader validity = fields.ReadSequence();
            (CertificateTime notBefore, CertificateTime notAfter) = (CertificateTime.Read(validity), CertificateTime.Read(validity));
            validity.ThrowIfNotEmpty();
            ReadOnlyMemory<byte> subject = fields.ReadEncodedValue();
            ReadOnlyMemory<byte> subjectPublicKeyInfo = fields.ReadEncodedValue();
            IReadOnlyList<X509Extension> extensions = fields.HasData ? ReadExtensions(fields.ReadSequence(ExtensionsTag)) : [];
            fields.ThrowIfNotEmpty();
            return new ToBeSignedCertificate
            {
                Version = version,
                SerialNumber = serialNumber,
                SignatureAlgorithm = signatureAlgorithm,
                Issuer = issuer,
                NotBefore = notBefore,
                NotAfter = notAfter,
                Subject = subject,
                SubjectPublicKeyInfo = subjectPublicKeyInfo,
                Extensions = extensions,
            };
        }
        catch (AsnContentException)
        {
            return null;
        }
    }

    /// <summary>Writes DER.</summary>
    public byte[] Encode()
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            if (Version != 0)
            {
                using (writer.PushSequence(VersionTag))
                    writer.WriteInteger(Version);
            }

            writer.WriteInteger(SerialNumber.Span);
            writer.WriteEncodedValue(SignatureAlgorithm.Span);
            writer.WriteEncodedValue(Issuer.Span);
            using (writer.PushSequence())
            {
                NotBefore.Write(writer);
                NotAfter.Write(writer);
            }

            writer.WriteEncodedValue(Subject.Span);
            writer.WriteEncodedValue(SubjectPublicKeyInfo.Span);
            WriteExtensions(writer);
        }

        return writer.Encode();
    }

    /// <summary>Signs for a person, whose certificates no authority's policy is about: placeholders and encryption certificates.</summary>
    public X509Certificate2 Sign(X509SignatureGenerator generator, HashAlgorithmName hash)
    {
        byte[] toBeSigned = Encode();
        return X509CertificateLoader.LoadCertificate(SignedCertificate(toBeSigned, SignatureAlgorithm, generator.SignData(toBeSigned, hash)));
    }

    /// <summary>Certificate ::= SEQUENCE { tbsCertificate, signatureAlgorithm, signatureValue BIT STRING } (RFC 5280 §4.1).</summary>
    public static byte[] SignedCertificate(ReadOnlyMemory<byte> toBeSigned, ReadOnlyMemory<byte> signatureAlgorithm, ReadOnlySpan<byte> signature)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteEncodedValue(toBeSigned.Span);
            writer.WriteEncodedValue(signatureAlgorithm.Span);
            writer.WriteBitString(signature);
        }

        return writer.Encode();
    }

    private void WriteExtensions(AsnWriter writer)
    {
        if (Extensions.Count == 0)
            return;
        using (writer.PushSequence(ExtensionsTag))
        using (writer.PushSequence())
        {
            foreach (X509Extension extension in Extensions)
            {
                using (writer.PushSequence())
                {
                    writer.WriteObjectIdentifier(extension.Oid!.Value!);
                    if (extension.Critical)
                        writer.WriteBoolean(true);
                    writer.WriteOctetString(extension.RawData);
                }
            }
        }
    }

    private static List<X509Extension> ReadExtensions(AsnReader explicitTag)
    {
        AsnReader sequence = explicitTag.ReadSequence();
        explicitTag.ThrowIfNotEmpty();
        List<X509Extension> extensions = [];
        while (sequence.HasData)
        {
            AsnReader extension = sequence.ReadSequence();
            string oid = extension.ReadObjectIdentifier();
            bool critical = extension.PeekTag() == Asn1Tag.Boolean && extension.ReadBoolean();
            extensions.Add(new X509Extension(oid, extension.ReadOctetString(), critical));
            extension.ThrowIfNotEmpty();
        }

        return extensions;
    }
}
