using System.Globalization;
using System.Text;

namespace Ehcert.Domain;

/// <summary>
/// How certificates write names (ra-protocol reference: "Normalisation of names"): upper case, then canonical decomposition, then
/// the block "Combining Diacritical Marks" (U+0300–U+036F) is left out. Nothing else changes: Ø, Ł, Æ, blanks, &amp; and apostrophes stay.
/// </summary>
internal static class NameNormalisation
{
    internal static string Apply(string text)
    {
        // Broken surrogates cannot be decomposed; they become U+FFFD and are refused later where that matters.
        string whole = string.Concat(text.EnumerateRunes());
        string capitals = Capitals(WithoutDiacritics(whole));

        // A capital may itself have a decomposition; a second round makes the result its own normal form.
        return WithoutDiacritics(capitals);
    }

    private static string WithoutDiacritics(string text) =>
        string.Concat(text.Normalize(NormalizationForm.FormD).Where(character => character is not (>= '\u0300' and <= '\u036F')));

    // Java's full upper-casing, which the wire expects, makes several letters of one; the invariant culture of .NET does not.
    private static string Capitals(string text)
    {
        var capitals = new StringBuilder(text.Length);
        foreach (char letter in text)
            capitals.Append(SpecialCapital(letter) ?? char.ToString(letter));
        return capitals.ToString().ToUpper(CultureInfo.InvariantCulture);
    }

    private static string? SpecialCapital(char letter) => letter switch
    {
        'ß' => "SS",
        'ı' => "I",
        'ſ' => "S",
        'ŉ' => "ʼN",
        'ﬀ' => "FF",
        'ﬁ' => "FI",
        'ﬂ' => "FL",
        'ﬃ' => "FFI",
        'ﬄ' => "FFL",
        'ﬅ' or 'ﬆ' => "ST",
        _ => null,
    };
}
