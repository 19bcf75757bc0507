namespace Ehcert.Domain;

/// <summary>The four languages every text exists in. French comes first: it is the default.</summary>
public enum Language
{
    /// <summary>French, <c>fr</c>.</summary>
    French,

    /// <summary>Dutch, <c>nl</c>.</summary>
    Dutch,

    /// <summary>German, <c>de</c>.</summary>
    German,

    /// <summary>English, <c>en</c>.</summary>
    English,
}

/// <summary>Language codes as on the wire and on the command line (ISO 639-1, lower case).</summary>
public static class LanguageCodes
{
    /// <summary>All languages in the order in which they are offered.</summary>
    public static IReadOnlyList<Language> All { get; } = [Language.French, Language.Dutch, Language.German, Language.English];

    /// <summary>The two-letter code: <c>fr</c>, <c>nl</c>, <c>de</c> or <c>en</c>.</summary>
    public static string Code(this Language language) => language switch
    {
        Language.French => "fr",
        Language.Dutch => "nl",
        Language.German => "de",
        Language.English => "en",
        _ => throw new ArgumentOutOfRangeException(nameof(language), language, null),
    };

    /// <summary>Reads a code such as <c>nl</c>, <c>nl-BE</c> or <c>NL_be.UTF-8</c>; null when it names none of the four.</summary>
    public static Language? Parse(string? code)
    {
        if (code is null || code.Length < 2 || (code.Length > 2 && char.IsAsciiLetter(code[2])))
            return null;
        return code[..2].ToUpperInvariant() switch
        {
            "FR" => Language.French,
            "NL" => Language.Dutch,
            "DE" => Language.German,
            "EN" => Language.English,
            _ => null,
        };
    }
}
