using System.Security.Cryptography;
using System.Text;

namespace Ehcert.Manager.Guarding;

/// <summary>
/// The way in: a key in the start address that works once and is exchanged for a session cookie. Whoever sees the address afterwards (history,
/// another program's list of processes) has nothing.
/// </summary>
internal sealed class OneTimeKey
{
    /// <summary>Name of the session cookie; the port keeps two running managers apart, since cookies do not know ports.</summary>
    public const string CookiePrefix = "ehcert-manager-";

    private readonly byte[] _session = RandomNumberGenerator.GetBytes(32);
    private byte[]? _key = RandomNumberGenerator.GetBytes(32);

    /// <summary>The key as it stands in the start address; null once used.</summary>
    public string? Key => _key is { } key ? Convert.ToHexStringLower(key) : null;

    /// <summary>Takes the key out, whatever comes of it; gives the session's secret when it was right.</summary>
    public string? Exchange(string? offered)
    {
        byte[]? key = _key;
        if (key is null || !IsSame(offered, key) || Interlocked.CompareExchange(ref _key, null, key) != key)
            return null;
        return Convert.ToHexStringLower(_session);
    }

    /// <summary>True when the cookie holds this session's secret.</summary>
    public bool IsSession(string? cookie) => IsSame(cookie, _session);

    private static bool IsSame(string? offered, byte[] expected) =>
        offered is { Length: 64 }
        && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(offered), Encoding.ASCII.GetBytes(Convert.ToHexStringLower(expected)));
}
