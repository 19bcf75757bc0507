namespace Ehcert.Authority.Changes;

public sealed class RememberedTests
{
    private readonly Remembered<string, int> _remembered = new(capacity: 3);
    private int _lookUps;

    [Fact]
    public async Task What_was_looked_up_once_is_remembered()
    {
        (await FindAsync("a")).ShouldBe(1);
        (await FindAsync("a")).ShouldBe(1);
        _lookUps.ShouldBe(1);
    }

    [Fact]
    public async Task What_was_forgotten_is_looked_up_again()
    {
        await FindAsync("a");
        _remembered.Forget("a");

        (await FindAsync("a")).ShouldBe(2);
    }

    [Fact]
    public async Task A_value_forgotten_while_it_was_looked_up_does_not_settle()
    {
        var slow = new TaskCompletionSource<int>();
        var first = _remembered.FindAsync("a", 0, (_, _) => slow.Task, CancellationToken.None);
        _remembered.Forget("a");
        slow.SetResult(-1);

        (await first).ShouldBe(-1);
        (await FindAsync("a")).ShouldBe(1);
    }

    [Fact]
    public async Task Forgetting_by_value_forgets_matches_and_running_look_ups_only()
    {
        await FindAsync("a");
        await FindAsync("b");
        var slow = new TaskCompletionSource<int>();
        var running = _remembered.FindAsync("c", 0, (_, _) => slow.Task, CancellationToken.None);

        _remembered.ForgetWhere(value => value == 1);
        slow.SetResult(-1);
        await running;

        (await FindAsync("b")).ShouldBe(2);
        (await FindAsync("a")).ShouldBe(3);
        (await FindAsync("c")).ShouldBe(4);
    }

    [Fact]
    public async Task A_failed_look_up_is_not_remembered()
    {
        await Should.ThrowAsync<IOException>(
            async () => await _remembered.FindAsync("a", 0, (_, _) => Task.FromException<int>(new IOException()), CancellationToken.None));

        (await FindAsync("a")).ShouldBe(1);
    }

    [Fact]
    public async Task One_look_up_serves_all_who_ask_meanwhile()
    {
        var slow = new TaskCompletionSource<int>();
        var asked = Enumerable.Range(0, 5).Select(_ => _remembered.FindAsync(
            "a",
            0,
            (_, _) =>
            {
                Interlocked.Increment(ref _lookUps);
                return slow.Task;
            },
            CancellationToken.None).AsTask()).ToList();
        slow.SetResult(7);

        (await Task.WhenAll(asked)).ShouldAllBe(value => value == 7);
        _lookUps.ShouldBe(1);
    }

    [Fact]
    public async Task One_caller_who_gives_up_does_not_spoil_it_for_the_others()
    {
        var slow = new TaskCompletionSource<int>();
        using var impatience = new CancellationTokenSource();
        var impatient = _remembered.FindAsync("a", 0, (_, _) => slow.Task, impatience.Token);
        var patient = _remembered.FindAsync("a", 0, (_, _) => slow.Task, CancellationToken.None);

        await impatience.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(async () => await impatient);
        slow.SetResult(7);

        (await patient).ShouldBe(7);
    }

    [Fact]
    public async Task Endless_different_questions_do_not_fill_the_memory()
    {
        for (int number = 0; number < 100; number++)
            await FindAsync($"{number}");

        _remembered.Count.ShouldBeLessThanOrEqualTo(3);
    }

    private ValueTask<int> FindAsync(string key) =>
        _remembered.FindAsync(key, 0, (_, _) => Task.FromResult(Interlocked.Increment(ref _lookUps)), CancellationToken.None);
}
