using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ehcert.Authority.Mails;

/// <summary>
/// The history of one mail. <see cref="AttemptedAt"/> is written before the mail server is spoken to, <see cref="HandedInAt"/> after it
/// said yes; a row with the first and without the second may or may not have arrived.
/// </summary>
internal sealed class MailRecord
{
    public required string Key { get; init; }

    /// <summary>Derived from <see cref="Key"/>: the same at every attempt, so that mail stores recognise a repetition (RFC 5322 §3.6.4).</summary>
    public required string MessageId { get; init; }

    public required DateTimeOffset AttemptedAt { get; set; }

    public int Attempts { get; set; }

    public DateTimeOffset? HandedInAt { get; set; }

    /// <summary>When the mail server said that this address will never take it.</summary>
    public DateTimeOffset? RejectedAt { get; set; }
}

internal sealed class MailTable : IEntityTypeConfiguration<MailRecord>
{
    public void Configure(EntityTypeBuilder<MailRecord> builder)
    {
        builder.ToTable("mails");
        builder.HasKey(mail => mail.Key);
        builder.Property(mail => mail.Key).HasMaxLength(60);
        builder.HasIndex(mail => mail.MessageId).IsUnique();
    }
}
