using Ehcert.Domain;

namespace Ehcert.Authority.Mails;

/// <summary>The words of the mails.</summary>
internal static class LetterTexts
{
    public static Text Greeting { get; } = new("Bonjour {name},", "Dag {name},", "Guten Tag {name},", "Hello {name},");

    public static Text Closing { get; } = new(
        "Ce message est envoyé automatiquement. Nous ne demandons jamais de mot de passe, de code PIN ni de données bancaires par mail.",
        "Dit bericht wordt automatisch verstuurd. We vragen nooit een wachtwoord, pincode of bankgegevens per mail.",
        "Diese Nachricht wird automatisch versandt. Wir fragen nie per E-Mail nach Kennwort, PIN oder Bankdaten.",
        "This message is sent automatically. We never ask for a password, a PIN or bank data by mail.");

    public static Text Reference { get; } = new("Référence", "Referentie", "Referenz", "Reference");

    public static Text Holder { get; } = new("Titulaire", "Houder", "Inhaber", "Holder");

    public static Text Number { get; } = new("Numéro", "Nummer", "Nummer", "Number");

    public static Text ApplicationId { get; } = new("Identifiant d'application", "Toepassings-ID", "Anwendungskennung", "Application ID");

    public static Text RequestedOn { get; } = new("Demandé le", "Aangevraagd op", "Beantragt am", "Requested on");

    public static Text ValidFrom { get; } = new("Valable à partir du", "Geldig vanaf", "Gültig ab", "Valid from");

    public static Text ValidUntil { get; } = new("Valable jusqu'au", "Geldig tot", "Gültig bis", "Valid until");

    public static Text NotYou { get; } = new(
        "Vous n'avez rien demandé ? Quelqu'un a signé avec votre carte d'identité. Bloquez-la via DOC STOP (00800 2123 2123) et prenez contact avec le centre de contact eHealth en donnant la référence.",
        "Hebt u niets aangevraagd? Dan heeft iemand met uw identiteitskaart ondertekend. Blokkeer ze via DOC STOP (00800 2123 2123) en neem contact op met het contactcenter van eHealth met vermelding van de referentie.",
        "Sie haben nichts beantragt? Dann hat jemand mit Ihrem Personalausweis unterschrieben. Sperren Sie ihn über DOC STOP (00800 2123 2123) und wenden Sie sich mit der Referenz an das eHealth-Kontaktzentrum.",
        "You did not request anything? Then somebody signed with your identity card. Block it through DOC STOP (00800 2123 2123) and contact the eHealth contact centre, giving the reference.");

    public static Text ReceivedSubject { get; } = new(
        "Votre demande de certificat eHealth est bien arrivée",
        "Uw aanvraag voor een eHealth-certificaat is goed aangekomen",
        "Ihr Antrag auf ein eHealth-Zertifikat ist angekommen",
        "Your request for an eHealth certificate has arrived");

    public static Text ReceivedAutomatically { get; } = new(
        "Nous avons reçu votre demande et l'avons validée automatiquement. Le certificat est prêt dans quelques minutes ; nous vous écrivons alors.",
        "We hebben uw aanvraag ontvangen en automatisch goedgekeurd. Het certificaat is binnen enkele minuten klaar; dan schrijven we u opnieuw.",
        "Wir haben Ihren Antrag erhalten und automatisch bestätigt. Das Zertifikat ist in wenigen Minuten bereit; wir schreiben Ihnen dann.",
        "We have received your request and validated it automatically. The certificate is ready within a few minutes; we will write to you then.");

