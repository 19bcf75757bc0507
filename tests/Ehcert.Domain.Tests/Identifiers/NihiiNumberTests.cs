using CsCheck;

namespace Ehcert.Domain.Tests.Identifiers;

public sealed class NihiiNumberTests
{
    [Fact]
    public void A_number_is_read_back_from_each_of_its_forms() =>
        Gen.OneOf(Fictitious.NihiiNumbers, Fictitious.NihiiNumbersWithQualification).Sample(digits =>
        {
            NihiiNumber number = NihiiNumber.Parse(digits).Value;
            number.Digits.ShouldBe(digits);
            (number.First8 + number.Qualification).ShouldBe(digits);
            NihiiNumber.Parse(number.Grouped).Value.ShouldBe(number);
        });

    [Fact]
    public void One_changed_digit_is_refused_unless_it_fits_the_other_series() =>
        Fictitious.WithOneDigitChanged(Fictitious.NihiiNumbers).Sample(pair =>
        {
            Outcome<NihiiNumber> wrong = NihiiNumber.Parse(pair.Wrong);
            if (!wrong.Succeeded)
                wrong.ShouldBeRefused(IdentifierRefusals.NihiiCheckDigits);
            else
                (Fits(pair.Right, 97) && Fits(pair.Wrong, 97)).ShouldBeFalse();
        });

    [Fact]
    public void The_two_series_overlap_in_the_first_six_digits_and_mean_different_people()
    {
        NihiiNumber first = NihiiNumber.Parse("4-99991-44-001").Value;
        NihiiNumber second = NihiiNumber.Parse("4-99991-11-001").Value;
        first.Modulus.ShouldBe(NihiiModulus.Mod97);
        second.Modulus.ShouldBe(NihiiModulus.Mod89);
        first.First8.ShouldNotBe(second.First8);
        first.ShouldNotBe(second);
        first.Qualification.ShouldBe("001");
        NihiiNumber.Parse("4-99991-12-001").ShouldBeRefused(IdentifierRefusals.NihiiCheckDigits);
    }

    [Fact]
    public void Numbers_are_grouped_as_people_write_them()
    {
        NihiiNumber.Parse("49999144001").Value.Grouped.ShouldBe("4-99991-44-001");
        NihiiNumber.Parse("710.322/09").Value.Grouped.ShouldBe("710-322-09");
        NihiiNumber.Parse("1-99999-15-004").Value.IsPersonal.ShouldBeTrue();
        NihiiNumber.Parse("949999-19").Value.IsPersonal.ShouldBeFalse();
    }

    [Fact]
    public void The_qualification_is_not_part_of_the_check() => Fictitious.NihiiNumbers.Sample(digits =>
        NihiiNumber.Parse(digits + "000").Succeeded.ShouldBe(NihiiNumber.Parse(digits + "999").Succeeded));

    [Fact]
    public void A_number_of_another_length_is_refused()
    {
        NihiiNumber.Parse("4-99991-44-01").ShouldBeRefused(IdentifierRefusals.NihiiLength).Values["found"].ShouldBe("10");
        NihiiNumber.Parse(null).ShouldBeRefused(IdentifierRefusals.Missing);
    }

    private static bool Fits(string digits, int modulus) => CheckDigits.Fit(digits, modulus);
}
