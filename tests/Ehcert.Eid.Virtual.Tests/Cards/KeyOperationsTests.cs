using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Ehcert.Eid.Virtual.Tests.Cards;

/// <summary>MSE SET, PSO and INTERNAL AUTHENTICATE (eID card reference §5.7, 5.8, 5.11); signatures are verified by .NET.</summary>
public sealed class KeyOperationsTests
{
    private const string Verify = $"00200001 08 {Bench.Pin1234}";

    [Theory]
    [InlineData("08", "SHA256", false)]
    [InlineData("02", "SHA1", false)]
    [InlineData("04", "MD5", false)]
    [InlineData("10", "SHA1", true)]
    [InlineData("20", "SHA256", true)]
    public async Task Applet_17_pads_and_signs_each_hash_it_knows(string algorithm, string hashName, bool pss)
    {
        VirtualEidCard card = Bench.Card(CardKind.Applet17Rsa);
        HashAlgorithmName name = new(hashName);
        byte[] hash = CryptographicOperations.HashData(name, "message"u8);
        await card.SendAsync(Verify);
        (await card.SendAsync($"002241B6 05 0480{algorithm}8482")).ShouldBe("9000");

        byte[] signature = await card.SendAndFetchAsync($"002A9E9A {hash.Length:X2} {hash.Hex()}");

        using RSA key = card.AuthenticationCertificate!.GetRSAPublicKey()!;
        key.VerifyHash(hash, signature, name, pss ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1).ShouldBeTrue();
    }

    [Theory]
    [InlineData("3021300906052B0E03021A05000414", "SHA1")]
    [InlineData("3031300D060960864801650304020105000420", "SHA256")]
    [InlineData("3041300D060960864801650304020205000430", "SHA384")]
    [InlineData("3051300D060960864801650304020305000440", "SHA512")]
    public async Task Applet_17_signs_whatever_digest_info_the_host_makes(string prefix, string hashName)
    {
        VirtualEidCard card = Bench.Card(CardKind.Applet17Rsa);
        HashAlgorithmName name = new(hashName);
        byte[] hash = CryptographicOperations.HashData(name, "message"u8);
        await card.SendAsync("002241B6 05 0480018483");
        await card.SendAsync(Verify);

        byte[] signature = await card.SendAndFetchAsync($"002A9E9A {(prefix.Length / 2) + hash.Length:X2} {prefix}{hash.Hex()}");

        signature.Length.ShouldBe(256);
        using RSA key = card.SignatureCertificate!.GetRSAPublicKey()!;
        key.VerifyHash(hash, signature, name, RSASignaturePadding.Pkcs1).ShouldBeTrue();
    }

    [Theory]
    [InlineData("01", 32)]
    [InlineData("02", 48)]
    [InlineData("04", 64)]
    [InlineData("08", 32)]
    [InlineData("10", 48)]
    [InlineData("20", 64)]
    [InlineData("40", 20)]
    [InlineData("40", 28)]
    [InlineData("40", 48)]
    public async Task Applet_18_signs_hashes_of_the_length_that_goes_with_the_algorithm(string algorithm, int length)
    {
        VirtualEidCard card = Bench.Card(CardKind.Applet18Ec);
        byte[] hash = RandomNumberGenerator.GetBytes(length);
        await card.SendAsync(Verify);
        (await card.SendAsync($"002241B6 05 0480{algorithm}8482")).ShouldBe("9000");
        (await card.SendAsync($"002A9E9A {length + 1:X2} {hash.Hex()}00")).ShouldBe("6A80");

        byte[] signature = await card.SendAndFetchAsync($"002A9E9A {length:X2} {hash.Hex()}");

        signature.Length.ShouldBe(96);
        using ECDsa key = card.AuthenticationCertificate!.GetECDsaPublicKey()!;
        key.VerifyHash(hash, signature, DSASignatureFormat.IeeeP1363FixedFieldConcatenation).ShouldBeTrue();
    }

    [Theory]
    [InlineData(CardKind.Applet17Rsa, "002241B6 05 0480018482", "9000")]
    [InlineData(CardKind.Applet17Rsa, "002241B6 05 0480408482", "6A80")]
    [InlineData(CardKind.Applet17Rsa, "002241B6 05 0480018481", "6A88")]
    [InlineData(CardKind.Applet17Rsa, "002241B6 05 0480018484", "6A88")]
    [InlineData(CardKind.Applet17Rsa, "002241B6 05 0580018482", "6A80")]
    [InlineData(CardKind.Applet17Rsa, "002241B8 05 0480018482", "6B00")]
    [InlineData(CardKind.Applet17Rsa, "002241B6 04 04800184", "6700")]
    [InlineData(CardKind.Applet18Ec, "002241B6 05 0480408483", "9000")]
    [InlineData(CardKind.Applet18Ec, "002241B6 05 0480028481", "9000")]
    [InlineData(CardKind.Applet18Ec, "002241B6 05 0480038482", "6A80")]
    [InlineData(CardKind.SignatureKeyNotActivated, "002241B6 05 0480018483", "6985")]
    [InlineData(CardKind.SignatureKeyNotActivated, "002241B6 05 0480018482", "9000")]
    [InlineData(CardKind.KidsWithoutCertificates, "002241B6 05 0480028482", "6985")]
    [InlineData(CardKind.KidsWithoutCertificates, "002241B6 05 0480028483", "6985")]
    public async Task Choosing_key_and_algorithm_is_refused_with_the_right_status(CardKind kind, string command, string status) =>
        (await Bench.Card(kind).SendAsync(command)).ShouldBe(status);

