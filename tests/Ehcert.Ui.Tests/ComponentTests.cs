using Bunit;
using Ehcert.Domain;

namespace Ehcert.Ui.Tests;

public sealed class ComponentTests : BunitContext
{
    private static readonly RefusalReason Blocked = new(
        "TEST_BLOCKED",
        new("Bloqué {why}", "Geblokkeerd {why}", "Gesperrt {why}", "Blocked {why}"),
        new("Rien n’a changé.", "Er is niets gewijzigd.", "Nichts wurde geändert.", "Nothing changed."),
        new("Passez à la commune.", "Ga langs bij de gemeente.", "Gehen Sie zur Gemeinde.", "Visit your municipality."),
        Desk.Municipality);

    [Theory]
    [InlineData(Language.French, "votre administration communale")]
    [InlineData(Language.Dutch, "uw gemeente")]
    [InlineData(Language.German, "Ihre Gemeindeverwaltung")]
    [InlineData(Language.English, "your municipality")]
    public void A_refusal_says_what_happened_what_is_safe_what_to_do_and_who_helps(Language language, string desk)
    {
        var notice = Render<RefusalNotice>(p => p.Add(n => n.Refusal, Blocked.Refuse(null, ("why", "<b>x</b>"))).Add(n => n.Language, language));
        notice.Markup.ShouldContain(desk);
        notice.Markup.ShouldContain("TEST_BLOCKED");
        notice.Markup.ShouldContain(Blocked.Safe.In(language).Replace("’", "’", StringComparison.Ordinal));
        notice.Find("[role=alert]").TextContent.ShouldContain("<b>x</b>", customMessage: "values are text, never markup");
    }

    [Fact]
    public void The_step_rail_marks_exactly_one_present_step()
    {
        var rail = Render<StepRail>(p => p
            .Add(r => r.Steps, [Text.Same("A"), Text.Same("B"), Text.Same("C")]).Add(r => r.Current, 1).Add(r => r.Language, Language.English));
        rail.FindAll("[aria-current=step]").Count.ShouldBe(1);
        rail.Find("[aria-current=step]").TextContent.ShouldContain("B");
        rail.FindAll(".done").Count.ShouldBe(1);
    }

    [Fact]
    public void Every_state_of_the_card_has_a_picture()
    {
        foreach (CardPictureState state in Enum.GetValues<CardPictureState>())
            Render<CardPicture>(p => p.Add(c => c.State, state)).Find("svg").HasAttribute("aria-hidden").ShouldBeTrue();
    }

    [Fact]
    public void Every_icon_is_drawn()
    {
        foreach (IconName name in Enum.GetValues<IconName>())
            Render<Icon>(p => p.Add(i => i.Name, name)).Find("svg").ChildElementCount.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Password_checks_say_in_words_which_are_satisfied()
    {
        PasswordChecks checks = KeystorePassword.Check("Zolw123!", "");
        var list = Render<PasswordChecksList>(p => p.Add(l => l.Checks, checks).Add(l => l.Language, Language.Dutch));
        list.FindAll("li.good").Count.ShouldBe(3);
        list.FindAll("li.open").Single().TextContent.ShouldContain("nog niet in orde");
    }

    [Fact]
    public void No_component_uses_inline_style()
    {
        Render<DaysBar>(p => p.Add(d => d.DaysLeft, 45)).Markup.ShouldNotContain("style=");
        Render<CardPicture>(p => p.Add(c => c.State, CardPictureState.PinAsked)).Markup.ShouldNotContain("style=");
    }
}
