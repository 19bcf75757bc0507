using System.Collections.Concurrent;

namespace Ehcert.Eid.Pcsc;

/// <summary>
/// A thread for one connection. Calls to the smart-card service block as long as a card or driver likes (nothing can interrupt
/// SCardTransmit), so they never run on the thread pool, and whoever waits may give up: the thread then finishes alone.
/// </summary>
internal sealed class CardThread : IDisposable
{
    private readonly BlockingCollection<Action> _work = [];

    public CardThread(string name)
    {
        var thread = new Thread(Run) { IsBackground = true, Name = name };
        thread.Start();
    }

    /// <summary>Does the work on the thread. When <paramref name="giveUp"/> fires the caller is freed at once.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up; the work may still be under way.</exception>
    public async Task<T> RunAsync<T>(Func<T> work, CancellationToken giveUp)
    {
        var result = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        _work.Add(() => Do(work, result), CancellationToken.None);
        return await result.Task.WaitAsync(giveUp).ConfigureAwait(false);
    }

    /// <summary>Does the work after everything before it, then ends the thread. Does not wait.</summary>
    public void Finish(Action last)
    {
        _work.Add(last);
        _work.CompleteAdding();
    }

    public void Dispose() => _work.CompleteAdding();

    private static void Do<T>(Func<T> work, TaskCompletionSource<T> result)
    {
        try
        {
            result.SetResult(work());
        }
#pragma warning disable CA1031 // The exception belongs to whoever waits, not to this thread.
        catch (Exception broken)
#pragma warning restore CA1031
        {
            result.SetException(broken);
        }
    }

    private void Run()
    {
        foreach (Action work in _work.GetConsumingEnumerable())
            work();
        _work.Dispose();
    }
}
