using Ehcert.Domain;

namespace Ehcert.Authority.Depot;

/// <summary>Whose tokens: a number of a known kind, digits only, as long as its kind demands.</summary>
/// <param name="Type">Kind of number.</param>
/// <param name="Value">The number.</param>
internal readonly record struct DepotKey(IdentifierType Type, string Value)
{
    /// <summary>Reads a question. Missing leading zeros are added (ra-protocol §5); what cannot be a number of that kind is null.</summary>
    public static DepotKey? Parse(string type, string value)
    {
        string digits = value.Trim();
        if (IdentifierType.Find(type.Trim()) is not { } known || digits.Length == 0 || digits.Length > known.Length || !digits.All(char.IsAsciiDigit))
            return null;
        return new DepotKey(known, digits.PadLeft(known.Length, '0'));
    }
}
