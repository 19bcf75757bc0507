using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ehcert.Authority.Requesting;

/// <summary>A signed request as it was accepted: the proof of what the person agreed to, and how a repetition is recognised.</summary>
internal sealed class SignedRequestRecord
{
    /// <summary>SHA-256 of the signature value, hexadecimal.</summary>
    public required string SignatureDigest { get; init; }

    /// <summary>The certificate it led to.</summary>
    public required string PublicKeyIdentifier { get; init; }

    /// <summary>The signed element, UTF-8.</summary>
    public required byte[] Xml { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }
}

internal sealed class SignedRequestTable : IEntityTypeConfiguration<SignedRequestRecord>
{
    public void Configure(EntityTypeBuilder<SignedRequestRecord> builder)
    {
        builder.ToTable("signed_requests");
        builder.HasKey(request => request.SignatureDigest);
        builder.Property(request => request.SignatureDigest).HasMaxLength(64);
        builder.HasIndex(request => request.PublicKeyIdentifier).IsUnique();
        builder.HasOne<CertificateRecord>().WithOne().HasForeignKey<SignedRequestRecord>(request => request.PublicKeyIdentifier);
    }
}
