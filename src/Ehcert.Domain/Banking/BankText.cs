using System.Text;

namespace Ehcert.Domain;

/// <summary>A bank's code as typed: letters and digits, with the separators people use between them.</summary>
internal static class BankText
{
    /// <summary>Letters in capitals and digits, or the first character that is neither.</summary>
    internal static Outcome<string> Read(string? typed, RefusalReason missing)
    {
        var text = new StringBuilder();
        foreach (Rune rune in (typed ?? "").EnumerateRunes())
        {
            if (rune.IsAscii && char.IsAsciiLetterOrDigit((char)rune.Value))
                text.Append(char.ToUpperInvariant((char)rune.Value));
            else if (!TypedNumber.IsSeparator(rune))
                return BankRefusals.Character.Refuse(values: ("character", VisibleCharacter.Of(rune)));
        }

        return text.Length == 0 ? missing.Refuse() : text.ToString();
    }
}
