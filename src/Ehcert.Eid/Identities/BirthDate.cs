using System.Globalization;

namespace Ehcert.Eid;

/// <summary>A date of birth as the card knows it: for some people only the year is known.</summary>
/// <param name="Year">Four digits.</param>
/// <param name="Month">1–12, or null.</param>
/// <param name="Day">1–31, or null.</param>
public readonly record struct BirthDate(int Year, int? Month, int? Day)
{
    // The month words of French, Dutch and German cards (card content document, field 0C). One table: no word means two months.
    private static readonly Dictionary<string, int> Months = new(StringComparer.OrdinalIgnoreCase)
    {
        ["JAN"] = 1, ["FEV"] = 2, ["FEB"] = 2, ["MARS"] = 3, ["MAAR"] = 3, ["MÄR"] = 3, ["AVR"] = 4, ["APR"] = 4, ["MAI"] = 5, ["MEI"] = 5,
        ["JUIN"] = 6, ["JUN"] = 6, ["JUIL"] = 7, ["JUL"] = 7, ["AOUT"] = 8, ["AUG"] = 8, ["SEPT"] = 9, ["SEP"] = 9, ["OCT"] = 10, ["OKT"] = 10,
        ["NOV"] = 11, ["DEC"] = 12, ["DEZ"] = 12,
    };

    /// <summary>Reads <c>12 MARS 1985</c>, <c>12 MAAR 1985</c>, <c>12.MÄR.1985</c>, mixtures of blanks and dots, or only a year; null otherwise.</summary>
    public static BirthDate? Parse(string text)
    {
        string[] parts = text.Split([' ', '.'], StringSplitOptions.RemoveEmptyEntries);
        return parts switch
        {
            [var year] when Number(year, 4) is { } y and > 0 => new BirthDate(y, null, null),
            [var day, var month, var year] when Number(day, 2) is { } d && Months.TryGetValue(month, out int m) && Number(year, 4) is { } y and > 0
                && d >= 1 && d <= DateTime.DaysInMonth(y, m) => new BirthDate(y, m, d),
            _ => null,
        };
    }

    /// <summary>ISO 8601, as precise as it is known: <c>1985-03-12</c> or <c>1985</c>.</summary>
    public override string ToString() => Month is { } month && Day is { } day
        ? string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{month:D2}-{day:D2}")
        : Year.ToString("D4", CultureInfo.InvariantCulture);

    private static int? Number(string digits, int longest) =>
        digits.Length <= longest && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
}
