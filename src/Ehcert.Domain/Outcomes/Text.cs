using System.Text.RegularExpressions;

namespace Ehcert.Domain;

/// <summary>
/// One sentence (or a few) in all four languages. Placeholders are written <c>{name}</c> and are the same in every language.
/// A text that lacks a language cannot be constructed.
/// </summary>
public sealed partial record Text
{
    /// <summary>Makes a text. Throws when a language is blank or when the placeholders differ between languages: both are bugs.</summary>
    public Text(string fr, string nl, string de, string en)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(fr);
        ArgumentException.ThrowIfNullOrWhiteSpace(nl);
        ArgumentException.ThrowIfNullOrWhiteSpace(de);
        ArgumentException.ThrowIfNullOrWhiteSpace(en);
        (Fr, Nl, De, En) = (fr, nl, de, en);
        Placeholders = NamesIn(fr);
        foreach (string other in new[] { nl, de, en })
        {
            if (!Placeholders.SetEquals(NamesIn(other)))
                throw new ArgumentException($"The placeholders differ between languages: \"{en}\".", nameof(fr));
        }
    }

    /// <summary>French.</summary>
    public string Fr { get; }

    /// <summary>Dutch.</summary>
    public string Nl { get; }

    /// <summary>German.</summary>
    public string De { get; }

    /// <summary>English.</summary>
    public string En { get; }

    /// <summary>Names of the placeholders, without braces.</summary>
    public IReadOnlySet<string> Placeholders { get; }

    /// <summary>The words in one language, placeholders left as they are.</summary>
    public string In(Language language) => language switch
    {
        Language.French => Fr,
        Language.Dutch => Nl,
        Language.German => De,
        Language.English => En,
        _ => throw new ArgumentOutOfRangeException(nameof(language), language, null),
    };

    /// <summary>The words in one language with placeholders filled in. An unknown placeholder stays visible.</summary>
    public string In(Language language, IReadOnlyDictionary<string, string> values) =>
        Placeholder().Replace(In(language), match => values.TryGetValue(match.Groups["name"].Value, out string? value) ? value : match.Value);

    /// <summary>A text that is the same in all languages, such as a name or a file path.</summary>
    public static Text Same(string words) => new(words, words, words, words);

    private static HashSet<string> NamesIn(string words) =>
        Placeholder().Matches(words).Select(match => match.Groups["name"].Value).ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex(@"\{(?<name>[a-zA-Z]+)\}", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Placeholder();
}
