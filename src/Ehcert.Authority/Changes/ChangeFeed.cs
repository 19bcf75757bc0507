using System.Collections.Concurrent;
using Ehcert.Authority.Audit;
using Ehcert.Authority.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Ehcert.Authority.Changes;

/// <summary>
/// Keeps the memories of this node true. Every state change writes an audit row in its own transaction, numbered without gaps in commit
/// order, so the trail is also the list of what other nodes must forget: a cache asks for recent news before it answers.
/// </summary>
internal sealed class ChangeFeed(IDbContextFactory<AuthorityDb> databases, TimeProvider time) : IDisposable
{
    /// <summary>How old the news of another node may be. A change made through this node is heard at once.</summary>
    public static readonly TimeSpan MaximumAge = TimeSpan.FromMilliseconds(250);

    private readonly ConcurrentQueue<Action<AuditRow>> _listeners = [];
    private readonly SemaphoreSlim _reading = new(1);
    private long _position = -1;
    private long _readAt;

    /// <summary>Number of the last change that was heard.</summary>
    public long Position => Volatile.Read(ref _position);

    /// <summary>From now on tells of every change, one by one, in the order of their commits. What is called must be quick and must not fail.</summary>
    public void Tell(Action<AuditRow> listener) => _listeners.Enqueue(listener);

    /// <summary>Reads the news when the last reading is older than <see cref="MaximumAge"/>; free of charge otherwise.</summary>
    public ValueTask BeRecentAsync(CancellationToken ct) =>
        Position >= 0 && time.GetElapsedTime(Volatile.Read(ref _readAt)) < MaximumAge ? ValueTask.CompletedTask : new ValueTask(CatchUpAsync(ct));

    /// <summary>Reads the news now: after a commit of this node.</summary>
    public async Task CatchUpAsync(CancellationToken ct)
    {
        await _reading.WaitAsync(ct);
        try
        {
            long readAt = time.GetTimestamp();
            await using var db = await databases.CreateDbContextAsync(ct);
            if (_position < 0)
                await StartAsync(db, ct);
            else
                await ReadOnAsync(db, ct);
            Volatile.Write(ref _readAt, readAt);
        }
        finally
        {
            _reading.Release();
        }
    }

    public void Dispose() => _reading.Dispose();

    // A node that starts remembers nothing, so it has nothing to forget.
    private async Task StartAsync(AuthorityDb db, CancellationToken ct) =>
        Volatile.Write(ref _position, await db.Set<AuditHead>().Select(head => head.Sequence).SingleAsync(ct));

    private async Task ReadOnAsync(AuthorityDb db, CancellationToken ct)
    {
        await foreach (var row in db.Set<AuditRow>().AsNoTracking().Where(row => row.Sequence > _position).OrderBy(row => row.Sequence)
            .AsAsyncEnumerable().WithCancellation(ct))
        {
            foreach (var listener in _listeners)
                listener(row);
            Volatile.Write(ref _position, row.Sequence);
        }
    }
}
