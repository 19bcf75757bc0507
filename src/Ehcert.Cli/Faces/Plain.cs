using System.Globalization;
using System.Text;

namespace Ehcert.Cli.Faces;

/// <summary>Text from elsewhere (the card, the authority, file names) must not steer the terminal.</summary>
internal static class Plain
{
    /// <summary>The text with every control and invisible formatting character shown as a replacement; line breaks stay.</summary>
    public static string Of(string text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            bool steers = rune.Value is not '\n' && Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format;
            safe.Append(steers ? "\uFFFD" : rune.ToString());
        }

        return safe.ToString();
    }
}
