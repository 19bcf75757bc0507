using System.Globalization;

namespace Ehcert.Domain;

/// <summary>
/// Identification number of the National Register of natural persons, or BIS number of a person who is not in it
/// (SSIN, NISS, INSZ): eleven digits, YYMMDD + serial number of three + two check digits.
/// </summary>
/// <remarks>
/// The check digits are 97 less the remainder modulo 97 of the first nine digits, with a 2 before them for births from 2000 on.
/// The two ways never give the same check digits, so the number itself tells the century. In a BIS number the month is raised
/// by 20 (sex unknown) or 40. Month and day may be 00, and cards exist whose digits are no date at all: a real date is not asked for.
/// </remarks>
public sealed record NationalNumber
{
    private NationalNumber(string digits) => Digits = digits;

    /// <summary>The eleven digits, leading zeros included.</summary>
    public string Digits { get; }

    /// <summary>As on the card: <c>85.07.30-033.28</c>.</summary>
    public string Grouped => $"{Digits[..2]}.{Digits[2..4]}.{Digits[4..6]}-{Digits[6..9]}.{Digits[9..]}";

    /// <summary>True for a BIS number: its month is raised by 20 or 40.</summary>
    public bool IsBis => RawMonth is (>= 20 and <= 32) or (>= 40 and <= 52);

    /// <summary>True when the check digits are those of a birth from 2000 on.</summary>
    public bool IsBornFrom2000 => CheckDigits.FitBornFrom2000(Digits);

    /// <summary>Date of birth; null when the number does not say it (unknown month or day, or no real date).</summary>
    public DateOnly? BirthDate
    {
        get
        {
            string century = IsBornFrom2000 ? "20" : "19";
            string month = (IsBis ? RawMonth % 20 : RawMonth).ToString("00", CultureInfo.InvariantCulture);
            return DateOnly.TryParseExact(
                $"{century}{Digits[..2]}{month}{Digits[4..6]}", "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly born)
                ? born
                : null;
        }
    }

    private int RawMonth => int.Parse(Digits.AsSpan(2, 2), NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>Reads a number as typed or as on the card; blanks, dots, dashes and slashes are passed over.</summary>
    /// <returns>The number, or a refusal of <see cref="IdentifierRefusals"/>.</returns>
    public static Outcome<NationalNumber> Parse(string? typed) => TypedNumber.Digits(typed).Then<NationalNumber>(digits => digits switch
    {
        { Length: not 11 } => IdentifierRefusals.NationalNumberLength.Refuse(values: IdentifierRefusals.Found(digits)),
        _ when CheckDigits.FitBornBefore2000(digits) || CheckDigits.FitBornFrom2000(digits) => new NationalNumber(digits),
        _ => IdentifierRefusals.NationalNumberCheckDigits.Refuse(),
    });

    /// <summary>Masked: personal data does not leak by accident. Use <see cref="Digits"/> or <see cref="Grouped"/> on purpose.</summary>
    public override string ToString() => TypedNumber.Mask(Digits);
}
