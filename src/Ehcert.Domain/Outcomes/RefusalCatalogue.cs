using System.Reflection;
using System.Text.RegularExpressions;

namespace Ehcert.Domain;

/// <summary>
/// Lists the refusal reasons that an assembly declares, and says what is wrong with them. Every room's tests call it, so that no
/// code is used twice and no reason reaches a person untranslated.
/// </summary>
public static partial class RefusalCatalogue
{
    // Short texts may be the same in two languages by accident ("Check", "PIN"); sentences may not.
    private const int LengthOfSentence = 20;

    /// <summary>All reasons held by static fields and properties, also nested and internal ones, each once.</summary>
    public static IReadOnlyList<RefusalReason> In(Assembly assembly) =>
        [.. assembly.GetTypes().Where(type => !type.ContainsGenericParameters).SelectMany(DeclaredBy).DistinctBy(reason => reason, ReferenceEqualityComparer.Instance)];

    /// <summary>Faults of the reasons of these assemblies taken together; empty when all is well.</summary>
    public static IReadOnlyList<string> Faults(params IReadOnlyList<Assembly> assemblies)
    {
        RefusalReason[] reasons = [.. assemblies.SelectMany(In)];
        IEnumerable<string> twice = reasons.GroupBy(reason => reason.Code, StringComparer.Ordinal).Where(group => group.Count() > 1)
            .Select(group => $"{group.Key}: declared {group.Count()} times.");
        return [.. twice, .. reasons.SelectMany(FaultsOf)];
    }

    private static IEnumerable<RefusalReason> DeclaredBy(Type type)
    {
        const BindingFlags Static = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        IEnumerable<object?> fields = type.GetFields(Static)
            .Where(field => field.FieldType == typeof(RefusalReason))
            .Select(field => field.GetValue(null));
        IEnumerable<object?> properties = type.GetProperties(Static)
            .Where(property => property.PropertyType == typeof(RefusalReason) && property.GetIndexParameters().Length == 0)
            .Select(property => property.GetValue(null));
        return fields.Concat(properties).OfType<RefusalReason>();
    }

    private static IEnumerable<string> FaultsOf(RefusalReason reason)
    {
        if (!CodeShape().IsMatch(reason.Code))
            yield return $"{reason.Code}: a code is written in capitals, digits and underscores.";
        foreach ((string part, Text text) in new[] { ("What", reason.What), ("Safe", reason.Safe), ("Next", reason.Next) })
        {
            string[] words = [.. LanguageCodes.All.Select(text.In)];
            string[] sentences = [.. words.Where(sentence => sentence.Length > LengthOfSentence)];
            if (sentences.Distinct(StringComparer.Ordinal).Count() < sentences.Length)
                yield return $"{reason.Code}: {part} is the same in two languages.";
            if (words.Any(sentence => sentence.Trim() != sentence))
                yield return $"{reason.Code}: {part} has blanks around it.";
        }
    }

    [GeneratedRegex(@"\A[A-Z][A-Z0-9]*(_[A-Z0-9]+)*\z", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex CodeShape();
}
