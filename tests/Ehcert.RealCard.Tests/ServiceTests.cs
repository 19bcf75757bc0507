using System.Security.Cryptography;
using Ehcert.Domain;
using Ehcert.Eid;

namespace Ehcert.RealCard.Tests;

public sealed class ServiceTests(PcscService service)
{
    private static readonly byte[] Hash = SHA256.HashData("something to sign"u8);

    [Fact]
    public async Task A_service_that_is_killed_and_started_again_costs_no_restart()
    {
        await using Desk desk = await Desk.WithCardAsync(service);
        await using EidCard card = await desk.OpenAsync();
        await service.KillAsync();
        try
        {
            (await card.TriesLeftAsync()).Refusal.Reason.ShouldBe(EidRefusals.NoService);
            (await desk.Readers.ListAsync(default)).Refusal.Reason.ShouldBe(EidRefusals.NoService);
        }
        finally
        {
            await service.StartAsync();
        }

        await desk.SeesAsync(state => state.Atr is not null);
        (await card.SignAsync(Hash, HashAlgorithmName.SHA256, new TypedPin())).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task The_service_killed_while_the_pin_is_typed_costs_no_try()
    {
        await using Desk desk = await Desk.WithCardAsync(service);
        await using EidCard card = await desk.OpenAsync();
        try
        {
            Outcome<byte[]> cut = await card.SignAsync(Hash, HashAlgorithmName.SHA256, new TypedPin { Meanwhile = service.KillAsync });
            cut.Refusal.Reason.ShouldBe(EidRefusals.NoService);
        }
        finally
        {
            await service.StartAsync();
        }

        await desk.SeesAsync(state => state.Atr is not null);
        (await card.TriesLeftAsync()).Value.Left.ShouldBe(3);
    }

    [Fact]
    public async Task Watching_tells_the_stop_and_the_return_of_the_service()
    {
        await using Desk desk = await Desk.WithCardAsync(service);
        using CancellationTokenSource limit = new(Eventually.Patience);
        List<ReaderEventKind> seen = [];
        await foreach (ReaderEvent happened in desk.Readers.WatchAsync(limit.Token))
        {
            seen.Add(happened.Kind);
            bool cardIsThere = happened.Kind == ReaderEventKind.CardInserted;
            if (cardIsThere && !seen.Contains(ReaderEventKind.ServiceStopped))
                await service.KillAsync();
            else if (happened.Kind == ReaderEventKind.ServiceStopped)
                await service.StartAsync();
            else if (cardIsThere && seen.Contains(ReaderEventKind.ServiceStarted))
                break;
        }

        seen.ShouldContain(ReaderEventKind.ServiceStarted);
    }

    [Fact]
    public async Task Insertions_and_removals_leak_no_handles()
    {
        await using Desk desk = await Desk.WithCardAsync(service);
        int before = 0;
        for (int cycle = 0; cycle < 15; cycle++)
        {
            await using (EidCard card = await desk.OpenAsync())
                (await card.TriesLeftAsync()).Succeeded.ShouldBeTrue();
            await desk.RemoveAsync();
            (await EidCard.OpenAsync(desk.Readers, CardChoice.InReader(PcscService.FirstReader))).Refusal.Reason.ShouldBe(EidRefusals.NoCard);
            await desk.InsertAsync();
            if (cycle == 2)
                before = OpenHandles();
        }

        // Threads of closed connections end on their own time.
        await Eventually.IsAsync(() => OpenHandles() <= before + 2, "the return of the number of open handles");
    }

    private static int OpenHandles() => Directory.GetFileSystemEntries("/proc/self/fd").Length;
}
