using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ehcert.Authority.Tokens;

/// <summary>
/// A registration that was started: which key, and the fingerprint of the number that only its owner can read. One per certificate:
/// starting again puts a new one in its place, completing uses it up.
/// </summary>
internal sealed class TokenChallenge
{
    /// <summary>Public key identifier of the authentication certificate that started.</summary>
    public required string PublicKeyIdentifier { get; init; }

    /// <summary>SHA-256 of the 16 bytes; the number itself is nowhere but in the answer, under the started key.</summary>
    public required byte[] NonceHash { get; init; }

    /// <summary>The started encryption key, DER of its SubjectPublicKeyInfo.</summary>
    public required byte[] PublicEncryptionKey { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>After this a new start is needed.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }
}

internal sealed class TokenChallengeTable : IEntityTypeConfiguration<TokenChallenge>
{
    public void Configure(EntityTypeBuilder<TokenChallenge> challenge)
    {
        challenge.ToTable("token_challenges");
        challenge.HasKey(row => row.PublicKeyIdentifier);
        challenge.Property(row => row.PublicKeyIdentifier).HasMaxLength(40);
    }
}
