using System.Globalization;
using System.Text.RegularExpressions;

namespace Ehcert.Domain;

/// <summary>
/// Business identifier code of a bank (ISO 9362): four characters for the bank, two letters for the country, two for the place,
/// three more for the branch or none. Value equality.
/// </summary>
public sealed partial record Bic
{
    private Bic(string value) => Value = value;

    /// <summary>The code in capitals, 8 or 11 characters.</summary>
    public string Value { get; }

    /// <summary>Two letters of ISO 3166.</summary>
    public string Country => Value[4..6];

    /// <summary>Reads a code as typed: small letters, blanks, dots and dashes are passed over.</summary>
    /// <returns>The code, or a refusal of <see cref="BankRefusals"/>.</returns>
    public static Outcome<Bic> Parse(string? typed) => BankText.Read(typed, BankRefusals.BicMissing).Then<Bic>(value => value switch
    {
        { Length: not (8 or 11) } => BankRefusals.BicLength.Refuse(values: ("found", value.Length.ToString(CultureInfo.InvariantCulture))),
        _ when Shape().IsMatch(value) => new Bic(value),
        _ => BankRefusals.BicMalformed.Refuse(),
    });

    /// <summary>
    /// True when bank and account are of the same country. When they are not, ask the person: banks merge and move, so it is no refusal.
    /// </summary>
    public bool CountryAgreesWith(Iban iban) => Country == iban.Country;

    /// <summary>The code: it names a bank, not a person.</summary>
    public override string ToString() => Value;

    [GeneratedRegex(@"\A[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?\z", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Shape();
}
