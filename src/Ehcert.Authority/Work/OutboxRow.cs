using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ehcert.Authority.Work;

/// <summary>Where a piece of work stands.</summary>
internal enum WorkState
{
    /// <summary>To be done, now or after a failed attempt.</summary>
    Ready,

    /// <summary>Done, in the same transaction as its effect.</summary>
    Done,

    /// <summary>Given up after too many attempts; a person must look.</summary>
    Dead,
}

/// <summary>A piece of work that was promised in the transaction that made it necessary.</summary>
internal sealed class OutboxRow
{
    public required Guid Id { get; init; }

    /// <summary>What has to be done; names the handler.</summary>
    public required string Kind { get; init; }

    /// <summary>What the handler needs: identifiers of records, never personal data.</summary>
    public required string Payload { get; init; }

    /// <summary>With <see cref="Kind"/> unique for ever: the same promise cannot be made twice.</summary>
    public required string DedupKey { get; init; }

    public required DateTimeOffset EnqueuedAt { get; init; }

    public required DateTimeOffset RunAt { get; set; }

    public WorkState State { get; set; } = WorkState.Ready;

    /// <summary>Number of times a worker has taken it; with <see cref="LockedBy"/> the fence.</summary>
    public int Attempts { get; set; }

    public string? LockedBy { get; set; }

    public DateTimeOffset LockedUntil { get; set; } = DateTimeOffset.UnixEpoch;

    /// <summary>Type of the last failure; never its message, which could hold personal data.</summary>
    public string? LastError { get; set; }

    public DateTimeOffset? DoneAt { get; set; }
}

internal sealed class OutboxRowConfiguration : IEntityTypeConfiguration<OutboxRow>
{
    public void Configure(EntityTypeBuilder<OutboxRow> builder)
    {
        builder.ToTable("outbox");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Kind).HasMaxLength(40);
        builder.Property(row => row.DedupKey).HasMaxLength(200);
        builder.HasIndex(row => new { row.Kind, row.DedupKey }).IsUnique();
        builder.HasIndex(row => new { row.State, row.Kind, row.RunAt });
    }
}
