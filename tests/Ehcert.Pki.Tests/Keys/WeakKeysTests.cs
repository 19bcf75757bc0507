using System.Numerics;
using System.Security.Cryptography;
using Ehcert.Pki.Keys;
using Ehcert.Pki.Tests.Demo;

namespace Ehcert.Pki.Tests.Keys;

public sealed class WeakKeysTests
{
    [Fact]
    public void Honest_keys_are_strong()
    {
        Weakness(DemoAuthority.Key.SubjectPublicKeyInfo).ShouldBeNull();
        Weakness(DemoAuthority.EcKey.SubjectPublicKeyInfo).ShouldBeNull();
        Weakness(DemoAuthority.Root.Key.SubjectPublicKeyInfo).ShouldBeNull();
    }

    [Fact]
    public void A_modulus_with_a_small_factor_is_weak()
    {
        BigInteger modulus = (BigInteger.One << 2047) + 1;
        modulus += 3 - (modulus % 3);
        if (modulus.IsEven)
            modulus += 3;

        WeakKeys.Weakness(new RsaPublicKey(default, modulus, 65537)).ShouldBe("RSA small factor");
    }

    [Fact]
    public void A_key_of_the_coppersmith_kind_is_weak()
    {
        // Such a modulus is a power of 65537 modulo the product of the small primes.
        BigInteger product = new[] { 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97, 101, 103, 107, 109, 113, 127, 131, 137, 139, 149, 151, 157, 163, 167 }
            .Aggregate(BigInteger.One, (soFar, prime) => soFar * prime);
        BigInteger modulus = (((BigInteger.One << 2047) / product / 2 * 2) * product * 1) + BigInteger.ModPow(65537, 12345, product);
        while (modulus.GetBitLength() < 2048 || modulus.IsEven)
            modulus += product;

        WeakKeys.Weakness(new RsaPublicKey(default, modulus, 65537)).ShouldBe("RSA ROCA");
    }

    [Theory]
    [InlineData(3)]
    [InlineData(65536)]
    [InlineData(1)]
    public void A_small_or_even_exponent_is_weak(int exponent)
    {
        var key = (RsaPublicKey)PublicKeyInfo.Read(DemoAuthority.Key.SubjectPublicKeyInfo)!;

        WeakKeys.Weakness(key with { Exponent = exponent }).ShouldBe("RSA exponent");
    }

    [Fact]
    public void Truncated_keys_are_not_read()
    {
        ReadOnlyMemory<byte> key = DemoAuthority.Key.SubjectPublicKeyInfo;
        for (int length = 0; length < key.Length; length++)
            PublicKeyInfo.Read(key[..length]).ShouldBeNull();
    }

    private static string? Weakness(ReadOnlyMemory<byte> subjectPublicKeyInfo) => WeakKeys.Weakness(PublicKeyInfo.Read(subjectPublicKeyInfo)!);
}
