using System.Globalization;
using Ehcert.Domain;

namespace Ehcert.Eid.Virtual;

/// <summary>The words that depend on the card's language. There are no English cards; an English one is written in French.</summary>
internal static class CardWords
{
    private static readonly string[] FrenchMonths = ["JAN", "FEV", "MARS", "AVR", "MAI", "JUIN", "JUIL", "AOUT", "SEPT", "OCT", "NOV", "DEC"];
    private static readonly string[] DutchMonths = ["JAN", "FEB", "MAAR", "APR", "MEI", "JUN", "JUL", "AUG", "SEP", "OKT", "NOV", "DEC"];
    private static readonly string[] GermanMonths = ["JAN", "FEB", "MÄR", "APR", "MAI", "JUN", "JUL", "AUG", "SEP", "OKT", "NOV", "DEZ"];

    /// <summary><c>07  MAI 1985</c>-like: French and Dutch fields are 12 wide, a month of three letters is followed by two blanks; German ones have dots.</summary>
    public static string BirthDate(BirthDate date, Language language)
    {
        if (date is not { Month: { } month, Day: { } day })
            return date.ToString();
        return language switch
        {
            Language.German => string.Create(CultureInfo.InvariantCulture, $"{day:D2}.{GermanMonths[month - 1]}.{date.Year:D4}"),
            Language.Dutch => string.Create(CultureInfo.InvariantCulture, $"{day:D2} {DutchMonths[month - 1],-4} {date.Year:D4}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{day:D2} {FrenchMonths[month - 1],-4} {date.Year:D4}"),
        };
    }

    /// <summary>The letter for the sex.</summary>
    public static string Sex(Sex sex, Language language) => (sex, language) switch
    {
        (Eid.Sex.Male, _) => "M",
        (_, Language.Dutch) => "V",
        (_, Language.German) => "W",
        _ => "F",
    };

    /// <summary>Belgian, or French for the sample foreigner.</summary>
    public static string Nationality(bool foreign, Language language) => (foreign, language) switch
    {
        (false, Language.Dutch) => "Belg",
        (false, Language.German) => "Belgier",
        (false, _) => "Belge",
        (true, Language.Dutch) => "Frankrijk",
        (true, Language.German) => "Frankreich",
        (true, _) => "France",
    };
}
