using Ehcert.Authority.Persistence;
using Ehcert.Pki.Issuing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ehcert.Authority.Issuing;

/// <summary>
/// The certificate of a request exactly as it is going to be signed. One per request, written before the signature and kept for ever:
/// whoever signs, and however often a crash makes it start again, signs these bytes under this serial number.
/// </summary>
internal sealed class RecordedCertificate
{
    private RecordedCertificate()
    {
    }

    /// <summary>Public key identifier of the request.</summary>
    public string PublicKeyIdentifier { get; private init; } = "";

    /// <summary>Name of the CA that signs.</summary>
    public string IssuingCa { get; private init; } = "";

    /// <summary>Decimal serial number; unique per CA (RFC 5280 §4.1.2.2).</summary>
    public string SerialNumber { get; private init; } = "";

    /// <summary>DER of the TBSCertificate (RFC 5280 §4.1).</summary>
    public byte[] ToBeSigned { get; private init; } = [];

    public DateTimeOffset RecordedAt { get; private init; }

    /// <summary>Writes down a checked certificate in the open transaction.</summary>
    public static RecordedCertificate Record(
        AuthorityDb db, string publicKeyIdentifier, string issuingCa, PreparedCertificate prepared, DateTimeOffset at)
    {
        var recorded = new RecordedCertificate
        {
            PublicKeyIdentifier = publicKeyIdentifier,
            IssuingCa = issuingCa,
            SerialNumber = prepared.SerialNumber.Decimal,
            ToBeSigned = prepared.ToBeSigned.ToArray(),
            RecordedAt = at,
        };
        db.Add(recorded);
        return recorded;
    }
}

internal sealed class RecordedCertificateTable : IEntityTypeConfiguration<RecordedCertificate>
{
    public void Configure(EntityTypeBuilder<RecordedCertificate> recorded)
    {
        recorded.ToTable("recorded_certificates");
        recorded.HasKey(row => row.PublicKeyIdentifier);
        recorded.Property(row => row.PublicKeyIdentifier).HasMaxLength(40);
        recorded.Property(row => row.IssuingCa).HasMaxLength(40);
        recorded.Property(row => row.SerialNumber).HasMaxLength(50);
        recorded.HasIndex(row => new { row.IssuingCa, row.SerialNumber }).IsUnique();
    }
}
