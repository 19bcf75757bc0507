using System.Security.Cryptography.X509Certificates;
using Ehcert.Pki.Keys;

namespace Ehcert.Pki.Trust;

/// <summary>
/// Which keys and signatures are strong enough in a path: no SHA-1, no MD5, RSA from 2048 bits, the NIST curves. RSASSA-PSS is not among
/// them: its parameters may name SHA-1, and no certificate of this field uses it.
/// </summary>
internal static class AcceptedAlgorithms
{
    /// <summary>The name of what is too weak, or null.</summary>
    public static string? Weakness(X509Certificate2 certificate)
    {
        if (SignatureAlgorithm.Find(certificate.SignatureAlgorithm.Value) is null)
            return certificate.SignatureAlgorithm.FriendlyName ?? certificate.SignatureAlgorithm.Value ?? "?";
        return PublicKeyInfo.Read(certificate.PublicKey.ExportSubjectPublicKeyInfo()) is { } key ? WeakKeys.Weakness(key) : "?";
    }
}
