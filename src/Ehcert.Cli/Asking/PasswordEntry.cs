using Ehcert.Cli.Running;
using Ehcert.Domain;
using Ehcert.Pki.Keystores;
using Spectre.Console;
using Text = Ehcert.Domain.Text;

namespace Ehcert.Cli.Asking;

/// <summary>Asks for the password of an existing keystore, as often as the person likes: a wrong one changes nothing and locks nothing.</summary>
internal static class PasswordEntry
{
    private static readonly Text Password = new(
        "Mot de passe du keystore (vide : arrêter)", "Wachtwoord van de keystore (leeg: stoppen)", "Keystore-Passwort (leer: abbrechen)", "Keystore password (empty: stop)");

    public static async Task<Outcome<T>> OpenAsync<T>(Call call, Func<string, Task<Outcome<T>>> open)
        where T : notnull
    {
        if (call.Secrets.HasPassword)
            return call.Secrets.Password().IsRefused(out Refusal? unreadable, out string? given) ? unreadable : await open(given);
        if (!call.CanAsk)
            return call.Needs("--password-file");
        while (true)
        {
            string typed = await call.Screen.Terminal.PromptAsync(
                new TextPrompt<string>(Markup.Escape(Password.In(call.Language)) + ":") { IsSecret = true, AllowEmpty = true }, call.Interrupted);
            if (typed.Length == 0)
                return CliRefusals.Cancelled.Refuse();
            Outcome<T> outcome = await open(typed);
            if (!outcome.IsRefused(out Refusal? refusal, out _) || refusal.Reason != KeystoreRefusals.WrongPassword)
                return outcome;
            call.Screen.Refuse(refusal);
        }
    }
}
