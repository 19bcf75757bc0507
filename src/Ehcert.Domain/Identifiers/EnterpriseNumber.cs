namespace Ehcert.Domain;

/// <summary>
/// Number of the Crossroads Bank for Enterprises (CBE, BCE, KBO): ten digits, the first 0 or 1, the last two
/// 97 less the remainder modulo 97 of the first eight.
/// </summary>
public sealed record EnterpriseNumber
{
    private EnterpriseNumber(string digits) => Digits = digits;

    /// <summary>The ten digits, leading zero included.</summary>
    public string Digits { get; }

    /// <summary>As on letterheads: <c>0566.988.259</c>.</summary>
    public string Grouped => $"{Digits[..4]}.{Digits[4..7]}.{Digits[7..]}";

    /// <summary>Reads a number as typed; blanks, dots, dashes, slashes and the letters BE before it are passed over.</summary>
    /// <returns>The number, or a refusal of <see cref="IdentifierRefusals"/>.</returns>
    public static Outcome<EnterpriseNumber> Parse(string? typed) =>
        TypedNumber.Digits(WithoutCountry(typed)).Then<EnterpriseNumber>(digits => digits switch
        {
            { Length: 9 } when FitsTen("0" + digits) => IdentifierRefusals.EnterpriseNumberNineDigits.Refuse(),
            { Length: not 10 } => IdentifierRefusals.EnterpriseNumberLength.Refuse(values: IdentifierRefusals.Found(digits)),
            _ when digits[0] is not ('0' or '1') => IdentifierRefusals.EnterpriseNumberFirstDigit.Refuse(),
            _ when FitsTen(digits) => new EnterpriseNumber(digits),
            _ => IdentifierRefusals.EnterpriseNumberCheckDigits.Refuse(),
        });

    /// <summary>Masked, as all numbers are: the enterprise may be one person. Use <see cref="Digits"/> or <see cref="Grouped"/>.</summary>
    public override string ToString() => TypedNumber.Mask(Digits);

    private static bool FitsTen(string digits) => CheckDigits.Fit(digits, 97);

    // The VAT number of an enterprise is its enterprise number with the country code in front.
    private static string? WithoutCountry(string? typed)
    {
        string? trimmed = typed?.Trim();
        return trimmed?.StartsWith("BE", StringComparison.OrdinalIgnoreCase) == true ? trimmed[2..] : typed;
    }
}
