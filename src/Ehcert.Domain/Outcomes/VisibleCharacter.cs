using System.Globalization;
using System.Text;

namespace Ehcert.Domain;

/// <summary>Shows a character to a person; one that cannot be seen is shown by its Unicode number.</summary>
internal static class VisibleCharacter
{
    internal static string Of(Rune rune) => Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark
        || rune == Rune.ReplacementChar
            ? string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}")
            : rune.ToString();
}
