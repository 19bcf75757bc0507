using System.Globalization;

namespace Ehcert.Domain;

/// <summary>
/// Belgian check digits: the last two digits of a number are the modulus less the remainder of the digits before them
/// (97 is possible, 0 is not). Compared as numbers, so that <c>09</c> equals 9. They find typing errors; they prove no existence.
/// </summary>
internal static class CheckDigits
{
    /// <summary>What the two check digits of <paramref name="body"/> must be.</summary>
    internal static int Of(long body, int modulus) => (int)(modulus - body % modulus);

    /// <summary>True when the last two digits fit the digits before them.</summary>
    internal static bool Fit(string digits, int modulus) => Number(digits[^2..]) == Of(Number(digits[..^2]), modulus);

    /// <summary>
    /// True when the check digits of a NIHII number (eight digits) fit: modulo 97, or modulo 89 in the second series
    /// (nurses and midwives since about 2013, doctors since April 2019).
    /// </summary>
    internal static bool FitNihii(string firstEight) => Fit(firstEight, 97) || Fit(firstEight, 89);

    /// <summary>True when a national number of a person born before 2000 fits.</summary>
    internal static bool FitBornBefore2000(string digits) => Fit(digits, 97);

    /// <summary>True when a national number of a person born from 2000 on fits: a 2 goes before the first nine digits.</summary>
    internal static bool FitBornFrom2000(string digits) => Fit("2" + digits, 97);

    private static long Number(string digits) => long.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
