using System.Diagnostics.CodeAnalysis;

namespace Ehcert.Domain;

/// <summary>A value, or the reason why there is none. Exceptions stay for bugs and broken surroundings.</summary>
/// <typeparam name="T">What comes out when all is well.</typeparam>
public readonly struct Outcome<T>
    where T : notnull
{
    private readonly T? _value;
    private readonly Refusal? _refusal;
    private readonly bool _made;

    private Outcome(T? value, Refusal? refusal) => (_value, _refusal, _made) = (value, refusal, true);

    /// <summary>True when there is a value.</summary>
    public bool Succeeded => _refusal is null && AssertMade();

    /// <summary>The value; asking for it after a refusal is a bug and throws.</summary>
    public T Value => Succeeded ? _value! : throw new InvalidOperationException($"Refused: {_refusal!.Code}.");

    /// <summary>The refusal; asking for it after success is a bug and throws.</summary>
    public Refusal Refusal => Succeeded ? throw new InvalidOperationException("Not refused.") : _refusal!;

    /// <summary>True with the value, or false with the refusal.</summary>
    public bool TryGet([NotNullWhen(true)] out T? value, [NotNullWhen(false)] out Refusal? refusal)
    {
        (value, refusal) = (_value, _refusal);
        return Succeeded;
    }

    /// <summary>True with the refusal, or false with the value: reads well as a guard clause.</summary>
    public bool IsRefused([NotNullWhen(true)] out Refusal? refusal, [NotNullWhen(false)] out T? value)
    {
        (value, refusal) = (_value, _refusal);
        return !Succeeded;
    }

    /// <summary>Goes on with the value, or passes the refusal along.</summary>
    public Outcome<TNext> Then<TNext>(Func<T, Outcome<TNext>> next)
        where TNext : notnull => Succeeded ? next(_value!) : _refusal!;

    /// <summary>Changes the value, or passes the refusal along.</summary>
    public Outcome<TNext> Select<TNext>(Func<T, TNext> change)
        where TNext : notnull => Succeeded ? change(_value!) : _refusal!;

    /// <summary>Wraps a value.</summary>
    public static implicit operator Outcome<T>(T value) => new(value, null);

    /// <summary>Wraps a refusal.</summary>
    public static implicit operator Outcome<T>(Refusal refusal) => new(default, refusal);

    private bool AssertMade() => _made ? true : throw new InvalidOperationException("An outcome that nobody made.");
}

/// <summary>The value of an operation that has nothing to say but that it was done.</summary>
public readonly record struct Done
{
    /// <summary>The one value.</summary>
    public static Done Value { get; }
}
