namespace Ehcert.Domain;

/// <summary>How the check digits of an identifier are verified (ra-protocol reference: "Validation of values").</summary>
public enum CheckDigitRule
{
    /// <summary>No rule is known.</summary>
    None,

    /// <summary>97 less the remainder, with a 2 in front for births from 2000 on.</summary>
    NationalNumber,

    /// <summary>97 less the remainder of the first eight digits; the first digit is 0 or 1.</summary>
    EnterpriseNumber,

    /// <summary>97 less the remainder of all digits but the last two.</summary>
    Modulo97,

    /// <summary>Within the first eight digits: 97 or 89 less the remainder of the first six.</summary>
    Nihii,
}
