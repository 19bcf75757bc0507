using System.Globalization;
using Ehcert.Cli.Faces;
using Ehcert.Cli.Running;
using Ehcert.Domain;
using Ehcert.Lifecycle;
using Ehcert.Lifecycle.Folders;
using Spectre.Console;
using Text = Ehcert.Domain.Text;

namespace Ehcert.Cli.Asking;

/// <summary>Which keystore is meant: the one named, the only one, or the one chosen from a list with names, dates and state.</summary>
internal static class KeystoreChoice
{
    private static readonly Text Which = new("Quel keystore ?", "Welke keystore?", "Welcher Keystore?", "Which keystore?");
    private static readonly Text Uncompleted = new("à compléter", "te vervolledigen", "abzuschließen", "to be completed");
    private static readonly Text Completed = new("complet", "volledig", "vollständig", "complete");
    private static readonly Text Unknown = new("état inconnu", "toestand onbekend", "Zustand unbekannt", "state unknown");

    public static async Task<Outcome<KeystoreOnDisk>> AskAsync(Call call, Workplace workplace, string? named, IReadOnlyList<KeystoreOnDisk> candidates, Refusal whenNone)
    {
        if (named is not null)
            return workplace.Folder.Find(named);
        if (call.PersonAsked().IsRefused(out Refusal? refusal, out AskedPerson? person))
            return refusal;
        KeystoreOnDisk[] fitting = [.. candidates.Where(file => person.Digits is null || file.Holder == Identifier.Of(person.Digits))];
        switch (fitting)
        {
            case []:
                return whenNone;
            case [var only]:
                return only;
            default:
                if (!call.CanAsk)
                    return CliRefusals.SeveralFiles.Refuse("keystore", ("files", string.Join(", ", fitting.Select(file => file.FileName))));
                return await call.Screen.Terminal.PromptAsync(
                    new SelectionPrompt<KeystoreOnDisk>()
                        .Title(Markup.Escape(Which.In(call.Language)))
                        .UseConverter(file => Markup.Escape(Plain.Of(Describe(file, call.Language))))
                        .AddChoices(fitting),
                    call.Interrupted);
        }
    }

    public static Text StageOf(KeystoreOnDisk file) => file.Stage switch
    {
        FileStage.Uncompleted => Uncompleted,
        FileStage.WithEncryptionKey => file.Token is null ? Uncompleted : Completed,
        FileStage.Unknown => Unknown,
        _ => throw new ArgumentOutOfRangeException(nameof(file), file.Stage, null),
    };

    private static string Describe(KeystoreOnDisk file, Language language) =>
        $"{file.FileName} – {file.Subject?.Name.Value ?? file.Holder?.ToString()} – {file.WrittenAt.ToLocalTime().ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture)} – {StageOf(file).In(language)}";
}
