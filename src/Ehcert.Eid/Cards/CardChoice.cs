using Ehcert.Domain;

namespace Ehcert.Eid;

/// <summary>Which card, when there may be several.</summary>
public sealed class CardChoice
{
    private readonly NationalNumber? _holder;
    private readonly PersonName? _name;

    private CardChoice(string? reader, NationalNumber? holder, PersonName? name) => (Reader, _holder, _name) = (reader, holder, name);

    /// <summary>The only one; several are refused with <see cref="EidRefusals.SeveralCards"/>.</summary>
    public static CardChoice Any { get; } = new(null, null, null);

    /// <summary>The reader to look in; null for all.</summary>
    internal string? Reader { get; }

    /// <summary>The one in this reader.</summary>
    public static CardChoice InReader(string reader) => new(reader, null, null);

    /// <summary>The card of this person, in whatever reader; that of anybody else is refused with <see cref="EidRefusals.CardSwapped"/>.</summary>
    /// <param name="nationalNumber">Whose card.</param>
    /// <param name="name">The name to tell people.</param>
    public static CardChoice OfHolder(NationalNumber nationalNumber, PersonName name) => new(null, nationalNumber, name);

    /// <summary>Chooses among the cards that were found; there is at least one.</summary>
    internal Outcome<EidCard> From(IReadOnlyList<EidCard> cards)
    {
        IReadOnlyList<EidCard> candidates = _holder is null ? cards : [.. cards.Where(card => card.Identity.NationalNumber.Equals(_holder))];
        return candidates switch
        {
            [var only] => only,
            [] => EidRefusals.CardSwapped(_name!, string.Join(", ", cards.Select(card => card.Identity.Name.Full))),
            _ => EidRefusals.SeveralCards(candidates.Select(card => card.Identity.Name)),
        };
    }
}
