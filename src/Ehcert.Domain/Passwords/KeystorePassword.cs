using System.Text;

namespace Ehcert.Domain;

/// <summary>
/// What a new keystore password must be. Only printable ASCII (U+0020 to U+007E): PKCS#12 uses UTF-16 and PBES2 UTF-8, so that other
/// characters make files which some programs cannot open. A blank is allowed inside, not at either end, where nobody sees it.
/// </summary>
public static class KeystorePassword
{
    /// <summary>Fewest characters.</summary>
    public const int MinimumLength = 8;

    /// <summary>Name of the first input field in refusals.</summary>
    public const string PasswordField = "password";

    /// <summary>Name of the second input field in refusals.</summary>
    public const string ConfirmationField = "confirmation";

    /// <summary>Checks a password as typed so far.</summary>
    public static PasswordChecks Check(string? password, string? confirmation)
    {
        string typed = password ?? "";
        string? offending = FirstNotAccepted(typed);
        bool blankAtEnd = typed.StartsWith(' ') || typed.EndsWith(' ');
        return new PasswordChecks(
            typed.Length >= MinimumLength,
            typed.Length > 0 && offending is null && !blankAtEnd,
            typed.Any(character => character is > ' ' and <= '~' && !char.IsAsciiLetter(character)),
            typed.Length > 0 && string.Equals(typed, confirmation, StringComparison.Ordinal),
            offending);
    }

    private static string? FirstNotAccepted(string typed)
    {
        // Composed first: an accent typed after its letter is named together with it.
        foreach (Rune rune in string.Concat(typed.EnumerateRunes()).Normalize().EnumerateRunes())
        {
            if (rune.Value is < 0x20 or > 0x7E)
                return VisibleCharacter.Of(rune);
        }

        return null;
    }
}
