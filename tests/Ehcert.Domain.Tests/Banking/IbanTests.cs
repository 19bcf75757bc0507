using System.Globalization;
using System.Numerics;
using CsCheck;

namespace Ehcert.Domain.Tests.Banking;

public sealed class IbanTests
{
    private static readonly Gen<string> BelgianIbans = Gen.Long[0, 9_999_999_999].Select(account =>
        Belgian(account, account % 97 == 0 ? 97 : account % 97));

    [Fact]
    public void A_number_is_read_back_from_each_of_its_forms() => BelgianIbans.Sample(text =>
    {
        Iban iban = Iban.Parse(text).Value;
        iban.Value.ShouldBe(text);
        Iban.Parse(iban.Grouped).Value.ShouldBe(iban);
        Iban.Parse($"iban: {iban.Grouped.ToLowerInvariant()}").Value.ShouldBe(iban);
    });

    [Fact]
    public void One_changed_digit_is_refused() => Gen.Select(BelgianIbans, Gen.Int[2, 15], Gen.Int[1, 9], (right, place, step) =>
    {
        char[] characters = right.ToCharArray();
        characters[place] = (char)('0' + (characters[place] - '0' + step) % 10);
        return new string(characters);
    }).Sample(wrong => Iban.Parse(wrong).ShouldBeRefused(BankRefusals.IbanCheckDigits));

    [Theory]
    [InlineData("BE68 5390 0754 7034")]
    [InlineData("BE68539007547034")]
    [InlineData("be68 5390 0754 7034")]
    [InlineData("BE68\u00A05390\u00A00754\u00A07034")]
    [InlineData("BE68-5390-0754-7034")]
    public void A_belgian_number_is_accepted_however_it_is_spaced(string typed)
    {
        Iban iban = Iban.Parse(typed).Value;
        iban.Grouped.ShouldBe("BE68 5390 0754 7034");
        iban.Country.ShouldBe("BE");
    }

    [Theory]
    [InlineData("DE89 3704 0044 0532 0130 00")]
    [InlineData("FR14 2004 1010 0505 0001 3M02 606")]
    [InlineData("NL91 ABNA 0417 1643 00")]
    [InlineData("LU28 0019 4006 4475 0000")]
    public void Specimens_of_other_countries_are_accepted(string typed) => Iban.Parse(typed).Succeeded.ShouldBeTrue();

    [Fact]
    public void A_number_right_by_iso_and_wrong_by_the_belgian_rule_is_refused() =>
        Iban.Parse("BE41 0918 1173 5141").ShouldBeRefused(BankRefusals.IbanCheckDigits);

    [Fact]
    public void A_remainder_of_zero_counts_as_97() => Gen.Long[0, 100_000_000].Select(times => times * 97).Sample(account =>
    {
        Iban.Parse(Belgian(account, 97)).Succeeded.ShouldBeTrue();
        Iban.Parse(Belgian(account, 0)).ShouldBeRefused(BankRefusals.IbanCheckDigits);
    });

    [Fact]
    public void What_is_no_account_number_is_refused_with_its_own_reason()
    {
        Iban.Parse(" ").ShouldBeRefused(BankRefusals.IbanMissing);
        Iban.Parse(null).ShouldBeRefused(BankRefusals.IbanMissing);
        Iban.Parse("IBAN").ShouldBeRefused(BankRefusals.IbanMissing);
        Iban.Parse("539-0075470-34").ShouldBeRefused(BankRefusals.IbanOldBelgianAccount);
        Iban.Parse("68 5390 0754 7034").ShouldBeRefused(BankRefusals.IbanBeginning);
        Iban.Parse("BE6").ShouldBeRefused(BankRefusals.IbanBeginning);
        Iban.Parse("BE68 5390 0754 70345").ShouldBeRefused(BankRefusals.IbanLength).Values["found"].ShouldBe("17");
        Iban.Parse("XX68 5390").ShouldBeRefused(BankRefusals.IbanLengthUnknownCountry);
        Iban.Parse("BE68 5390 0754 70é4").ShouldBeRefused(BankRefusals.Character).Values["character"].ShouldBe("é");
        Iban.Parse("BE68 5390 0754 7A34").ShouldBeRefused(BankRefusals.IbanCheckDigits);
    }

    [Fact]
    public void Any_text_is_read_or_refused_and_never_throws() =>
        Gen.OneOf(Gen.String, Gen.Char["BE0123456789AZ"].Array[1, 40].Select(letters => "BE" + new string(letters))).Sample(text =>
        {
            Outcome<Iban> outcome = Iban.Parse(text);
            if (!outcome.Succeeded)
                outcome.Refusal.ShouldBeComplete();
        });

    [Fact]
    public void Printing_a_number_hides_it() => Iban.Parse("BE68 5390 0754 7034").Value.ToString().ShouldBe("BE**********7034");

    // Ten digits and two check digits, then the international check digits; apart from the product's arithmetic.
    private static string Belgian(long account, long check)
    {
        string bban = $"{account:0000000000}{check:00}";
        int international = 98 - (int)(BigInteger.Parse(bban + "111400", CultureInfo.InvariantCulture) % 97);
        return $"BE{international:00}{bban}";
    }
}
