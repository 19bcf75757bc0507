namespace Ehcert.Journeys.Processes;

/// <summary>Waits for something to become true, and fails with what is there instead when it does not.</summary>
public static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(25);

    public static async Task<T> SeesAsync<T>(Func<ValueTask<T>> look, Func<T, bool> isIt, string what)
    {
        long began = TimeProvider.System.GetTimestamp();
        while (true)
        {
            T seen = await look();
            if (isIt(seen))
                return seen;
            if (TimeProvider.System.GetElapsedTime(began) > Patience)
                throw new TimeoutException($"Waited in vain for {what}; last seen: {seen}");
            await Task.Delay(Between);
        }
    }

    public static Task SeesAsync(Func<bool> isIt, string what) => SeesAsync(() => ValueTask.FromResult(isIt()), seen => seen, what);
}
