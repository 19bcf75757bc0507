using System.Text;
using CsCheck;
using Ehcert.Domain;

namespace Ehcert.Eid.Tests.Identities;

public sealed class IdentityFileTests
{
    private static readonly (byte Tag, string Value)[] Complete =
    [
        (0x01, "000590123471"), (0x03, "01.02.2024"), (0x04, "31.01.2034"), (0x05, "Liège"), (0x06, "85073003328"), (0x07, "Vanden Essai"),
        (0x08, "Alix Zoé"), (0x09, "M"), (0x0A, "Belge"), (0x0B, "Namur"), (0x0C, "30 JUIL 1985"), (0x0D, "F"), (0x0E, ""), (0x0F, "1"), (0x10, "0"),
    ];

    [Fact]
    public void All_fields_are_read()
    {
        CardIdentity identity = Read(Complete).Value;

        identity.NationalNumber.Digits.ShouldBe("85073003328");
        identity.Name.ShouldBe(new PersonName("Alix Zoé", "Vanden Essai"));
        identity.ThirdGivenNameInitial.ShouldBe("M");
        identity.CardNumber.ShouldBe("000590123471");
        identity.ValidFrom.ShouldBe(new DateOnly(2024, 2, 1));
        identity.ValidUntil.ShouldBe(new DateOnly(2034, 1, 31));
        identity.Municipality.ShouldBe("Liège");
        identity.Nationality.ShouldBe("Belge");
        identity.BirthPlace.ShouldBe("Namur");
        identity.BirthDate.ShouldBe(new BirthDate(1985, 7, 30));
        identity.Sex.ShouldBe(Sex.Female);
        identity.NobleCondition.ShouldBeNull();
        identity.DocumentType.ShouldBe(DocumentType.Belgian);
    }

    [Theory]
    [InlineData("M", Sex.Male)]
    [InlineData("F", Sex.Female)]
    [InlineData("V", Sex.Female)]
    [InlineData("W", Sex.Female)]
    [InlineData("?", Sex.NotStated)]
    [InlineData("", Sex.NotStated)]
    public void The_letter_for_the_sex_is_read_in_three_languages(string letter, Sex sex) => Read(With(0x0D, letter)).Value.Sex.ShouldBe(sex);

    [Theory]
    [InlineData("6", true, false)]
    [InlineData("31", false, true)]
    [InlineData("11", false, true)]
    [InlineData("65", true, true)]
    [InlineData("1", false, false)]
    [InlineData("99", false, false)]
    [InlineData("X", false, false)]
    public void Document_types_are_known_and_unknown_ones_are_no_error(string code, bool forChildren, bool forForeigners)
    {
        DocumentType type = Read(With(0x0F, code)).Value.DocumentType;
        (type.IsForChildren, type.IsForForeigners).ShouldBe((forChildren, forForeigners));
    }

    [Fact]
    public void Runs_of_blanks_become_one() => Read(With(0x07, "  Vanden   Essai ")).Value.Name.Surname.ShouldBe("Vanden Essai");

    [Fact]
    public void A_person_without_given_name_is_read()
    {
        Read(With(0x08, "")).Value.Name.ShouldBe(new PersonName("", "Vanden Essai"));
        Read([.. Complete.Where(field => field.Tag != 0x08)]).Value.Name.Full.ShouldBe("Vanden Essai");
    }

    [Fact]
    public void A_birth_date_that_nobody_can_read_does_not_make_the_card_useless() => Read(With(0x0C, "??")).Value.BirthDate.ShouldBeNull();

    [Theory]
    [InlineData(0x01)]
    [InlineData(0x03)]
    [InlineData(0x04)]
    [InlineData(0x06)]
    public void A_card_without_number_dates_or_national_number_is_unreadable(byte tag) =>
        Read([.. Complete.Where(field => field.Tag != tag)]).Refusal.Reason.ShouldBe(EidRefusals.CardUnreadable);

    [Theory]
    [InlineData(0x06, "85073003329")]
    [InlineData(0x04, "31/01/2034")]
    [InlineData(0x04, "30.02.2034")]
    [InlineData(0x07, "Essai\u001B[2J")]
    [InlineData(0x08, "Alix\n")]
    public void Wrong_check_digits_dates_and_control_characters_make_it_unreadable(byte tag, string value) =>
        Read(With(tag, value)).Refusal.Reason.ShouldBe(EidRefusals.CardUnreadable);

    [Fact]
    public void Text_that_is_not_utf8_makes_it_unreadable()
    {
        byte[] file = Write(With(0x07, "Xx"));
        int place = file.AsSpan().IndexOf("Xx"u8);
        file[place] = 0xC3;
        IdentityFile.Read(file).Refusal.Reason.ShouldBe(EidRefusals.CardUnreadable);
    }

    [Fact]
    public void No_damage_makes_the_reader_throw()
    {
        byte[] good = Write(Complete);
        Gen.Select(Gen.Int[0, good.Length - 1], Gen.Byte, Gen.Int[0, good.Length]).Sample((place, value, length) =>
        {
            byte[] file = [.. good];
            file[place] = value;
            _ = IdentityFile.Read(file.AsMemory(0, length)).Succeeded;
        });
    }

    [Fact]
    public void Printing_an_identity_shows_neither_name_nor_number()
    {
        string printed = Read(Complete).Value.ToString();
        printed.ShouldNotContain("Essai");
        printed.ShouldNotContain("85073003328");
        printed.ShouldNotContain("Alix");
    }

    private static (byte Tag, string Value)[] With(byte tag, string value) =>
        [.. Complete.Select(field => field.Tag == tag ? (tag, value) : field)];

    private static Outcome<CardIdentity> Read((byte Tag, string Value)[] fields) => IdentityFile.Read(Write(fields));

    private static byte[] Write((byte Tag, string Value)[] fields) => [.. fields.SelectMany(field =>
    {
        byte[] value = Encoding.UTF8.GetBytes(field.Value);
        return (byte[])[field.Tag, (byte)value.Length, .. value];
    })];
}
