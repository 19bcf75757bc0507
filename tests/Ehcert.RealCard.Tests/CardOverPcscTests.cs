using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Ehcert.Domain;
using Ehcert.Eid;
using Ehcert.Eid.Virtual;

namespace Ehcert.RealCard.Tests;

public sealed class CardOverPcscTests(PcscService service)
{
    private static readonly byte[] Hash = SHA256.HashData("something to sign"u8);

    [Theory]
    [InlineData(CardKind.Applet17Rsa)]
    [InlineData(CardKind.Applet18Ec)]
    public async Task A_card_is_read_and_signs(CardKind kind)
    {
        await using Desk desk = await Desk.WithCardAsync(service, kind);
        await using EidCard card = await desk.OpenAsync();
        card.Identity.NationalNumber.ShouldBe(desk.Card.Person.NationalNumber);
        card.Identity.Name.ShouldBe(desk.Card.Person.Name);
        (await card.CheckReadyAsync()).Succeeded.ShouldBeTrue();
        (await card.ReadPhotoAsync()).Value[..2].ShouldBe(new byte[] { 0xFF, 0xD8 });

        CardCertificates certificates = (await card.ReadCertificatesAsync()).Value;
        certificates.Authentication!.RawData.ShouldBe(desk.Card.AuthenticationCertificate!.RawData);
        certificates.Signature!.RawData.ShouldBe(desk.Card.SignatureCertificate!.RawData);
        TypedPin pin = new();
        byte[] authentication = (await card.AuthenticateAsync(Hash, HashAlgorithmName.SHA256, pin)).Value;
        byte[] signature = (await card.SignAsync(Hash, HashAlgorithmName.SHA256, pin)).Value;
        ShouldVerify(certificates.Authentication, authentication);
        ShouldVerify(certificates.Signature, signature);
        pin.Requests.Select(request => request.Purpose).ShouldBe([PinPurpose.Authentication, PinPurpose.Signature]);
    }

    [Theory]
    [InlineData(CardKind.Applet17Rsa)]
    [InlineData(CardKind.Applet18Ec)]
    public async Task A_wrong_pin_counts_down_until_the_card_is_blocked(CardKind kind)
    {
        await using Desk desk = await Desk.WithCardAsync(service, kind);
        await using EidCard card = await desk.OpenAsync();
        TypedPin wrong = new("9999");
        for (int left = 2; left >= 0; left--)
        {
            Refusal refusal = (await card.VerifyPinAsync(wrong)).Refusal;
            (left == 0 ? refusal.Reason == EidRefusals.PinBlocked : EidRefusals.IsPinWrong(refusal)).ShouldBeTrue(refusal.Code);
            (await card.TriesLeftAsync()).Value.Left.ShouldBe(left);
        }

        (await card.SignAsync(Hash, HashAlgorithmName.SHA256, wrong)).Refusal.Reason.ShouldBe(EidRefusals.PinBlocked);
        wrong.Requests.Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_card_pulled_while_the_pin_is_typed_is_told_and_goes_on_when_it_is_back()
    {
        await using Desk desk = await Desk.WithCardAsync(service);
        await using EidCard card = await desk.OpenAsync();
        TypedPin puller = new() { Meanwhile = desk.RemoveAsync };
        Outcome<byte[]> pulled = await card.SignAsync(Hash, HashAlgorithmName.SHA256, puller);
        pulled.Refusal.Reason.ShouldBe(EidRefusals.CardRemoved);
        await desk.InsertAsync();
        (await card.SignAsync(Hash, HashAlgorithmName.SHA256, new TypedPin())).Succeeded.ShouldBeTrue();
        desk.Card.TriesLeft.ShouldBe(3);
    }

    [Fact]
    public async Task A_card_that_vanishes_while_it_signs_is_told_and_the_pin_is_not_sent_twice()
    {
        await using Desk desk = await Desk.WithCardAsync(service);
        await using EidCard card = await desk.OpenAsync();
        desk.Card.ClearLog();
        desk.Card.Faults.At(0x2A, CardFault.Die);
        Refusal refusal = (await card.SignAsync(Hash, HashAlgorithmName.SHA256, new TypedPin())).Refusal;
        new[] { EidRefusals.CardRemoved, EidRefusals.CardReset }.ShouldContain(refusal.Reason);
        desk.Card.Log.Count(entry => entry.Instruction == 0x20 && entry.Command.Contains('*')).ShouldBe(1);
    }

    [Fact]
    public async Task A_card_that_hangs_is_given_up()
    {
        await using Desk desk = await Desk.WithCardAsync(service);
        await using EidCard card = await desk.OpenAsync(new EidOptions { AnswerTimeout = TimeSpan.FromSeconds(3) });
        desk.Card.Faults.At(0x2A, CardFault.Hang);
        (await card.SignAsync(Hash, HashAlgorithmName.SHA256, new TypedPin())).Refusal.Reason.ShouldBe(EidRefusals.CardNotResponding);
        await desk.RemoveAsync();
        await desk.InsertAsync();
        (await card.SignAsync(Hash, HashAlgorithmName.SHA256, new TypedPin())).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task Two_programs_share_a_card()
    {
        await using Desk desk = await Desk.WithCardAsync(service);
        await using EidCard first = await desk.OpenAsync();
        await using EidCard second = await desk.OpenAsync();
        Outcome<byte[]>[] signatures = await Task.WhenAll(Enumerable.Range(0, 10).Select(
            turn => (turn % 2 == 0 ? first : second).SignAsync(Hash, HashAlgorithmName.SHA256, new TypedPin())));
        signatures.ShouldAllBe(signature => signature.Succeeded);
    }

    private static void ShouldVerify(X509Certificate2 certificate, byte[] signature)
    {
        using RSA? rsa = certificate.GetRSAPublicKey();
        using ECDsa? ec = certificate.GetECDsaPublicKey();
        bool verified = rsa is not null
            ? rsa.VerifyHash(Hash, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            : ec!.VerifyHash(Hash, signature, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        verified.ShouldBeTrue();
    }
}
