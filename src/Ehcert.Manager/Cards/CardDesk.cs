using Ehcert.Domain;
using Ehcert.Eid;
using Ehcert.Lifecycle;
using Microsoft.Extensions.Hosting;

namespace Ehcert.Manager.Cards;

/// <summary>Keeps an eye on readers and cards, so that every screen shows what is really there without a click.</summary>
internal sealed class CardDesk(Workplace workplace, ManagerSettings settings) : BackgroundService
{
    /// <summary>What is there now; null until the first look is done.</summary>
    public CardPresence? Now { get; private set; }

    /// <summary>Something changed; raised on any thread.</summary>
    public event Action? Changed;

    /// <summary>The one card there is, or null.</summary>
    public FoundCard? Card => Now is { Refusal: null, Cards: [var card] } ? card : null;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (workplace.Readers.IsRefused(out Refusal? refusal, out ICardReaders? readers))
        {
            Tell(new CardPresence([], refusal));
            return;
        }

        var options = new EidOptions { Time = workplace.Time, Language = settings.Language };
        await foreach (CardPresence presence in EidCards.WatchAsync(readers, options, stoppingToken).ConfigureAwait(false))
            Tell(presence);
    }

    private void Tell(CardPresence presence)
    {
        Now = presence;
        Changed?.Invoke();
    }
}
