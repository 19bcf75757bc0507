using System.Globalization;

namespace Ehcert.Domain;

/// <summary>
/// What kind of number an identifier is. The list is closed: it is the one that existing connectors know; a type outside it
/// cannot be used by them. The token goes as it is into <c>Id/@Type</c>, into organisational units and into common names.
/// </summary>
public sealed partial class IdentifierType
{
    private IdentifierType(string token, int length, CheckDigitRule rule, Text name)
    {
        (Token, Length, CheckDigitRule, Name) = (token, length, rule, name);
    }

    /// <summary>The text on the wire, such as <c>SSIN</c> or <c>NIHII-PHARMACY</c>.</summary>
    public string Token { get; }

    /// <summary>Number of digits of a value.</summary>
    public int Length { get; }

    /// <summary>How the check digits are verified.</summary>
    public CheckDigitRule CheckDigitRule { get; }

    /// <summary>Words for people.</summary>
    public Text Name { get; }

    /// <summary>True for the one type whose certificates belong to a person and not to an organisation.</summary>
    public bool IsPerson => this == Ssin;

    /// <summary>Regular expression of a value, readable by Java and .NET, as announced by <c>getGenericOrganizationTypes</c>.</summary>
    public string Pattern => CheckDigitRule == CheckDigitRule.EnterpriseNumber
        ? "[01][0-9]{9}"
        : string.Create(CultureInfo.InvariantCulture, $"[0-9]{{{Length}}}");

    /// <summary>
    /// Names of check-digit rules on the wire, as announced by <c>getGenericOrganizationTypes</c>. Empty for NIHII types too: the
    /// one known name means modulo 97, and a client that obeyed it would refuse every number of the second series (modulo 89).
    /// </summary>
    public IReadOnlyList<string> CheckDigitAlgorithms => CheckDigitRule is CheckDigitRule.EnterpriseNumber or CheckDigitRule.Modulo97
        ? ["CHECK-97-MOD-97"]
        : [];

    /// <summary>Finds a type by its token, ignoring case; null when there is none.</summary>
    public static IdentifierType? Find(string? token) =>
        token is not null && ByToken.TryGetValue(token, out IdentifierType? type) ? type : null;

    /// <summary>The token.</summary>
    public override string ToString() => Token;
}
