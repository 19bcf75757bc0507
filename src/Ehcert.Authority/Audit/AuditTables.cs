using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ehcert.Authority.Audit;

internal sealed class AuditRowTable : IEntityTypeConfiguration<AuditRow>
{
    public void Configure(EntityTypeBuilder<AuditRow> row)
    {
        row.ToTable("audit_rows");
        row.HasKey(audit => audit.Sequence);
        row.Property(audit => audit.Sequence).ValueGeneratedNever();
        row.Property(audit => audit.Kind).HasMaxLength(64);
        row.Property(audit => audit.About).HasMaxLength(40);
        row.Property(audit => audit.PreviousHash).HasMaxLength(SHA256.HashSizeInBytes);
        row.Property(audit => audit.Hash).HasMaxLength(SHA256.HashSizeInBytes);
        row.HasIndex(audit => new { audit.About, audit.Sequence });
    }
}

internal sealed class AuditHeadTable : IEntityTypeConfiguration<AuditHead>
{
    public void Configure(EntityTypeBuilder<AuditHead> head)
    {
        head.ToTable("audit_heads");
        head.HasKey(end => end.Id);
        head.Property(end => end.Id).ValueGeneratedNever();
        head.Property(end => end.Hash).HasMaxLength(SHA256.HashSizeInBytes);
        head.HasData(new AuditHead());
    }
}
