using Ehcert.Domain;

namespace Ehcert.Lifecycle.Completing;

/// <summary>Every way in which completing is refused.</summary>
public static class CompletingRefusals
{
    private static readonly Text KeystoreUnchanged = new(
        "Votre keystore n'a pas changé.",
        "Uw keystore is niet gewijzigd.",
        "Ihr Keystore hat sich nicht geändert.",
        "Your keystore has not changed.");

    private static readonly Text KeysSafe = new(
        "Toutes vos clés sont dans le keystore ; rien n'est perdu.",
        "Al uw sleutels staan in de keystore; er is niets verloren.",
        "Alle Ihre Schlüssel sind im Keystore; nichts ist verloren.",
        "All your keys are in the keystore; nothing is lost.");

    private static readonly Text TellTheCentre = new(
        "Recommencez plus tard. Si cela se répète, communiquez la référence au centre de contact eHealth.",
        "Probeer later opnieuw. Gebeurt het nog eens, geef de referentie dan door aan het eHealth-contactcenter.",
        "Versuchen Sie es später erneut. Wiederholt es sich, nennen Sie dem eHealth-Kontaktzentrum die Referenz.",
        "Try again later. If it happens again, give the reference to the eHealth contact centre.");

    private static readonly Text RequestAnew = new(
        "Faites une nouvelle demande avec « ehcert request ». Gardez l'ancien fichier : il ouvre vos anciens messages.",
        "Doe een nieuwe aanvraag met „ehcert request”. Bewaar het oude bestand: het opent uw oude berichten.",
        "Stellen Sie mit „ehcert request“ einen neuen Antrag. Behalten Sie die alte Datei: Sie öffnet Ihre alten Nachrichten.",
        "Make a new request with \"ehcert request\". Keep the old file: it opens your old messages.");

    /// <summary>No unfinished keystore in the folder.</summary>
    public static RefusalReason NothingToComplete { get; } = new(
        "NOTHING_TO_COMPLETE",
        new Text(
            "Il n'y a aucun keystore à compléter dans {folder}.",
            "Er is geen keystore om te vervolledigen in {folder}.",
            "In {folder} gibt es keinen Keystore, der abzuschließen wäre.",
            "There is no keystore to complete in {folder}."),
        new Text("Rien n'a été modifié.", "Er werd niets gewijzigd.", "Es wurde nichts geändert.", "Nothing was changed."),
        new Text(
            "Indiquez le fichier s'il est ailleurs (--keystore), ou faites d'abord une demande avec « ehcert request ».",
            "Geef het bestand op als het elders staat (--keystore), of doe eerst een aanvraag met „ehcert request”.",
            "Nennen Sie die Datei, wenn sie anderswo liegt (--keystore), oder stellen Sie zuerst mit „ehcert request“ einen Antrag.",
            "Name the file if it lies elsewhere (--keystore), or make a request first with \"ehcert request\"."),
        Desk.Nobody);

    /// <summary>The password fits several unfinished keystores.</summary>
    public static RefusalReason SeveralKeystores { get; } = new(
        "SEVERAL_KEYSTORES",
        new Text(
            "{count} keystores sont à compléter.",
            "Er zijn {count} keystores om te vervolledigen.",
            "{count} Keystores sind abzuschließen.",
            "{count} keystores can be completed."),
        new Text("Rien n'a été modifié.", "Er werd niets gewijzigd.", "Es wurde nichts geändert.", "Nothing was changed."),
        new Text(
            "Dites lequel avec --keystore ; « ehcert list » les montre.",
            "Zeg welke met --keystore; „ehcert list” toont ze.",
            "Sagen Sie mit --keystore, welchen; „ehcert list“ zeigt sie.",
            "Say which one with --keystore; \"ehcert list\" shows them."),
        Desk.Nobody);

