using CsCheck;

namespace Ehcert.Eid.Tests.Identities;

public sealed class BirthDateTests
{
    [Theory]
    [InlineData("12 MARS 1985", "1985-03-12")]
    [InlineData("12 MAI  1985", "1985-05-12")]
    [InlineData("01 FEV  2001", "2001-02-01")]
    [InlineData("31 AOUT 1970", "1970-08-31")]
    [InlineData("12 MAAR 1985", "1985-03-12")]
    [InlineData("12 MEI  1985", "1985-05-12")]
    [InlineData("09 OKT  1985", "1985-10-09")]
    [InlineData("12.MÄR.1985", "1985-03-12")]
    [InlineData("24.DEZ.1985", "1985-12-24")]
    [InlineData("24.DEZ 1985", "1985-12-24")]
    [InlineData("29 FEV  2000", "2000-02-29")]
    [InlineData("1950", "1950")]
    [InlineData(" 1950 ", "1950")]
    public void Dates_of_french_dutch_and_german_cards_are_read(string text, string iso) => BirthDate.Parse(text)?.ToString().ShouldBe(iso);

    [Theory]
    [InlineData("")]
    [InlineData("0000")]
    [InlineData("MARS 1985")]
    [InlineData("31 FEV  1985")]
    [InlineData("12 MRT  1985")]
    [InlineData("12 03 1985")]
    [InlineData("012 MARS 1985")]
    [InlineData("-1 MARS 1985")]
    [InlineData("12 MARS 19850")]
    [InlineData("12 MARS 0000")]
    public void What_is_no_date_of_a_card_is_none(string text) => BirthDate.Parse(text).ShouldBeNull();

    [Fact]
    public void No_text_makes_the_reader_throw() => Gen.String.Sample(text =>
    {
        _ = BirthDate.Parse(text);
    });
}
