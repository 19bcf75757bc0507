using Ehcert.Eid.Virtual;

namespace Ehcert.Sandbox.Cards;

/// <summary>How a person's card is at this moment.</summary>
/// <param name="Reader">The reader that belongs to the person.</param>
/// <param name="Inserted">True when the card is in it.</param>
/// <param name="TriesLeft">0 is blocked.</param>
/// <param name="Kind">What kind of card.</param>
public sealed record CardState(string Reader, bool Inserted, int TriesLeft, CardKind Kind);
