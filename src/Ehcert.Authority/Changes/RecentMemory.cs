using Ehcert.Authority.Audit;

namespace Ehcert.Authority.Changes;

/// <summary>A memory that hears the news before it answers. Lives as long as the feed: for singletons.</summary>
internal sealed class RecentMemory<TKey, TValue>
    where TKey : notnull
{
    private readonly ChangeFeed _changes;
    private readonly Remembered<TKey, TValue> _values;

    /// <summary>An empty memory.</summary>
    /// <param name="changes">Where the news comes from.</param>
    /// <param name="capacity">How many values are remembered at most.</param>
    /// <param name="forget">What a change makes it forget.</param>
    public RecentMemory(ChangeFeed changes, int capacity, Action<Remembered<TKey, TValue>, AuditRow> forget)
    {
        (_changes, _values) = (changes, new Remembered<TKey, TValue>(capacity));
        changes.Tell(change => forget(_values, change));
    }

    /// <inheritdoc cref="Remembered{TKey, TValue}.FindAsync"/>
    public async ValueTask<TValue> FindAsync<TState>(TKey key, TState state, Func<TKey, TState, Task<TValue>> lookUp, CancellationToken ct)
    {
        await _changes.BeRecentAsync(ct);
        return await _values.FindAsync(key, state, lookUp, ct);
    }

    public void Forget(TKey key) => _values.Forget(key);
}
