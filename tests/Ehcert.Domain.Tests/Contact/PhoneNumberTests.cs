using CsCheck;

namespace Ehcert.Domain.Tests.Contact;

public sealed class PhoneNumberTests
{
    [Theory]
    [InlineData("0470/12.34.56", "0470 12 34 56")]
    [InlineData("+32 470 12 34 56", "+32 470 12 34 56")]
    [InlineData("0032(0)470123456", "+32 470123456")]
    [InlineData("(02) 788.51.55", "02 788 51 55")]
    [InlineData("+32 (0)2 788 51 55", "+32 2 788 51 55")]
    [InlineData("(+32) 0470 12 34 56", "+32 470 12 34 56")]
    [InlineData("+ 32 470-12-34-56", "+32 470 12 34 56")]
    [InlineData("0470\u00A012\u202F34\u00A056", "0470 12 34 56")]
    [InlineData("+32-2-788–51–55", "+32 2 788 51 55")]
    [InlineData("00 49 30 0000000", "+49 30 0000000")]
    [InlineData("+49 (0) 30 0000000", "+49 30 0000000")]
    [InlineData("  02/788 51 55 ", "02 788 51 55")]
    [InlineData("0800 12 345", "0800 12 345")]
    public void Belgian_habits_become_the_form_of_the_wire(string typed, string expected) =>
        PhoneNumber.Parse(typed).Value.Value.ShouldBe(expected);

    [Fact]
    public void What_is_accepted_as_typed_is_accepted_on_the_wire_and_typing_it_again_changes_nothing() =>
        Gen.OneOf(Gen.String, Gen.Char["0123456789+()/.- 0032"].Array[1, 24].Select(letters => new string(letters))).Sample(typed =>
        {
            if (PhoneNumber.Parse(typed).IsRefused(out Refusal? refusal, out PhoneNumber? phone))
            {
                refusal.ShouldBeComplete();
                return;
            }

            PhoneNumber.ParseWire(phone.Value).Value.ShouldBe(phone);
            PhoneNumber.Parse(phone.Value).Value.ShouldBe(phone);
        });

    [Fact]
    public void What_is_no_telephone_number_is_refused_with_its_own_reason()
    {
        PhoneNumber.Parse("abc").ShouldBeRefused(ContactDataRefusals.PhoneCharacter).Values["character"].ShouldBe("a");
        PhoneNumber.Parse(" ").ShouldBeRefused(ContactDataRefusals.PhoneMissing);
        PhoneNumber.Parse(null).ShouldBeRefused(ContactDataRefusals.PhoneMissing);
        PhoneNumber.Parse("0470 12 34 5+").ShouldBeRefused(ContactDataRefusals.PhoneCharacter);
        PhoneNumber.Parse("470123456").ShouldBeRefused(ContactDataRefusals.PhoneBeginning);
        PhoneNumber.Parse("0470 12 34").ShouldBeRefused(ContactDataRefusals.PhoneBelgianLength);
        PhoneNumber.Parse("+32 470 12 34 567 8").ShouldBeRefused(ContactDataRefusals.PhoneBelgianLength);
        PhoneNumber.Parse("+49 12").ShouldBeRefused(ContactDataRefusals.PhoneLength).Values["found"].ShouldBe("4");
        PhoneNumber.Parse("000 123 456 789").ShouldBeRefused(ContactDataRefusals.PhoneCountryCode);
        PhoneNumber.Parse("+").ShouldBeRefused(ContactDataRefusals.PhoneLength);
    }

    [Theory]
    [InlineData("+32 2 000 00 01")]
    [InlineData("+")]
    [InlineData("1")]
    [InlineData("02 1")]
    public void On_the_wire_the_pattern_of_existing_clients_rules(string text) => PhoneNumber.ParseWire(text).Value.Value.ShouldBe(text);

    [Fact]
    public void On_the_wire_anything_else_is_refused()
    {
        PhoneNumber.ParseWire("02/123 45 67").ShouldBeRefused(ContactDataRefusals.PhoneMalformed);
        PhoneNumber.ParseWire("02-1").ShouldBeRefused(ContactDataRefusals.PhoneMalformed);
        PhoneNumber.ParseWire(" 02").ShouldBeRefused(ContactDataRefusals.PhoneMalformed);
        PhoneNumber.ParseWire("02\n").ShouldBeRefused(ContactDataRefusals.PhoneMalformed);
        PhoneNumber.ParseWire("").ShouldBeRefused(ContactDataRefusals.PhoneMissing);
        PhoneNumber.ParseWire(new string('1', 321)).ShouldBeRefused(ContactDataRefusals.PhoneTooLong);
    }

    [Theory]
    [InlineData("0470/12.34.56", "+32 470 12 34 56", true)]
    [InlineData("0032470123456", "0470123456", true)]
    [InlineData("0470/12.34.56", "0470/12.34.57", false)]
    public void The_same_telephone_is_recognised_in_another_spelling(string one, string other, bool same) =>
        PhoneNumber.Parse(one).Value.IsSameNumberAs(PhoneNumber.Parse(other).Value).ShouldBe(same);

    [Fact]
    public void Printing_a_number_hides_it()
    {
        PhoneNumber.Parse("0470 12 34 56").Value.ToString().ShouldBe("***56");
        PhoneNumber.ParseWire("+").Value.ToString().ShouldBe("***");
    }
}
