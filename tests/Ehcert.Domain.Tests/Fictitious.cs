using System.Globalization;
using CsCheck;

namespace Ehcert.Domain.Tests;

/// <summary>Numbers that fit their check digits and belong to nobody; the arithmetic is written out again, apart from the product's.</summary>
internal static class Fictitious
{
    internal static Gen<string> NationalNumbers { get; } = Gen.Select(Gen.Long[0, 999_999_999], Gen.Bool, (body, from2000) =>
        Join(body, 9, 97 - ((from2000 ? 2_000_000_000 : 0) + body) % 97));

    internal static Gen<string> EnterpriseNumbers { get; } = Gen.Long[0, 19_999_999].Select(body => Join(body, 8, 97 - body % 97));

    internal static Gen<string> EhpNumbers { get; } = Gen.Long[0, 99_999_999].Select(body => Join(body, 8, 97 - body % 97));

    internal static Gen<string> NihiiNumbers { get; } = Gen.Select(Gen.Long[0, 999_999], Gen.Bool, (body, second) =>
        Join(body, 6, second ? 89 - body % 89 : 97 - body % 97));

    internal static Gen<string> NihiiNumbersWithQualification { get; } = Gen.Select(NihiiNumbers, Gen.Int[0, 999], (number, qualification) =>
        number + qualification.ToString("000", CultureInfo.InvariantCulture));

    /// <summary>Any identifier of any type.</summary>
    internal static Gen<Identifier> Identifiers { get; } = Gen.OneOf(IdentifierType.All.ToArray()).SelectMany(type =>
        Values(type).Select(value => Identifier.Parse(type, value).Value));

    internal static Gen<Identifier> OrganisationIdentifiers { get; } = Identifiers.Where(identifier => !identifier.Type.IsPerson);

    internal static Gen<ApplicationId> ApplicationIds { get; } =
        Gen.Char["ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_"].Array[1, 30].Select(letters => ApplicationId.Parse(new string(letters)).Value);

    internal static Gen<string> Values(IdentifierType type) => type.CheckDigitRule switch
    {
        CheckDigitRule.NationalNumber => NationalNumbers,
        CheckDigitRule.EnterpriseNumber => EnterpriseNumbers,
        CheckDigitRule.Modulo97 => EhpNumbers,
        CheckDigitRule.Nihii when type.Length == 11 => NihiiNumbersWithQualification,
        CheckDigitRule.Nihii => NihiiNumbers,
        _ => Gen.Char['0', '9'].Array[type.Length].Select(digits => new string(digits)),
    };

    /// <summary>The number and another that differs in one digit.</summary>
    internal static Gen<(string Right, string Wrong)> WithOneDigitChanged(Gen<string> numbers) =>
        Gen.Select(numbers, Gen.Int[0, 1000], Gen.Int[1, 9], (right, place, step) =>
        {
            char[] digits = right.ToCharArray();
            int at = place % digits.Length;
            digits[at] = (char)('0' + (digits[at] - '0' + step) % 10);
            return (right, new string(digits));
        });

    private static string Join(long body, int length, long check) =>
        body.ToString(CultureInfo.InvariantCulture).PadLeft(length, '0') + check.ToString("00", CultureInfo.InvariantCulture);
}
