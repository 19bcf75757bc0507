using System.Collections.Frozen;

namespace Ehcert.Domain;

/// <summary>Finds the value of an enumeration by its text on the wire; case counts, as in the schema.</summary>
internal sealed class WireNames<T>(Func<T, string> wireName)
    where T : struct, Enum
{
    private readonly FrozenDictionary<string, T> _byName = Enum.GetValues<T>().ToFrozenDictionary(wireName, StringComparer.Ordinal);

    internal T? Find(string? text) => text is not null && _byName.TryGetValue(text, out T value) ? value : null;
}
