namespace Ehcert.Domain.Tests.Banking;

public sealed class BicTests
{
    [Theory]
    [InlineData("ABCDBEBB", "ABCDBEBB", "BE")]
    [InlineData("abcd be bb xxx", "ABCDBEBBXXX", "BE")]
    [InlineData("AB12NL2A", "AB12NL2A", "NL")]
    public void A_code_of_8_or_11_characters_is_accepted(string typed, string value, string country)
    {
        Bic bic = Bic.Parse(typed).Value;
        bic.Value.ShouldBe(value);
        bic.Country.ShouldBe(country);
        Bic.Parse(bic.Value).Value.ShouldBe(bic);
    }

    [Fact]
    public void What_is_no_code_is_refused_with_its_own_reason()
    {
        Bic.Parse("").ShouldBeRefused(BankRefusals.BicMissing);
        Bic.Parse("ABCDBEB").ShouldBeRefused(BankRefusals.BicLength).Values["found"].ShouldBe("7");
        Bic.Parse("ABCDB3BB").ShouldBeRefused(BankRefusals.BicMalformed);
        Bic.Parse("ABCDBÉBB").ShouldBeRefused(BankRefusals.Character);
    }

    [Fact]
    public void A_bank_of_another_country_than_the_account_is_noticed_and_not_refused()
    {
        Iban iban = Iban.Parse("BE68 5390 0754 7034").Value;
        Bic.Parse("ABCDBEBB").Value.CountryAgreesWith(iban).ShouldBeTrue();
        Bic.Parse("ABCDNL2A").Value.CountryAgreesWith(iban).ShouldBeFalse();
    }
}
