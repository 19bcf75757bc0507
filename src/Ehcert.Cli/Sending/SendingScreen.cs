using Ehcert.Cli.Faces;
using Ehcert.Cli.Requesting;
using Ehcert.Cli.Running;
using Ehcert.Domain;
using Ehcert.Lifecycle.Requesting;

namespace Ehcert.Cli.Sending;

/// <summary>N10: sends, and says what comes next. A failure costs nothing: the request is on disk.</summary>
internal sealed class SendingScreen(Call call)
{
    private static readonly Text Title = new("Envoi", "Verzenden", "Senden", "Sending");
    private static readonly Text Sent = new("Votre demande est arrivée.", "Uw aanvraag is aangekomen.", "Ihr Antrag ist angekommen.", "Your request has arrived.");

    private static readonly Text AlreadyThere = new(
        "L'autorité avait déjà reçu cette demande ; elle ne compte qu'une fois.",
        "De autoriteit had deze aanvraag al ontvangen; ze telt maar één keer.",
        "Die Stelle hatte diesen Antrag schon erhalten; er zählt nur einmal.",
        "The authority had already received this request; it counts only once.");

    private static readonly Text Reference = new("Référence", "Referentie", "Referenz", "Reference");

    private static readonly Text Automatically = new(
        "Elle est validée automatiquement : le certificat est prêt dans quelques minutes.",
        "Ze is automatisch gevalideerd: het certificaat is over enkele minuten klaar.",
        "Er ist automatisch geprüft: Das Zertifikat ist in wenigen Minuten bereit.",
        "It was validated automatically: the certificate is ready in a few minutes.");

    private static readonly Text ByHand = new(
        "Une personne la contrôle ; cela peut prendre quelques jours ouvrables. N'envoyez pas de deuxième demande.",
        "Een mens controleert ze; dat kan enkele werkdagen duren. Stuur geen tweede aanvraag.",
        "Ein Mensch prüft ihn; das kann einige Arbeitstage dauern. Senden Sie keinen zweiten Antrag.",
        "A person checks it; this can take some working days. Do not send a second request.");

    private static readonly Text Mails = new(
        "Vous recevez deux e-mails : l'un confirme la réception, l'autre annonce que le certificat est prêt.",
        "U krijgt twee e-mails: een met de ontvangstbevestiging, een als het certificaat klaar is.",
        "Sie erhalten zwei E-Mails: eine bestätigt den Empfang, die andere meldet, dass das Zertifikat bereit ist.",
        "You will get two e-mails: one confirms the arrival, the other says that the certificate is ready.");

    private static readonly Text ThenComplete = new(
        "Ensuite : ehcert complete", "Daarna: ehcert complete", "Danach: ehcert complete", "Then: ehcert complete");

    private static readonly Text SendLater = new(
        "Rien n'est perdu : la demande signée est sur le disque. Envoyez-la plus tard, sans signer à nouveau :",
        "Er is niets verloren: de ondertekende aanvraag staat op de schijf. Verzend ze later, zonder opnieuw te ondertekenen:",
        "Nichts ist verloren: Der unterschriebene Antrag liegt auf dem Datenträger. Senden Sie ihn später, ohne erneut zu unterschreiben:",
        "Nothing is lost: the signed request is on the disk. Send it later, without signing again:");

    public async Task<Outcome<Answer>> SendAsync(RequestOnDisk request, ProgressFace progress)
    {
        call.Screen.Title(Title);
        Outcome<SentRequest> outcome = await progress.WatchAsync(() => request.SendAsync(progress, call.Interrupted));
        if (outcome.IsRefused(out Refusal? refusal, out SentRequest? sent))
        {
            call.Screen.Say(SendLater);
            call.Screen.Line($"  ehcert send \"{request.File.Path}\"");
            return refusal;
        }

        call.Screen.Good(sent.AlreadyReceived ? AlreadyThere : Sent);
        call.Screen.Facts((Reference, sent.Reference.Hex));
        if (sent.ValidatedAutomatically is { } automatically)
            call.Screen.Say(automatically ? Automatically : ByHand);
        call.Screen.Say(Mails);
        call.Screen.Stress(ThenComplete);
        return AnswersJson.Answer(SentResult.Of(sent), AnswersJson.Default.SentResult);
    }
}
