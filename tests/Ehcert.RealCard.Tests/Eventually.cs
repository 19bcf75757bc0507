namespace Ehcert.RealCard.Tests;

/// <summary>Waits for something to become true, and fails when it does not.</summary>
internal static class Eventually
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(20);

    public static async Task IsAsync(Func<bool> isIt, string what, TimeSpan? patience = null)
    {
        long began = TimeProvider.System.GetTimestamp();
        while (!isIt())
        {
            if (TimeProvider.System.GetElapsedTime(began) > (patience ?? Patience))
                throw new TimeoutException($"Waited in vain for: {what}");
            await Task.Delay(Between, TestContext.Current.CancellationToken);
        }
    }
}
