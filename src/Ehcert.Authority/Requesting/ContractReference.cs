using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace Ehcert.Authority.Requesting;

/// <summary>The number on a contract: <c>C-</c> and three groups of four letters or digits that cannot be mistaken for one another.</summary>
internal static partial class ContractReference
{
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    public static string Draw()
    {
        string drawn = RandomNumberGenerator.GetString(Alphabet, 12);
        return $"C-{drawn[..4]}-{drawn[4..8]}-{drawn[8..]}";
    }

    /// <summary>The first reference in a text, or null.</summary>
    public static string? FindIn(string text) => Shape().Match(text) is { Success: true } match ? match.Value : null;

    [GeneratedRegex("C-[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}", RegexOptions.NonBacktracking)]
    private static partial Regex Shape();
}
