using Ehcert.Authority.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Ehcert.Authority.Work;

public sealed class OutboxTests : IDisposable
{
    private readonly OutboxOnDisk _disk = new();
    private int _effects;

    public void Dispose() => _disk.Dispose();

    [Fact]
    public async Task Work_promised_in_a_transaction_that_fails_is_never_done()
    {
        await using var process = await _disk.StartProcess(Succeed);
        await using var db = process.OpenDb();

        await Should.ThrowAsync<InvalidOperationException>(() => db.InTransactionAsync(
            async ct =>
            {
                await process.Services.GetRequiredService<Outbox>().EnqueueAsync(db, "kind0", "x", "a", ct);
                await db.SaveChangesAsync(ct);
                throw new InvalidOperationException("The deed failed.");
            },
            default));
        await process.Drain();

        _effects.ShouldBe(0);
        (await process.Rows()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Work_cannot_be_promised_outside_a_transaction()
    {
        await using var process = await _disk.StartProcess();
        await using var db = process.OpenDb();

        await Should.ThrowAsync<InvalidOperationException>(
            () => process.Services.GetRequiredService<Outbox>().EnqueueAsync(db, "kind0", "x", "a", default));
    }

    [Fact]
    public async Task The_same_promise_made_twice_is_kept_once()
    {
        await using var process = await _disk.StartProcess(Succeed);
        await process.Promise("a");
        await process.Promise("a");
        await process.Drain();
        await process.Promise("a");
        await process.Drain();

        _effects.ShouldBe(1);
    }

    [Fact]
    public async Task Work_that_failed_is_tried_again_after_a_pause_and_not_before()
    {
        int attempts = 0;
        await using var process = await _disk.StartProcess(
            (services, claim, ct) => ++attempts < 3 ? throw new IOException("Not yet.") : Succeed(services, claim, ct));
        await process.Promise("a");

        await process.Drain();
        await process.Drain();
        attempts.ShouldBe(1);

        _disk.Time.Advance(OutboxQueue.PauseAfter(1));
        await process.Drain();
        attempts.ShouldBe(2);
        _disk.Time.Advance(OutboxQueue.PauseAfter(1));
        await process.Drain();
        attempts.ShouldBe(2);

        _disk.Time.Advance(OutboxQueue.PauseAfter(2));
        await process.Drain();
        _effects.ShouldBe(1);
        (await process.Rows()).ShouldHaveSingleItem().State.ShouldBe(WorkState.Done);
    }

    [Fact]
    public async Task The_message_of_a_failure_is_not_kept()
    {
        await using var process = await _disk.StartProcess((_, _, _) => throw new IOException("85073003328"));
        await process.Promise("a");
        await process.Drain();

        (await process.Rows()).ShouldHaveSingleItem().LastError.ShouldBe(nameof(IOException));
    }

    [Fact]
    public async Task Work_that_keeps_failing_ends_dead_and_is_left_alone()
    {
        int attempts = 0;
        await using var process = await _disk.StartProcess((_, _, _) =>
        {
            attempts++;
            throw new IOException("Never.");
        });
        await process.Promise("a");
        for (int at = 0; at < OutboxQueue.MaximumAttempts + 3; at++)
        {
            await process.Drain();
            _disk.Time.Advance(TimeSpan.FromHours(2));
        }

        attempts.ShouldBe(OutboxQueue.MaximumAttempts);
        (await process.Rows()).ShouldHaveSingleItem().State.ShouldBe(WorkState.Dead);
    }

    [Fact]
    public async Task Work_for_later_waits_for_its_time()
    {
        await using var process = await _disk.StartProcess(Succeed);
        await process.Promise("a", notBefore: _disk.Time.GetUtcNow().AddHours(1));
        await process.Drain();
        _effects.ShouldBe(0);

        _disk.Time.Advance(TimeSpan.FromHours(1));
        await process.Drain();
        _effects.ShouldBe(1);
    }

    [Fact]
    public async Task Two_workers_never_hold_the_same_work()
    {
        await using var one = await _disk.StartProcess();
        await using var other = await _disk.StartProcess();
        for (int at = 0; at < 20; at++)
            await one.Promise($"work {at}");

        var taken = await Task.WhenAll(Take(one), Take(other));

        taken.SelectMany(ids => ids).ShouldBeUnique();
        taken.Sum(ids => ids.Count).ShouldBe(20);

        static async Task<List<Guid>> Take(OutboxOnDisk.Process process)
        {
            List<Guid> ids = [];
            while (await process.Queue.TakeAsync("kind0", default) is { } claim)
                ids.Add(claim.Id);
            return ids;
        }
    }

    [Fact]
    public async Task A_worker_that_was_thought_dead_cannot_finish_what_another_has_taken_over()
    {
        await using var slow = await _disk.StartProcess();
        await using var quick = await _disk.StartProcess();
        await slow.Promise("a");
        var slowClaim = (await slow.Queue.TakeAsync("kind0", default)).ShouldNotBeNull();
        _disk.Time.Advance(OutboxQueue.Lease);
        var quickClaim = (await quick.Queue.TakeAsync("kind0", default)).ShouldNotBeNull();

        await Should.ThrowAsync<ClaimLostException>(() => Finish(slow, slowClaim));
        await Finish(quick, quickClaim);
        await Should.ThrowAsync<ClaimLostException>(() => Finish(quick, quickClaim));

        (await slow.Rows()).ShouldHaveSingleItem().State.ShouldBe(WorkState.Done);
    }

    [Fact]
    public async Task Holding_on_renews_the_lease()
    {
        await using var process = await _disk.StartProcess();
        await process.Promise("a");
        var claim = (await process.Queue.TakeAsync("kind0", default)).ShouldNotBeNull();
        _disk.Time.Advance(OutboxQueue.Lease * 0.9);
        await using (var db = process.OpenDb())
            await db.InTransactionAsync(ct => claim.HoldAsync(db, ct), default);
        _disk.Time.Advance(OutboxQueue.Lease * 0.9);

        (await process.Queue.TakeAsync("kind0", default)).ShouldBeNull();
        await Finish(process, claim);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_process_killed_at_any_step_leaves_work_that_the_next_one_does_exactly_once(int killedAt)
    {
        await using (var first = await _disk.StartProcess((services, claim, ct) => InThreeSteps(services, claim, killedAt, ct)))
        {
            await first.Promise("a");
            await Should.ThrowAsync<KilledException>(() => WorkUntilKilled(first));
        }

        // The start frees what the dead process had taken: no waiting for the lease.
        await using var second = await _disk.StartProcess((services, claim, ct) => InThreeSteps(services, claim, null, ct));
        await second.Drain();

        var rows = await second.Rows();
        rows.Count(row => row.Kind == "effect").ShouldBe(1);
        rows.Single(row => row.Kind == "kind0").State.ShouldBe(WorkState.Done);
    }

    [Fact]
    public async Task A_lane_wakes_at_the_commit()
    {
        var done = new TaskCompletionSource();
        await using var process = await _disk.StartProcess(async (services, claim, ct) =>
        {
            var finished = await Succeed(services, claim, ct);
            done.SetResult();
            return finished;
        });
        var worker = process.Services.GetRequiredService<OutboxWorker>();
        await worker.StartAsync(default);
        await process.Promise("a");

        await done.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        await worker.StopAsync(default);
    }

    [Fact]
    public async Task A_lane_that_hangs_does_not_delay_another()
    {
        var release = new TaskCompletionSource();
        var done = new TaskCompletionSource();
        await using var process = await _disk.StartProcess(
            async (services, claim, ct) =>
            {
                await release.Task;
                return await Succeed(services, claim, ct);
            },
            async (services, claim, ct) =>
            {
                var finished = await Succeed(services, claim, ct);
                done.SetResult();
                return finished;
            });
        var worker = process.Services.GetRequiredService<OutboxWorker>();
        await worker.StartAsync(default);
        await process.Promise("hanging");
        await process.Promise("other", kind: "kind1");

        await done.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        release.SetResult();
        await worker.StopAsync(default);
    }

    [Fact]
    public async Task Commits_are_flushed_to_the_disk()
    {
        await using var process = await _disk.StartProcess();
        await using var db = process.OpenDb();
        await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);

        (await Pragma("journal_mode")).ShouldBe("wal");
        (await Pragma("synchronous")).ShouldBe("2");

        async Task<string?> Pragma(string name)
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"PRAGMA {name}";
            return (await command.ExecuteScalarAsync())?.ToString();
        }
    }

    private async Task<Finished> Succeed(IServiceProvider services, OutboxClaim claim, CancellationToken ct)
    {
        var db = services.GetRequiredService<AuthorityDb>();
        var finished = await db.InTransactionAsync(cancellation => claim.FinishAsync(db, cancellation), ct);
        _effects++;
        return finished;
    }

    private static async Task Finish(OutboxOnDisk.Process process, OutboxClaim claim)
    {
        await using var db = process.OpenDb();
        await db.InTransactionAsync(ct => claim.FinishAsync(db, ct), default);
    }

    // The effect is another row of the outbox: it counts things that were written, wherever the process died.
    private static async Task<Finished> InThreeSteps(IServiceProvider services, OutboxClaim claim, int? killedAt, CancellationToken ct)
    {
        var db = services.GetRequiredService<AuthorityDb>();
        KillAt(0);
        await db.InTransactionAsync(cancellation => claim.HoldAsync(db, cancellation), ct);
        KillAt(1);
        return await db.InTransactionAsync(
            async cancellation =>
            {
                await services.GetRequiredService<Outbox>().EnqueueAsync(db, "effect", "x", Guid.NewGuid().ToString(), cancellation);
                await db.SaveChangesAsync(cancellation);
                KillAt(2);
                return await claim.FinishAsync(db, cancellation);
            },
            ct);

        void KillAt(int step)
        {
            if (killedAt == step)
                throw new KilledException();
        }
    }

    // Takes and handles like the worker, but gives nothing back: a killed process cannot.
    private static async Task WorkUntilKilled(OutboxOnDisk.Process process)
    {
        var claim = (await process.Queue.TakeAsync("kind0", default)).ShouldNotBeNull();
        await using var scope = process.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredKeyedService<IOutboxHandler>("kind0").HandleAsync(claim, default);
    }

    private sealed class KilledException : Exception;
}