    [Fact]
    public async Task Nothing_is_signed_without_a_chosen_key_or_with_wrong_parameters()
    {
        VirtualEidCard card = Bench.Card(CardKind.Applet17Rsa);
        await card.SendAsync(Verify);
        (await card.SendAsync($"002A9E9A 20 {new string('A', 64)}")).ShouldBe("6985");
        (await card.SendAsync($"002A9E9B 20 {new string('A', 64)}")).ShouldBe("6A86");
    }

    [Fact]
    public async Task A_digest_info_must_leave_room_for_the_padding()
    {
        VirtualEidCard card = Bench.Card(CardKind.Applet17Rsa);
        await card.SendAsync(Verify);
        await card.SendAsync("002241B6 05 0480018482");
        (await card.SendAsync($"002A9E9A F5 {new string('A', 490)}")).ShouldBe("6100");
        (await card.SendAsync($"002A9E9A F6 {new string('A', 492)}")).ShouldBe("6700");
    }

    [Fact]
    public async Task The_chosen_key_is_forgotten_at_reset_and_after_authenticating_the_chip()
    {
        VirtualEidCard card = Bench.Card(CardKind.Applet18Ec);
        await card.SendAsync("002241B6 05 0480028482");
        card.Reset();
        (await card.SendAsync($"002A9E9A 30 {new string('A', 96)}")).ShouldBe("6985");
        await card.SendAsync("002241B6 05 0480028482");
        await card.SendAsync($"00880281 32 9430{new string('A', 96)}");
        (await card.SendAsync($"002A9E9A 30 {new string('A', 96)}")).ShouldBe("6985");
    }

    [Fact]
    public async Task The_chip_of_18_proves_itself_with_the_key_that_the_signed_identity_names()
    {
        VirtualEidCard card = Bench.Card(CardKind.Applet18Ec);
        byte[] basicKey = await card.ReadAsync("3F00DF014040");
        basicKey.Length.ShouldBe(120);
        (await card.ReadAsync("3F00DF014031")).Hex().ShouldContain($"1A30{SHA384.HashData(basicKey).Hex()}");
        byte[] challenge = SHA384.HashData("challenge"u8);

        byte[] answer = await card.SendAndFetchAsync($"00880281 32 9430{challenge.Hex()}");

        using ECDsa key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(basicKey, out _);
        key.VerifyHash(challenge, answer, DSASignatureFormat.IeeeP1363FixedFieldConcatenation).ShouldBeTrue();
    }

    [Theory]
    [InlineData("00880282 32 9430", "6A88")]
    [InlineData("00880181 32 9430", "6A80")]
    [InlineData("00880281 32 9530", "6A80")]
    public async Task A_malformed_challenge_is_refused(string start, string status) =>
        (await Bench.Card(CardKind.Applet18Ec).SendAsync(start + new string('A', 96))).ShouldBe(status);

    [Fact]
    public async Task Applet_17_has_no_basic_key_but_the_two_small_files_of_its_time()
    {
        VirtualEidCard card = Bench.Card(CardKind.Applet17Rsa);
        (await card.SendAsync($"00880281 32 9430{new string('A', 96)}")).ShouldBe("6D00");
        (await card.SendAsync("00A4080C 06 3F00DF014040")).ShouldBe("6A82");
        (await card.SendAsync("00A4080C 06 3F00DF014038")).ShouldBe("9000");
        (await card.SendAsync("00A4080C 06 3F00DF014039")).ShouldBe("9000");
    }

    [Fact]
    public void After_many_proofs_the_basic_key_waits_for_a_pin()
    {
        new KeyOperations(Bench.Card(CardKind.Applet18Ec).Content).MostBasicKeyUses.ShouldBe(5000);
        KeyOperations keys = new(Bench.Card(CardKind.Applet18Ec).Content) { MostBasicKeyUses = 2 };
        CardCommand command = CardCommand.Read(Convert.FromHexString($"00880281329430{new string('A', 96)}"))!.Value;
        keys.AuthenticateChip(command).Status.ShouldBe(StatusWord.Ok);
        keys.AuthenticateChip(command).Status.ShouldBe(StatusWord.Ok);
        keys.AuthenticateChip(command).Status.ShouldBe(StatusWord.ConditionsNotSatisfied);
        keys.NotePin();
        keys.AuthenticateChip(command).Status.ShouldBe(StatusWord.Ok);
    }
}
