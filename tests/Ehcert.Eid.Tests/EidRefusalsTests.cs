using Ehcert.Domain;

namespace Ehcert.Eid.Tests;

public sealed class EidRefusalsTests
{
    [Fact]
    public void Every_refusal_is_complete_in_four_languages_and_has_its_own_code() =>
        RefusalCatalogue.Faults(typeof(EidRefusals).Assembly).ShouldBeEmpty();

    [Fact]
    public void A_wrong_pin_says_how_many_tries_are_left_and_warns_before_the_last()
    {
        EidRefusals.PinWrong(2).What(Language.French).ShouldContain("2 essais");
        EidRefusals.PinWrong(1).Reason.ShouldBe(EidRefusals.WrongPinOneTryLeft);
        EidRefusals.PinWrong(0).Reason.ShouldBe(EidRefusals.PinBlocked);
        EidRefusals.PinWrong(null).Reason.ShouldBe(EidRefusals.WrongPinTriesUnknown);
        EidRefusals.IsPinWrong(EidRefusals.PinWrong(1)).ShouldBeTrue();
        EidRefusals.IsPinWrong(EidRefusals.PinWrong(0)).ShouldBeFalse();
    }

    [Fact]
    public void A_blocked_pin_and_a_missing_certificate_send_to_the_municipality_a_stopped_service_does_not()
    {
        EidRefusals.PinBlocked.Desk.ShouldBe(Desk.Municipality);
        EidRefusals.CertificateMissing(CardKey.Signature).Reason.Desk.ShouldBe(Desk.Municipality);
        EidRefusals.NoService.Desk.ShouldBe(Desk.LocalAdministrator);
        EidRefusals.NoReader.Desk.ShouldBe(Desk.EidServiceDesk);
    }
}
