using System.CommandLine;
using System.Globalization;
using Ehcert.Cli.Asking;
using Ehcert.Cli.CommandLine;
using Ehcert.Cli.Faces;
using Ehcert.Cli.Running;
using Ehcert.Cli.Showing;
using Ehcert.Domain;
using Ehcert.Lifecycle;
using Ehcert.Lifecycle.Completing;
using Ehcert.Lifecycle.Folders;
using Ehcert.Lifecycle.Listing;
using Ehcert.Pki.Keystores;

namespace Ehcert.Cli.Completing;

/// <summary><c>ehcert complete</c>: from a sent request to a keystore that is ready for use (C1–C5). Goes on wherever it was interrupted.</summary>
internal sealed class CompleteVerb : Verb
{
    private static readonly Text Title = new("Compléter la demande", "De aanvraag vervolledigen", "Den Antrag abschließen", "Completing the request");

    private static readonly Text StillWaiting = new(
        "L'autorité n'a pas encore terminé. Rien n'a changé ; relancez « ehcert complete » plus tard, ou attendez l'e-mail.",
        "De autoriteit is nog niet klaar. Er is niets gewijzigd; start „ehcert complete” later opnieuw, of wacht op de e-mail.",
        "Die Stelle ist noch nicht fertig. Es hat sich nichts geändert; starten Sie „ehcert complete“ später erneut, oder warten Sie auf die E-Mail.",
        "The authority has not finished yet. Nothing has changed; run \"ehcert complete\" again later, or wait for the e-mail.");

    private static readonly Text Reference = new("Référence", "Referentie", "Referenz", "Reference");
    private static readonly Text AllDone = new("Votre certificat eHealth est prêt.", "Uw eHealth-certificaat is klaar.", "Ihr eHealth-Zertifikat ist bereit.", "Your eHealth certificate is ready.");

    private static readonly Text Proven = new(
        "Vérifié : le fichier s'ouvre, la clé, le certificat et le dépôt correspondent, un message scellé a été ouvert.",
        "Gecontroleerd: het bestand gaat open, sleutel, certificaat en depot kloppen, een verzegeld bericht werd geopend.",
        "Geprüft: Die Datei lässt sich öffnen, Schlüssel, Zertifikat und Verzeichnis passen, eine versiegelte Nachricht wurde geöffnet.",
        "Proven: the file opens, key, certificate and depot fit, and a sealed message was opened.");

    private static readonly Text Backup = new(
        "Gardez une copie du keystore ailleurs (clé USB) et le mot de passe dans un autre endroit.",
        "Bewaar een kopie van de keystore elders (USB-stick) en het wachtwoord op een andere plaats.",
        "Bewahren Sie eine Kopie des Keystores anderswo auf (USB-Stick) und das Passwort an einem anderen Ort.",
        "Keep a copy of the keystore elsewhere (a USB stick) and the password in another place.");

    private static readonly Text LoadIt = new(
        "Ensuite : chargez ce fichier dans votre logiciel, puis sur le site de facturation (menu « eHealth Certificate », « Upload eHealth Key Store »).",
        "Daarna: laad dit bestand in uw software, en dan op de facturatiesite (menu „eHealth Certificate”, „Upload eHealth Key Store”).",
        "Danach: Laden Sie diese Datei in Ihre Software, dann auf der Abrechnungsseite (Menü „eHealth Certificate“, „Upload eHealth Key Store“).",
        "Next: load this file in your software, then on the billing site (menu \"eHealth Certificate\", \"Upload eHealth Key Store\").");

    private static readonly Text Activate = new(
        "Une clé d'encryption plus ancienne est encore en service : activez la nouvelle quand tous vos logiciels utilisent ce fichier.",
        "Een oudere encryptiesleutel is nog in gebruik: activeer de nieuwe zodra al uw software dit bestand gebruikt.",
        "Ein älterer Verschlüsselungsschlüssel ist noch in Gebrauch: Aktivieren Sie den neuen, sobald all Ihre Programme diese Datei verwenden.",
        "An older encryption token is still in use: activate the new one once all your software uses this file.");

    private readonly Option<string?> _keystore = new("--keystore", "-k") { HelpName = "FILE" };
    private readonly Option<bool> _noWait = new("--no-wait");
    private readonly Option<int?> _waitAtMost = new("--wait-at-most") { HelpName = "MINUTES" };

    public override string Name => "complete";

    public override Text Purpose { get; } = new(
        "compléter une demande : installer le certificat, créer la clé d'encryption (ETK), tout vérifier",
        "een aanvraag vervolledigen: certificaat installeren, encryptiesleutel (ETK) maken, alles controleren",
        "einen Antrag abschließen: Zertifikat einsetzen, Verschlüsselungsschlüssel (ETK) erzeugen, alles prüfen",
        "complete a request: install the certificate, create the encryption token (ETK), prove everything");

