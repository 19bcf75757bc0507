namespace Ehcert.Domain;

/// <summary>Who is paid by the mutualities under the third-party payer scheme.</summary>
public enum ThirdPartyPayer
{
    /// <summary>One care provider, under the own NIHII number with its qualification.</summary>
    Alone,

    /// <summary>A group, under the number of the group.</summary>
    Group,
}

/// <summary>
/// The number under which the mutualities pay: of one care provider (eleven digits, qualification included) or of a group (eight).
/// The person says which of the two it is; a number of the other kind is refused with a hint, so that nobody else is paid.
/// </summary>
public sealed record ThirdPartyPayerNumber
{
    private ThirdPartyPayerNumber(NihiiNumber number, ThirdPartyPayer payer) => (Number, Payer) = (number, payer);

    /// <summary>The number.</summary>
    public NihiiNumber Number { get; }

    /// <summary>Who is paid.</summary>
    public ThirdPartyPayer Payer { get; }

    /// <summary>The digits: eleven for one care provider, eight for a group.</summary>
    public string Digits => Number.Digits;

    /// <summary>Reads a number as typed; blanks, dots, dashes and slashes are passed over.</summary>
    /// <returns>The number, or a refusal of <see cref="ThirdPartyPayerRefusals"/> or <see cref="IdentifierRefusals"/>.</returns>
    public static Outcome<ThirdPartyPayerNumber> Parse(string? typed, ThirdPartyPayer payer)
    {
        if (NihiiNumber.Parse(typed).IsRefused(out Refusal? refusal, out NihiiNumber? number))
            return NumberOfAnotherKind(typed) ?? refusal;
        return payer switch
        {
            ThirdPartyPayer.Alone when !number.IsPersonal => ThirdPartyPayerRefusals.GroupNumber.Refuse(),
            ThirdPartyPayer.Alone when number.Qualification is null => ThirdPartyPayerRefusals.QualificationMissing.Refuse(),
            ThirdPartyPayer.Group when number.IsPersonal => ThirdPartyPayerRefusals.PersonalNumber.Refuse(),
            ThirdPartyPayer.Group when number.Qualification is not null => ThirdPartyPayerRefusals.QualificationOfGroup.Refuse(),
            ThirdPartyPayer.Alone or ThirdPartyPayer.Group => new ThirdPartyPayerNumber(number, payer),
            _ => throw new ArgumentOutOfRangeException(nameof(payer), payer, null),
        };
    }

    /// <summary>Masked: personal data does not leak by accident. Use <see cref="Digits"/> on purpose.</summary>
    public override string ToString() => Number.ToString();

    private static Refusal? NumberOfAnotherKind(string? typed)
    {
        if (EnterpriseNumber.Parse(typed).Succeeded)
            return ThirdPartyPayerRefusals.EnterpriseNumber.Refuse();
        return NationalNumber.Parse(typed).Succeeded ? ThirdPartyPayerRefusals.NationalNumber.Refuse() : null;
    }
}
