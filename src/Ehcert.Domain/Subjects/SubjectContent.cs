using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Ehcert.Domain;

/// <summary>
/// What the attributes of a subject mean. The order of attributes carries no meaning, and real certificates have several orders:
/// everything is found by content.
/// </summary>
internal static partial class SubjectContent
{
    internal const string Country = "BE";
    internal const string Organization = "Federal Government";
    internal const string Platform = "eHealth-platform Belgium";

    internal static Outcome<CertificateSubject> Read(IReadOnlyList<SubjectAttribute> attributes)
    {
        if (!HasFixedParts(attributes, out string? commonName))
            return SubjectRefusals.NotEhealth.Refuse();
        return Owner(commonName).Then(owner => Read(owner, Values(attributes, SubjectAttributeType.OrganizationalUnit)));
    }

    /// <summary>The shape in which existing readers see an identity (their character class spans U+0028 to U+007C).</summary>
    internal static bool LooksLikeIdentity(string name) => IdentityShape().IsMatch(name);

    internal static bool IsFixedPart(string name) => Same(name, Platform) || Same(name, Organization);

    private static bool HasFixedParts(IReadOnlyList<SubjectAttribute> attributes, [NotNullWhen(true)] out string? commonName)
    {
        commonName = null;
        if (Values(attributes, SubjectAttributeType.Country) is not [string country] || !Same(country, Country)
            || Values(attributes, SubjectAttributeType.Organization) is not [string organization] || !Same(organization, Organization)
            || Values(attributes, SubjectAttributeType.CommonName) is not [string name])
            return false;
        commonName = name;
        return true;
    }

    // The common name says who; a unit must say the same, and so must another for the application id. What is left is the name.
    private static Outcome<CertificateSubject> Read((Identifier Identifier, ApplicationId? ApplicationId) owner, List<string> units)
    {
        if (!Take(units, Platform))
            return SubjectRefusals.NotEhealth.Refuse();
        if (!Take(units, owner.Identifier.ToString())
            || (owner.ApplicationId is { } applicationId && !Take(units, applicationId.Value))
            || units is not [string name])
            return SubjectRefusals.Disagreement.Refuse();
        return NormalisedName.From(name).Then(normalised => CertificateSubject.Create(owner.Identifier, normalised, owner.ApplicationId));
    }

    private static Outcome<(Identifier Identifier, ApplicationId? ApplicationId)> Owner(string commonName)
    {
        string[] parts = commonName.Split(',', 2, StringSplitOptions.TrimEntries);
        return Identifier.Parse(parts[0]).Then<(Identifier, ApplicationId?)>(identifier =>
        {
            if (parts.Length == 1)
                return (identifier, null);
            return ApplicationId.Parse(parts[1].ToUpperInvariant()).Select<(Identifier, ApplicationId?)>(id => (identifier, id));
        });
    }

    private static List<string> Values(IReadOnlyList<SubjectAttribute> attributes, SubjectAttributeType type) =>
        [.. attributes.Where(attribute => attribute.Type == type).Select(attribute => attribute.Value)];

    private static bool Take(List<string> units, string wanted)
    {
        int at = units.FindIndex(unit => Same(unit, wanted));
        if (at < 0)
            return false;
        units.RemoveAt(at);
        return true;
    }

    private static bool Same(string left, string right) => left.Equals(right, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"\A[\x28-\x7C]+=[0-9]+\z", RegexOptions.NonBacktracking)]
    private static partial Regex IdentityShape();
}
