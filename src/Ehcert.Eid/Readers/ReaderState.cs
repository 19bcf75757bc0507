namespace Ehcert.Eid;

/// <summary>A reader and what is in it.</summary>
/// <param name="Name">The name the system gives it.</param>
/// <param name="HasCard">A card is in it, readable or not.</param>
/// <param name="Atr">What the card said when it got power; null without a card or when it says nothing.</param>
public sealed record ReaderState(string Name, bool HasCard, Atr? Atr)
{
    /// <summary>There is a card, but it says nothing: upside down, dirty or broken.</summary>
    public bool IsMute => HasCard && Atr is null;
}

/// <summary>What may happen to readers and cards.</summary>
public enum ReaderEventKind
{
    /// <summary>A reader was plugged in, or was there when watching began.</summary>
    ReaderAttached,

    /// <summary>A reader was unplugged, with its card if it had one.</summary>
    ReaderDetached,

    /// <summary>A card was put in, or was there when watching began.</summary>
    CardInserted,

    /// <summary>A card was taken out.</summary>
    CardRemoved,

    /// <summary>The smart-card service went away, and all readers with it.</summary>
    ServiceStopped,

    /// <summary>The smart-card service is back; readers and cards follow as events of their own.</summary>
    ServiceStarted,
}

/// <summary>One thing that happened to readers and cards.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Reader">To which reader; null for the service.</param>
/// <param name="Atr">The inserted card's answer to reset; null when it is mute.</param>
public sealed record ReaderEvent(ReaderEventKind Kind, string? Reader = null, Atr? Atr = null);
