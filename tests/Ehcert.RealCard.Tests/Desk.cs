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
        await SeesAsync(state => state.Atr is not null);
    }

    public async Task RemoveAsync()
    {
        if (_inserted is not { } inserted)
            return;
        _inserted = null;
        await inserted.DisposeAsync();
        await SeesAsync(state => !state.HasCard);
    }

    public async Task<EidCard> OpenAsync(EidOptions? options = null) =>
        (await EidCard.OpenAsync(Readers, CardChoice.InReader(PcscService.FirstReader), options, TestContext.Current.CancellationToken)).Value;

    /// <summary>Waits until the service says of the first reader what is expected.</summary>
    public Task SeesAsync(Func<ReaderState, bool> expected) => Readers.UntilAsync(PcscService.FirstReader, expected);

    public async ValueTask DisposeAsync() => await RemoveAsync();
}
