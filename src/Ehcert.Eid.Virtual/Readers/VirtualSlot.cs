namespace Ehcert.Eid.Virtual;

/// <summary>A virtual reader: the card in it, and who has it for themselves.</summary>
internal sealed class VirtualSlot(string name, VirtualPinPad? pinPad)
{
    public string Name { get; } = name;

    public VirtualPinPad? PinPad { get; } = pinPad;

    /// <summary>The card's stay in the reader; null while it is empty.</summary>
    public Insertion? Inserted { get; set; }

    /// <summary>Another program keeps the reader for itself.</summary>
    public bool IsHeld { get; set; }

    /// <summary>Transactions, one at a time.</summary>
    public OneAtATime Transactions { get; } = new();

    public ReaderState State => new(Name, Inserted is not null, Inserted?.Card.Atr);
}

/// <summary>One stay of a card in a reader; disposing it takes the card out.</summary>
internal sealed class Insertion : IDisposable
{
    private readonly CancellationTokenSource _gone = new();

    public Insertion(IVirtualCard card) => (Card, Gone) = (card, _gone.Token);

    public IVirtualCard Card { get; }

    /// <summary>How often somebody reset the card.</summary>
    public int Resets { get; set; }

    /// <summary>Fires when the card is taken out.</summary>
    public CancellationToken Gone { get; }

    public void Dispose()
    {
        _gone.Cancel();
        _gone.Dispose();
    }
}
