using CsCheck;

namespace Ehcert.Domain.Tests.Identifiers;

public sealed class ApplicationIdTests
{
    [Fact]
    public void An_application_id_is_its_own_normal_form() => Fictitious.ApplicationIds.Sample(id =>
    {
        ApplicationId.Parse(id.Value).Value.ShouldBe(id);
        ApplicationId.Normalise(id.Value).ShouldBe(id.Value);
    });

    [Fact]
    public void Only_the_normalised_form_passes()
    {
        ApplicationId.Parse("LAB_2-B").Value.Value.ShouldBe("LAB_2-B");
        ApplicationId.Parse("").ShouldBeRefused(ApplicationIdRefusals.Missing);
        ApplicationId.Parse("pharma1").ShouldBeRefused(ApplicationIdRefusals.NotNormalised).Values["normalised"].ShouldBe("PHARMA1");
        ApplicationId.Parse("Zuidé").ShouldBeRefused(ApplicationIdRefusals.NotNormalised).Values["normalised"].ShouldBe("ZUIDE");
        ApplicationId.Parse("Zuid é").ShouldBeRefused(ApplicationIdRefusals.Character).Values["character"].ShouldBe("U+0020");
        ApplicationId.Parse(new string('A', 31)).ShouldBeRefused(ApplicationIdRefusals.TooLong).Values["found"].ShouldBe("31");
        ApplicationId.Parse(new string('A', 30)).Succeeded.ShouldBeTrue();
        ApplicationId.Parse("CBE=1").ShouldBeRefused(ApplicationIdRefusals.Character).Values["character"].ShouldBe("=");
    }

    [Fact]
    public void An_id_in_use_is_refused_and_none_counts_as_one()
    {
        ApplicationId pharma = ApplicationId.Parse("PHARMA1").Value;
        ApplicationId lab = ApplicationId.Parse("LAB_2-B").Value;
        ApplicationId.CheckUnused(lab, [null, pharma]).Succeeded.ShouldBeTrue();
        ApplicationId.CheckUnused(pharma, [null, pharma]).ShouldBeRefused(ApplicationIdRefusals.InUse);
        ApplicationId.CheckUnused(null, [null, pharma]).ShouldBeRefused(ApplicationIdRefusals.NeededForAnother);
        ApplicationId.CheckUnused(null, [pharma]).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public void Any_text_is_read_or_refused_and_never_throws() => Gen.String.Sample(text =>
    {
        Outcome<ApplicationId> outcome = ApplicationId.Parse(text);
        if (outcome.IsRefused(out Refusal? refusal, out ApplicationId? id))
            refusal.ShouldBeComplete();
        else
            id.Value.ShouldBe(text);
    });
}
