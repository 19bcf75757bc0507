namespace Ehcert.Protocol;

/// <summary>Words that a server said and that a person will see: short, on one line, without characters that steer a terminal.</summary>
internal static class OutsideWords
{
    private const int MaxLength = 300;

    public static string Tame(string words)
    {
        string line = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        string visible = string.Concat(line.EnumerateRunes().Where(rune => !IsSteering(rune)));
        return visible.Length <= MaxLength ? visible : string.Concat(visible.AsSpan(0, MaxLength - 1), "…");
    }

    /// <summary>Control characters (C0, C1) and the marks that turn the direction of writing.</summary>
    private static bool IsSteering(System.Text.Rune rune) => System.Text.Rune.GetUnicodeCategory(rune)
        is System.Globalization.UnicodeCategory.Control or System.Globalization.UnicodeCategory.Format;
}
