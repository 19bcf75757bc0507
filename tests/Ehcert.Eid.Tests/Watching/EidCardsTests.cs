using Ehcert.Domain;
using Ehcert.Eid.Virtual;
using Microsoft.Extensions.Time.Testing;

namespace Ehcert.Eid.Tests.Watching;

public sealed class EidCardsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_stream_says_what_is_there_and_each_change()
    {
        VirtualReaders readers = new();
        await using IAsyncEnumerator<CardPresence> presences = Watch(readers);

        (await NextAsync(presences)).Refusal!.Reason.ShouldBe(EidRefusals.NoReader);
        readers.Attach("R");
        (await NextAsync(presences)).Refusal!.Reason.ShouldBe(EidRefusals.NoCard);
        readers.Insert("R", TestDesk.Issue(CardKind.Applet17Rsa));
        (await NextAsync(presences)).Only!.Identity.Name.ShouldBe(TestDesk.Alice.Name);
        readers.Remove("R");
        (await NextAsync(presences)).Refusal!.Reason.ShouldBe(EidRefusals.NoCard);
        readers.Insert("R", OtherCard.BankCard);
        (await NextAsync(presences)).Refusal!.Reason.ShouldBe(EidRefusals.NotAnEid);
        readers.Detach("R");
        (await NextAsync(presences)).Refusal!.Reason.ShouldBe(EidRefusals.NoReader);
        readers.StopService();
        (await NextAsync(presences)).Refusal!.Reason.ShouldBe(EidRefusals.NoService);
        readers.StartService();
        (await NextAsync(presences)).Refusal!.Reason.ShouldBe(EidRefusals.NoReader);
    }

    [Fact]
    public async Task A_card_that_is_already_there_is_the_first_thing_said()
    {
        TestDesk desk = new();
        desk.Insert(CardKind.Applet18Ec);
        await using IAsyncEnumerator<CardPresence> presences = Watch(desk.Readers);
        FoundCard only = (await NextAsync(presences)).Only!;
        (only.Reader, only.Identity.Name).ShouldBe((TestDesk.Reader, TestDesk.Alice.Name));
    }

    [Fact]
    public async Task Each_card_is_read_once_per_insertion()
    {
        TestDesk desk = new();
        VirtualEidCard card = desk.Insert(CardKind.Applet17Rsa);
        await using IAsyncEnumerator<CardPresence> presences = Watch(desk.Readers);
        await NextAsync(presences);
        int read = card.Log.Count;

        desk.Readers.Attach("Second");
        desk.Readers.Insert("Second", TestDesk.Pki.IssueCard(TestDesk.Bob));
        CardPresence both = await NextAsync(presences);

        both.Refusal!.Reason.ShouldBe(EidRefusals.MoreThanOneCard);
        both.Cards.Select(found => found.Identity.Name).ShouldBe([TestDesk.Alice.Name, TestDesk.Bob.Name]);
        card.Log.Count.ShouldBe(read);
    }

    [Fact]
    public async Task A_swap_shows_the_other_person()
    {
        TestDesk desk = new();
        desk.Insert(CardKind.Applet17Rsa);
        await using IAsyncEnumerator<CardPresence> presences = Watch(desk.Readers);
        await NextAsync(presences);

        desk.Readers.Remove(TestDesk.Reader);
        desk.Readers.Insert(TestDesk.Reader, TestDesk.Pki.IssueCard(TestDesk.Bob));

        CardPresence next = await NextAsync(presences);
        while (next.Only?.Identity.Name != TestDesk.Bob.Name)
            next = await NextAsync(presences);
    }

    [Fact]
    public async Task A_reader_that_another_program_holds_is_looked_at_again()
    {
        TestDesk desk = new();
        desk.Insert(CardKind.Applet17Rsa);
        desk.Readers.Hold(TestDesk.Reader, held: true);
        FakeTimeProvider time = new(TimeProvider.System.GetUtcNow());
        await using IAsyncEnumerator<CardPresence> presences = Watch(desk.Readers, new EidOptions { Time = time });
        (await NextAsync(presences)).Refusal!.Reason.ShouldBe(EidRefusals.ReaderBusy);

        desk.Readers.Hold(TestDesk.Reader, held: false);
        ValueTask<bool> next = presences.MoveNextAsync();
        while (!next.IsCompleted)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        (await next).ShouldBeTrue();
        presences.Current.Only!.Identity.Name.ShouldBe(TestDesk.Alice.Name);
    }

    [Fact]
    public async Task Watching_ends_when_the_watcher_leaves()
    {
        TestDesk desk = new();
        using CancellationTokenSource leave = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        await using IAsyncEnumerator<CardPresence> presences = EidCards.WatchAsync(desk.Readers, cancellation: leave.Token).GetAsyncEnumerator(leave.Token);
        await NextAsync(presences);
        ValueTask<bool> next = presences.MoveNextAsync();
        await leave.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(async () => await next);
    }

    [Fact]
    public async Task The_stream_works_over_the_network_too()
    {
        TestDesk desk = new();
        await using VirtualReaderServer server = VirtualReaderServer.Start(desk.Readers);
        await using IAsyncEnumerator<CardPresence> presences =
            EidCards.WatchAsync(new NetworkReaders(server.EndPoint), cancellation: Cancellation).GetAsyncEnumerator(Cancellation);
        (await NextAsync(presences)).Refusal!.Reason.ShouldBe(EidRefusals.NoCard);
        desk.Insert(CardKind.Applet18Ec);
        (await NextAsync(presences)).Only!.Identity.Name.ShouldBe(TestDesk.Alice.Name);
    }

    private static IAsyncEnumerator<CardPresence> Watch(VirtualReaders readers, EidOptions? options = null) =>
        EidCards.WatchAsync(readers, options, Cancellation).GetAsyncEnumerator(Cancellation);

    private static async Task<CardPresence> NextAsync(IAsyncEnumerator<CardPresence> presences)
    {
        (await presences.MoveNextAsync()).ShouldBeTrue();
        return presences.Current;
    }
}
