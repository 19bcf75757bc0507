namespace Ehcert.Domain.Tests;

public sealed class TextTests
{
    [Fact]
    public void A_text_without_one_of_the_four_languages_cannot_be_made() =>
        Should.Throw<ArgumentException>(() => new Text("Bonjour", "Hallo", "", "Hello"));

    [Fact]
    public void A_placeholder_missing_in_one_language_cannot_be_made() =>
        Should.Throw<ArgumentException>(() => new Text("Le {date}", "Op {date}", "Am {date}", "On"));

    [Fact]
    public void Placeholders_are_filled_in_and_unknown_ones_stay_visible()
    {
        var text = new Text("{a} et {b}", "{a} en {b}", "{a} und {b}", "{a} and {b}");
        text.In(Language.Dutch, new Dictionary<string, string> { ["a"] = "1" }).ShouldBe("1 en {b}");
    }
}
