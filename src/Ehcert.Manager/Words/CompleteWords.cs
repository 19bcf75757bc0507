using Ehcert.Domain;

namespace Ehcert.Manager.Words;

/// <summary>Words of "complete a request".</summary>
internal static class CompleteWords
{
    public static readonly Text Name = new("Compléter une demande", "Een aanvraag vervolledigen", "Einen Antrag abschließen", "Complete a request");

    public static IReadOnlyList<Text> Steps { get; } =
    [
        new("Keystore", "Keystore", "Keystore", "Keystore"),
        new("Mot de passe", "Wachtwoord", "Passwort", "Password"),
        new("Certificat et ETK", "Certificaat en ETK", "Zertifikat und ETK", "Certificate and ETK"),
        new("Terminé", "Klaar", "Fertig", "Done"),
    ];

    public static readonly Text ChooseTitle = new("Quel keystore voulez-vous compléter ?", "Welke keystore wilt u vervolledigen?", "Welchen Keystore möchten Sie abschließen?", "Which keystore would you like to complete?");
    public static readonly Text NoneTitle = new("Rien à compléter", "Niets te vervolledigen", "Nichts abzuschließen", "Nothing to complete");
    public static readonly Text NoneBody = new("Aucun keystore en attente n’a été trouvé dans {folder}.", "In {folder} is geen wachtende keystore gevonden.", "In {folder} wurde kein wartender Keystore gefunden.", "No keystore that waits was found in {folder}.");
    public static readonly Text OtherFile = new("Choisir un autre fichier", "Een ander bestand kiezen", "Eine andere Datei wählen", "Choose another file");
    public static readonly Text OtherFileLabel = new("Chemin complet du fichier .p12", "Volledig pad van het .p12-bestand", "Vollständiger Pfad der .p12-Datei", "Full path of the .p12 file");
    public static readonly Text Uncompleted = new("À compléter", "Te vervolledigen", "Abzuschließen", "To be completed");
    public static readonly Text Completed = new("Complet", "Volledig", "Vollständig", "Complete");
    public static readonly Text WrittenOn = new("créé le {date}", "gemaakt op {date}", "erstellt am {date}", "made on {date}");

    public static readonly Text PasswordTitle = new("Mot de passe du keystore", "Wachtwoord van de keystore", "Passwort des Keystores", "Password of the keystore");
    public static readonly Text PasswordBody = new("Celui que vous avez choisi lors de la demande. Un mot de passe erroné ne change rien au fichier.", "Het wachtwoord dat u bij de aanvraag koos. Een fout wachtwoord verandert niets aan het bestand.", "Das Passwort, das Sie beim Antrag gewählt haben. Ein falsches ändert nichts an der Datei.", "The one you chose when you made the request. A wrong password changes nothing in the file.");
    public static readonly Text Complete = new("Installer le certificat", "Het certificaat installeren", "Zertifikat installieren", "Install the certificate");

    public static readonly Text WorkingTitle = new("Installation de votre certificat", "Uw certificaat wordt geïnstalleerd", "Ihr Zertifikat wird installiert", "Installing your certificate");
    public static readonly Text WorkingBody = new("Vous pouvez fermer à tout moment : la prochaine fois, seule la partie manquante est faite.", "U mag op elk moment sluiten: de volgende keer gebeurt alleen wat nog ontbreekt.", "Sie können jederzeit schließen: beim nächsten Mal wird nur das Fehlende erledigt.", "You may close at any time: next time only the missing part is done.");
    public static readonly Text Waiting = new("Votre certificat n’est pas encore prêt. Nous demandons à nouveau à {time}.", "Uw certificaat is nog niet klaar. We vragen het opnieuw om {time}.", "Ihr Zertifikat ist noch nicht fertig. Wir fragen um {time} erneut nach.", "Your certificate is not ready yet. We ask again at {time}.");
    public static readonly Text StopWaiting = new("Arrêter d’attendre", "Stoppen met wachten", "Nicht länger warten", "Stop waiting");
    public static readonly Text Stopped = new("Nous avons arrêté d’attendre. Rien n’est perdu : revenez quand le second e-mail est là.", "We wachten niet langer. Er is niets verloren: kom terug wanneer de tweede e-mail er is.", "Wir warten nicht länger. Nichts ist verloren: kommen Sie wieder, wenn die zweite E-Mail da ist.", "We have stopped waiting. Nothing is lost: come back when the second e-mail is there.");

    public static readonly Text DoneTitle = new("Votre certificat eHealth est prêt", "Uw eHealth-certificaat is klaar", "Ihr eHealth-Zertifikat ist fertig", "Your eHealth certificate is ready");
    public static readonly Text DoneBody = new("Vos clés, le certificat et l’ETK ont été vérifiés ensemble : un message d’essai a été chiffré et relu.", "Uw sleutels, het certificaat en de ETK zijn samen getest: een proefbericht werd versleuteld en weer gelezen.", "Schlüssel, Zertifikat und ETK wurden zusammen geprüft: eine Probenachricht wurde verschlüsselt und wieder gelesen.", "Your keys, the certificate and the ETK were checked together: a test message was encrypted and read again.");
    public static readonly Text Holder = new("Titulaire", "Houder", "Inhaber", "Holder");
    public static readonly Text ValidUntil = new("Valable jusqu’au", "Geldig tot", "Gültig bis", "Valid until");
    public static readonly Text Serial = new("Numéro de série", "Serienummer", "Seriennummer", "Serial number");
    public static readonly Text Issuer = new("Émetteur", "Uitgever", "Aussteller", "Issuer");
    public static readonly Text BackUp = new("Faites une copie du fichier sur une clé USB et rangez le mot de passe ailleurs.", "Maak een kopie van het bestand op een USB-stick en bewaar het wachtwoord ergens anders.", "Kopieren Sie die Datei auf einen USB-Stick und bewahren Sie das Passwort woanders auf.", "Make a copy of the file on a USB stick and keep the password somewhere else.");
    public static readonly Text NextStage = new("Étape suivante : chargez le keystore sur le site de facturation et dans votre logiciel.", "Volgende stap: laad de keystore op de facturatiesite en in uw software.", "Nächster Schritt: Laden Sie den Keystore auf der Abrechnungsseite und in Ihrer Software.", "Next: load the keystore on the billing site and in your software.");
    public static readonly Text ToBeActivated = new("Ce nouvel ETK doit encore être activé, quand tous vos logiciels utilisent le nouveau fichier.", "Deze nieuwe ETK moet nog geactiveerd worden, zodra al uw software het nieuwe bestand gebruikt.", "Dieser neue ETK muss noch aktiviert werden, sobald alle Programme die neue Datei benutzen.", "This new ETK still has to be activated, once all your software uses the new file.");
}
