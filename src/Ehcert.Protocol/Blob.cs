namespace Ehcert.Protocol;

/// <summary>
/// Bytes in a message (base64 on the wire): a certificate, a signing request, a token, a challenge. Equal when the bytes are.
/// </summary>
public readonly struct Blob : IEquatable<Blob>
{
    /// <summary>Takes the bytes as they are; the caller does not change them afterwards.</summary>
    public Blob(ReadOnlyMemory<byte> memory) => Memory = memory;

    /// <summary>The bytes.</summary>
    public ReadOnlyMemory<byte> Memory { get; }

    /// <summary>The bytes.</summary>
    public ReadOnlySpan<byte> Span => Memory.Span;

    /// <summary>How many bytes.</summary>
    public int Length => Memory.Length;

    /// <summary>Takes an array as it is.</summary>
    public static implicit operator Blob(byte[] bytes) => new(bytes);

    /// <summary>Takes an array as it is.</summary>
    public static Blob FromByteArray(byte[] bytes) => new(bytes);

    /// <summary>Same bytes.</summary>
    public static bool operator ==(Blob left, Blob right) => left.Equals(right);

    /// <summary>Other bytes.</summary>
    public static bool operator !=(Blob left, Blob right) => !left.Equals(right);

    /// <summary>A copy of the bytes.</summary>
    public byte[] ToArray() => Memory.ToArray();

    /// <inheritdoc/>
    public bool Equals(Blob other) => Span.SequenceEqual(other.Span);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Blob other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.AddBytes(Span);
        return hash.ToHashCode();
    }

    /// <summary>The length only: the content may be personal.</summary>
    public override string ToString() => $"{Length} bytes";
}
