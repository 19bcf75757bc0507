using CsCheck;

namespace Ehcert.Domain.Tests.Identifiers;

public sealed class NationalNumberTests
{
    [Fact]
    public void A_number_is_read_back_from_each_of_its_forms() => Fictitious.NationalNumbers.Sample(digits =>
    {
        NationalNumber number = NationalNumber.Parse(digits).Value;
        number.Digits.ShouldBe(digits);
        NationalNumber.Parse(number.Grouped).Value.ShouldBe(number);
    });

    [Fact]
    public void One_changed_digit_is_refused_unless_it_reads_as_the_other_century() =>
        Fictitious.WithOneDigitChanged(Fictitious.NationalNumbers).Sample(pair =>
        {
            NationalNumber right = NationalNumber.Parse(pair.Right).Value;
            Outcome<NationalNumber> wrong = NationalNumber.Parse(pair.Wrong);
            if (wrong.Succeeded)
                wrong.Value.IsBornFrom2000.ShouldBe(!right.IsBornFrom2000);
            else
                wrong.ShouldBeRefused(IdentifierRefusals.NationalNumberCheckDigits);
        });

    [Theory]
    [InlineData("85.07.30-997.34")]
    [InlineData("85473099129")]
    [InlineData("85073092509")]
    [InlineData("85.07.30-925.09")]
    [InlineData("05.02.14-998.88")]
    [InlineData("85.07.30-033.28")]
    [InlineData(" 85 07 30\u00A0997 34 ")]
    [InlineData("85/07/30-997/34")]
    [InlineData("\u200E85073099734")]
    public void Fictitious_numbers_are_accepted(string typed) => NationalNumber.Parse(typed).Succeeded.ShouldBeTrue();

    [Fact]
    public void Check_digits_below_ten_keep_their_zero()
    {
        NationalNumber number = NationalNumber.Parse("85.07.30-925.09").Value;
        number.Digits.ShouldBe("85073092509");
        number.Grouped.ShouldBe("85.07.30-925.09");
        Identifier.Of(number).ToString().ShouldBe("SSIN=85073092509");
    }

    [Fact]
    public void The_check_digits_tell_the_century()
    {
        NationalNumber.Parse("05.02.14-998.88").Value.BirthDate.ShouldBe(new DateOnly(2005, 2, 14));
        NationalNumber.Parse("05.02.14-998.59").Value.BirthDate.ShouldBe(new DateOnly(1905, 2, 14));
        NationalNumber.Parse("85.07.30-997.34").Value.BirthDate.ShouldBe(new DateOnly(1985, 7, 30));
    }

    [Fact]
    public void No_number_fits_both_centuries() => Fictitious.NationalNumbers.Sample(digits =>
        (CheckDigits.FitBornBefore2000(digits) ^ CheckDigits.FitBornFrom2000(digits)).ShouldBeTrue());

    [Fact]
    public void A_bis_number_is_known_by_its_month()
    {
        NationalNumber bis = NationalNumber.Parse("85473099129").Value;
        bis.IsBis.ShouldBeTrue();
        bis.BirthDate.ShouldBe(new DateOnly(1985, 7, 30));
        NationalNumber.Parse("85073099734").Value.IsBis.ShouldBeFalse();
    }

    [Theory]
    [InlineData("85000000185")] // month and day unknown
    [InlineData("85070000123")] // day unknown
    [InlineData("85400000171")] // BIS, month and day unknown
    [InlineData("71715100070")] // shape of a test card
    public void A_number_that_is_no_date_is_accepted_without_a_date_of_birth(string typed)
    {
        string digits = WithCheckDigits(typed);
        NationalNumber.Parse(digits).Value.BirthDate.ShouldBeNull();
    }

    [Fact]
    public void What_is_not_a_number_is_refused_with_its_own_reason()
    {
        NationalNumber.Parse(null).ShouldBeRefused(IdentifierRefusals.Missing);
        NationalNumber.Parse(" .-/ ").ShouldBeRefused(IdentifierRefusals.Missing);
        NationalNumber.Parse("85.07.30-997.3").ShouldBeRefused(IdentifierRefusals.NationalNumberLength).Values["found"].ShouldBe("10");
        NationalNumber.Parse("85.07.30-997.35").ShouldBeRefused(IdentifierRefusals.NationalNumberCheckDigits);
        NationalNumber.Parse("85O73099734").ShouldBeRefused(IdentifierRefusals.Character).Values["character"].ShouldBe("O");
        NationalNumber.Parse("8507309973\u0664").ShouldBeRefused(IdentifierRefusals.Character);
        NationalNumber.Parse("-\u0007").ShouldBeRefused(IdentifierRefusals.Character).Values["character"].ShouldBe("U+0007");
    }

    [Fact]
    public void Neither_printing_nor_a_refusal_shows_the_number()
    {
        NationalNumber.Parse("85073099734").Value.ToString().ShouldBe("*********34");
        Refusal refusal = NationalNumber.Parse("85073099735").Refusal;
        string.Join(' ', refusal.Values.Values).ShouldNotContain("850730");
        LanguageCodes.All.ShouldAllBe(language => !refusal.What(language).Contains("850730"));
    }

    [Fact]
    public void Any_text_is_read_or_refused_and_never_throws() => Gen.String.Sample(text =>
    {
        Outcome<NationalNumber> outcome = NationalNumber.Parse(text);
        if (!outcome.Succeeded)
            outcome.Refusal.ShouldBeComplete();
    });

    private static string WithCheckDigits(string digits)
    {
        int check = 97 - (int)(long.Parse(digits[..9], System.Globalization.CultureInfo.InvariantCulture) % 97);
        return $"{digits[..9]}{check:00}";
    }
}
