using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ehcert.Authority.Requesting;

internal sealed class CertificateTable : IEntityTypeConfiguration<CertificateRecord>
{
    public void Configure(EntityTypeBuilder<CertificateRecord> builder)
    {
        builder.ToTable("certificates");
        builder.HasKey(record => record.PublicKeyIdentifier);
        builder.Property(record => record.PublicKeyIdentifier).HasMaxLength(40);
        builder.Property(record => record.IdentifierType).HasMaxLength(40);
        builder.Property(record => record.IdentifierValue).HasMaxLength(11);
        builder.Property(record => record.ApplicationId).HasMaxLength(30);
        builder.Property(record => record.SignerSsin).HasMaxLength(11);
        builder.Property(record => record.Version).IsConcurrencyToken();
        builder.HasIndex(record => new { record.IdentifierType, record.IdentifierValue, record.ApplicationId });
        builder.HasIndex(record => record.SignerSsin);
        builder.HasIndex(record => record.SerialNumber).IsUnique();
        // One contract makes one certificate, whatever two nodes do at the same time.
        builder.HasIndex(record => record.ContractId).IsUnique();
    }
}
