namespace Ehcert.Domain.Tests.Banking;

public sealed class ThirdPartyPayerNumberTests
{
    [Fact]
    public void One_care_provider_is_paid_under_the_personal_number_with_qualification()
    {
        ThirdPartyPayerNumber number = ThirdPartyPayerNumber.Parse("4-99991-11-001", ThirdPartyPayer.Alone).Value;
        number.Digits.ShouldBe("49999111001");
        number.Payer.ShouldBe(ThirdPartyPayer.Alone);
        number.ToString().ShouldBe("*********01");
    }

    [Fact]
    public void A_group_is_paid_under_its_own_number() =>
        ThirdPartyPayerNumber.Parse("949999-19", ThirdPartyPayer.Group).Value.Digits.ShouldBe("94999919");

    [Theory]
    [InlineData("949999-19", ThirdPartyPayer.Alone, "THIRD_PARTY_PAYER_GROUP_NUMBER")]
    [InlineData("4-99991-11", ThirdPartyPayer.Alone, "THIRD_PARTY_PAYER_QUALIFICATION_MISSING")]
    [InlineData("4-99991-11-001", ThirdPartyPayer.Group, "THIRD_PARTY_PAYER_PERSONAL_NUMBER")]
    [InlineData("4-99991-11", ThirdPartyPayer.Group, "THIRD_PARTY_PAYER_PERSONAL_NUMBER")]
    [InlineData("949999-19-001", ThirdPartyPayer.Group, "THIRD_PARTY_PAYER_QUALIFICATION_OF_GROUP")]
    [InlineData("0566.988.259", ThirdPartyPayer.Alone, "THIRD_PARTY_PAYER_ENTERPRISE_NUMBER")]
    [InlineData("BE 0566.988.259", ThirdPartyPayer.Group, "THIRD_PARTY_PAYER_ENTERPRISE_NUMBER")]
    [InlineData("85.07.30-997.34", ThirdPartyPayer.Alone, "THIRD_PARTY_PAYER_NATIONAL_NUMBER")]
    [InlineData("4-99991-12-001", ThirdPartyPayer.Alone, "NIHII_CHECK_DIGITS")]
    [InlineData("4999911", ThirdPartyPayer.Alone, "NIHII_LENGTH")]
    [InlineData("", ThirdPartyPayer.Group, "IDENTIFIER_MISSING")]
    public void Each_wrong_number_gets_its_own_hint(string typed, ThirdPartyPayer payer, string code)
    {
        Refusal refusal = ThirdPartyPayerNumber.Parse(typed, payer).Refusal;
        refusal.Code.ShouldBe(code);
        refusal.ShouldBeComplete();
    }
}
