namespace Ehcert.Protocol.Soap;

/// <summary>How large a message may be before it is refused unread.</summary>
/// <param name="MaxBytes">Size of the body in bytes.</param>
/// <param name="MaxDepth">Nesting of elements inside the payload.</param>
public sealed record SoapLimits(int MaxBytes = 512 * 1024, int MaxDepth = 32)
{
    /// <summary>Enough for a signed request with a long chain and contracts in four languages.</summary>
    public static SoapLimits Default { get; } = new();

    /// <summary>For answers, where a list of certificates or a large token may come.</summary>
    internal static SoapLimits Answers { get; } = new(8 * 1024 * 1024);
}
