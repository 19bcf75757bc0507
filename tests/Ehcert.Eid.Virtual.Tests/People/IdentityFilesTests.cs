using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Ehcert.Domain;

namespace Ehcert.Eid.Virtual.Tests.People;

public sealed class IdentityFilesTests
{
    [Theory]
    [InlineData(Language.French, "30 JUIL 1985", "F", "Belge")]
    [InlineData(Language.Dutch, "30 JUL  1985", "V", "Belg")]
    [InlineData(Language.German, "30.JUL.1985", "W", "Belgier")]
    public async Task The_words_are_in_the_cards_language(Language language, string birthDate, string sex, string nationality)
    {
        byte[] file = await Bench.Pki.IssueCard(Bench.Person with { Language = language, Sex = Sex.Female }).ReadAsync("3F00DF014031");
        file.Hex().ShouldContain($"0C{Field(birthDate)}0D{Field(sex)}");
        file.Hex().ShouldContain($"0A{Field(nationality)}");
    }

    [Fact]
    public async Task A_birth_year_alone_stands_alone()
    {
        byte[] file = await Bench.Pki.IssueCard(Bench.Person with { BirthDate = new BirthDate(1950, null, null) }).ReadAsync("3F00DF014031");
        file.Hex().ShouldContain($"0C{Field("1950")}0D");
    }

    [Theory]
    [InlineData(CardKind.Applet17Rsa, "1114", "1")]
    [InlineData(CardKind.Applet18Ec, "1130", "1")]
    [InlineData(CardKind.KidsWithoutCertificates, "1130", "6")]
    [InlineData(CardKind.Foreigner, "1114", "31")]
    public async Task Photo_hash_and_document_type_go_with_the_kind_of_card(CardKind kind, string hashField, string documentType)
    {
        string file = (await Bench.Card(kind).ReadAsync("3F00DF014031")).Hex();
        file.ShouldContain($"0F{Field(documentType)}10");
        file.ShouldContain(hashField);
    }

    [Theory]
    [InlineData(CardKind.Applet17Rsa, "0")]
    [InlineData(CardKind.ForeignerEc, "B")]
    public async Task Card_numbers_have_twelve_characters_and_check_digits(CardKind kind, string first)
    {
        byte[] file = await Bench.Card(kind).ReadAsync("3F00DF014031");
        string number = System.Text.Encoding.ASCII.GetString(file.AsSpan(6, 12));
        number.ShouldStartWith(first);
        (long.Parse(number.AsSpan(1, 9), System.Globalization.CultureInfo.InvariantCulture) % 97)
            .ShouldBe(long.Parse(number.AsSpan(10), System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData(CardKind.Applet17Rsa, 256)]
    [InlineData(CardKind.Applet18Ec, 104)]
    [InlineData(CardKind.Rekeyed17, 104)]
    public async Task Identity_and_address_are_signed_by_the_national_register(CardKind kind, int signatureLength)
    {
        VirtualEidCard card = Bench.Card(kind);
        byte[] identity = await card.ReadAsync("3F00DF014031");
        byte[] identitySignature = await card.ReadAsync("3F00DF014032");
        byte[] address = await card.ReadAsync("3F00DF014033");
        byte[] addressSignature = await card.ReadAsync("3F00DF014034");
        byte[] rrn = await card.ReadAsync("3F00DF00503C");
        using X509Certificate2 register = X509CertificateLoader.LoadCertificate(WithoutPadding(rrn));

        identitySignature.Length.ShouldBe(signatureLength);
        Verifies(identity, identitySignature, register).ShouldBeTrue();
        // The address is signed without its trailing zeros, followed by the identity signature as it is stored.
        address.Length.ShouldBe(117);
        address[0].ShouldBe((byte)0x01);
        byte[] signed = [.. address.AsSpan().TrimEnd((byte)0), .. identitySignature];
        Verifies(signed, addressSignature, register).ShouldBeTrue();
    }

    [Fact]
    public void Fields_must_ascend_and_fit() =>
        Should.Throw<ArgumentException>(() => new TlvWriter().Add(0x02, "a").Add(0x01, "b"));

    [Fact]
    public async Task A_name_too_long_for_its_field_is_cut_at_a_whole_character()
    {
        byte[] file = await Bench.Pki.IssueCard(Bench.Person with { Surname = new string('é', 80) }).ReadAsync("3F00DF014031");
        file.Hex().ShouldContain($"07{Field(new string('é', 55))}08");
    }

    private static bool Verifies(byte[] data, byte[] stored, X509Certificate2 register)
    {
        using RSA? rsa = register.GetRSAPublicKey();
        using ECDsa? ec = register.GetECDsaPublicKey();
        return rsa?.VerifyData(data, stored, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            ?? ec!.VerifyData(data, WithoutPadding(stored), HashAlgorithmName.SHA384, DSASignatureFormat.Rfc3279DerSequence);
    }

    private static ReadOnlySpan<byte> WithoutPadding(byte[] file)
    {
        AsnDecoder.ReadEncodedValue(file, AsnEncodingRules.DER, out _, out _, out int length);
        return file.AsSpan(0, length);
    }

    private static string Field(string text)
    {
        byte[] bytes = System.Text.Encoding.UTF8.GetBytes(text);
        return $"{bytes.Length:X2}{bytes.Hex()}";
    }
}
