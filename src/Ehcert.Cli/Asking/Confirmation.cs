using Ehcert.Cli.Running;
using Ehcert.Domain;
using Spectre.Console;
using Text = Ehcert.Domain.Text;

namespace Ehcert.Cli.Asking;

/// <summary>Yes or no, in words of the person's language.</summary>
internal static class Confirmation
{
    private static readonly Text Yes = new("Oui", "Ja", "Ja", "Yes");
    private static readonly Text No = new("Non", "Nee", "Nein", "No");

    public static async Task<bool> AskAsync(Call call, Text question) => await call.Screen.Terminal.PromptAsync(
        new SelectionPrompt<bool>()
            .Title(Markup.Escape(question.In(call.Language)))
            .UseConverter(yes => (yes ? Yes : No).In(call.Language))
            .AddChoices(true, false),
        call.Interrupted);
}
