using Ehcert.Domain;

namespace Ehcert.Eid;

/// <summary>
/// The card readers of this computer, whatever stands behind them: a smart-card service, readers over the network, or virtual
/// ones. Nothing here knows what kind of card is in a reader.
/// </summary>
public interface ICardReaders
{
    /// <summary>All readers now. No reader is an empty list. Refused with <see cref="EidRefusals.NoService"/>.</summary>
    ValueTask<Outcome<IReadOnlyList<ReaderState>>> ListAsync(CancellationToken cancellation);

    /// <summary>
    /// Everything that happens from now on, beginning with one event for each reader and each card already there. Does not end by
    /// itself: when the service stops it says so and waits for its return. A card that is taken out and put back between two looks
    /// is seen as two events. Stops when <paramref name="cancellation"/> is cancelled.
    /// </summary>
    IAsyncEnumerable<ReaderEvent> WatchAsync(CancellationToken cancellation);

    /// <summary>
    /// Opens a shared connection (protocol T=0) to the card in a reader. Refused with <see cref="EidRefusals.NoService"/>,
    /// <see cref="EidRefusals.NoReader"/>, <see cref="EidRefusals.NoCard"/>, <see cref="EidRefusals.CardUnreadable"/> or
    /// <see cref="EidRefusals.ReaderBusy"/>.
    /// </summary>
    ValueTask<Outcome<ICardChannel>> ConnectAsync(string reader, CancellationToken cancellation);
}
