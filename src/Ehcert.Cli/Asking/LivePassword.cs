using Ehcert.Cli.Faces;
using Ehcert.Domain;
using Spectre.Console;
using Text = Ehcert.Domain.Text;

namespace Ehcert.Cli.Asking;

/// <summary>Asks for a new password twice, with four checks that turn green while it is typed. What is typed is never shown.</summary>
internal sealed class LivePassword(Screen screen)
{
    private static readonly Text First = new("Mot de passe", "Wachtwoord", "Passwort", "Password");
    private static readonly Text Second = new("Confirmation", "Bevestiging", "Wiederholung", "Confirmation");
    private static readonly Text LongEnough = new("au moins 8 caractères", "minstens 8 tekens", "mindestens 8 Zeichen", "at least 8 characters");

    private static readonly Text Accepted = new(
        "seulement des lettres sans accent, chiffres, symboles du clavier, espaces à l'intérieur",
        "alleen letters zonder accent, cijfers, symbolen van het toetsenbord, spaties binnenin",
        "nur Buchstaben ohne Akzent, Ziffern, Tastatursymbole, Leerzeichen im Inneren",
        "only letters without accents, digits, keyboard symbols, blanks inside");

    private static readonly Text DigitOrSymbol = new(
        "au moins un chiffre ou symbole", "minstens één cijfer of symbool", "mindestens eine Ziffer oder ein Symbol", "at least one digit or symbol");

    private static readonly Text Equal = new("confirmation identique", "bevestiging gelijk", "Wiederholung gleich", "confirmation equal");

    /// <summary>The password once all four checks are green and Enter was pressed; null when Escape was pressed.</summary>
    public async Task<string?> AskAsync(CancellationToken ct)
    {
        var fields = (string[])["", ""];
        int field = 0;
        string? chosen = null;
        await screen.Terminal.Live(Show(fields, field)).StartAsync(async live =>
        {
            while (true)
            {
                live.UpdateTarget(Show(fields, field));
                if (await screen.Terminal.Input.ReadKeyAsync(intercept: true, ct) is not { } key)
                    continue;
                switch (key.Key)
                {
                    case ConsoleKey.Escape:
                        return;
                    case ConsoleKey.Enter when field == 1 && KeystorePassword.Check(fields[0], fields[1]).AllGreen:
                        chosen = fields[0];
                        return;
                    case ConsoleKey.Enter or ConsoleKey.Tab or ConsoleKey.DownArrow or ConsoleKey.UpArrow:
                        field = 1 - field;
                        break;
                    case ConsoleKey.Backspace:
                        fields[field] = fields[field] is [.. var kept, _] ? kept : "";
                        break;
                    default:
                        if (key.KeyChar is not '\0' && !char.IsControl(key.KeyChar))
                            fields[field] += key.KeyChar;
                        break;
                }
            }
        });
        return chosen;
    }

    private Rows Show(string[] fields, int field)
    {
        PasswordChecks checks = KeystorePassword.Check(fields[0], fields[1]);
        string offending = checks.OffendingCharacter is { } character ? $" ({Plain.Of(character)})" : "";
        return new Rows(
            Field(First, fields[0], field == 0),
            Field(Second, fields[1], field == 1),
            Check(LongEnough, checks.LongEnough),
            Check(Accepted, checks.AcceptedCharacters, offending),
            Check(DigitOrSymbol, checks.DigitOrSymbol),
            Check(Equal, checks.ConfirmationEqual && fields[0].Length > 0));
    }

    private Spectre.Console.Text Field(Text label, string typed, bool here) =>
        new Spectre.Console.Text($"{(here ? "›" : " ")} {label.In(screen.Language)}: {new string('•', typed.Length)}", here ? Palette.Strong : Style.Plain);

    private Spectre.Console.Text Check(Text label, bool good, string remark = "") =>
        new Spectre.Console.Text($"   {(good ? "✓" : "✗")} {label.In(screen.Language)}{remark}", good ? Palette.Accent : Palette.Danger);
}
