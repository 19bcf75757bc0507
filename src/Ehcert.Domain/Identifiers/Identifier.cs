namespace Ehcert.Domain;

/// <summary>A number with its type: who a certificate belongs to, such as <c>CBE=0999999922</c>. Value equality.</summary>
public sealed record Identifier
{
    private Identifier(IdentifierType type, string value) => (Type, Value) = (type, value);

    /// <summary>The type.</summary>
    public IdentifierType Type { get; }

    /// <summary>The digits, leading zeros included; <see cref="IdentifierType.Length"/> of them.</summary>
    public string Value { get; }

    /// <summary>Reads a value of a known type as typed; separators are passed over as in every typed number.</summary>
    /// <returns>The identifier, or a refusal of <see cref="IdentifierRefusals"/>.</returns>
    public static Outcome<Identifier> Parse(IdentifierType type, string? typed) => type.CheckDigitRule switch
    {
        CheckDigitRule.NationalNumber => NationalNumber.Parse(typed).Select(Of),
        CheckDigitRule.EnterpriseNumber => EnterpriseNumber.Parse(typed).Select(number => new Identifier(type, number.Digits)),
        CheckDigitRule.Nihii => TypedNumber.Digits(typed).Then(digits => OfLength(type, digits)).Then(NihiiNumber.Parse)
            .Select(number => new Identifier(type, number.Digits)),
        CheckDigitRule.Modulo97 => TypedNumber.Digits(typed).Then(digits => OfLength(type, digits)).Then<Identifier>(digits =>
            CheckDigits.Fit(digits, 97) ? new Identifier(type, digits) : IdentifierRefusals.EhpCheckDigits.Refuse()),
        CheckDigitRule.None => TypedNumber.Digits(typed).Then(digits => OfLength(type, digits))
            .Select(digits => new Identifier(type, digits)),
        _ => throw new InvalidOperationException($"No reading for {type.CheckDigitRule}."),
    };

    /// <summary>Reads <c>TYPE=VALUE</c> as it stands in a subject: bare digits only, the case of the type is ignored.</summary>
    /// <returns>The identifier, or a refusal of <see cref="IdentifierRefusals"/>.</returns>
    public static Outcome<Identifier> Parse(string? typeAndValue)
    {
        if (typeAndValue?.Split('=', 2) is not [string token, string value])
            return IdentifierRefusals.Missing.Refuse();
        if (IdentifierType.Find(token) is not { } type)
            return IdentifierRefusals.UnknownType.Refuse();
        return value.All(char.IsAsciiDigit) ? Parse(type, value) : IdentifierRefusals.NotBareDigits.Refuse();
    }

    /// <summary>The identifier of a person.</summary>
    public static Identifier Of(NationalNumber number) => new(IdentifierType.Ssin, number.Digits);

    /// <summary>The identifier of an enterprise.</summary>
    public static Identifier Of(EnterpriseNumber number) => new(IdentifierType.Cbe, number.Digits);

    /// <summary><c>TYPE=VALUE</c>, in the clear: this is the text that stands in subjects and file names.</summary>
    public override string ToString() => $"{Type.Token}={Value}";

    private static Outcome<string> OfLength(IdentifierType type, string digits) =>
        digits.Length == type.Length ? digits : IdentifierRefusals.Length.Refuse(values: IdentifierRefusals.FoundAndExpected(digits, type));
}
