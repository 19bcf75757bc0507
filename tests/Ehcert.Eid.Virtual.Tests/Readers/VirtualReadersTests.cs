using Ehcert.Domain;

namespace Ehcert.Eid.Virtual.Tests.Readers;

/// <summary>Sharing, transactions, removal and resets as seen on a real smart-card service (eID card reference §8.3).</summary>
public sealed class VirtualReadersTests
{
    private static readonly byte[] CardData = Convert.FromHexString("80E400001C");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_second_transaction_waits_until_the_first_ends()
    {
        (VirtualReaders readers, VirtualEidCard _) = WithCard();
        await using ICardChannel one = (await readers.ConnectAsync("R", Cancellation)).Value;
        await using ICardChannel two = (await readers.ConnectAsync("R", Cancellation)).Value;
        ICardTransaction first = (await one.BeginAsync(Cancellation)).Value;

        Task<Outcome<ICardTransaction>> second = two.BeginAsync(Cancellation).AsTask();
        second.IsCompleted.ShouldBeFalse();
        await first.DisposeAsync();

        await using ICardTransaction begun = (await second).Value;
        (await begun.TransmitAsync(CardData, Cancellation)).Value.Length.ShouldBe(30);
    }

    [Fact]
    public async Task Disposing_a_channel_or_giving_up_waiting_frees_the_card()
    {
        (VirtualReaders readers, VirtualEidCard _) = WithCard();
        ICardChannel one = (await readers.ConnectAsync("R", Cancellation)).Value;
        await using ICardChannel two = (await readers.ConnectAsync("R", Cancellation)).Value;
        _ = (await one.BeginAsync(Cancellation)).Value;
        using CancellationTokenSource impatient = new();
        Task<Outcome<ICardTransaction>> waiting = two.BeginAsync(impatient.Token).AsTask();
        await impatient.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => waiting);

        await one.DisposeAsync();

