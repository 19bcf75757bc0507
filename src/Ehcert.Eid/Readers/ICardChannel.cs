using Ehcert.Domain;

namespace Ehcert.Eid;

/// <summary>
/// A shared connection to the card in one reader. Other programs may be connected to the same card; only a transaction keeps
/// them away. Disposing it leaves the card powered and as it is, and frees a transaction that is still open.
/// </summary>
public interface ICardChannel : IAsyncDisposable
{
    /// <summary>Name of the reader.</summary>
    string Reader { get; }

    /// <summary>Answer to reset of the card found at the last connect or reconnect.</summary>
    Atr Atr { get; }

    /// <summary>What the reader's own keys can do; null when the PIN is typed on the computer.</summary>
    PinPadFeatures? PinPad { get; }

    /// <summary>
    /// Takes the card for oneself, waiting while another holds it. Refused with <see cref="EidRefusals.CardReset"/>,
    /// <see cref="EidRefusals.CardRemoved"/>, <see cref="EidRefusals.NoReader"/> or <see cref="EidRefusals.NoService"/>; after each
    /// of them <see cref="ReconnectAsync"/> may help. Never hold a transaction while a person thinks or types: Windows resets the card after five seconds
    /// without a command, and every other program waits.
    /// </summary>
    ValueTask<Outcome<ICardTransaction>> BeginAsync(CancellationToken cancellation);

    /// <summary>
    /// Connects again to whatever card is in the reader now, without resetting it. The card may be another one: the caller looks.
    /// Refused with <see cref="EidRefusals.NoCard"/>, <see cref="EidRefusals.NoReader"/>, <see cref="EidRefusals.NoService"/> or
    /// <see cref="EidRefusals.CardUnreadable"/>.
    /// </summary>
    ValueTask<Outcome<Done>> ReconnectAsync(CancellationToken cancellation);
}

/// <summary>
/// The card, for oneself. Commands exist only here, so that no command can slip in between those of another program.
/// Disposing ends the transaction and leaves the card as it is; it never throws and never waits for a card that hangs.
/// </summary>
public interface ICardTransaction : IAsyncDisposable
{
    /// <summary>
    /// Sends one command, gives the raw answer: data and the two status bytes. An answer shorter than two bytes means that the card
    /// vanished while it worked; the caller treats it so. Refused with <see cref="EidRefusals.CardReset"/>,
    /// <see cref="EidRefusals.CardRemoved"/>, <see cref="EidRefusals.NoReader"/> or <see cref="EidRefusals.NoService"/>.
    /// The implementation keeps no copy of the command: it may hold a PIN.
    /// </summary>
    /// <param name="apdu">A short command of T=0, at most 260 bytes.</param>
    /// <param name="giveUp">
    /// The watchdog. When it fires, the card is not answering and the call throws <see cref="OperationCanceledException"/> at once, even
    /// if the driver still waits; afterwards the channel is only good for disposing or reconnecting.
    /// </param>
    ValueTask<Outcome<ReadOnlyMemory<byte>>> TransmitAsync(ReadOnlyMemory<byte> apdu, CancellationToken giveUp);

    /// <summary>
    /// Lets the reader ask for the PIN on its own keys and send it to the card (PC/SC part 10, FEATURE_VERIFY_PIN). Gives the raw
    /// answer: the card's status, or the reader's own (6400 time-out, 6401 cancelled, 6403 length). Only called when
    /// <see cref="ICardChannel.PinPad"/> is not null.
    /// </summary>
    ValueTask<Outcome<ReadOnlyMemory<byte>>> VerifyOnPinPadAsync(PinPadVerification verification, CancellationToken giveUp);
}
