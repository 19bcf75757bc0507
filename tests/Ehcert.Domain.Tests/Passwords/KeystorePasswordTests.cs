using CsCheck;

namespace Ehcert.Domain.Tests.Passwords;

public sealed class KeystorePasswordTests
{
    [Theory]
    [InlineData("Zolw123!@#")]
    [InlineData("correct horse battery 9")]
    [InlineData("~~~~~~~~")]
    public void An_ascii_password_with_a_digit_or_symbol_is_all_green(string password)
    {
        PasswordChecks checks = KeystorePassword.Check(password, password);
        checks.AllGreen.ShouldBeTrue();
        checks.Refusal.ShouldBeNull();
    }

    [Theory]
    [InlineData("Pässwörd1", "ä")]
    [InlineData("motdepasse€1", "€")]
    [InlineData("пароль123", "п")]
    [InlineData("mot de\u00A0passe1", "U+00A0")]
    [InlineData("tab\tinside1", "U+0009")]
    [InlineData("Pa\u0308sswo\u0308rd1", "ä")]
    public void The_character_that_is_not_accepted_is_named(string password, string character)
    {
        PasswordChecks checks = KeystorePassword.Check(password, password);
        checks.AcceptedCharacters.ShouldBeFalse();
        checks.OffendingCharacter.ShouldBe(character);
        checks.Refusal!.Reason.ShouldBe(KeystorePasswordRefusals.CharacterNotAccepted);
    }

    [Theory]
    [InlineData("", "", "PASSWORD_TOO_SHORT")]
    [InlineData("Short1", "Short1", "PASSWORD_TOO_SHORT")]
    [InlineData("onlyletters", "onlyletters", "PASSWORD_NO_DIGIT_OR_SYMBOL")]
    [InlineData("only letters", "only letters", "PASSWORD_NO_DIGIT_OR_SYMBOL")]
    [InlineData(" leading9", " leading9", "PASSWORD_BLANK_AT_END")]
    [InlineData("Zolw123!", "Zolw123?", "PASSWORD_NOT_THE_SAME")]
    [InlineData("Zolw123!", null, "PASSWORD_NOT_THE_SAME")]
    public void Each_check_refuses_with_its_own_reason(string? password, string? confirmation, string code) =>
        KeystorePassword.Check(password, confirmation).Refusal!.Code.ShouldBe(code);

    [Fact]
    public void No_text_ever_throws_and_green_means_printable_ascii() => Gen.String.Sample(text =>
        KeystorePassword.Check(text, text) is { AllGreen: false } || text.All(character => character is >= ' ' and <= '~'));

    [Fact]
    public void Printing_the_checks_shows_no_character_of_the_password() =>
        KeystorePassword.Check("Pässwörd1", "Pässwörd1").ToString().ShouldNotContain("ä");

    [Fact]
    public void Nothing_typed_is_all_red()
    {
        PasswordChecks checks = KeystorePassword.Check(null, null);
        (checks.LongEnough || checks.AcceptedCharacters || checks.DigitOrSymbol || checks.ConfirmationEqual).ShouldBeFalse();
    }
}
