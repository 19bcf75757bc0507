namespace Ehcert.Eid.Virtual;

/// <summary>What a command gives: data and status, before T=0 splits it up.</summary>
internal readonly record struct CardAnswer(ReadOnlyMemory<byte> Data, StatusWord Status)
{
    public static CardAnswer Ok { get; } = new(ReadOnlyMemory<byte>.Empty, StatusWord.Ok);

    public static implicit operator CardAnswer(StatusWord status) => new(ReadOnlyMemory<byte>.Empty, status);

    public static implicit operator CardAnswer(byte[] data) => new(data, StatusWord.Ok);

    public byte[] ToBytes() => [.. Data.Span, Status.Family, Status.Detail];
}
