using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Ehcert.Eid.Virtual;

namespace Ehcert.RealCard.Tests;

/// <summary>Our virtual card in front of somebody else's program: OpenSC, which knows the Belgian card.</summary>
public sealed class OpenScTests(PcscService service)
{
    [Theory]
    [InlineData(CardKind.Applet17Rsa)]
    [InlineData(CardKind.Applet18Ec)]
    public async Task It_recognises_the_card(CardKind kind)
    {
        Programs.MustHave("opensc-tool");
        await using Desk desk = await Desk.WithCardAsync(service, kind);
        (int exitCode, string said) = await Programs.RunAsync("opensc-tool", "--reader", PcscService.FirstReader, "--atr", "--name");
        exitCode.ShouldBe(0, said);
        said.Replace(":", "", StringComparison.Ordinal).ShouldContain(desk.Card.Atr!.Value.Hex, Case.Insensitive);
        said.ShouldContain("Belpic");
    }

    [Theory]
    [InlineData(CardKind.Applet17Rsa)]
    [InlineData(CardKind.Applet18Ec)]
    public async Task It_lists_keys_pin_and_certificates(CardKind kind)
    {
        Programs.MustHave("pkcs15-tool");
        await using Desk desk = await Desk.WithCardAsync(service, kind);
        (int exitCode, string said) = await Programs.RunAsync("pkcs15-tool", "--reader", PcscService.FirstReader, "--dump");
        exitCode.ShouldBe(0, said);
        said.ShouldContain("PIN [Basic PIN]");
        said.ShouldContain("X.509 Certificate [Authentication]");
        said.ShouldContain("X.509 Certificate [Signature]");
    }

    [Theory]
    [InlineData("SHA256-RSA-PKCS", "SHA256")]
    [InlineData("SHA512-RSA-PKCS", "SHA512")]
    public async Task It_signs_with_the_authentication_key_of_a_1_7_card(string mechanism, string algorithm)
    {
        Programs.MustHave("pkcs11-tool");
        await using Desk desk = await Desk.WithCardAsync(service, CardKind.Applet17Rsa);
        string folder = Directory.CreateTempSubdirectory("ehcert-opensc").FullName;
        try
        {
            string text = Path.Combine(folder, "text"), signature = Path.Combine(folder, "signature");
            await File.WriteAllTextAsync(text, "something to sign");
            (int exitCode, string said) = await Programs.RunAsync(
                "pkcs11-tool", "--module", Programs.OpenScModule, "--login", "--pin", "1234", "--sign", "--id", "02",
                "--mechanism", mechanism, "--input-file", text, "--output-file", signature);
            exitCode.ShouldBe(0, said);
            using RSA key = desk.Card.AuthenticationCertificate!.GetRSAPublicKey()!;
            key.VerifyData(
                await File.ReadAllBytesAsync(text), await File.ReadAllBytesAsync(signature), new HashAlgorithmName(algorithm), RSASignaturePadding.Pkcs1)
                .ShouldBeTrue();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task A_wrong_pin_given_by_it_costs_one_try()
    {
        Programs.MustHave("pkcs11-tool");
        await using Desk desk = await Desk.WithCardAsync(service, CardKind.Applet17Rsa);
        (int exitCode, string said) = await Programs.RunAsync("pkcs11-tool", "--module", Programs.OpenScModule, "--login", "--pin", "9999", "--list-objects");
        exitCode.ShouldNotBe(0, said);
        said.ShouldContain("CKR_PIN_INCORRECT");
        desk.Card.TriesLeft.ShouldBe(2);
    }
}
