using System.Globalization;
using System.Text;

namespace Ehcert.Domain;

/// <summary>
/// A number as a person types or pastes it: digits with the separators people use. Blanks (also no-break ones), dots, dashes and
/// slashes are passed over, and so are the invisible marks that other programs leave in copied text. Nothing else is.
/// </summary>
internal static class TypedNumber
{
    /// <summary>The digits, or the first character that has no place in a number.</summary>
    internal static Outcome<string> Digits(string? typed)
    {
        var digits = new StringBuilder();
        foreach (Rune rune in (typed ?? "").EnumerateRunes())
        {
            if (rune.IsAscii && char.IsAsciiDigit((char)rune.Value))
                digits.Append((char)rune.Value);
            else if (!IsSeparator(rune))
                return IdentifierRefusals.Character.Refuse(values: ("character", VisibleCharacter.Of(rune)));
        }

        return digits.Length == 0 ? IdentifierRefusals.Missing.Refuse() : digits.ToString();
    }

    /// <summary>True for what may stand between the digits of a typed number.</summary>
    internal static bool IsSeparator(Rune rune) => rune.Value is '.' or '/' || Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.DashPunctuation or UnicodeCategory.SpaceSeparator or UnicodeCategory.Format;

    /// <summary>All digits hidden but the last two: enough to tell two numbers apart in a log, not enough to know one.</summary>
    internal static string Mask(string digits) => string.Concat(new string('*', digits.Length - 2), digits.AsSpan(digits.Length - 2));
}
