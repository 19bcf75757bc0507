using Ehcert.Domain;
using Ehcert.Eid;
using Ehcert.Eid.Pcsc;
using Ehcert.Eid.Virtual;

namespace Ehcert.RealCard.Tests;

/// <summary>A card in a reader of pcscd, and our client on the other side.</summary>
internal sealed class Desk : IAsyncDisposable
{
    private static readonly VirtualEidPki Pki = VirtualEidPki.Create(new Uri("http://127.0.0.1:1/"), VirtualKeys.Recycled);

    private readonly PcscService _service;
    private VpcdConnection? _inserted;

    private Desk(PcscService service, CardKind kind)
    {
        _service = service;
        Card = Pki.IssueCard(new VirtualPerson
        {
            GivenNames = "Lou Zoé",
            Surname = "Exemple",
            NationalNumber = NationalNumber.Parse("85073003328").Value,
            Kind = kind,
        });
    }

    public VirtualEidCard Card { get; }

    public PcscReaders Readers { get; } = new();

    public static async Task<Desk> WithCardAsync(PcscService service, CardKind kind = CardKind.Applet18Ec)
    {
        service.MustRun();
        Desk desk = new(service, kind);
        await desk.InsertAsync();
        return desk;
    }

    public async Task InsertAsync()
    {
        _inserted = VpcdConnection.Insert(Card, _service.FirstPort);
        await SeesAsync(state => state.Atr is not null, "the card");
    }

    public async Task RemoveAsync()
    {
        if (_inserted is not { } inserted)
            return;
        _inserted = null;
        await inserted.DisposeAsync();
        await SeesAsync(state => !state.HasCard, "the card's removal");
    }

    public async Task<EidCard> OpenAsync(EidOptions? options = null) =>
        (await EidCard.OpenAsync(Readers, CardChoice.InReader(PcscService.FirstReader), options, TestContext.Current.CancellationToken)).Value;

    /// <summary>Waits until the service says of the first reader what is expected.</summary>
    public async Task SeesAsync(Func<ReaderState, bool> expected, string what)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Eventually.Patience);
        await foreach (ReaderEvent happened in Readers.WatchAsync(limit.Token))
        {
            bool hasCard = happened.Kind == ReaderEventKind.CardInserted;
            if (happened.Reader == PcscService.FirstReader && expected(new ReaderState(happened.Reader, hasCard, happened.Atr)) && await NowAsync())
                return;
        }

        throw new TimeoutException($"Waited in vain for {what}.");

        async Task<bool> NowAsync() => (await Readers.ListAsync(limit.Token)).TryGet(out IReadOnlyList<ReaderState>? states, out _)
            && states.Any(state => state.Name == PcscService.FirstReader && expected(state));
    }

    public async ValueTask DisposeAsync() => await RemoveAsync();
}
