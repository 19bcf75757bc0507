using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Ehcert.Domain;
using Ehcert.Eid.Virtual;

namespace Ehcert.Eid.Tests.Cards;

public sealed class ReadingTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<CardKind> Kinds => [.. Enum.GetValues<CardKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Identity_and_photo_of_every_kind_of_card_are_read_and_confirmed(CardKind kind)
    {
        TestDesk desk = new();
        desk.Insert(kind);
        await using EidCard card = await desk.OpenAsync();

        card.Identity.Name.ShouldBe(TestDesk.Alice.Name);
        card.Identity.NationalNumber.ShouldBe(TestDesk.Alice.NationalNumber);
        card.Identity.BirthDate.ShouldBe(new BirthDate(1985, 7, 30));
        card.Identity.DocumentType.IsForChildren.ShouldBe(kind == CardKind.KidsWithoutCertificates);
        card.Identity.DocumentType.IsForForeigners.ShouldBe(kind is CardKind.Foreigner or CardKind.ForeignerEc);
        byte[] photo = (await card.ReadPhotoAsync(Cancellation)).Value;
        (photo[0], photo[1], photo[^2], photo[^1]).ShouldBe(((byte)0xFF, (byte)0xD8, (byte)0xFF, (byte)0xD9));
        (await card.ReadIdentityAsync(Cancellation)).Value.ShouldBe(card.Identity);
    }

    [Theory]
    [InlineData(Language.Dutch)]
    [InlineData(Language.German)]
    public async Task Cards_in_dutch_and_german_give_the_same_birth_date(Language language)
    {
        TestDesk desk = new();
        desk.Readers.Insert(TestDesk.Reader, TestDesk.Pki.IssueCard(TestDesk.Alice with { Language = language }));
        await using EidCard card = await desk.OpenAsync();
        card.Identity.BirthDate.ShouldBe(new BirthDate(1985, 7, 30));
        card.Identity.Sex.ShouldBe(Sex.Female);
    }

    [Fact]
    public async Task Long_names_in_utf8_come_through()
    {
        TestDesk desk = new();
        VirtualPerson person = TestDesk.Alice with
        {
            GivenNames = "Ægir-Þorsteinn Éléonore-Françoise", Surname = string.Concat(Enumerable.Repeat("Ÿšë-", 15)).TrimEnd('-'),
        };
        desk.Readers.Insert(TestDesk.Reader, TestDesk.Pki.IssueCard(person));
        await using EidCard card = await desk.OpenAsync();
        card.Identity.Name.ShouldBe(person.Name);
    }

    [Theory]
    [InlineData(CardKind.Applet17Rsa)]
    [InlineData(CardKind.Applet18Ec)]
    [InlineData(CardKind.Rekeyed17)]
    [InlineData(CardKind.Foreigner)]
    public async Task Certificates_are_read_without_their_padding_and_form_a_chain(CardKind kind)
    {
        TestDesk desk = new();
        VirtualEidCard virtualCard = desk.Insert(kind);
        await using EidCard card = await desk.OpenAsync();

        CardCertificates certificates = (await card.ReadCertificatesAsync(Cancellation)).Value;

        certificates.Authentication!.RawData.ShouldBe(virtualCard.AuthenticationCertificate!.RawData);
        certificates.Signature!.RawData.ShouldBe(virtualCard.SignatureCertificate!.RawData);
        foreach (CardKey key in Enum.GetValues<CardKey>())
        {
            using X509Chain chain = new();
            chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
            chain.ChainPolicy.CustomTrustStore.AddRange(TestDesk.Pki.Roots.ToArray());
            chain.ChainPolicy.ExtraStore.Add(certificates.Ca);
            chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
            chain.Build(certificates.Of(key)!).ShouldBeTrue();
            certificates.ChainOf(key).Select(element => element.RawData).ShouldBe(chain.ChainElements.Select(element => element.Certificate.RawData));
        }
    }

    [Fact]
    public async Task Reading_a_certificate_stops_at_its_end_and_never_reads_the_1100_zeros_behind_it()
    {
        TestDesk desk = new();
        VirtualEidCard virtualCard = desk.Insert(CardKind.Applet18Ec);
        await using EidCard card = await desk.OpenAsync();
        virtualCard.ClearLog();

        await card.ReadCertificatesAsync(Cancellation);

        IEnumerable<string> statuses = virtualCard.Log.Select(entry => entry.Status);
        statuses.ShouldAllBe(status => status == "9000");
        int read = virtualCard.Log.Where(entry => entry.Instruction == Apdus.ReadBinary).Sum(entry => (entry.Answer.Length / 2) - 2);
        read.ShouldBeLessThan(new[] { virtualCard.AuthenticationCertificate!, virtualCard.SignatureCertificate! }.Sum(own => own.RawData.Length) + (3 * 1100));
    }

    [Fact]
    public async Task Certificates_are_read_once()
    {
        TestDesk desk = new();
        VirtualEidCard virtualCard = desk.Insert(CardKind.Applet17Rsa);
        await using EidCard card = await desk.OpenAsync();
        await card.ReadCertificatesAsync(Cancellation);
        virtualCard.ClearLog();
        (await card.ReadCertificatesAsync(Cancellation)).Succeeded.ShouldBeTrue();
        virtualCard.Log.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_childs_card_has_no_certificates_and_says_which_is_missing()
    {
        TestDesk desk = new();
        desk.Insert(CardKind.KidsWithoutCertificates);
        await using EidCard card = await desk.OpenAsync();

        CardCertificates certificates = (await card.ReadCertificatesAsync(Cancellation)).Value;

        (certificates.Authentication, certificates.Signature).ShouldBe((null, null));
        certificates.ChainOf(CardKey.Signature).ShouldBeEmpty();
        certificates.Usable(CardKey.Authentication, DateTimeOffset.UnixEpoch).Refusal.Reason.ShouldBe(EidRefusals.AuthenticationCertificateMissing);
        certificates.Usable(CardKey.Signature, DateTimeOffset.UnixEpoch).Refusal.Reason.ShouldBe(EidRefusals.SignatureCertificateMissing);
    }

    [Fact]
    public async Task An_identity_signature_by_sha1_of_an_older_card_is_accepted()
    {
        TestDesk desk = new();
#pragma warning disable CA5350 // Older cards.
        desk.Insert(CardKind.Applet17Rsa, new CardIssuance { IdentityHash = HashAlgorithmName.SHA1 });
#pragma warning restore CA5350
        await using EidCard card = await desk.OpenAsync();
        card.Identity.Name.ShouldBe(TestDesk.Alice.Name);
    }

    [Theory]
    [InlineData(CardKind.Applet17Rsa)]
    [InlineData(CardKind.Applet18Ec)]
    public async Task An_identity_whose_signature_is_wrong_is_not_believed(CardKind kind)
    {
        TestDesk desk = new();
        desk.Insert(kind, new CardIssuance { CorruptIdentitySignature = true });
        (await EidCard.OpenAsync(desk.Readers, cancellation: Cancellation)).Refusal.Reason.ShouldBe(EidRefusals.IdentityNotAuthentic);
    }

    [Fact]
    public async Task An_identity_that_was_changed_on_its_way_is_not_believed()
    {
        TestDesk desk = new();
        VirtualEidCard virtualCard = desk.Insert(CardKind.Applet18Ec);
        virtualCard.Faults.At(Apdus.ReadBinary, CardFault.Corrupt);
        (await EidCard.OpenAsync(desk.Readers, cancellation: Cancellation)).Refusal.Reason.ShouldBe(EidRefusals.IdentityNotAuthentic);
    }

    [Theory]
    [InlineData(CardKind.Applet17Rsa)]
    [InlineData(CardKind.Applet18Ec)]
    public async Task A_photo_that_is_not_the_signed_one_is_not_shown(CardKind kind)
    {
        TestDesk desk = new();
        desk.Insert(kind, new CardIssuance { WrongPhoto = true });
        await using EidCard card = await desk.OpenAsync();
        (await card.ReadPhotoAsync(Cancellation)).Refusal.Reason.ShouldBe(EidRefusals.IdentityNotAuthentic);
    }

    [Fact]
    public async Task Certificates_of_somebody_else_are_not_believed()
    {
        TestDesk desk = new();
        desk.Insert(CardKind.Applet17Rsa, new CardIssuance { CertificatesOf = TestDesk.Bob });
        await using EidCard card = await desk.OpenAsync();
        (await card.ReadCertificatesAsync(Cancellation)).Refusal.Reason.ShouldBe(EidRefusals.IdentityNotAuthentic);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(64)]
    [InlineData(252)]
    [InlineData(256)]
    public async Task Every_block_size_reads_the_same(int blockSize)
    {
        TestDesk desk = new();
        desk.Insert(CardKind.Applet17Rsa);
        await using EidCard card = await desk.OpenAsync(new EidOptions { BlockSize = blockSize });
        card.Identity.Name.ShouldBe(TestDesk.Alice.Name);
        (await card.ReadCertificatesAsync(Cancellation)).Succeeded.ShouldBeTrue();
    }

    [Theory]
    [InlineData(0x6581)]
    [InlineData(0x6982)]
    [InlineData(0x6A86)]
    [InlineData(0x6F00)]
    public async Task A_card_that_answers_a_read_with_an_error_is_unreadable(int status)
    {
        TestDesk desk = new();
        VirtualEidCard virtualCard = desk.Insert(CardKind.Applet17Rsa);
        virtualCard.Faults.At(Apdus.ReadBinary, CardFault.Answer(new StatusWord((ushort)status)));
        (await EidCard.OpenAsync(desk.Readers, cancellation: Cancellation)).Refusal.Reason.ShouldBe(EidRefusals.CardUnreadable);
    }

    [Fact]
    public async Task A_card_that_never_ends_is_given_up()
    {
        VirtualReaders readers = new();
        readers.Attach("R");
        readers.Insert("R", new EndlessCard());
        (await EidCard.OpenAsync(readers, cancellation: Cancellation)).Refusal.Reason.ShouldBe(EidRefusals.CardUnreadable);
    }

    /// <summary>Looks like an eID, never comes to the end of a file, and has always more for GET RESPONSE.</summary>
    private sealed class EndlessCard : IVirtualCard
    {
        public Atr? Atr => OtherCard.LooksLikeEid.Atr;

        public void Reset()
        {
        }

        public ValueTask<byte[]> TransmitAsync(ReadOnlyMemory<byte> apdu, CancellationToken cancellation)
        {
            byte length = apdu.Span[^1];
            return ValueTask.FromResult<byte[]>(apdu.Span[1] switch
            {
                0xA4 => [0x90, 0x00],
                0xE4 => [.. new byte[28], 0x90, 0x00],
                0xB0 when apdu.Span[2] == 0 && apdu.Span[3] == 0 => [0x61, 0x10],
                0xC0 => [0x61, 0x10],
                _ => [.. new byte[length], 0x90, 0x00],
            });
        }
    }
}
