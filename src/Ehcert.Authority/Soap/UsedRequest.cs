using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ehcert.Authority.Soap;

/// <summary>A signed request that was let in: its id is good for one use (ra-protocol §7.4, 6).</summary>
internal sealed class UsedRequest
{
    /// <summary>SHA-256 of the signer's certificate, so that nobody can use up another's ids.</summary>
    public required string Signer { get; init; }

    public required string RequestId { get; init; }

    /// <summary>SHA-256 of the signature value: tells the same request sent again from another one under the same id.</summary>
    public required string SignatureDigest { get; init; }

    /// <summary>Until then a repetition could still pass as fresh.</summary>
    public required DateTimeOffset KeepUntil { get; init; }
}

internal sealed class UsedRequestTable : IEntityTypeConfiguration<UsedRequest>
{
    public void Configure(EntityTypeBuilder<UsedRequest> builder)
    {
        builder.ToTable("used_requests");
        builder.HasKey(used => new { used.Signer, used.RequestId });
        builder.Property(used => used.Signer).HasMaxLength(64);
        builder.Property(used => used.RequestId).HasMaxLength(100);
        builder.Property(used => used.SignatureDigest).HasMaxLength(64);
        builder.HasIndex(used => used.KeepUntil);
    }
}
