namespace Ehcert.Domain.Tests.Outcomes;

public sealed class RefusalCatalogueTests
{
    private static readonly Text Fine = new("Ceci est une phrase.", "Dit is een zin.", "Das ist ein Satz.", "This is a sentence.");

    private static RefusalReason Twin { get; } = new("TWIN", Fine, Fine, Fine);

    private static readonly RefusalReason OtherTwin = new("TWIN", Fine, Fine, Fine);

    private static RefusalReason Untranslated { get; } = new("UNTRANSLATED", Fine, Text.Same("This is one long sentence in English."), Fine);

    private static RefusalReason Shouting { get; } = new("Shouting", Fine, Fine, Fine);

    private static RefusalReason SameAgain => Shouting;

    [Fact]
    public void Every_reason_of_the_domain_has_its_own_code_and_words_in_four_languages() =>
        RefusalCatalogue.Faults(typeof(RefusalReason).Assembly).ShouldBeEmpty();

    [Fact]
    public void The_catalogue_lists_the_reasons_of_the_domain()
    {
        IReadOnlyList<RefusalReason> reasons = RefusalCatalogue.In(typeof(RefusalReason).Assembly);
        reasons.ShouldContain(IdentifierRefusals.NihiiCheckDigits);
        reasons.ShouldContain(SubjectRefusals.NameAmbiguous);
        reasons.Count.ShouldBeGreaterThan(40);
    }

    [Fact]
    public void Private_fields_and_properties_are_found_each_once()
    {
        IReadOnlyList<RefusalReason> reasons = RefusalCatalogue.In(typeof(RefusalCatalogueTests).Assembly);
        reasons.Count(reason => ReferenceEquals(reason, Twin)).ShouldBe(1);
        reasons.Count(reason => ReferenceEquals(reason, OtherTwin)).ShouldBe(1);
        reasons.Count(reason => ReferenceEquals(reason, SameAgain)).ShouldBe(1);
    }

    [Fact]
    public void A_code_used_twice_a_missing_translation_and_an_odd_code_are_found() =>
        RefusalCatalogue.Faults(typeof(RefusalCatalogueTests).Assembly).ShouldBe(
        [
            "TWIN: declared 2 times.",
            "UNTRANSLATED: Safe is the same in two languages.",
            "Shouting: a code is written in capitals, digits and underscores.",
        ], ignoreOrder: true);
}
