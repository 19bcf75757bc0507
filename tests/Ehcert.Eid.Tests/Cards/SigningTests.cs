using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Ehcert.Domain;
using Ehcert.Eid.Virtual;

namespace Ehcert.Eid.Tests.Cards;

public sealed class SigningTests
{
    private static readonly byte[] Message = "what is signed"u8.ToArray();

    [Theory]
    [InlineData(CardKind.Applet17Rsa)]
    [InlineData(CardKind.Applet18Ec)]
    [InlineData(CardKind.Rekeyed17)]
    [InlineData(CardKind.Foreigner)]
    [InlineData(CardKind.ForeignerEc)]
    public async Task Both_keys_of_every_kind_of_card_sign_and_dotnet_verifies(CardKind kind)
    {
        TestDesk desk = new();
        VirtualEidCard virtualCard = desk.Insert(kind);
        await using EidCard card = await desk.OpenAsync();
        foreach (HashAlgorithmName algorithm in (HashAlgorithmName[])[HashAlgorithmName.SHA256, HashAlgorithmName.SHA384, HashAlgorithmName.SHA512])
        {
            byte[] hash = CryptographicOperations.HashData(algorithm, Message);
            Verify(virtualCard.AuthenticationCertificate!, (await card.AuthenticateAsync(hash, algorithm, new TypedPin())).Value, hash, algorithm);
            Verify(virtualCard.SignatureCertificate!, (await card.SignAsync(hash, algorithm, new TypedPin())).Value, hash, algorithm);
        }
    }

    private static void Verify(X509Certificate2 certificate, byte[] signature, byte[] hash, HashAlgorithmName algorithm)
    {
        using RSA? rsa = certificate.GetRSAPublicKey();
        using ECDsa? ec = certificate.GetECDsaPublicKey();
        bool good = rsa?.VerifyHash(hash, signature, algorithm, RSASignaturePadding.Pkcs1)
            ?? ec!.VerifyHash(hash, signature, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        good.ShouldBeTrue();
        signature.Length.ShouldBe(rsa is null ? 96 : 256);
    }
}
