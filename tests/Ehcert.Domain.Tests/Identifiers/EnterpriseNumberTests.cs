using CsCheck;

namespace Ehcert.Domain.Tests.Identifiers;

public sealed class EnterpriseNumberTests
{
    [Fact]
    public void A_number_is_read_back_from_each_of_its_forms() => Fictitious.EnterpriseNumbers.Sample(digits =>
    {
        EnterpriseNumber number = EnterpriseNumber.Parse(digits).Value;
        number.Digits.ShouldBe(digits);
        EnterpriseNumber.Parse(number.Grouped).Value.ShouldBe(number);
        EnterpriseNumber.Parse($"BE {number.Grouped}").Value.ShouldBe(number);
    });

    [Fact]
    public void One_changed_digit_is_refused() => Fictitious.WithOneDigitChanged(Fictitious.EnterpriseNumbers).Sample(pair =>
        EnterpriseNumber.Parse(pair.Wrong).Succeeded.ShouldBeFalse());

    [Theory]
    [InlineData("1000.003.682")]
    [InlineData("BE1001686633")]
    [InlineData("be 1001.686.633")]
    [InlineData("0566.988.259")]
    public void Numbers_that_start_with_0_or_1_are_accepted(string typed) => EnterpriseNumber.Parse(typed).Succeeded.ShouldBeTrue();

    [Fact]
    public void What_is_not_a_number_is_refused_with_its_own_reason()
    {
        EnterpriseNumber.Parse("1000.003.683").ShouldBeRefused(IdentifierRefusals.EnterpriseNumberCheckDigits);
        EnterpriseNumber.Parse("2000.003.682").ShouldBeRefused(IdentifierRefusals.EnterpriseNumberFirstDigit);
        EnterpriseNumber.Parse("566.988.259").ShouldBeRefused(IdentifierRefusals.EnterpriseNumberNineDigits);
        EnterpriseNumber.Parse("566.988.258").ShouldBeRefused(IdentifierRefusals.EnterpriseNumberLength).Values["found"].ShouldBe("9");
        EnterpriseNumber.Parse("FR0566988259").ShouldBeRefused(IdentifierRefusals.Character).Values["character"].ShouldBe("F");
        EnterpriseNumber.Parse("BE").ShouldBeRefused(IdentifierRefusals.Missing);
        EnterpriseNumber.Parse("").ShouldBeRefused(IdentifierRefusals.Missing);
    }
}
