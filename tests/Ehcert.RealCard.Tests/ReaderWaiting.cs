using Ehcert.Eid;

namespace Ehcert.RealCard.Tests;

/// <summary>Waiting for readers, awake only when something happened.</summary>
internal static class ReaderWaiting
{
    public static async Task UntilAsync(this ICardReaders readers, string reader, Func<ReaderState, bool> expected)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Eventually.Patience);
        await foreach (ReaderEvent happened in readers.WatchAsync(limit.Token))
        {
            if (happened.Reader == reader && (await readers.ListAsync(limit.Token)).TryGet(out IReadOnlyList<ReaderState>? states, out _)
                && states.Any(state => state.Name == reader && expected(state)))
            {
                return;
            }
        }
    }
}
