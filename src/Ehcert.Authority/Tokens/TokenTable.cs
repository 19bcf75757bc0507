using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ehcert.Authority.Tokens;

internal sealed class TokenTable : IEntityTypeConfiguration<TokenRecord>
{
    public void Configure(EntityTypeBuilder<TokenRecord> token)
    {
        token.ToTable("tokens");
        token.HasKey(row => row.Id);
        token.Property(row => row.PublicKeyIdentifier).HasMaxLength(40);
        token.Property(row => row.IdentifierType).HasMaxLength(40);
        token.Property(row => row.IdentifierValue).HasMaxLength(11);
        token.Property(row => row.ApplicationId).HasMaxLength(30);
        token.Property(row => row.ServedFor).HasMaxLength(90);
        token.Property(row => row.Version).IsConcurrencyToken();
        token.HasIndex(row => row.PublicKeyIdentifier);
        token.HasIndex(row => row.ServedFor).IsUnique();
        token.HasIndex(row => new { row.IdentifierType, row.IdentifierValue });
    }
}
