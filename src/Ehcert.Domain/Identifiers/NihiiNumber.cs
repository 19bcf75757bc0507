namespace Ehcert.Domain;

/// <summary>The modulus by which the check digits of a NIHII number fit.</summary>
public enum NihiiModulus
{
    /// <summary>First series: modulo 97.</summary>
    Mod97,

    /// <summary>Second series: modulo 89 (nurses and midwives since about 2013, doctors since April 2019).</summary>
    Mod89,
}

/// <summary>
/// Number given by the National Institute for Health and Disability Insurance (NIHII, INAMI, RIZIV): six digits and two check
/// digits; for persons three more that tell the qualification. The first eight identify; the first six alone do not, because
/// the two series overlap.
/// </summary>
public sealed record NihiiNumber
{
    private NihiiNumber(string digits) => Digits = digits;

    /// <summary>Eight or eleven digits.</summary>
    public string Digits { get; }

    /// <summary>The eight digits that identify the person or organisation.</summary>
    public string First8 => Digits[..8];

    /// <summary>The three digits of the qualification; null in a number of eight digits.</summary>
    public string? Qualification => Digits.Length == 11 ? Digits[8..] : null;

    /// <summary>The modulus by which the check digits fit.</summary>
    public NihiiModulus Modulus => CheckDigits.Fit(First8, 97) ? NihiiModulus.Mod97 : NihiiModulus.Mod89;

    /// <summary>
    /// True when the number is that of a person: the first digit is 1 (doctor), 2 (hospital pharmacist), 3 (dentist),
    /// 4 (nurse, midwife), 5 (physiotherapist, speech therapist) or 6 (pharmacist). Organisations and groups have 7 to 9.
    /// </summary>
    public bool IsPersonal => Digits[0] is >= '1' and <= '6';

    /// <summary>As people write it: <c>4-99991-44-001</c> for a person, <c>710-322-09</c> for an organisation.</summary>
    public string Grouped => IsPersonal || Qualification is not null
        ? $"{Digits[..1]}-{Digits[1..6]}-{Digits[6..8]}{(Qualification is null ? "" : $"-{Qualification}")}"
        : $"{Digits[..3]}-{Digits[3..6]}-{Digits[6..]}";

    /// <summary>Reads a number as typed; blanks, dots, dashes and slashes are passed over.</summary>
    /// <returns>The number, or a refusal of <see cref="IdentifierRefusals"/>.</returns>
    public static Outcome<NihiiNumber> Parse(string? typed) => TypedNumber.Digits(typed).Then<NihiiNumber>(digits => digits switch
    {
        { Length: not (8 or 11) } => IdentifierRefusals.NihiiLength.Refuse(values: IdentifierRefusals.Found(digits)),
        _ when CheckDigits.FitNihii(digits[..8]) => new NihiiNumber(digits),
        _ => IdentifierRefusals.NihiiCheckDigits.Refuse(),
    });

    /// <summary>Masked: personal data does not leak by accident. Use <see cref="Digits"/> or <see cref="Grouped"/> on purpose.</summary>
    public override string ToString() => TypedNumber.Mask(Digits);
}