    /// <summary>The certificate leads to no root of this environment (U05).</summary>
    public static RefusalReason KeystoreOfOtherEnvironment { get; } = new(
        "KEYSTORE_OF_OTHER_ENVIRONMENT",
        new Text(
            "Ce keystore n'appartient pas à l'environnement « {environment} » : son certificat vient d'une autre autorité.",
            "Deze keystore hoort niet bij de omgeving „{environment}”: het certificaat komt van een andere autoriteit.",
            "Dieser Keystore gehört nicht zur Umgebung „{environment}“: Sein Zertifikat stammt von einer anderen Stelle.",
            "This keystore does not belong to the environment \"{environment}\": its certificate comes from another authority."),
        KeystoreUnchanged,
        new Text(
            "Choisissez l'environnement du keystore (--environment) ou un autre fichier (--keystore).",
            "Kies de omgeving van de keystore (--environment) of een ander bestand (--keystore).",
            "Wählen Sie die Umgebung des Keystores (--environment) oder eine andere Datei (--keystore).",
            "Choose the keystore's environment (--environment) or another file (--keystore)."),
        Desk.Nobody);

    /// <summary>What was delivered are no certificates.</summary>
    public static RefusalReason DeliveryUnreadable { get; } = new(
        "DELIVERY_UNREADABLE",
        new Text(
            "L'autorité a livré quelque chose qui n'est pas un certificat.",
            "De autoriteit leverde iets wat geen certificaat is.",
            "Die Stelle hat etwas geliefert, das kein Zertifikat ist.",
            "The authority delivered something that is not a certificate."),
        KeystoreUnchanged,
        TellTheCentre,
        Desk.EhealthContactCentre);

    /// <summary>The delivered certificate is for another key.</summary>
    public static RefusalReason CertificateForAnotherKey { get; } = new(
        "CERTIFICATE_FOR_ANOTHER_KEY",
        new Text(
            "Le certificat livré ne va pas avec la clé de ce keystore.",
            "Het geleverde certificaat past niet bij de sleutel in deze keystore.",
            "Das gelieferte Zertifikat passt nicht zum Schlüssel in diesem Keystore.",
            "The certificate delivered does not fit the key in this keystore."),
        KeystoreUnchanged,
        TellTheCentre,
        Desk.EhealthContactCentre);

    /// <summary>The delivered certificate has another subject than was asked for.</summary>
    public static RefusalReason CertificateForSomeoneElse { get; } = new(
        "CERTIFICATE_FOR_SOMEONE_ELSE",
        new Text(
            "Le certificat livré n'est pas au nom que vous avez demandé.",
            "Het geleverde certificaat staat niet op de naam die u vroeg.",
            "Das gelieferte Zertifikat lautet nicht auf den Namen, den Sie verlangt haben.",
            "The certificate delivered is not in the name you asked for."),
        KeystoreUnchanged,
        TellTheCentre,
        Desk.EhealthContactCentre);

    /// <summary>The certificate was revoked.</summary>
    public static RefusalReason CertificateRevoked { get; } = new(
        "CERTIFICATE_REVOKED",
        new Text(
            "Ce certificat a été révoqué ; c'est définitif.",
            "Dit certificaat is herroepen; dat is definitief.",
            "Dieses Zertifikat wurde widerrufen; das ist endgültig.",
            "This certificate has been revoked; that is final."),
        KeystoreUnchanged,
        RequestAnew,
        Desk.EhealthContactCentre);

    /// <summary>The certificate has ended.</summary>
    public static RefusalReason CertificateExpired { get; } = new(
        "CERTIFICATE_EXPIRED",
        new Text(
            "La validité de ce certificat est terminée.",
            "De geldigheid van dit certificaat is voorbij.",
            "Die Gültigkeit dieses Zertifikats ist abgelaufen.",
            "This certificate is no longer valid: its end date has passed."),
        KeystoreUnchanged,
        RequestAnew,
        Desk.Nobody);

