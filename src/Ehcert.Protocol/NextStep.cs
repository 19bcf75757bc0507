using Ehcert.Domain;

namespace Ehcert.Protocol;

/// <summary>What to do next; several reasons share one.</summary>
internal static class NextStep
{
    public static Text Fix { get; } = new(
        "Corrigez et réessayez.",
        "Verbeter dit en probeer opnieuw.",
        "Berichtigen Sie es und versuchen Sie es erneut.",
        "Correct it and try again.");

    public static Text Contact { get; } = new(
        "Contactez le centre de contact eHealth.",
        "Contacteer het eHealth-contactcenter.",
        "Wenden Sie sich an das eHealth-Kontaktzentrum.",
        "Contact the eHealth contact centre.");

    public static Text Sign { get; } = new(
        "Faites signer la demande à nouveau et renvoyez-la sans la modifier.",
        "Laat de aanvraag opnieuw ondertekenen en verstuur ze ongewijzigd.",
        "Lassen Sie den Antrag neu unterschreiben und senden Sie ihn unverändert.",
        "Have the request signed again and send it without changing it.");

    public static Text Card { get; } = new(
        "Vérifiez que la carte est valable, puis recommencez. Sinon, votre commune peut aider.",
        "Controleer of de kaart geldig is en begin opnieuw. Anders kan uw gemeente helpen.",
        "Prüfen Sie, ob die Karte gültig ist, und beginnen Sie erneut. Sonst hilft Ihre Gemeinde.",
        "Check that the card is valid and start again. Otherwise your municipality can help.");

    public static Text Municipality { get; } = new(
        "Demandez une nouvelle carte ou de nouveaux certificats à votre commune.",
        "Vraag een nieuwe kaart of nieuwe certificaten aan uw gemeente.",
        "Beantragen Sie bei Ihrer Gemeinde eine neue Karte oder neue Zertifikate.",
        "Ask your municipality for a new card or new certificates.");

    public static Text Vendor { get; } = new(
        "Signalez-le à l'éditeur du logiciel.",
        "Meld dit aan de leverancier van de software.",
        "Melden Sie es dem Hersteller der Software.",
        "Report it to the vendor of the software.");

    public static Text Restart { get; } = new(
        "Recommencez la demande depuis le début.",
        "Begin de aanvraag opnieuw vanaf het begin.",
        "Beginnen Sie den Antrag von vorn.",
        "Start the request again from the beginning.");

    public static Text Own { get; } = new(
        "Utilisez la carte de la personne qui a préparé la demande.",
        "Gebruik de kaart van de persoon die de aanvraag voorbereidde.",
        "Verwenden Sie die Karte der Person, die den Antrag vorbereitet hat.",
        "Use the card of the person who prepared the request.");

    public static Text Mandate { get; } = new(
        "Demandez à l'organisation de vous faire inscrire comme responsable, puis réessayez.",
        "Vraag de organisatie om u als verantwoordelijke te laten registreren en probeer opnieuw.",
        "Bitten Sie die Organisation, Sie als Verantwortliche eintragen zu lassen, und versuchen Sie es erneut.",
        "Ask the organisation to have you registered as responsible, then try again.");

    public static Text Newkey { get; } = new(
        "Recommencez la demande : une nouvelle clé sera créée.",
        "Begin de aanvraag opnieuw: er wordt een nieuwe sleutel gemaakt.",
        "Beginnen Sie den Antrag neu: ein neuer Schlüssel wird erzeugt.",
        "Start the request again: a new key will be made.");

    public static Text Clock { get; } = new(
        "Vérifiez l'heure de cet ordinateur, puis recommencez.",
        "Controleer de klok van deze computer en begin opnieuw.",
        "Prüfen Sie die Uhr dieses Computers und beginnen Sie erneut.",
        "Check the clock of this computer, then start again.");

    public static Text Wait { get; } = new(
        "Patientez jusqu'à la période de remplacement, ou faites d'abord révoquer l'ancien certificat.",
        "Wacht tot de vervangingsperiode, of laat eerst het oude certificaat intrekken.",
        "Warten Sie bis zum Ersatzzeitraum, oder lassen Sie zuerst das alte Zertifikat widerrufen.",
        "Wait for the replacement period, or have the old certificate revoked first.");

    public static Text Later { get; } = new(
        "Réessayez plus tard ; rien d'autre n'est à faire.",
        "Probeer later opnieuw; verder hoeft u niets te doen.",
        "Versuchen Sie es später erneut; sonst ist nichts zu tun.",
        "Try again later; nothing else is to be done.");

    public static Text Pending { get; } = new(
        "Attendez le mail qui en annonce la suite ; inutile de faire une nouvelle demande.",
        "Wacht op de mail met het vervolg; een nieuwe aanvraag is niet nodig.",
        "Warten Sie auf die E-Mail mit dem Ergebnis; ein neuer Antrag ist nicht nötig.",
        "Wait for the mail that tells the outcome; a new request is not needed.");

    public static Text Complete { get; } = new(
        "Recommencez la création du jeton de chiffrement.",
        "Begin het aanmaken van het vercijferingstoken opnieuw.",
        "Beginnen Sie die Erstellung des Verschlüsselungstokens erneut.",
        "Start making the encryption token again.");

    public static Text Nothing { get; } = new(
        "Rien n'est à faire si le jeton est déjà actif.",
        "Er is niets te doen als het token al actief is.",
        "Es ist nichts zu tun, wenn das Token bereits aktiv ist.",
        "There is nothing to do if the token is active already.");
}
