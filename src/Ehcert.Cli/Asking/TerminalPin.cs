using Ehcert.Cli.Faces;
using Ehcert.Cli.Running;
using Ehcert.Domain;
using Ehcert.Eid;
using Spectre.Console;
using Text = Ehcert.Domain.Text;

namespace Ehcert.Cli.Asking;

/// <summary>Asks for the PIN on the terminal, takes it from a file, or announces the reader's own keypad. It never answers twice by itself.</summary>
internal sealed class TerminalPin(Call call) : IPinEntry
{
    private static readonly Text ForAuthentication = new(
        "Code PIN de {holder} pour vous identifier",
        "Pincode van {holder} om u aan te melden",
        "PIN-Code von {holder}, um sich auszuweisen",
        "PIN of {holder} to identify yourself");

    private static readonly Text ForSignature = new(
        "Code PIN de {holder} pour SIGNER (signature légale)",
        "Pincode van {holder} om te ONDERTEKENEN (wettelijke handtekening)",
        "PIN-Code von {holder} zum UNTERSCHREIBEN (rechtsgültige Unterschrift)",
        "PIN of {holder} to SIGN (legally binding signature)");

    private static readonly Text TriesLeft = new(
        "Il reste {tries} essais.", "Er resten {tries} pogingen.", "Es bleiben {tries} Versuche.", "{tries} tries are left.");

    private static readonly Text LastTry = new(
        "C'est le dernier essai : après une erreur, la carte est bloquée.",
        "Dit is de laatste poging: na een fout is de kaart geblokkeerd.",
        "Das ist der letzte Versuch: Nach einem Fehler ist die Karte gesperrt.",
        "This is the last try: after a mistake the card is blocked.");

    private static readonly Text OnTheReader = new(
        "{purpose} : tapez-le sur le clavier du lecteur.",
        "{purpose}: tik ze in op het klavier van de lezer.",
        "{purpose}: Geben Sie ihn auf der Tastatur des Lesers ein.",
        "{purpose}: type it on the reader's keypad.");

    private static readonly Text NotWellFormed = new(
        "Un code PIN a 4 à 12 chiffres. Vide : annuler.",
        "Een pincode heeft 4 tot 12 cijfers. Leeg: annuleren.",
        "Ein PIN-Code hat 4 bis 12 Ziffern. Leer: abbrechen.",
        "A PIN has 4 to 12 digits. Empty: cancel.");

    /// <summary>Why no PIN was given, when the reason is not that the person cancelled.</summary>
    public Refusal? Declined { get; private set; }

    /// <summary>Replaces the card's "cancelled" by the true reason.</summary>
    public Outcome<T> Explain<T>(Outcome<T> outcome)
        where T : notnull =>
        outcome.IsRefused(out Refusal? refusal, out _) && refusal.Reason == EidRefusals.PinCancelled && Declined is { } declined ? declined : outcome;

    public async ValueTask<Pin?> AskAsync(PinRequest request, CancellationToken cancellation)
    {
        Declined = null;
        if (call.Secrets.HasPin)
            return FromFile(request);
        if (!call.CanAsk)
        {
            Declined = call.Needs("--pin-file");
            return null;
        }

        if (request.TriesLeft is { } tries and < PinTries.Full)
        {
            if (request.IsLastTry)
                call.Screen.Warn(LastTry);
            else
                call.Screen.Warn(TriesLeft, ("tries", tries.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        }

        var prompt = new TextPrompt<string>(Markup.Escape(Purpose(request)) + ":") { IsSecret = true, AllowEmpty = true };
        while (true)
        {
            string typed = await call.Screen.Terminal.PromptAsync(prompt, cancellation);
            if (typed.Length == 0)
                return null;
            if (Pin.From(typed).TryGet(out Pin? pin, out _))
                return pin;
            call.Screen.Warn(NotWellFormed);
        }
    }

    public ValueTask<IAsyncDisposable?> AnnouncePinPadAsync(PinRequest request, CancellationToken cancellation)
    {
        call.Screen.Stress(OnTheReader, ("purpose", Purpose(request)));
        return ValueTask.FromResult<IAsyncDisposable?>(new Announcement());
    }

    private Pin? FromFile(PinRequest request)
    {
        if (request.IsLastTry)
        {
            Declined = CliRefusals.LastTryNotAutomatic.Refuse("pin-file");
            return null;
        }

        if (call.Secrets.Pin().IsRefused(out Refusal? refusal, out string? typed) || Pin.From(typed).IsRefused(out refusal, out Pin? pin))
        {
            Declined = refusal;
            return null;
        }

        return pin;
    }

    private string Purpose(PinRequest request) => (request.Purpose is PinPurpose.Signature ? ForSignature : ForAuthentication).In(
        call.Language, new Dictionary<string, string>(StringComparer.Ordinal) { ["holder"] = Plain.Of(request.CardHolder.Full) });

    private sealed class Announcement : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
