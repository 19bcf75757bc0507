using System.Runtime.InteropServices;
using Ehcert.Domain;
using Ehcert.Eid.Pcsc;
using Microsoft.Extensions.Time.Testing;

namespace Ehcert.Eid.Tests.Pcsc;

public sealed class PcscReadersTests
{
    private readonly FakePcsc _pcsc = new();
    private readonly FakeTimeProvider _time = new();

    private PcscReaders Readers => new(_pcsc, _time);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_the_library_the_service_is_missing_not_the_reader()
    {
        var readers = new PcscReaders((IPcsc?)null, _time);
        (await readers.ListAsync(Cancellation)).Refusal.Reason.ShouldBe(EidRefusals.NoService);
        (await readers.ConnectAsync("A", Cancellation)).Refusal.Reason.ShouldBe(EidRefusals.NoService);
    }

    [Fact]
    public async Task A_stopped_service_is_told_apart_from_no_reader_and_no_card()
    {
        (await Readers.ListAsync(Cancellation)).Value.ShouldBeEmpty();
        _pcsc.Attach("A");
        (await Readers.ConnectAsync("A", Cancellation)).Refusal.Reason.ShouldBe(EidRefusals.NoCard);
        (await Readers.ConnectAsync("B", Cancellation)).Refusal.Reason.ShouldBe(EidRefusals.NoReader);
        _pcsc.StopService();
        (await Readers.ListAsync(Cancellation)).Refusal.Reason.ShouldBe(EidRefusals.NoService);
    }

    [Fact]
    public async Task The_reader_of_windows_hello_is_no_place_for_a_card()
    {
        _pcsc.Attach("Windows Hello for Business 1");
        _pcsc.Attach("ACS ACR39U 0");
        (await Readers.ListAsync(Cancellation)).Value.Select(reader => reader.Name).ShouldBe(["ACS ACR39U 0"]);
    }

    [Fact]
    public async Task Readers_and_cards_are_told_as_they_come_and_go_and_a_quick_swap_is_two_events()
    {
        _pcsc.Attach("A");
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        await using IAsyncEnumerator<ReaderEvent> events = Readers.WatchAsync(stop.Token).GetAsyncEnumerator(Cancellation);
        (await NextAsync(events)).ShouldBe(new(ReaderEventKind.ReaderAttached, "A"));
        _pcsc.Insert("A", [0x3B, 0x01]);
        (await NextAsync(events)).ShouldBe(new(ReaderEventKind.CardInserted, "A", new Atr("3B01")));
        _pcsc.Attach("B");
        (await NextAsync(events)).ShouldBe(new(ReaderEventKind.ReaderAttached, "B"));
        _pcsc.Remove("A");
        (await NextAsync(events)).ShouldBe(new(ReaderEventKind.CardRemoved, "A"));
        _pcsc.Detach("B");
        (await NextAsync(events)).ShouldBe(new(ReaderEventKind.ReaderDetached, "B"));
    }

