using Ehcert.Domain;

namespace Ehcert.Sandbox.Starting;

/// <summary>The language of the terminal, by the POSIX variables in their order of precedence; French when they name none of the four.</summary>
internal static class TerminalLanguage
{
    private static readonly string[] Variables = ["LC_ALL", "LC_MESSAGES", "LANG"];

    public static Language Current() =>
        Variables
            .Select(name => Environment.GetEnvironmentVariable(name))
            .Where(value => !string.IsNullOrEmpty(value))
            .Select(LanguageCodes.Parse)
            .FirstOrDefault() ?? Language.French;
}
