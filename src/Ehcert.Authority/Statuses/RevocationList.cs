using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ehcert.Authority.Statuses;

/// <summary>A signed list of revoked certificates (RFC 5280 §5). Only the newest of each CA is kept; numbers are never used twice.</summary>
internal sealed class RevocationList
{
    /// <summary>Name of the CA.</summary>
    public required string IssuingCa { get; init; }

    /// <summary>CRL number (RFC 5280 §5.2.3), one more than the list before.</summary>
    public required long Number { get; set; }

    public required DateTimeOffset ThisUpdate { get; set; }

    public required DateTimeOffset NextUpdate { get; set; }

    /// <summary>The list, DER.</summary>
    public required byte[] Der { get; set; }

    /// <summary>True once half of its time has passed.</summary>
    public bool IsDueAt(DateTimeOffset now) => now >= ThisUpdate + ((NextUpdate - ThisUpdate) / 2);
}

internal sealed class RevocationListTable : IEntityTypeConfiguration<RevocationList>
{
    public void Configure(EntityTypeBuilder<RevocationList> list)
    {
        list.ToTable("revocation_lists");
        list.HasKey(row => row.IssuingCa);
        list.Property(row => row.IssuingCa).HasMaxLength(40);
        list.Property(row => row.Number).IsConcurrencyToken();
    }
}
