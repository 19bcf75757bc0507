using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Ehcert.Pki.Trust;

/// <summary>Which keys and signatures are strong enough in a path: no SHA-1, no MD5, RSA from 2048 bits, the NIST curves.</summary>
internal static class AcceptedAlgorithms
{
    private const int MinimumRsaBits = 2048;

    private static readonly HashSet<string> Signatures = new(StringComparer.Ordinal)
    {
        Oids.RsaSha256, Oids.RsaSha384, Oids.RsaSha512, Oids.RsaPss, Oids.EcdsaSha256, Oids.EcdsaSha384, Oids.EcdsaSha512,
    };

    private static readonly HashSet<string> Curves = new(StringComparer.Ordinal) { Oids.P256, Oids.P384, Oids.P521 };

    /// <summary>The name of what is too weak, or null.</summary>
    public static string? Weakness(X509Certificate2 certificate)
    {
        string signature = certificate.SignatureAlgorithm.Value ?? "";
        if (!Signatures.Contains(signature))
            return certificate.SignatureAlgorithm.FriendlyName ?? signature;
        try
        {
            using RSA? rsa = certificate.GetRSAPublicKey();
            if (rsa is not null)
                return rsa.KeySize < MinimumRsaBits ? $"RSA {rsa.KeySize}" : null;
            using ECDsa? ec = certificate.GetECDsaPublicKey();
            string? curve = ec?.ExportParameters(false).Curve.Oid.Value;
            return curve is not null && Curves.Contains(curve) ? null : certificate.PublicKey.Oid.FriendlyName ?? "?";
        }
        catch (CryptographicException)
        {
            return certificate.PublicKey.Oid.FriendlyName ?? "?";
        }
    }
}
