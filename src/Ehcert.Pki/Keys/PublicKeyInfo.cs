using System.Formats.Asn1;
using System.Numerics;

namespace Ehcert.Pki.Keys;

/// <summary>A SubjectPublicKeyInfo (RFC 5280 §4.1.2.7) taken apart without turning it into a key object, which is the dear part.</summary>
internal abstract record PublicKeyInfo(ReadOnlyMemory<byte> KeyBits)
{
    /// <summary>Algorithm and size for people, such as <c>RSA 2048</c>.</summary>
    public abstract string Description { get; }

    /// <summary>Reads the DER; null when it is malformed. An algorithm other than RSA and EC comes back as <see cref="OtherPublicKey"/>.</summary>
    public static PublicKeyInfo? Read(ReadOnlyMemory<byte> subjectPublicKeyInfo)
    {
        try
        {
            var outer = new AsnReader(subjectPublicKeyInfo, AsnEncodingRules.DER);
            AsnReader info = outer.ReadSequence();
            outer.ThrowIfNotEmpty();
            AsnReader algorithm = info.ReadSequence();
            string oid = algorithm.ReadObjectIdentifier();
            ReadOnlyMemory<byte> bits = info.ReadBitString(out int unused);
            info.ThrowIfNotEmpty();
            return unused != 0 ? null : Read(oid, algorithm, bits);
        }
        catch (AsnContentException)
        {
            return null;
        }
    }

    private static PublicKeyInfo Read(string oid, AsnReader parameters, ReadOnlyMemory<byte> bits)
    {
        switch (oid)
        {
            case Oids.RsaEncryption:
                AsnReader key = new AsnReader(bits, AsnEncodingRules.DER).ReadSequence();
                (BigInteger modulus, BigInteger exponent) = (key.ReadInteger(), key.ReadInteger());
                key.ThrowIfNotEmpty();
                return new RsaPublicKey(bits, modulus, exponent);
            case Oids.EcPublicKey when parameters.PeekTag() == Asn1Tag.ObjectIdentifier:
                return new EcPublicKey(bits, parameters.ReadObjectIdentifier());
            default:
                return new OtherPublicKey(bits, oid);
        }
    }
}

internal sealed record RsaPublicKey(ReadOnlyMemory<byte> KeyBits, BigInteger Modulus, BigInteger Exponent) : PublicKeyInfo(KeyBits)
{
    public long Size => (long)Modulus.GetBitLength();

    public override string Description => $"RSA {Size}";
}

internal sealed record EcPublicKey(ReadOnlyMemory<byte> KeyBits, string Curve) : PublicKeyInfo(KeyBits)
{
    public override string Description => Curve switch
    {
        Oids.P256 => "EC P-256",
        Oids.P384 => "EC P-384",
        Oids.P521 => "EC P-521",
        _ => $"EC {Curve}",
    };
}

internal sealed record OtherPublicKey(ReadOnlyMemory<byte> KeyBits, string Algorithm) : PublicKeyInfo(KeyBits)
{
    public override string Description => Algorithm;
}
