using System.Globalization;

namespace Ehcert.Domain;

/// <summary>
/// International bank account number (ISO 13616): country, two check digits, national account number. A Belgian one is checked by the
/// Belgian rule too: many mistyped numbers pass the first and not the second. Value equality.
/// </summary>
public sealed record Iban
{
    private const int Shortest = 15;
    private const int Longest = 34;

    private Iban(string value) => Value = value;

    /// <summary>The number without blanks, letters in capitals: the form for messages.</summary>
    public string Value { get; }

    /// <summary>Two letters of ISO 3166.</summary>
    public string Country => Value[..2];

    /// <summary>In groups of four, as on paper: <c>BE68 5390 0754 7034</c>.</summary>
    public string Grouped => string.Join(' ', Value.Chunk(4).Select(group => new string(group)));

    /// <summary>Reads a number as typed: small letters, blanks, dots, dashes and the word IBAN in front are passed over.</summary>
    /// <returns>The number, or a refusal of <see cref="BankRefusals"/>.</returns>
    public static Outcome<Iban> Parse(string? typed) => BankText.Read(WithoutWord(typed), BankRefusals.IbanMissing).Then(Check);

    /// <summary>Masked: personal data does not leak by accident. Use <see cref="Value"/> or <see cref="Grouped"/> on purpose.</summary>
    public override string ToString() => string.Concat(Country, new string('*', Value.Length - 6), Value.AsSpan(Value.Length - 4));

    private static Outcome<Iban> Check(string value)
    {
        if (value.Length == 12 && value.All(char.IsAsciiDigit))
            return BankRefusals.IbanOldBelgianAccount.Refuse();
        if (value.Length < 4 || !value[..2].All(char.IsAsciiLetterUpper) || !value[2..4].All(char.IsAsciiDigit))
            return BankRefusals.IbanBeginning.Refuse();
        if (IbanLength.Of(value[..2]) is { } expected && value.Length != expected)
            return BankRefusals.IbanLength.Refuse(values: [Found(value), ("expected", Number(expected)), ("country", value[..2])]);
        if (value.Length is < Shortest or > Longest)
            return BankRefusals.IbanLengthUnknownCountry.Refuse(values: Found(value));
        return Mod97(value[4..] + value[..4]) == 1 && (value[..2] != "BE" || FitsBelgianRule(value[4..]))
            ? new Iban(value)
            : BankRefusals.IbanCheckDigits.Refuse();
    }

    // The last two of the twelve digits are the first ten modulo 97, where 97 stands for a remainder of 0.
    private static bool FitsBelgianRule(string account) =>
        account.All(char.IsAsciiDigit) && Mod97(account[..10]) is var remainder
        && int.Parse(account.AsSpan(10), NumberStyles.None, CultureInfo.InvariantCulture) == (remainder == 0 ? 97 : remainder);

    // ISO 7064: letters count as 10 to 35.
    private static int Mod97(string text) => text.Aggregate(0, (remainder, character) => char.IsAsciiDigit(character)
        ? (remainder * 10 + character - '0') % 97
        : (remainder * 100 + character - 'A' + 10) % 97);

    private static string? WithoutWord(string? typed)
    {
        string? trimmed = typed?.Trim();
        return trimmed?.StartsWith("IBAN", StringComparison.OrdinalIgnoreCase) == true ? trimmed[4..].TrimStart(' ', ':', '\u00A0') : typed;
    }

    private static (string Name, string Value) Found(string value) => ("found", Number(value.Length));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
