using System.Security.Cryptography;
using CsCheck;
using Ehcert.Pki.Tests.Demo;
using Ehcert.Pki.Tokens;

namespace Ehcert.Pki.Tests.Tokens;

public sealed class ChallengeTests
{
    private static readonly EncryptionKey Key = Generation.Current.EncryptionKey;

    [Fact]
    public void Only_the_key_that_was_sent_opens_the_challenge()
    {
        ChallengeNonce nonce = ChallengeNonce.Draw();
        byte[] challenge = Challenge.Create(Key.SubjectPublicKeyInfo, nonce).ShouldSucceed();

        challenge.Length.ShouldBe(288);
        challenge[^32..].ShouldBe(SHA256.HashData(nonce.Bytes.Span));
        Challenge.Open(challenge, Key).ShouldSucceed().Bytes.ToArray().ShouldBe(nonce.Bytes.ToArray());
        Challenge.Open(challenge, Generation.Previous.EncryptionKey).ShouldBeRefused(TokenRefusals.ChallengeNotForThisKey);
    }

    [Fact]
    public void The_serial_number_is_the_nonce_as_an_unsigned_number()
    {
        ChallengeNonce nonce = ChallengeNonce.FromBytes(Convert.FromHexString("00FFEE00112233445566778899AABBCC"));

        nonce.SerialNumber.Hex.ShouldBe("00FFEE00112233445566778899AABBCC");
        nonce.SerialNumber.Decimal.ShouldBe("1328862917714640888888900303599614924");
        ChallengeNonce.FromBytes(Convert.FromHexString("00000000000000000000000000000001")).SerialNumber.Hex.ShouldBe("01");
    }

    [Fact]
    public void A_longer_plain_text_is_cut_as_existing_clients_do()
    {
        byte[] plain = RandomNumberGenerator.GetBytes(40);
        byte[] challenge = [.. ((RSA)Key.Algorithm).Encrypt(plain, RSAEncryptionPadding.Pkcs1), .. SHA256.HashData(plain.AsSpan(0, 16))];

        Challenge.Open(challenge, Key).ShouldSucceed().Bytes.ToArray().ShouldBe(plain[..16]);
    }

    [Fact]
    public void A_plain_text_that_is_too_short_is_refused()
    {
        byte[] challenge = [.. ((RSA)Key.Algorithm).Encrypt(new byte[15], RSAEncryptionPadding.Pkcs1), .. SHA256.HashData(new byte[15])];

        Challenge.Open(challenge, Key).ShouldBeRefused(TokenRefusals.ChallengeNotForThisKey);
    }

    [Fact]
    public void Any_changed_bit_is_refused()
    {
        byte[] good = Challenge.Create(Key.SubjectPublicKeyInfo, ChallengeNonce.Draw()).Value;
        Gen.Int[0, (good.Length * 8) - 1].Sample(bit => Challenge.Open(Damage.FlipBit(good, bit), Key).ShouldBeRefused(TokenRefusals.ChallengeNotForThisKey), iter: 200);
    }

    [Fact]
    public void Random_bytes_are_refused() => Gen.Byte.Array[0, 320].Sample(bytes => Challenge.Open(bytes, Key).Succeeded.ShouldBeFalse(), iter: 200);

    [Fact]
    public void Keys_that_cannot_be_registered_get_no_challenge()
    {
        using RSA small = RSA.Create(1024);
        using RSA large = RSA.Create(3072);

        Challenge.Create(small.ExportSubjectPublicKeyInfo(), ChallengeNonce.Draw()).ShouldBeRefused(TokenRefusals.UnsuitableKey);
        Challenge.Create(large.ExportSubjectPublicKeyInfo(), ChallengeNonce.Draw()).ShouldBeRefused(TokenRefusals.UnsuitableKey);
        Challenge.Create(DemoAuthority.EcKey.SubjectPublicKeyInfo, ChallengeNonce.Draw()).ShouldBeRefused(TokenRefusals.UnsuitableKey);
        Challenge.Create(new byte[] { 1, 2, 3 }, ChallengeNonce.Draw()).ShouldBeRefused(TokenRefusals.UnsuitableKey);
    }

    [Fact]
    public void A_nonce_is_not_printed()
    {
        ChallengeNonce nonce = ChallengeNonce.Draw();

        nonce.ToString()!.ShouldNotContain(Convert.ToHexString(nonce.Bytes.Span));
        nonce.ToString()!.ShouldNotContain(nonce.SerialNumber.Decimal);
    }
}
