using Ehcert.Domain;

namespace Ehcert.Eid;

/// <summary>
/// A connection to one particular chip. Each operation runs in a transaction of its own. When the card was reset by another program
/// or taken out and put back, connects again, makes sure that it is still the same chip, and does the operation once more; never after
/// a PIN was sent.
/// </summary>
internal sealed class CardSession : IAsyncDisposable
{
    private readonly ICardChannel _channel;
    private readonly EidOptions _options;
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);
    private bool _lost;

    private CardSession(ICardChannel channel, CardData card, EidOptions options) => (_channel, Card, _options) = (channel, card, options);

    public CardData Card { get; }

    public string Reader => _channel.Reader;

    public PinPadFeatures? PinPad => _channel.PinPad;

    /// <summary>Whose card it is, once that is known: named when another one turns up in its place.</summary>
    public PersonName? Holder { get; set; }

    /// <summary>Connects to the card in a reader and confirms by GET CARD DATA that it is a Belgian eID.</summary>
    public static async Task<Outcome<CardSession>> OpenAsync(ICardReaders readers, string reader, EidOptions options, CancellationToken cancellation)
    {
        Outcome<ICardChannel> connected = await readers.ConnectAsync(reader, cancellation);
        if (connected.IsRefused(out Refusal? refusal, out ICardChannel? channel))
            return refusal;
        bool kept = false;
        try
        {
            Outcome<CardData> recognised = await RecogniseAsync(channel, options, cancellation);
            if (recognised.IsRefused(out refusal, out CardData? card))
                return refusal;
            kept = true;
            return new CardSession(channel, card, options);
        }
        finally
        {
            if (!kept)
                await channel.DisposeAsync();
        }
    }

    /// <summary>Runs one operation in one transaction.</summary>
    public async Task<Outcome<T>> RunAsync<T>(Func<CardConversation, Task<Outcome<T>>> operation, CancellationToken cancellation)
        where T : notnull
    {
        await _oneAtATime.WaitAsync(cancellation);
        try
        {
            (Outcome<T> outcome, bool mayRepeat) = await AttemptAsync(operation, cancellation);
            if (mayRepeat)
                (outcome, _) = await AttemptAsync(operation, cancellation);
            return outcome;
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <summary>Drops the PIN right if the connection still stands; says nothing when it does not, because the right is gone then too.</summary>
    public async Task LogOffQuietlyAsync()
    {
        if (_lost)
            return;
        Outcome<ICardTransaction> begun = await _channel.BeginAsync(CancellationToken.None);
        if (!begun.TryGet(out ICardTransaction? transaction, out _))
            return;
        await using (transaction)
            await new CardConversation(transaction, _options, Card.AppletVersion, CancellationToken.None).SendAsync(CommandApdu.LogOff());
    }

    public async ValueTask DisposeAsync()
    {
        await _channel.DisposeAsync();
        _oneAtATime.Dispose();
    }

    private static async Task<Outcome<CardData>> RecogniseAsync(ICardChannel channel, EidOptions options, CancellationToken cancellation)
    {
        Outcome<ICardTransaction> begun = await channel.BeginAsync(cancellation);
        if (begun.IsRefused(out Refusal? refusal, out ICardTransaction? transaction))
            return refusal;
        await using (transaction)
            return await IdentifyAsync(new CardConversation(transaction, options, Applets.V17, cancellation));
    }

    private static async Task<Outcome<CardData>> IdentifyAsync(CardConversation card)
    {
        Outcome<ResponseApdu> asked = await card.SendFirstAsync(CommandApdu.GetCardData());
        if (asked.IsRefused(out Refusal? refusal, out ResponseApdu answer))
            return refusal;
        return answer.IsOk && CardData.Read(answer.Data.Span) is { } data ? data : EidRefusals.NotAnEid.Refuse();
    }

    private async Task<(Outcome<T> Outcome, bool MayRepeat)> AttemptAsync<T>(
        Func<CardConversation, Task<Outcome<T>>> operation, CancellationToken cancellation)
        where T : notnull
    {
        bool reconnected = _lost;
        if (_lost && (await _channel.ReconnectAsync(cancellation)).IsRefused(out Refusal? refusal, out _))
            return (WithoutCard(refusal), false);
        Outcome<ICardTransaction> begun = await _channel.BeginAsync(cancellation);
        if (begun.IsRefused(out refusal, out ICardTransaction? transaction))
            return (refusal, NoteLoss(refusal) && !reconnected);
        await using (transaction)
        {
            CardConversation card = new(transaction, _options, Card.AppletVersion, cancellation);
            if (reconnected && (await ConfirmSameCardAsync(card)).IsRefused(out refusal, out _))
                return (refusal, false);
            _lost = false;
            Outcome<T> outcome = await operation(card);
            bool lost = !outcome.TryGet(out _, out refusal) && NoteLoss(refusal);
            return (outcome, lost && !reconnected && !card.PinWasSent);
        }
    }

    private static Refusal WithoutCard(Refusal refusal) =>
        refusal.Reason == EidRefusals.NoCard ? EidRefusals.CardRemoved.Refuse() : refusal;

    // A card that hangs is not asked the same thing twice; but the connection has to be made anew.
    private bool NoteLoss(Refusal refusal)
    {
        bool connectionLost = refusal.Reason == EidRefusals.CardReset || refusal.Reason == EidRefusals.CardRemoved
            || refusal.Reason == EidRefusals.NoReader || refusal.Reason == EidRefusals.NoService;
        _lost |= connectionLost || refusal.Reason == EidRefusals.CardNotResponding;
        return connectionLost;
    }

    private async Task<Outcome<Done>> ConfirmSameCardAsync(CardConversation card)
    {
        Outcome<CardData> identified = await IdentifyAsync(card);
        if (identified.IsRefused(out Refusal? refusal, out CardData? found))
            return refusal;
        if (found.ChipSerial == Card.ChipSerial)
            return Done.Value;
        Outcome<byte[]> file = await card.ReadAsync(CardFile.Identity, _options.BlockSize);
        Outcome<CardIdentity> other = file.Then(bytes => IdentityFile.Read(bytes));
        return other.IsRefused(out refusal, out CardIdentity? identity)
            ? refusal
            : EidRefusals.CardSwapped(Holder ?? identity.Name, identity.Name.Full);
    }
}
