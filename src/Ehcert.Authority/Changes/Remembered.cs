using System.Collections.Concurrent;

namespace Ehcert.Authority.Changes;

/// <summary>
/// A bounded memory of looked-up values. A key is remembered from before its look-up begins, so forgetting it while the look-up runs
/// also forgets what that look-up is about to bring: an old value never settles.
/// </summary>
internal sealed class Remembered<TKey, TValue>(int capacity)
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, Lazy<Task<TValue>>> _values = new();

    /// <summary>The remembered value, or the one that <paramref name="lookUp"/> brings. Concurrent callers share one look-up.</summary>
    public ValueTask<TValue> FindAsync<TState>(TKey key, TState state, Func<TKey, TState, Task<TValue>> lookUp, CancellationToken ct) =>
        _values.TryGetValue(key, out var known) && known.Value.IsCompletedSuccessfully
            ? ValueTask.FromResult(known.Value.GetAwaiter().GetResult())
            : new ValueTask<TValue>(LookUpAsync(key, state, lookUp, ct));

    /// <summary>How many keys are remembered.</summary>
    public int Count => _values.Count;

    public void Forget(TKey key) => _values.TryRemove(key, out _);

    public void ForgetAll() => _values.Clear();

    /// <summary>Forgets every value that matches, and every look-up that is still running, for nobody knows what it will bring.</summary>
    public void ForgetWhere(Func<TValue, bool> matches)
    {
        foreach (var (key, value) in _values)
        {
            if (!value.IsValueCreated || !value.Value.IsCompletedSuccessfully || matches(value.Value.GetAwaiter().GetResult()))
                _values.TryRemove(key, out _);
        }
    }

    private async Task<TValue> LookUpAsync<TState>(TKey key, TState state, Func<TKey, TState, Task<TValue>> lookUp, CancellationToken ct)
    {
        // Whoever asks for endless different keys empties the memory now and then, and never the machine's.
        if (_values.Count >= capacity)
            _values.Clear();
        var mine = _values.GetOrAdd(key, _ => new Lazy<Task<TValue>>(() => lookUp(key, state)));
        try
        {
            return await mine.Value.WaitAsync(ct);
        }
        catch when (mine.Value.IsFaulted || mine.Value.IsCanceled)
        {
            _values.TryRemove(KeyValuePair.Create(key, mine));
            throw;
        }
    }
}
