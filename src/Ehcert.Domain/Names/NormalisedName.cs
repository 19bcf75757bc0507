using System.Globalization;
using System.Text;

namespace Ehcert.Domain;

/// <summary>
/// A name as certificates write it: capitals without diacritics. Names are free text: no identity is ever read from one.
/// </summary>
/// <remarks>
/// Blanks around the name are left out and a run of blanks becomes one, because RFC 4518 §2.6.1 makes such names equal when they
/// are compared. Control and invisible characters are refused: they make two different names look the same.
/// </remarks>
public sealed record NormalisedName
{
    /// <summary>Most characters of a name; longer ones are an attack or a mistake.</summary>
    public const int MaximumLength = 256;

    /// <summary>Most characters that an issued certificate may carry (RFC 5280 appendix A: <c>ub-organizational-unit-name</c>).</summary>
    public const int CertificateLength = 64;

    private NormalisedName(string value) => Value = value;

    /// <summary>The normalised text, never empty.</summary>
    public string Value { get; }

    /// <summary>Normalises a name.</summary>
    /// <returns>The name, or a refusal of <see cref="SubjectRefusals"/>.</returns>
    public static Outcome<NormalisedName> From(string? name)
    {
        string value = OneBlankEach(NameNormalisation.Apply(name ?? ""));
        if (value.Length == 0)
            return SubjectRefusals.NameMissing.Refuse();
        if (value.Length > MaximumLength)
            return SubjectRefusals.NameTooLong.Refuse(values: ("found", value.Length.ToString(CultureInfo.InvariantCulture)));
        foreach (Rune rune in value.EnumerateRunes())
        {
            if (IsInvisible(rune))
                return SubjectRefusals.NameCharacter.Refuse(values: ("character", VisibleCharacter.Of(rune)));
        }

        return new NormalisedName(value);
    }

    /// <summary>
    /// The name cut to what a certificate may carry, at the end of a word where there is one. The authority uses it when it
    /// composes a subject from a register; the person sees the result before signing.
    /// </summary>
    public NormalisedName Shortened()
    {
        if (Value.Length <= CertificateLength)
            return this;
        int end = Value.LastIndexOf(' ', CertificateLength);
        if (end <= 0)
            end = char.IsHighSurrogate(Value[CertificateLength - 1]) ? CertificateLength - 1 : CertificateLength;
        return new NormalisedName(Value[..end]);
    }

    /// <summary>The normalised text.</summary>
    public override string ToString() => Value;

    private static string OneBlankEach(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static bool IsInvisible(Rune rune) => rune == Rune.ReplacementChar || Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;
}
