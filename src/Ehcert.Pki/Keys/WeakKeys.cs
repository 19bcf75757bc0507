using System.Numerics;

namespace Ehcert.Pki.Keys;

/// <summary>Says why a public key is too weak to certify or to trust.</summary>
internal static class WeakKeys
{
    private const int SmallestRsa = 2048;
    private const int LargestRsa = 8192;
    private static readonly BigInteger SmallestExponent = 65537;

    /// <summary>All primes below 168: the ones that give a Return of Coppersmith's Attack key away (CVE-2017-15361).</summary>
    private static readonly int[] SmallPrimes =
    [
        3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97, 101, 103, 107, 109, 113, 127, 131, 137, 139,
        149, 151, 157, 163, 167,
    ];

    /// <summary>For each small prime the residues that powers of 65537 take.</summary>
    private static readonly HashSet<int>[] PowersOf65537 = [.. SmallPrimes.Select(PowersModulo)];

    /// <summary>A short technical reason, or null when the key is strong enough.</summary>
    public static string? Weakness(PublicKeyInfo key) => key switch
    {
        RsaPublicKey { Size: < SmallestRsa } rsa => $"RSA {rsa.Size} < {SmallestRsa}",
        RsaPublicKey { Size: > LargestRsa } rsa => $"RSA {rsa.Size} > {LargestRsa}",
        RsaPublicKey { Exponent: var exponent } when exponent < SmallestExponent || exponent.IsEven => "RSA exponent",
        RsaPublicKey { Exponent: var exponent } when exponent.GetBitLength() > 256 => "RSA exponent",
        RsaPublicKey { Modulus: var modulus } when HasSmallFactor(modulus) => "RSA small factor",
        RsaPublicKey { Modulus: var modulus } when HasRocaFingerprint(modulus) => "RSA ROCA",
        RsaPublicKey => null,
        EcPublicKey { Curve: Oids.P256 or Oids.P384 or Oids.P521 } => null,
        _ => key.Description,
    };

    private static bool HasSmallFactor(BigInteger modulus) => modulus.IsEven || SmallPrimes.Any(prime => (modulus % prime).IsZero);

    private static bool HasRocaFingerprint(BigInteger modulus)
    {
        for (int i = 0; i < SmallPrimes.Length; i++)
        {
            if (!PowersOf65537[i].Contains((int)(modulus % SmallPrimes[i])))
                return false;
        }

        return true;
    }

    private static HashSet<int> PowersModulo(int prime)
    {
        HashSet<int> powers = [];
        for (int power = 1; powers.Add(power);)
            power = power * (65537 % prime) % prime;
        return powers;
    }
}