    [Fact]
    public async Task After_the_service_stopped_and_started_again_readers_come_back_by_themselves()
    {
        _pcsc.Attach("A");
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        await using IAsyncEnumerator<ReaderEvent> events = Readers.WatchAsync(stop.Token).GetAsyncEnumerator(Cancellation);
        await NextAsync(events);
        _pcsc.StopService();
        (await NextAsync(events)).ShouldBe(new(ReaderEventKind.ReaderDetached, "A"));
        (await NextAsync(events)).ShouldBe(new(ReaderEventKind.ServiceStopped));
        _pcsc.StartService();
        _pcsc.Attach("A");
        Task<ReaderEvent> next = NextAsync(events);
        while (!next.IsCompleted)
        {
            _time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        (await next).ShouldBe(new(ReaderEventKind.ServiceStarted));
        (await NextAsync(events)).ShouldBe(new(ReaderEventKind.ReaderAttached, "A"));
    }

    [Fact]
    public async Task Waiting_for_a_card_asks_nothing_while_nothing_happens()
    {
        _pcsc.Attach("A");
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        await using IAsyncEnumerator<ReaderEvent> events = Readers.WatchAsync(stop.Token).GetAsyncEnumerator(Cancellation);
        await NextAsync(events);
        for (int i = 0; i < 100; i++)
        {
            _pcsc.Insert("A");
            await NextAsync(events);
            _pcsc.Remove("A");
            await NextAsync(events);
        }

        _pcsc.StatusQuestions.ShouldBeLessThan(100 * 2 * 2 + 10, "each event costs one question, and waiting none");
    }

    [Fact]
    public async Task A_reset_by_another_program_is_told_and_a_reconnect_helps()
    {
        _pcsc.Attach("A");
        _pcsc.Insert("A");
        await using ICardChannel channel = (await Readers.ConnectAsync("A", Cancellation)).Value;
        _pcsc.ResetBySomebodyElse("A");
        (await channel.BeginAsync(Cancellation)).Refusal.Reason.ShouldBe(EidRefusals.CardReset);
        (await channel.ReconnectAsync(Cancellation)).Succeeded.ShouldBeTrue();
        await using ICardTransaction transaction = (await channel.BeginAsync(Cancellation)).Value;
        (await transaction.TransmitAsync(new byte[] { 0, 0xB0, 0, 0, 0 }, Cancellation)).Value.ToArray().ShouldBe([0x90, 0x00]);
    }

    [Fact]
    public async Task After_a_restart_of_the_service_the_same_channel_reconnects_with_a_new_context()
    {
        _pcsc.Attach("A");
        _pcsc.Insert("A");
        await using ICardChannel channel = (await Readers.ConnectAsync("A", Cancellation)).Value;
        _pcsc.StopService();
        (await channel.BeginAsync(Cancellation)).Refusal.Reason.ShouldBe(EidRefusals.NoService);
        (await channel.ReconnectAsync(Cancellation)).Refusal.Reason.ShouldBe(EidRefusals.NoService);
        _pcsc.StartService();
        _pcsc.Attach("A");
        _pcsc.Insert("A");
        (await channel.ReconnectAsync(Cancellation)).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task A_card_that_hangs_frees_the_caller_and_the_next_reconnect_works()
    {
        _pcsc.Attach("A");
        _pcsc.Insert("A");
        using var hanging = new ManualResetEventSlim();
        using var entered = new ManualResetEventSlim();
        await using ICardChannel channel = (await Readers.ConnectAsync("A", Cancellation)).Value;
        ICardTransaction transaction = (await channel.BeginAsync(Cancellation)).Value;
        _pcsc.Card = (_, _) => { entered.Set(); hanging.Wait(); return [0x90, 0x00]; };
        using var giveUp = new CancellationTokenSource();
        ValueTask<Outcome<ReadOnlyMemory<byte>>> answer = transaction.TransmitAsync(new byte[] { 0, 0xB0, 0, 0, 0 }, giveUp.Token);
        await Task.Run(entered.Wait, Cancellation);
        await giveUp.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(async () => await answer);
        await transaction.DisposeAsync();
        hanging.Set();
        (await channel.ReconnectAsync(Cancellation)).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task A_hundred_connections_leave_no_handle_behind()
    {
        _pcsc.Attach("A");
        for (int i = 0; i < 100; i++)
        {
            _pcsc.Insert("A");
            await using (ICardChannel channel = (await Readers.ConnectAsync("A", Cancellation)).Value)
            await using (ICardTransaction transaction = (await channel.BeginAsync(Cancellation)).Value)
                await transaction.TransmitAsync(new byte[] { 0, 0xA4, 0, 0 }, Cancellation);
            _pcsc.Remove("A");
        }

        while (_pcsc.OpenContexts + _pcsc.OpenCards > 0)
            await Task.Yield();
    }

    [Fact]
    public void Structures_have_the_sizes_of_their_platforms()
    {
        if (Environment.Is64BitProcess)
        {
            Marshal.SizeOf<LinuxPcsc.ReaderState>().ShouldBe(80);
            Marshal.SizeOf<LinuxPcsc.IoRequest>().ShouldBe(16);
            Marshal.SizeOf<WindowsPcsc.ReaderState>().ShouldBe(64);
            Marshal.SizeOf<MacPcsc.ReaderState>().ShouldBe(61);
        }

        Marshal.SizeOf<WindowsPcsc.IoRequest>().ShouldBe(8);
        Marshal.SizeOf<MacPcsc.IoRequest>().ShouldBe(8);
        new WindowsPcsc().ControlCode(3400).ShouldBe(0x00313520u);
        new LinuxPcsc().ControlCode(3400).ShouldBe(0x42000D48u);
        new MacPcsc().ControlCode(3400).ShouldBe(0x42000D48u);
    }

    private static async Task<ReaderEvent> NextAsync(IAsyncEnumerator<ReaderEvent> events)
    {
        (await events.MoveNextAsync()).ShouldBeTrue();
        return events.Current;
    }
}
