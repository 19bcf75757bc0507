namespace Ehcert.Domain.Tests.Contact;

public sealed class ContactDataTests
{
    [Fact]
    public void Personal_fields_are_enough()
    {
        ContactDataCheck check = ContactData.Check("testine@example.org", " ", "0470/12.34.56", null);
        check.Refusals.ShouldBeEmpty();
        check.Value!.EmailPrivate.Value.ShouldBe("testine@example.org");
        check.Value.EmailGeneral.ShouldBeNull();
        check.Value.PhonePrivate.Value.ShouldBe("0470 12 34 56");
        check.Value.PhoneGeneral.ShouldBeNull();
    }

    [Fact]
    public void All_wrong_fields_are_reported_at_once_each_by_name()
    {
        ContactDataCheck check = ContactData.Check("", "x@y", "", "abc");
        check.Value.ShouldBeNull();
        check.Refusals.Select(refusal => (refusal.Field, refusal.Code)).ShouldBe(
        [
            ("emailPrivate", "EMAIL_MISSING"), ("emailGeneral", "EMAIL_MALFORMED"),
            ("phonePrivate", "PHONE_MISSING"), ("phoneGeneral", "PHONE_CHARACTER"),
        ]);
    }

    [Fact]
    public void The_two_addresses_and_the_two_telephones_must_differ()
    {
        ContactDataCheck check = ContactData.Check("testine@example.org", "Testine@Example.org", "0470/12.34.56", "+32 470 12 34 56");
        check.Value.ShouldBeNull();
        check.Refusals.Select(refusal => (refusal.Field, refusal.Reason)).ShouldBe(
            [("emailGeneral", ContactDataRefusals.EmailsEqual), ("phoneGeneral", ContactDataRefusals.PhonesEqual)]);
    }

    [Fact]
    public void Four_different_values_are_kept()
    {
        ContactData contact = ContactData.Check("testine@example.org", "practice@example.org", "0470 12 34 56", "02 788 51 55").Value!;
        contact.EmailGeneral!.Value.ShouldBe("practice@example.org");
        contact.PhoneGeneral!.Value.ShouldBe("02 788 51 55");
    }

    [Fact]
    public void What_is_accepted_as_typed_is_accepted_on_the_wire()
    {
        ContactData typed = ContactData.Check("testine@example.org", "practice@example.org", "0032(0)470123456", "(02) 788.51.55").Value!;
        ContactData.ParseWire(typed.EmailPrivate.Value, typed.EmailGeneral!.Value, typed.PhonePrivate.Value, typed.PhoneGeneral!.Value).Value.ShouldBe(typed);
    }

    [Fact]
    public void On_the_wire_equal_values_pass_as_existing_clients_send_them() =>
        ContactData.ParseWire("a@example.org", "a@example.org", "+", "+").Succeeded.ShouldBeTrue();

    [Theory]
    [InlineData(null, null, "1", null, "emailPrivate")]
    [InlineData("a@example.org", "", "1", null, "emailGeneral")]
    [InlineData("a@example.org", null, null, null, "phonePrivate")]
    [InlineData("a@example.org", null, "1", "", "phoneGeneral")]
    [InlineData("a@example.org", null, "02/1", null, "phonePrivate")]
    public void On_the_wire_an_absent_personal_or_an_empty_general_field_is_refused(
        string? emailPrivate, string? emailGeneral, string? phonePrivate, string? phoneGeneral, string field) =>
        ContactData.ParseWire(emailPrivate, emailGeneral, phonePrivate, phoneGeneral).Refusal.Field.ShouldBe(field);

    [Fact]
    public void Printing_contact_data_hides_it()
    {
        string printed = ContactData.Check("testine@example.org", null, "0470 12 34 56", null).Value!.ToString();
        printed.ShouldNotContain("example");
        printed.ShouldNotContain("0470");
    }
}
