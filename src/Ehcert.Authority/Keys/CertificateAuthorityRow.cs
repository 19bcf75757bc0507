using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ehcert.Authority.Keys;

/// <summary>A CA that this database belongs to. With it a lost or foreign key folder is noticed before anything is signed.</summary>
internal sealed class CertificateAuthorityRow
{
    /// <summary>Such as <c>issuing-001</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Its certificate, DER.</summary>
    public required byte[] Certificate { get; init; }

    /// <summary>When the database came to know it.</summary>
    public required DateTimeOffset KnownSince { get; init; }
}

internal sealed class CertificateAuthorityTable : IEntityTypeConfiguration<CertificateAuthorityRow>
{
    public void Configure(EntityTypeBuilder<CertificateAuthorityRow> authority)
    {
        authority.ToTable("certificate_authorities");
        authority.HasKey(row => row.Name);
        authority.Property(row => row.Name).HasMaxLength(40);
    }
}
