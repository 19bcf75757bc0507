using CsCheck;

namespace Ehcert.Domain.Tests.Contact;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData("testine@example.org")]
    [InlineData("first.last+tag@sub.example-1.org")]
    [InlineData("o'neil!#$%&*/=?^_`{|}~-@example.org")]
    [InlineData("  testine@example.org ")]
    [InlineData("1@2.3")]
    public void Ordinary_addresses_are_accepted(string typed) => EmailAddress.Parse(typed).Value.Value.ShouldBe(typed.Trim());

    [Fact]
    public void What_is_no_address_is_refused_with_its_own_reason()
    {
        EmailAddress.Parse(" ").ShouldBeRefused(ContactDataRefusals.EmailMissing);
        EmailAddress.Parse("a@example.org; b@example.org").ShouldBeRefused(ContactDataRefusals.EmailSeveral);
        EmailAddress.Parse("a@example.org,b@example.org").ShouldBeRefused(ContactDataRefusals.EmailSeveral);
        EmailAddress.Parse("zoé@example.org").ShouldBeRefused(ContactDataRefusals.EmailCharacter).Values["character"].ShouldBe("é");
        EmailAddress.Parse("a b@example.org").ShouldBeRefused(ContactDataRefusals.EmailCharacter).Values["character"].ShouldBe("U+0020");
        EmailAddress.Parse("a\r\nBcc:x@example.org").ShouldBeRefused(ContactDataRefusals.EmailCharacter);
        EmailAddress.Parse(new string('a', 309) + "@example.org").ShouldBeRefused(ContactDataRefusals.EmailTooLong).Values["found"].ShouldBe("321");
        EmailAddress.Parse(new string('a', 308) + "@example.org").Succeeded.ShouldBeTrue();
    }

    [Theory]
    [InlineData("testine")]
    [InlineData("testine@localhost")]
    [InlineData("@example.org")]
    [InlineData("testine@")]
    [InlineData(".a@example.org")]
    [InlineData("a..b@example.org")]
    [InlineData("a@-example.org")]
    [InlineData("a@example.org.")]
    public void Half_an_address_is_refused(string typed) => EmailAddress.Parse(typed).ShouldBeRefused(ContactDataRefusals.EmailMalformed);

    [Fact]
    public void On_the_wire_nothing_may_stand_around_it()
    {
        EmailAddress.ParseWire("a@example.org").Succeeded.ShouldBeTrue();
        EmailAddress.ParseWire(" a@example.org").ShouldBeRefused(ContactDataRefusals.EmailMalformed);
        EmailAddress.ParseWire("a@example.org\n").ShouldBeRefused(ContactDataRefusals.EmailMalformed);
        EmailAddress.ParseWire("").ShouldBeRefused(ContactDataRefusals.EmailMissing);
        EmailAddress.ParseWire(null).ShouldBeRefused(ContactDataRefusals.EmailMissing);
    }

    [Fact]
    public void Any_text_is_read_or_refused_and_never_throws() => Gen.String.Sample(text =>
    {
        if (EmailAddress.Parse(text).IsRefused(out Refusal? refusal, out EmailAddress? email))
            refusal.ShouldBeComplete();
        else
            EmailAddress.ParseWire(email.Value).Value.ShouldBe(email);
    });

    [Fact]
    public void Printing_an_address_hides_it() => EmailAddress.Parse("testine@example.org").Value.ToString().ShouldBe("t***@***");
}
