using Ehcert.Domain;

namespace Ehcert.Eid;

/// <summary>Looks through all readers for Belgian eIDs. Other cards, mute ones and Windows' own virtual readers are passed over.</summary>
internal static class CardSearch
{
    /// <summary>All readers that may hold an identity card; refused when there is certainly none, with the reason that helps most.</summary>
    public static async Task<Outcome<IReadOnlyList<string>>> CandidatesAsync(ICardReaders readers, string? only, CancellationToken cancellation)
    {
        Outcome<IReadOnlyList<ReaderState>> listed = await readers.ListAsync(cancellation);
        if (listed.IsRefused(out Refusal? refusal, out IReadOnlyList<ReaderState>? all))
            return refusal;
        List<ReaderState> states = [.. all.Where(state => !IsVirtualSmartCard(state.Name) && (only is null || state.Name == only))];
        if (states.Count == 0)
            return EidRefusals.NoReader.Refuse();
        List<string> candidates = [.. states.Where(state => state.Atr is { } atr && EidAtr.Matches(atr)).Select(state => state.Name)];
        if (candidates.Count > 0)
            return candidates;
        if (states.Exists(state => state.IsMute))
            return EidRefusals.CardUnreadable.Refuse();
        return (states.Exists(state => state.HasCard) ? EidRefusals.NotAnEid : EidRefusals.NoCard).Refuse();
    }

    /// <summary>Opens every identity card, at least one; when none opens, refused with the first card's reason.</summary>
    public static async Task<Outcome<IReadOnlyList<EidCard>>> OpenAllAsync(
        ICardReaders readers, string? only, EidOptions options, CancellationToken cancellation)
    {
        Outcome<IReadOnlyList<string>> found = await CandidatesAsync(readers, only, cancellation);
        if (found.IsRefused(out Refusal? refusal, out IReadOnlyList<string>? candidates))
            return refusal;
        List<EidCard> cards = [];
        Refusal? firstRefusal = null;
        foreach (string reader in candidates)
        {
            Outcome<EidCard> opened = await EidCard.OpenInAsync(readers, reader, options, cancellation);
            if (opened.TryGet(out EidCard? card, out refusal))
                cards.Add(card);
            else
                firstRefusal ??= refusal;
        }

        return cards.Count > 0 ? cards : firstRefusal!;
    }

    private static bool IsVirtualSmartCard(string reader) => reader.Contains("windows hello for business", StringComparison.OrdinalIgnoreCase);
}
