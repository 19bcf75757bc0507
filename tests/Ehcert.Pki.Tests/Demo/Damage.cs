namespace Ehcert.Pki.Tests.Demo;

internal static class Damage
{
    public static byte[] FlipBit(ReadOnlySpan<byte> good, int bit)
    {
        byte[] bad = good.ToArray();
        bad[bit / 8] ^= (byte)(1 << (bit % 8));
        return bad;
    }
}
