namespace Ehcert.Ui;

/// <summary>What the picture of card and reader shows; it follows the real state.</summary>
public enum CardPictureState
{
    /// <summary>A reader without a card.</summary>
    Empty,

    /// <summary>No reader is connected.</summary>
    NoReader,

    /// <summary>A card went in.</summary>
    Inserted,

    /// <summary>The card is being read.</summary>
    Reading,

    /// <summary>The card is known: initials and last digits are on it.</summary>
    Recognised,

    /// <summary>The PIN is asked.</summary>
    PinAsked,

    /// <summary>The card is signing.</summary>
    Signing,

    /// <summary>Done.</summary>
    Done,

    /// <summary>Not the card that is expected, or not an identity card.</summary>
    WrongCard,

    /// <summary>The PIN is blocked.</summary>
    Blocked,
}
