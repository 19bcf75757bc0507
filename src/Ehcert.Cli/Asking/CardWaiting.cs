using Ehcert.Cli.Faces;
using Ehcert.Cli.Running;
using Ehcert.Domain;
using Ehcert.Eid;
using Ehcert.Lifecycle;
using Spectre.Console;
using Text = Ehcert.Domain.Text;

namespace Ehcert.Cli.Asking;

/// <summary>Gets the card: waits for it to be inserted, and lets the person choose when there are several. Without a terminal it does neither.</summary>
internal sealed class CardWaiting(Call call, Workplace workplace)
{
    private static readonly Text Insert = new(
        "Insérez votre carte d'identité dans le lecteur (Ctrl+C pour arrêter)…",
        "Steek uw identiteitskaart in de lezer (Ctrl+C om te stoppen)…",
        "Stecken Sie Ihren Personalausweis in den Leser (Strg+C zum Beenden)…",
        "Insert your identity card in the reader (Ctrl+C to stop)…");

    private static readonly Text Whose = new("Quelle carte ?", "Welke kaart?", "Welche Karte?", "Which card?");

    /// <summary>Which card to use, once there is one.</summary>
    public async Task<Outcome<CardChoice>> ChooseAsync()
    {
        if (call.Choice().IsRefused(out Refusal? refusal, out CardChoice? choice))
            return refusal;
        if (!call.CanAsk || workplace.Readers.IsRefused(out _, out ICardReaders? readers))
            return choice;

        EidOptions options = new() { Time = workplace.Time, Language = call.Language };
        bool said = false;
        await foreach (CardPresence presence in EidCards.WatchAsync(readers, options, call.Interrupted))
        {
            if (presence.Cards.Count > 0)
                return ReferenceEquals(choice, CardChoice.Any) && presence.Cards.Count > 1 ? Ask(presence.Cards) : choice;
            if (presence.Refusal is { } trouble)
                call.Screen.Hint(trouble.Reason.What);
            if (!said)
                call.Screen.Stress(Insert);
            said = true;
        }

        return CliRefusals.Cancelled.Refuse();
    }

    /// <summary>Opens the card.</summary>
    public async Task<Outcome<EidCard>> OpenAsync()
    {
        if ((await ChooseAsync()).IsRefused(out Refusal? refusal, out CardChoice? choice))
            return refusal;
        if (workplace.Readers.IsRefused(out refusal, out ICardReaders? readers))
            return refusal;
        return await EidCard.OpenAsync(readers, choice, new EidOptions { Time = workplace.Time, Language = call.Language }, call.Interrupted);
    }

    private CardChoice Ask(IReadOnlyList<FoundCard> cards)
    {
        FoundCard chosen = call.Screen.Terminal.Prompt(new SelectionPrompt<FoundCard>()
            .Title(Markup.Escape(Whose.In(call.Language)))
            .UseConverter(card => Markup.Escape(Plain.Of($"{card.Identity.Name.Full} ({card.Reader})")))
            .AddChoices(cards));
        return CardChoice.OfHolder(chosen.Identity.NationalNumber, chosen.Identity.Name);
    }
}
