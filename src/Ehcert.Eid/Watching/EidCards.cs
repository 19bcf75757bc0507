using System.Runtime.CompilerServices;
using Ehcert.Domain;

namespace Ehcert.Eid;

/// <summary>An identity card that was seen in a reader.</summary>
/// <param name="Reader">Name of the reader.</param>
/// <param name="Identity">Whose card, confirmed by the National Register's signature.</param>
public sealed record FoundCard(string Reader, CardIdentity Identity);

/// <summary>What is in the readers at one moment.</summary>
/// <param name="Cards">The identity cards, in the order of the readers.</param>
/// <param name="Refusal">
/// Null when there is exactly one identity card; otherwise why not: <see cref="EidRefusals.NoService"/>, <see cref="EidRefusals.NoReader"/>,
/// <see cref="EidRefusals.NoCard"/>, <see cref="EidRefusals.NotAnEid"/>, <see cref="EidRefusals.CardUnreadable"/>, <see cref="EidRefusals.SeveralCards"/>, …
/// </param>
public sealed record CardPresence(IReadOnlyList<FoundCard> Cards, Refusal? Refusal)
{
    /// <summary>The one card, or null.</summary>
    public FoundCard? Only => Refusal is null ? Cards[0] : null;

    /// <summary>Equal when people would see no difference.</summary>
    public bool Equals(CardPresence? other) => other is not null && Refusal?.Code == other.Refusal?.Code && Cards.SequenceEqual(other.Cards);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Refusal?.Code, Cards.Count);
}

/// <summary>All identity cards in all readers.</summary>
public static class EidCards
{
    /// <summary>Every identity card now, for a choice by name; at least one, otherwise refused with the reason why there is none.</summary>
    public static async Task<Outcome<IReadOnlyList<FoundCard>>> FindAsync(
        ICardReaders readers, EidOptions? options = null, CancellationToken cancellation = default)
    {
        Outcome<IReadOnlyList<EidCard>> opened = await CardSearch.OpenAllAsync(readers, null, options ?? new EidOptions(), cancellation);
        if (opened.IsRefused(out Refusal? refusal, out IReadOnlyList<EidCard>? cards))
            return refusal;
        List<FoundCard> found = [.. cards.Select(card => new FoundCard(card.Reader, card.Identity))];
        foreach (EidCard card in cards)
            await card.DisposeAsync();
        return found;
    }

    /// <summary>
    /// What is in the readers now, and again after each change, until cancelled. Survives readers being unplugged and the service
    /// being stopped. Each card is read once per insertion.
    /// </summary>
    public static async IAsyncEnumerable<CardPresence> WatchAsync(
        ICardReaders readers, EidOptions? options = null, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        CardWatch watch = new(readers, options ?? new EidOptions());
        await foreach (CardPresence presence in watch.RunAsync(cancellation))
            yield return presence;
    }
}