        (await two.BeginAsync(Cancellation)).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task A_pulled_card_is_gone_for_its_connections_until_they_reconnect()
    {
        (VirtualReaders readers, VirtualEidCard card) = WithCard();
        await using ICardChannel channel = (await readers.ConnectAsync("R", Cancellation)).Value;
        readers.Remove("R");
        (await channel.BeginAsync(Cancellation)).Refusal.Reason.ShouldBe(EidRefusals.CardRemoved);
        (await channel.ReconnectAsync(Cancellation)).Refusal.Reason.ShouldBe(EidRefusals.NoCard);
        readers.Insert("R", card);
        (await channel.BeginAsync(Cancellation)).Refusal.Reason.ShouldBe(EidRefusals.CardRemoved);
        (await channel.ReconnectAsync(Cancellation)).Succeeded.ShouldBeTrue();
        (await channel.BeginAsync(Cancellation)).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task A_card_pulled_while_it_works_answers_nothing()
    {
        (VirtualReaders readers, VirtualEidCard card) = WithCard();
        await using ICardChannel channel = (await readers.ConnectAsync("R", Cancellation)).Value;
        await using ICardTransaction transaction = (await channel.BeginAsync(Cancellation)).Value;
        card.Faults.At(0xE4, CardFault.Hang);
        ValueTask<Outcome<ReadOnlyMemory<byte>>> answer = transaction.TransmitAsync(CardData, Cancellation);
        readers.Remove("R");
        (await answer).Value.Length.ShouldBe(0);
        (await transaction.TransmitAsync(CardData, Cancellation)).Refusal.Reason.ShouldBe(EidRefusals.CardRemoved);
    }

    [Fact]
    public async Task A_reset_by_another_program_breaks_connections_and_drops_the_pin_right()
    {
        (VirtualReaders readers, VirtualEidCard card) = WithCard();
        await card.SendAsync($"00200001 08 {Bench.Pin1234}");
        await using ICardChannel channel = (await readers.ConnectAsync("R", Cancellation)).Value;
        readers.ResetCard("R");
        (await channel.BeginAsync(Cancellation)).Refusal.Reason.ShouldBe(EidRefusals.CardReset);
        (await channel.ReconnectAsync(Cancellation)).Succeeded.ShouldBeTrue();
        (await card.SendAsync("00200001 00")).ShouldBe("63C3");
    }

    [Fact]
    public async Task The_pin_right_is_the_cards_and_stays_for_the_next_connection()
    {
        (VirtualReaders readers, VirtualEidCard card) = WithCard();
        await using (ICardChannel channel = (await readers.ConnectAsync("R", Cancellation)).Value)
        await using (ICardTransaction transaction = (await channel.BeginAsync(Cancellation)).Value)
            await transaction.TransmitAsync(Convert.FromHexString($"0020000108{Bench.Pin1234}"), Cancellation);
        (await card.SendAsync("00200001 00")).ShouldBe("9000");
        readers.Remove("R");
        readers.Insert("R", card);
        (await card.SendAsync("00200001 00")).ShouldBe("63C3");
    }

    [Fact]
    public async Task A_stopped_service_breaks_everything_and_old_connections_stay_dead()
    {
        (VirtualReaders readers, VirtualEidCard _) = WithCard();
        await using ICardChannel channel = (await readers.ConnectAsync("R", Cancellation)).Value;
        readers.StopService();
        (await readers.ListAsync(Cancellation)).Refusal.Reason.ShouldBe(EidRefusals.NoService);
        (await readers.ConnectAsync("R", Cancellation)).Refusal.Reason.ShouldBe(EidRefusals.NoService);
        (await channel.BeginAsync(Cancellation)).Refusal.Reason.ShouldBe(EidRefusals.NoService);
        readers.StartService();
        (await channel.BeginAsync(Cancellation)).Refusal.Reason.ShouldBe(EidRefusals.NoService);
        (await channel.ReconnectAsync(Cancellation)).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task Every_event_reaches_every_watcher_in_order()
    {
        VirtualReaders readers = new();
        readers.Attach("A");
        await using IAsyncEnumerator<ReaderEvent> one = readers.WatchAsync(Cancellation).GetAsyncEnumerator(Cancellation);
        await using IAsyncEnumerator<ReaderEvent> two = readers.WatchAsync(Cancellation).GetAsyncEnumerator(Cancellation);
        (await NextAsync(one)).ShouldBe(new ReaderEvent(ReaderEventKind.ReaderAttached, "A"));
        (await NextAsync(two)).ShouldBe(new ReaderEvent(ReaderEventKind.ReaderAttached, "A"));
        readers.Insert("A", OtherCard.BankCard);
        readers.Remove("A");
        readers.Insert("A", OtherCard.Mute);
        readers.Detach("A");
        readers.StopService();
        readers.Attach("B");
        readers.StartService();

        foreach (IAsyncEnumerator<ReaderEvent> events in (IAsyncEnumerator<ReaderEvent>[])[one, two])
        {
            List<ReaderEvent> seen = [];
            while (seen.Count < 8)
                seen.Add(await NextAsync(events));
            seen.ShouldBe(
            [
                new ReaderEvent(ReaderEventKind.CardInserted, "A", OtherCard.BankCard.Atr),
                new ReaderEvent(ReaderEventKind.CardRemoved, "A"),
                new ReaderEvent(ReaderEventKind.CardInserted, "A"),
                new ReaderEvent(ReaderEventKind.CardRemoved, "A"),
                new ReaderEvent(ReaderEventKind.ReaderDetached, "A"),
                new ReaderEvent(ReaderEventKind.ServiceStopped),
                new ReaderEvent(ReaderEventKind.ServiceStarted),
                new ReaderEvent(ReaderEventKind.ReaderAttached, "B"),
            ]);
        }
    }

    [Fact]
    public void Impossible_handlings_are_bugs()
    {
        (VirtualReaders readers, VirtualEidCard card) = WithCard();
        readers.Attach("S");
        Should.Throw<InvalidOperationException>(() => readers.Attach("R"));
        Should.Throw<InvalidOperationException>(() => readers.Insert("R", OtherCard.BankCard));
        Should.Throw<InvalidOperationException>(() => readers.Insert("S", card));
        Should.Throw<InvalidOperationException>(() => readers.Detach("T"));
        readers.CardIn("R").ShouldBe(card);
        readers.CardIn("S").ShouldBeNull();
        readers.Names.ShouldBe(["R", "S"]);
    }

    private static (VirtualReaders Readers, VirtualEidCard Card) WithCard()
    {
        VirtualReaders readers = new();
        readers.Attach("R");
        VirtualEidCard card = Bench.Card(CardKind.Applet17Rsa);
        readers.Insert("R", card);
        return (readers, card);
    }

    private static async Task<ReaderEvent> NextAsync(IAsyncEnumerator<ReaderEvent> events)
    {
        (await events.MoveNextAsync()).ShouldBeTrue();
        return events.Current;
    }
}
