using CsCheck;

namespace Ehcert.Domain.Tests.Subjects;

public sealed class NormalisedNameTests
{
    [Theory]
    [InlineData("Élise De Vröe", "ELISE DE VROE")]
    [InlineData("Straße Łódź Øre & Co", "STRASSE ŁODZ ØRE & CO")]
    [InlineData("  L’Œuvre\u00A0 d'Anaïs\t", "L’ŒUVRE D'ANAIS")]
    [InlineData("ŒDIPE ﬁls", "ŒDIPE FILS")]
    [InlineData("Iğdır", "IGDIR")]
    public void Names_become_capitals_without_diacritics(string name, string expected) => NormalisedName.From(name).Value.Value.ShouldBe(expected);

    [Fact]
    public void A_normalised_name_is_its_own_normal_form() => Gen.String.Sample(text =>
    {
        if (NormalisedName.From(text).TryGet(out NormalisedName? name, out Refusal? refusal))
            NormalisedName.From(name.Value).Value.ShouldBe(name);
        else
            refusal.ShouldBeComplete();
    });

    [Theory]
    [InlineData("")]
    [InlineData("\u0301 \u00A0")]
    [InlineData(null)]
    public void A_name_of_nothing_is_refused(string? name) => NormalisedName.From(name).ShouldBeRefused(SubjectRefusals.NameMissing);

    [Theory]
    [InlineData("A\u0000B", "U+0000")]
    [InlineData("A\u202EB", "U+202E")]
    [InlineData("A\u200BB", "U+200B")]
    [InlineData("A\uD800B", "U+FFFD")]
    public void A_name_with_an_invisible_character_is_refused_and_the_character_named(string name, string character) =>
        NormalisedName.From(name).ShouldBeRefused(SubjectRefusals.NameCharacter).Values["character"].ShouldBe(character);

    [Fact]
    public void A_name_longer_than_any_name_is_refused() =>
        NormalisedName.From(new string('A', 257)).ShouldBeRefused(SubjectRefusals.NameTooLong);

    [Fact]
    public void A_long_name_is_shortened_at_the_end_of_a_word_for_a_certificate()
    {
        string name = $"{new string('A', 30)} {new string('B', 30)} {new string('C', 30)}";
        NormalisedName.From(name).Value.Shortened().Value.ShouldBe(name[..61]);
        NormalisedName.From(new string('A', 100)).Value.Shortened().Value.Length.ShouldBe(64);
        NormalisedName.From(new string('A', 64)).Value.Shortened().Value.Length.ShouldBe(64);
    }

    [Fact]
    public void A_shortened_name_fits_and_begins_like_the_whole() => Gen.String.Sample(text =>
    {
        if (!NormalisedName.From(text + " " + text + " " + text).TryGet(out NormalisedName? name, out _))
            return;
        NormalisedName shortened = name.Shortened();
        shortened.Value.Length.ShouldBeInRange(1, 64);
        name.Value.ShouldStartWith(shortened.Value);
        NormalisedName.From(shortened.Value).Value.ShouldBe(shortened);
    });

    [Fact]
    public void A_person_is_written_given_names_first_and_without_eID_surname_first()
    {
        var person = new PersonName("Testine Alpha", "Voorbeeld");
        person.Full.ShouldBe("Testine Alpha Voorbeeld");
        person.Normalised().Value.Value.ShouldBe("TESTINE ALPHA VOORBEELD");
        person.NormalisedSurnameFirst().Value.Value.ShouldBe("VOORBEELD TESTINE ALPHA");
        person.ToString().ShouldBe("T. V.");
        new PersonName("", "Voorbeeld").Normalised().Value.Value.ShouldBe("VOORBEELD");
    }
}
