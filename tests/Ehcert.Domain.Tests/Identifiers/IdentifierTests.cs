using System.Text.RegularExpressions;
using CsCheck;

namespace Ehcert.Domain.Tests.Identifiers;

public sealed class IdentifierTests
{
    [Fact]
    public void An_identifier_is_read_back_from_its_text() => Fictitious.Identifiers.Sample(identifier =>
    {
        Identifier.Parse(identifier.ToString()).Value.ShouldBe(identifier);
        Identifier.Parse(identifier.ToString().ToLowerInvariant()).Value.ShouldBe(identifier);
        identifier.Value.Length.ShouldBe(identifier.Type.Length);
        Regex.IsMatch(identifier.Value, $"^{identifier.Type.Pattern}$").ShouldBeTrue();
    });

    [Fact]
    public void One_changed_digit_of_a_type_with_modulo_97_is_refused() =>
        Fictitious.WithOneDigitChanged(Fictitious.EhpNumbers).Sample(pair =>
            Identifier.Parse(IdentifierType.Ehp, pair.Wrong).ShouldBeRefused(IdentifierRefusals.EhpCheckDigits));

    [Fact]
    public void Every_token_is_found_in_any_case_and_no_two_are_alike()
    {
        IdentifierType.All.Count.ShouldBe(35);
        IdentifierType.All.Select(type => type.Token).Distinct(StringComparer.OrdinalIgnoreCase).Count().ShouldBe(35);
        IdentifierType.All.ShouldAllBe(type => IdentifierType.Find(type.Token.ToLowerInvariant()) == type);
        IdentifierType.Find("NIHII-UNHEARD_OF").ShouldBeNull();
        IdentifierType.Find("UNKNOWN").ShouldBeNull();
        IdentifierType.Find(null).ShouldBeNull();
    }

    [Fact]
    public void Only_a_national_number_belongs_to_a_person() =>
        IdentifierType.All.Where(type => type.IsPerson).ShouldBe([IdentifierType.Ssin]);

    [Theory]
    [InlineData("SSIN", 11)]
    [InlineData("CBE", 10)]
    [InlineData("CBE-TREAT_CENTER", 10)]
    [InlineData("CBE-CONSORTIUM", 10)]
    [InlineData("NIHII", 8)]
    [InlineData("NIHII11", 11)]
    [InlineData("NIHII-PHARMACY", 8)]
    [InlineData("NIHII-SORTING_CENTER", 8)]
    [InlineData("NIHII-AMBU_SERVICE", 8)]
    [InlineData("EHP", 10)]
    [InlineData("EHP-CTRL_ORGANISM", 10)]
    [InlineData("SITE", 4)]
    [InlineData("SITESMUR", 10)]
    [InlineData("SITEPIT", 10)]
    public void Types_have_the_lengths_of_the_reference(string token, int length) => IdentifierType.Find(token)!.Length.ShouldBe(length);

    [Fact]
    public void The_announced_pattern_never_refuses_what_is_accepted() => Fictitious.Identifiers.Sample(identifier =>
        Regex.IsMatch(identifier.Value, $@"\A{identifier.Type.Pattern}\z").ShouldBeTrue());

    [Fact]
    public void A_value_of_the_wrong_length_says_how_many_digits_are_expected()
    {
        Refusal refusal = Identifier.Parse(IdentifierType.NihiiPharmacy, "49999144001").ShouldBeRefused(IdentifierRefusals.Length);
        refusal.Values["found"].ShouldBe("11");
        refusal.Values["expected"].ShouldBe("8");
        Identifier.Parse(IdentifierType.Nihii11, "49999144").ShouldBeRefused(IdentifierRefusals.Length);
        Identifier.Parse(IdentifierType.Site, "12345").ShouldBeRefused(IdentifierRefusals.Length);
    }

    [Theory]
    [InlineData("CBE")]
    [InlineData("")]
    [InlineData(null)]
    public void Text_without_a_value_is_no_identifier(string? text) => Identifier.Parse(text).ShouldBeRefused(IdentifierRefusals.Missing);

    [Fact]
    public void Text_with_anything_but_digits_or_an_unknown_type_is_no_identifier()
    {
        Identifier.Parse("CBE=0999.999.922").ShouldBeRefused(IdentifierRefusals.NotBareDigits);
        Identifier.Parse("VAT=0999999922").ShouldBeRefused(IdentifierRefusals.UnknownType);
        Identifier.Parse(" CBE=0999999922").ShouldBeRefused(IdentifierRefusals.UnknownType);
    }
}
