using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Ehcert.Eid.Virtual;

/// <summary>Where a virtual PKI and its cards get their keys.</summary>
public sealed class VirtualKeys
{
    private readonly ConcurrentDictionary<string, Lazy<byte[]>>? _kept;

    private VirtualKeys(bool recycles) => _kept = recycles ? new(StringComparer.Ordinal) : null;

    /// <summary>Each key is new. An RSA-2048 key takes about 170 ms.</summary>
    public static VirtualKeys Fresh { get; } = new(recycles: false);

    /// <summary>
    /// For tests: one RSA key per role (root, citizen CA, authentication, signature…) in the whole process, made at its first use. All RSA cards
    /// then share their keys; elliptic-curve keys are new each time, they cost next to nothing.
    /// </summary>
    public static VirtualKeys Recycled { get; } = new(recycles: true);

    /// <summary>An RSA-2048 key for a role. Cards of 1.7 have that size; the authorities take it too, to be quick.</summary>
    internal RSA Rsa(string role)
    {
        if (_kept is null)
            return RSA.Create(2048);
        RSA key = RSA.Create();
        key.ImportPkcs8PrivateKey(_kept.GetOrAdd(role, _ => new Lazy<byte[]>(NewRsa)).Value, out _);
        return key;
    }

    /// <summary>A P-384 key.</summary>
    internal static ECDsa Ec() => ECDsa.Create(ECCurve.NamedCurves.nistP384);

    private static byte[] NewRsa()
    {
        using RSA key = RSA.Create(2048);
        return key.ExportPkcs8PrivateKey();
    }
}
