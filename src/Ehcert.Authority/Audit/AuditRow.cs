using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Ehcert.Authority.Audit;

/// <summary>One link of the chain: what happened, bound to everything that happened before.</summary>
internal sealed class AuditRow
{
    /// <summary>Position in the chain, from 1, without gaps.</summary>
    public long Sequence { get; init; }

    /// <summary>When, in UTC milliseconds since 1970.</summary>
    public long At { get; init; }

    /// <summary>Name of the event.</summary>
    public required string Kind { get; init; }

    /// <summary>Public key identifier of the certificate it is about, or null.</summary>
    public string? About { get; init; }

    /// <summary>The event's own values as JSON, kept exactly as hashed.</summary>
    public required string Details { get; init; }

    /// <summary>Hash of the row before; 32 zero bytes for the first.</summary>
    public required byte[] PreviousHash { get; init; }

    /// <summary>SHA-256 over all of the above.</summary>
    public required byte[] Hash { get; init; }

    /// <summary>The next link after <paramref name="head"/>.</summary>
    public static AuditRow After(AuditHead head, long at, string kind, string? about, string details) => new()
    {
        Sequence = head.Sequence + 1,
        At = at,
        Kind = kind,
        About = about,
        Details = details,
        PreviousHash = head.Hash,
        Hash = HashOf(head.Sequence + 1, at, kind, about, details, head.Hash),
    };

    /// <summary>True when the stored hash is the hash of the stored values.</summary>
    public bool IsIntact() =>
        CryptographicOperations.FixedTimeEquals(Hash, HashOf(Sequence, At, Kind, About, Details, PreviousHash));

    private static byte[] HashOf(long sequence, long at, string kind, string? about, string details, byte[] previousHash)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(previousHash);
        AppendNumber(hash, sequence);
        AppendNumber(hash, at);
        AppendText(hash, kind);
        AppendText(hash, about);
        AppendText(hash, details);
        return hash.GetHashAndReset();
    }

    // Each text goes in behind its length (-1 for none), so that moving characters between neighbours changes the hash.
    private static void AppendText(IncrementalHash hash, string? text)
    {
        byte[] bytes = text is null ? [] : Encoding.UTF8.GetBytes(text);
        AppendNumber(hash, text is null ? -1 : bytes.Length);
        hash.AppendData(bytes);
    }

    private static void AppendNumber(IncrementalHash hash, long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        hash.AppendData(bytes);
    }
}

/// <summary>The end of the chain: one row that every writer locks, and that shows when the tail was cut off.</summary>
internal sealed class AuditHead
{
    /// <summary>The only identifier.</summary>
    public const int TheOnlyId = 1;

    /// <summary>Always <see cref="TheOnlyId"/>.</summary>
    public int Id { get; init; } = TheOnlyId;

    /// <summary>Position of the newest row; 0 before the first.</summary>
    public long Sequence { get; init; }

    /// <summary>Hash of the newest row; 32 zero bytes before the first.</summary>
    public byte[] Hash { get; init; } = new byte[SHA256.HashSizeInBytes];
}