    /// <summary>The token was revoked or has ended while the certificate lives.</summary>
    public static RefusalReason TokenEnded { get; } = new(
        "TOKEN_ENDED",
        new Text(
            "La clé d'encryption (ETK) de ce certificat a été révoquée ou est arrivée à sa fin.",
            "De encryptiesleutel (ETK) van dit certificaat is herroepen of verlopen.",
            "Der Verschlüsselungsschlüssel (ETK) dieses Zertifikats wurde widerrufen oder ist abgelaufen.",
            "The encryption token (ETK) of this certificate has been revoked or has ended."),
        KeystoreUnchanged,
        RequestAnew,
        Desk.EhealthContactCentre);

    /// <summary>The active token belongs to a key that this keystore does not hold (T05).</summary>
    public static RefusalReason TokenOfAnotherKeystore { get; } = new(
        "TOKEN_OF_ANOTHER_KEYSTORE",
        new Text(
            "L'ETK enregistré pour ce titulaire appartient à un autre fichier keystore que celui-ci.",
            "Het geregistreerde ETK van deze houder hoort bij een ander keystorebestand dan dit.",
            "Das für diesen Inhaber registrierte ETK gehört zu einer anderen Keystore-Datei als dieser.",
            "The ETK registered for this holder belongs to another keystore file than this one."),
        KeystoreUnchanged,
        new Text(
            "Cherchez la copie avec laquelle vous avez terminé la demande (autre ordinateur, clé USB). Si elle est perdue, révoquez et demandez un nouveau certificat.",
            "Zoek de kopie waarmee u de aanvraag afrondde (andere computer, USB-stick). Is ze verloren, herroep dan en vraag een nieuw certificaat aan.",
            "Suchen Sie die Kopie, mit der Sie den Antrag abgeschlossen haben (anderer Computer, USB-Stick). Ist sie verloren, widerrufen Sie und beantragen Sie ein neues Zertifikat.",
            "Look for the copy with which you finished the request (another computer, a USB stick). If it is lost, revoke and request a new certificate."),
        Desk.EhealthContactCentre);

    /// <summary>The depot does not give the token that the authority calls active (T04).</summary>
    public static RefusalReason TokenNotInDepot { get; } = new(
        "TOKEN_NOT_IN_DEPOT",
        new Text(
            "L'ETK est enregistré, mais le dépôt public ne le donne pas encore.",
            "Het ETK is geregistreerd, maar het openbare depot geeft het nog niet.",
            "Das ETK ist registriert, aber das öffentliche Verzeichnis gibt es noch nicht heraus.",
            "The ETK is registered, but the public depot does not give it yet."),
        KeysSafe,
        new Text(
            "Relancez « ehcert complete » dans quelques minutes.",
            "Start „ehcert complete” over enkele minuten opnieuw.",
            "Starten Sie „ehcert complete“ in einigen Minuten erneut.",
            "Run \"ehcert complete\" again in a few minutes."),
        Desk.EhealthContactCentre);

    /// <summary>The end check failed.</summary>
    public static RefusalReason NotProven { get; } = new(
        "RESULT_NOT_PROVEN",
        new Text(
            "Le contrôle final a échoué : le contenu de {file} ne va pas ensemble.",
            "De eindcontrole is mislukt: de inhoud van {file} past niet bij elkaar.",
            "Die Endprüfung ist fehlgeschlagen: Der Inhalt von {file} passt nicht zusammen.",
            "The final check failed: the content of {file} does not fit together."),
        KeysSafe,
        new Text(
            "Ne chargez pas encore ce fichier dans votre logiciel. Relancez « ehcert complete » ; si cela se répète, gardez le fichier et appelez le centre de contact.",
            "Laad dit bestand nog niet in uw software. Start „ehcert complete” opnieuw; gebeurt het nog eens, bewaar het bestand en bel het contactcenter.",
            "Laden Sie diese Datei noch nicht in Ihre Software. Starten Sie „ehcert complete“ erneut; wiederholt es sich, behalten Sie die Datei und rufen Sie das Kontaktzentrum an.",
            "Do not load this file in your software yet. Run \"ehcert complete\" again; if it happens again, keep the file and call the contact centre."),
        Desk.EhealthContactCentre);
}
