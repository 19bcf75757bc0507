using Ehcert.Domain;

namespace Ehcert.Cli.Running;

/// <summary>The language is needed before anything can be said, even that the rest of the command line makes no sense.</summary>
internal static class LanguageChoice
{
    private const string Option = "--lang";

    /// <summary><c>--lang</c>, else LC_ALL, LC_MESSAGES or LANG (POSIX order), else French.</summary>
    public static Language From(IReadOnlyList<string> arguments, Func<string, string?> variable) =>
        LanguageCodes.Parse(Asked(arguments))
        ?? LanguageCodes.Parse(First(variable("LC_ALL"), variable("LC_MESSAGES"), variable("LANG")))
        ?? Language.French;

    /// <summary>What stands behind <c>--lang</c> when it is no language.</summary>
    public static string? Unknown(IReadOnlyList<string> arguments) =>
        Asked(arguments) is { } asked && LanguageCodes.Parse(asked) is null ? asked : null;

    private static string? Asked(IReadOnlyList<string> arguments)
    {
        for (int i = 0; i < arguments.Count; i++)
        {
            if (arguments[i].StartsWith(Option + "=", StringComparison.Ordinal))
                return arguments[i][(Option.Length + 1)..];
            if (string.Equals(arguments[i], Option, StringComparison.Ordinal) && i + 1 < arguments.Count)
                return arguments[i + 1];
        }

        return null;
    }

    private static string? First(params ReadOnlySpan<string?> values)
    {
        foreach (string? value in values)
        {
            if (!string.IsNullOrEmpty(value))
                return value;
        }

        return null;
    }
}
