using System.Security.Cryptography;
using Ehcert.Pki.Keys;

namespace Ehcert.Pki.Tokens;

/// <summary>
/// The sixteen random bytes of a challenge (ra-protocol §10.2). Only the holder of the encryption key can read them, and they become
/// the serial number of the encryption certificate. Secret until then: never printed.
/// </summary>
public sealed class ChallengeNonce
{
    /// <summary>Length in bytes.</summary>
    public const int Length = 16;

    private ChallengeNonce(byte[] bytes) => Bytes = bytes;

    /// <summary>The bytes.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>The bytes as an unsigned big-endian number.</summary>
    public SerialNumber SerialNumber => SerialNumber.FromUnsigned(Bytes.Span);

    /// <summary>Draws fresh ones, never all zero.</summary>
    public static ChallengeNonce Draw()
    {
        byte[] bytes;
        do
            bytes = RandomNumberGenerator.GetBytes(Length);
        while (!bytes.AsSpan().ContainsAnyExcept((byte)0));
        return new ChallengeNonce(bytes);
    }

    /// <summary>Takes sixteen bytes as they are, for instance from a record. Another length is a bug and throws.</summary>
    public static ChallengeNonce FromBytes(ReadOnlySpan<byte> bytes) =>
        bytes.Length == Length ? new ChallengeNonce(bytes.ToArray()) : throw new ArgumentException("Sixteen bytes.", nameof(bytes));

    /// <summary>SHA-256 of the bytes, as at the end of a challenge.</summary>
    public byte[] Hash() => SHA256.HashData(Bytes.Span);

    /// <summary>True when a serial number is the nonce that has this hash: a server need not keep the nonce itself (ra-protocol §10.2).</summary>
    /// <param name="serialNumber">Serial number of the encryption certificate.</param>
    /// <param name="hash">What <see cref="Hash"/> gave.</param>
    public static bool HasHash(SerialNumber serialNumber, ReadOnlySpan<byte> hash)
    {
        ReadOnlySpan<byte> number = serialNumber.Bytes.Span.TrimStart((byte)0);
        if (number.Length > Length)
            return false;
        Span<byte> bytes = stackalloc byte[Length];
        bytes.Clear();
        number.CopyTo(bytes[(Length - number.Length)..]);
        return CryptographicOperations.FixedTimeEquals(SHA256.HashData(bytes), hash);
    }
}
