namespace Ehcert.Domain;

/// <summary>Makes outcomes where the language cannot convert by itself.</summary>
public static class Outcome
{
    /// <summary>Wraps a value whose type is an interface: C# has no implicit conversions from those.</summary>
    public static Outcome<T> Of<T>(T value)
        where T : notnull => value;
}
