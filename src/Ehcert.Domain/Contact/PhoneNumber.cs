using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Ehcert.Domain;

/// <summary>
/// A telephone number in the form of the wire: digits and blanks, a plus in front at most
/// (ra-protocol reference: "Contact data"). Value equality on that form.
/// </summary>
public sealed partial record PhoneNumber
{
    /// <summary>Most characters of a number on the wire; existing clients set no limit, so a generous one.</summary>
    public const int MaximumLength = 320;

    // ITU-T E.164: fifteen digits at most; eight is the shortest that reaches anybody from abroad.
    private const int FewestDigits = 8;
    private const int MostDigits = 15;

    private PhoneNumber(string value) => Value = value;

    /// <summary>The number as it goes over the wire, for instance <c>0470 12 34 56</c>.</summary>
    public string Value { get; }

    /// <summary>
    /// Reads a number as Belgians type it. Blanks, dots, dashes, slashes and brackets become one blank each; 00 in front becomes a
    /// plus; a zero that belongs to calls inside the country only, as in +32 (0)470, is left out. The result is shown before it is sent.
    /// </summary>
    /// <returns>The number, or a refusal of <see cref="ContactDataRefusals"/>.</returns>
    public static Outcome<PhoneNumber> Parse(string? typed) => Tidy(typed).Then(International).Then(CheckLength);

    /// <summary>Reads a number from the wire: the pattern of existing clients and nothing more.</summary>
    /// <returns>The number, or a refusal of <see cref="ContactDataRefusals"/>.</returns>
    public static Outcome<PhoneNumber> ParseWire(string? text) => text switch
    {
        null or "" => ContactDataRefusals.PhoneMissing.Refuse(),
        { Length: > MaximumLength } => ContactDataRefusals.PhoneTooLong.Refuse(),
        _ when WirePattern().IsMatch(text) => new PhoneNumber(text),
        _ => ContactDataRefusals.PhoneMalformed.Refuse(),
    };

    /// <summary>True when both ring the same telephone: 0470 12 34 56 and +32 470 12 34 56 do.</summary>
    public bool IsSameNumberAs(PhoneNumber other) => Dialled(Value) == Dialled(other.Value);

    /// <summary>Masked: personal data does not leak by accident. Use <see cref="Value"/> on purpose.</summary>
    public override string ToString() => Value.Length < 2 ? "***" : $"***{Value[^2..]}";

    // Digits and brackets stay, one plus may stand before them, every separator becomes a blank.
    private static Outcome<string> Tidy(string? typed)
    {
        var tidy = new StringBuilder();
        bool empty = true;
        foreach (Rune rune in (typed ?? "").EnumerateRunes())
        {
            if (TypedNumber.IsSeparator(rune))
                tidy.Append(' ');
            else if (rune.Value is '(' or ')')
                tidy.Append((char)rune.Value);
            else if ((rune.IsAscii && char.IsAsciiDigit((char)rune.Value)) || (rune.Value == '+' && empty))
                (_, empty) = (tidy.Append((char)rune.Value), false);
            else
                return ContactDataRefusals.PhoneCharacter.Refuse(values: ("character", VisibleCharacter.Of(rune)));
        }

        return empty ? ContactDataRefusals.PhoneMissing.Refuse() : tidy.ToString().TrimStart(' ', '(', ')');
    }

    private static Outcome<string> International(string tidy)
    {
        string number = ZeroZero().Replace(tidy, "+");
        number = BracketedZero().Replace(number, "${country} ");
        number = BelgianZero().Replace(number.Replace('(', ' ').Replace(')', ' '), "+32 ");
        number = Blanks().Replace(number, " ").Replace("+ ", "+", StringComparison.Ordinal).Trim();
        return number switch
        {
            ['+', '0', ..] => ContactDataRefusals.PhoneCountryCode.Refuse(),
            ['+' or '0', ..] => number,
            _ => ContactDataRefusals.PhoneBeginning.Refuse(),
        };
    }

    private static Outcome<PhoneNumber> CheckLength(string number)
    {
        string dialled = Dialled(number);
        int digits = dialled.Length - 1;
        if (dialled.StartsWith("+32", StringComparison.Ordinal) && digits is not (10 or 11))
            return ContactDataRefusals.PhoneBelgianLength.Refuse();
        return digits is < FewestDigits or > MostDigits
            ? ContactDataRefusals.PhoneLength.Refuse(values: ("found", digits.ToString(CultureInfo.InvariantCulture)))
            : new PhoneNumber(number);
    }

    // What a telephone abroad would dial.
    private static string Dialled(string number)
    {
        string digits = number.Replace(" ", "", StringComparison.Ordinal);
        if (digits.StartsWith("00", StringComparison.Ordinal))
            return $"+{digits[2..]}";
        return digits.StartsWith('0') ? $"+32{digits[1..]}" : digits;
    }

    [GeneratedRegex(@"\A[+0-9][0-9 ]*\z", RegexOptions.NonBacktracking)]
    private static partial Regex WirePattern();

    [GeneratedRegex(@"\A0[ ()]*0", RegexOptions.NonBacktracking)]
    private static partial Regex ZeroZero();

    // +32 (0)470: the zero is for calls inside the country.
    [GeneratedRegex(@"\A(?<country>\+[0-9 ]{1,6})\( ?0 ?\)", RegexOptions.NonBacktracking)]
    private static partial Regex BracketedZero();

    // +32 0470: no Belgian number begins with a zero after the country code.
    [GeneratedRegex(@"\A\+ *32 *0 *", RegexOptions.NonBacktracking)]
    private static partial Regex BelgianZero();

    [GeneratedRegex(" {2,}", RegexOptions.NonBacktracking)]
    private static partial Regex Blanks();
}