    public static Text ReceivedForOperator { get; } = new(
        "Nous avons reçu votre demande. Les registres ne suffisent pas pour la valider : une personne l'examine. Cela peut durer jusqu'à {days} jours. Inutile de faire une nouvelle demande.",
        "We hebben uw aanvraag ontvangen. De registers volstaan niet om ze goed te keuren: iemand bekijkt ze. Dat kan tot {days} dagen duren. Een nieuwe aanvraag is niet nodig.",
        "Wir haben Ihren Antrag erhalten. Die Register reichen zur Bestätigung nicht aus: Eine Person prüft ihn. Das kann bis zu {days} Tage dauern. Ein neuer Antrag ist nicht nötig.",
        "We have received your request. The registers do not suffice to validate it: somebody looks into it. That can take up to {days} days. There is no need for a new request.");

    public static Text ReceivedNext { get; } = new(
        "Gardez le fichier .p12 créé sur votre ordinateur lors de la demande, et son mot de passe : il en faudra pour terminer.",
        "Bewaar het .p12-bestand dat bij de aanvraag op uw computer werd gemaakt, en het wachtwoord: u hebt ze nodig om af te ronden.",
        "Bewahren Sie die beim Antrag auf Ihrem Computer erstellte .p12-Datei und ihr Kennwort auf: Sie brauchen beides zum Abschließen.",
        "Keep the .p12 file that was made on your computer with the request, and its password: you need both to finish.");

    public static Text ReadySubject { get; } = new(
        "Votre certificat eHealth est prêt : terminez-le maintenant",
        "Uw eHealth-certificaat is klaar: rond het nu af",
        "Ihr eHealth-Zertifikat ist bereit: Schließen Sie es jetzt ab",
        "Your eHealth certificate is ready: complete it now");

    public static Text ReadyNews { get; } = new(
        "Votre certificat a été délivré. Il ne fonctionne qu'une fois terminé sur votre ordinateur.",
        "Uw certificaat werd afgeleverd. Het werkt pas wanneer u het op uw computer hebt afgerond.",
        "Ihr Zertifikat wurde ausgestellt. Es funktioniert erst, wenn Sie es auf Ihrem Computer abgeschlossen haben.",
        "Your certificate was issued. It works only once it is completed on your computer.");

    public static Text ReadyNext { get; } = new(
        "Ouvrez le gestionnaire de certificats, choisissez « Terminer une demande » (ou la commande « ehcert complete ») et prenez le fichier .p12 de la demande du {requested}, dans le dossier ehealth/keystore de votre dossier personnel. Vous aurez besoin de son mot de passe, pas de votre carte d'identité.",
        "Open de certificaatbeheerder, kies ‘Een aanvraag afronden’ (of het commando ‘ehcert complete’) en neem het .p12-bestand van de aanvraag van {requested}, in de map ehealth/keystore van uw persoonlijke map. U hebt het wachtwoord nodig, niet uw identiteitskaart.",
        "Öffnen Sie die Zertifikatsverwaltung, wählen Sie „Einen Antrag abschließen“ (oder den Befehl „ehcert complete“) und nehmen Sie die .p12-Datei des Antrags vom {requested} im Ordner ehealth/keystore Ihres persönlichen Ordners. Sie brauchen ihr Kennwort, nicht Ihren Personalausweis.",
        "Open the certificate manager, choose “Complete a request” (or the command “ehcert complete”) and take the .p12 file of the request of {requested}, in the folder ehealth/keystore of your home folder. You need its password, not your identity card.");

    public static Text RefusedSubject { get; } = new(
        "Votre demande de certificat eHealth a été refusée",
        "Uw aanvraag voor een eHealth-certificaat werd geweigerd",
        "Ihr Antrag auf ein eHealth-Zertifikat wurde abgelehnt",
        "Your request for an eHealth certificate was refused");

    public static Text RefusedNews { get; } = new(
        "Nous n'avons pas pu accepter votre demande. Raison : {why}",
        "We konden uw aanvraag niet aanvaarden. Reden: {why}",
        "Wir konnten Ihren Antrag nicht annehmen. Grund: {why}",
        "We could not accept your request. Reason: {why}");

    public static Text RefusedRemark { get; } = new("Remarque : {remark}", "Opmerking: {remark}", "Anmerkung: {remark}", "Remark: {remark}");
}