    public override IReadOnlyList<Described> Options =>
    [
        new(_keystore, new("le keystore, s'il y en a plusieurs ou s'il est ailleurs", "de keystore, als er meerdere zijn of als hij elders staat", "der Keystore, falls es mehrere gibt oder er anderswo liegt", "the keystore, when there are several or it lies elsewhere")),
        new(_noWait, new(
            "ne pas attendre l'autorité (code de sortie 10 si ce n'est pas prêt)",
            "niet op de autoriteit wachten (exitcode 10 als het niet klaar is)",
            "nicht auf die Stelle warten (Rückgabewert 10, wenn nicht bereit)",
            "do not wait for the authority (exit code 10 when not ready)")),
        new(_waitAtMost, new("attendre au plus ce nombre de minutes", "hoogstens dit aantal minuten wachten", "höchstens so viele Minuten warten", "wait at most this many minutes")),
    ];

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("ehcert complete", new("compléter la demande en cours, en attendant si nécessaire", "de lopende aanvraag vervolledigen, zo nodig wachten", "den laufenden Antrag abschließen, notfalls warten", "complete the pending request, waiting if needed")),
        new("ehcert complete --no-wait --json --password-file password.txt", new("pour un script : essayer une fois", "voor een script: één keer proberen", "für ein Skript: einmal versuchen", "for a script: try once")),
    ];

    public override async Task<Outcome<Answer>> RunAsync(Call call)
    {
        if (call.Value(_noWait) && call.Value(_waitAtMost) is not null)
            return call.Exclude(_noWait.Name, _waitAtMost.Name);
        if (call.OpenWorkplace().IsRefused(out Refusal? refusal, out Workplace? workplace))
            return refusal;
        call.Screen.Title(Title);

        var completion = new Completion(workplace);
        Refusal none = CompletingRefusals.NothingToComplete.Refuse("keystore", ("folder", workplace.Folder.Path));
        if ((await KeystoreChoice.AskAsync(call, workplace, call.Value(_keystore), completion.Candidates(), none)).IsRefused(out refusal, out KeystoreOnDisk? file))
            return refusal;
        call.Screen.Line(file.FileName, Palette.Strong);
        if ((await PasswordEntry.OpenAsync(call, password => Task.FromResult(completion.Open(file, password)))).IsRefused(out refusal, out OpenedKeystore? opened))
            return refusal;
        using (opened)
        {
            if ((await CompleteAsync(call, opened)).IsRefused(out refusal, out CompletionResult? result))
                return refusal;
            return result switch
            {
                CompletionResult.NotYetDelivered waiting => ShowWaiting(call, waiting, opened),
                CompletionResult.Completed completed => ShowCompleted(call, workplace, completed),
                _ => throw new InvalidOperationException("An end of completing that does not exist."),
            };
        }
    }

    private async Task<Outcome<CompletionResult>> CompleteAsync(Call call, OpenedKeystore opened)
    {
        var progress = new ProgressFace(call.Screen);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(call.Interrupted);
        if (call.Value(_waitAtMost) is { } minutes)
            patience.CancelAfter(TimeSpan.FromMinutes(Math.Max(0, minutes)));
        try
        {
            return await progress.WatchAsync(() => opened.CompleteAsync(wait: !call.Value(_noWait), progress, patience.Token));
        }
        catch (OperationCanceledException) when (!call.Interrupted.IsCancellationRequested)
        {
            return new CompletionResult.NotYetDelivered(opened.Reference, call.Time.GetUtcNow());
        }
    }

    private static Answer ShowWaiting(Call call, CompletionResult.NotYetDelivered waiting, OpenedKeystore opened)
    {
        call.Screen.Say(StillWaiting);
        call.Screen.Facts((Reference, waiting.Reference.Hex));
        return AnswersJson.Answer(
            new WaitingResult(waiting.Reference.Hex, waiting.AskAgainAt, opened.File.Path), AnswersJson.Default.WaitingResult, ExitCode.Waiting);
    }

    private static Answer ShowCompleted(Call call, Workplace workplace, CompletionResult.Completed completed)
    {
        call.Screen.Blank();
        call.Screen.Good(AllDone);
        ReportFace.Show(call.Screen, completed.Report);
        call.Screen.Good(Proven);
        if (completed.ToBeActivated)
            call.Screen.Warn(Activate);
        call.Screen.Say(Backup);
        call.Screen.Say(LoadIt);
        if (workplace.Profile.Portal is { } portal)
            call.Screen.Line(portal.ToString());
        return AnswersJson.Answer(
            new CompletedResult(ReportResult.Of(completed.Report), completed.ToBeActivated), AnswersJson.Default.CompletedResult);
    }
}

internal sealed record CompletedResult(ReportResult Certificate, bool ToBeActivated);

internal sealed record WaitingResult(string Reference, DateTimeOffset AskAgainAt, string Keystore);
