using System.Security.Cryptography;
using Org.BouncyCastle.Crypto.Encodings;
using Org.BouncyCastle.Crypto.Engines;
using Org.BouncyCastle.Security;

namespace Ehcert.Eid.Virtual;

/// <summary>What one algorithm identifier of MSE SET means for one kind of key.</summary>
/// <param name="Takes">Is this the right number of input bytes?</param>
/// <param name="Sign">Makes the signature.</param>
internal sealed record CardAlgorithm(Predicate<int> Takes, Func<AsymmetricAlgorithm, byte[], byte[]> Sign)
{
    // Applet 1.7 (manual, MSE SET). The host sends a DigestInfo (01) or a bare hash.
    private static readonly Dictionary<byte, CardAlgorithm> Rsa = new()
    {
        [0x01] = new(length => length is > 0 and <= 245, SignDigestInfo),
        [0x02] = Pkcs1(HashAlgorithmName.SHA1, 20),
        [0x04] = Pkcs1(HashAlgorithmName.MD5, 16),
        [0x08] = Pkcs1(HashAlgorithmName.SHA256, 32),
        [0x10] = Pss(HashAlgorithmName.SHA1, 20),
        [0x20] = Pss(HashAlgorithmName.SHA256, 32),
    };

    // Applet 1.8: ECDSA over a hash of the length that goes with the identifier; the answer is r‖s.
    private static readonly Dictionary<byte, CardAlgorithm> Ec = new()
    {
        [0x01] = Ecdsa(32),
        [0x02] = Ecdsa(48),
        [0x04] = Ecdsa(64),
        [0x08] = Ecdsa(32),
        [0x10] = Ecdsa(48),
        [0x20] = Ecdsa(64),
        [0x40] = Ecdsa(20, 28, 32, 48, 64),
    };

    public static CardAlgorithm? Find(bool ec, byte identifier) => (ec ? Ec : Rsa).GetValueOrDefault(identifier);

    private static CardAlgorithm Pkcs1(HashAlgorithmName hash, int length) =>
        new(given => given == length, (key, input) => ((RSA)key).SignHash(input, hash, RSASignaturePadding.Pkcs1));

    private static CardAlgorithm Pss(HashAlgorithmName hash, int length) =>
        new(given => given == length, (key, input) => ((RSA)key).SignHash(input, hash, RSASignaturePadding.Pss));

    private static CardAlgorithm Ecdsa(params int[] lengths) =>
        new(lengths.Contains, (key, input) => ((ECDsa)key).SignHash(input, DSASignatureFormat.IeeeP1363FixedFieldConcatenation));

    // The card pads whatever it is given (00 01 FF … 00); .NET wants to know the hash, BouncyCastle does not.
    private static byte[] SignDigestInfo(AsymmetricAlgorithm key, byte[] input)
    {
        Pkcs1Encoding engine = new(new RsaBlindedEngine());
        engine.Init(forEncryption: true, DotNetUtilities.GetRsaKeyPair((RSA)key).Private);
        return engine.ProcessBlock(input, 0, input.Length);
    }
}

/// <summary>A private key on the card.</summary>
/// <param name="Key">RSA or ECDsa.</param>
/// <param name="IsActivated">False: MSE SET is refused with 6985.</param>
internal sealed record CardPrivateKey(AsymmetricAlgorithm Key, bool IsActivated);

/// <summary>MSE SET, PSO: COMPUTE DIGITAL SIGNATURE and INTERNAL AUTHENTICATE.</summary>
internal sealed class KeyOperations(CardContent content)
{
    private const byte BasicKey = 0x81;
    private (byte Key, CardAlgorithm Algorithm)? _environment;
    private int _basicKeyUses;

    /// <summary>How often the basic key works before it waits for a PIN.</summary>
    public int MostBasicKeyUses { get; init; } = 5000;

    /// <summary>The key that the next signature would use, or null.</summary>
    public byte? ChosenKey => _environment?.Key;

    public void Reset() => _environment = null;

    /// <summary>A right PIN sets the counter of the basic key back.</summary>
    public void NotePin() => _basicKeyUses = 0;

    public StatusWord SetEnvironment(CardCommand command)
    {
        if (command.Parameters != 0x41B6)
            return StatusWord.WrongOffset;
        if (command.Data.Length != 5)
            return StatusWord.WrongLength;
        ReadOnlySpan<byte> data = command.Data.Span;
        if (data[0] != 0x04 || data[1] != 0x80 || data[3] != 0x84)
            return StatusWord.WrongData;
        if (CardAlgorithm.Find(content.Make.HasEcKeys, data[2]) is not { } algorithm)
            return StatusWord.WrongData;
        byte reference = data[4];
        bool isBasicKey = reference == BasicKey && content.BasicKey is not null;
        if (!isBasicKey && !content.Keys.ContainsKey(reference))
            return StatusWord.ReferenceNotFound;
        if (!isBasicKey && !content.Keys[reference].IsActivated)
            return StatusWord.ConditionsNotSatisfied;
        _environment = (reference, algorithm);
        return StatusWord.Ok;
    }

    public CardAnswer Sign(CardCommand command, PinMachine pin)
    {
        if (command.Parameters != 0x9E9A)
            return StatusWord.WrongParameters;
        if (_environment is not { } environment || !content.Keys.TryGetValue(environment.Key, out CardPrivateKey? key))
            return StatusWord.ConditionsNotSatisfied;
        if (!pin.Allows(environment.Key))
            return StatusWord.PinRequired;
        bool right = environment.Algorithm.Takes(command.Data.Length);
        pin.Used(environment.Key, signed: right);
        if (!right)
            return content.Make.HasEcKeys ? StatusWord.WrongData : StatusWord.WrongLength;
        return environment.Algorithm.Sign(key.Key, command.Data.ToArray());
    }

    /// <summary>Proves that the chip is the one it says to be (applet 1.8): the basic key signs a challenge, no PIN needed.</summary>
    public CardAnswer AuthenticateChip(CardCommand command)
    {
        if (content.BasicKey is null)
            return StatusWord.UnknownInstruction;
        if (command.P2 != BasicKey)
            return StatusWord.ReferenceNotFound;
        ReadOnlySpan<byte> data = command.Data.Span;
        bool wellFormed = command.P1 == 0x02 && data.Length == 50 && data[0] == 0x94 && data[1] == 48;
        if (!wellFormed)
            return StatusWord.WrongData;
        if (_basicKeyUses >= MostBasicKeyUses)
            return StatusWord.ConditionsNotSatisfied;
        _basicKeyUses++;
        _environment = null;
        return content.BasicKey.SignHash(data[2..], DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
    }
}
