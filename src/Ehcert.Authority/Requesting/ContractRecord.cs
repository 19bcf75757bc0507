using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ehcert.Authority.Requesting;

/// <summary>A contract as it was made: what comes back signed must be exactly this. Good for one request.</summary>
internal sealed class ContractRecord
{
    public required Guid Id { get; init; }

    /// <summary>Stands in the text; tells an altered contract from one that was never made here.</summary>
    public required string Reference { get; init; }

    /// <summary>SHA-256 over the texts in all languages, hexadecimal.</summary>
    public required string TextDigest { get; init; }

    /// <summary>Subject of the certificate, wire form.</summary>
    public required string DistinguishedName { get; init; }

    /// <summary>The owner's name as it was given, before normalisation.</summary>
    public required string OwnerName { get; init; }

    public required string SignerSsin { get; init; }

    public required string SignerGivenNames { get; init; }

    public required string SignerSurname { get; init; }

    public required string EmailPrivate { get; init; }

    public required string? EmailGeneral { get; init; }

    public required string PhonePrivate { get; init; }

    public required string? PhoneGeneral { get; init; }

    public required string TextFr { get; init; }

    public required string TextNl { get; init; }

    public required string TextDe { get; init; }

    public required string TextEn { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>When a signed request used it.</summary>
    public DateTimeOffset? UsedAt { get; set; }
}

internal sealed class ContractTable : IEntityTypeConfiguration<ContractRecord>
{
    public void Configure(EntityTypeBuilder<ContractRecord> builder)
    {
        builder.ToTable("contracts");
        builder.HasKey(contract => contract.Id);
        builder.HasIndex(contract => contract.Reference).IsUnique();
        builder.HasIndex(contract => contract.TextDigest).IsUnique();
        builder.HasIndex(contract => contract.ExpiresAt);
        builder.Property(contract => contract.UsedAt).IsConcurrencyToken();
    }
}
