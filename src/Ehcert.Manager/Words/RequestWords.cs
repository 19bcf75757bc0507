using Ehcert.Domain;

namespace Ehcert.Manager.Words;

/// <summary>Words of "request a new certificate".</summary>
internal static class RequestWords
{
    public static readonly Text Name = new("Demander un certificat", "Een certificaat aanvragen", "Ein Zertifikat beantragen", "Request a certificate");

    public static IReadOnlyList<Text> Steps { get; } =
    [
        new("Conditions", "Voorwaarden", "Bedingungen", "Conditions"),
        new("Carte d’identité", "Identiteitskaart", "Personalausweis", "Identity card"),
        new("Code PIN", "Pincode", "PIN-Eingabe", "PIN code"),
        new("Pour qui", "Voor wie", "Für wen", "For whom"),
        new("Coordonnées", "Contactgegevens", "Kontaktdaten", "Contact details"),
        new("Aperçu et contrat", "Overzicht en contract", "Übersicht und Vertrag", "Overview and contract"),
        new("Mot de passe", "Wachtwoord", "Passwort", "Password"),
        new("Signature", "Handtekening", "Unterschrift", "Signature step"),
        new("Envoi", "Versturen", "Absenden", "Sending"),
    ];

    public static readonly Text ConditionsTitle = new("Avant de commencer", "Voor u begint", "Bevor Sie beginnen", "Before you begin");
    public static readonly Text ConditionsBody = new(
        "Un certificat eHealth est votre passeport numérique de prestataire de soins. En le demandant, vous vous engagez à ceci :",
        "Een eHealth-certificaat is uw digitale paspoort als zorgverlener. Door het aan te vragen verbindt u zich hiertoe:",
        "Ein eHealth-Zertifikat ist Ihr digitaler Ausweis als Leistungserbringer. Mit dem Antrag verpflichten Sie sich zu Folgendem:",
        "An eHealth certificate is your digital passport as a care provider. By requesting it you commit to this:");

    public static IReadOnlyList<Text> Duties { get; } =
    [
        new("Vos données sont exactes, et vous signalez tout changement.", "Uw gegevens kloppen en u meldt elke wijziging.", "Ihre Angaben stimmen, und Sie melden jede Änderung.", "Your details are right, and you report every change."),
        new("Vous gardez le fichier et son mot de passe pour vous.", "U houdt het bestand en het wachtwoord voor uzelf.", "Sie behalten Datei und Passwort für sich.", "You keep the file and its password to yourself."),
        new("Vous révoquez le certificat en cas de perte ou d’abus.", "U herroept het certificaat bij verlies of misbruik.", "Bei Verlust oder Missbrauch widerrufen Sie das Zertifikat.", "You revoke the certificate after loss or misuse."),
        new("Vous répondez de son usage, même par quelqu’un d’autre.", "U bent verantwoordelijk voor het gebruik, ook door iemand anders.", "Sie haften für die Nutzung, auch durch andere.", "You answer for its use, also by somebody else."),
    ];

    public static readonly Text ConditionsLater = new(
        "Le contrat complet, avec vos données, vous est présenté avant la signature.",
        "Het volledige contract, met uw gegevens, krijgt u te zien vóór u ondertekent.",
        "Den vollständigen Vertrag mit Ihren Angaben sehen Sie vor der Unterschrift.",
        "You will see the full contract, with your details in it, before you sign.");
    public static readonly Text ConditionsAccept = new("J’ai lu et j’accepte ces conditions", "Ik heb deze voorwaarden gelezen en ga akkoord", "Ich habe diese Bedingungen gelesen und stimme zu", "I have read and accept these conditions");
    public static readonly Text ConditionsMissing = new("Cochez la case pour continuer.", "Vink het vakje aan om verder te gaan.", "Kreuzen Sie das Kästchen an, um fortzufahren.", "Tick the box to go on.");

    public static readonly Text CardTitle = new("Insérez votre carte d’identité", "Steek uw identiteitskaart in", "Stecken Sie Ihren Personalausweis ein", "Insert your identity card");
    public static readonly Text CardBody = new("La puce vers l’avant. La carte est reconnue toute seule.", "Met de chip naar voren. De kaart wordt vanzelf herkend.", "Mit dem Chip voran. Die Karte wird von selbst erkannt.", "Chip first. The card is recognised by itself.");
    public static readonly Text CardWhy = new("Pourquoi ? La carte prouve qui vous êtes. Seuls votre nom, votre numéro national et les certificats sont lus.", "Waarom? De kaart bewijst wie u bent. Alleen uw naam, rijksregisternummer en certificaten worden gelezen.", "Warum? Die Karte beweist, wer Sie sind. Gelesen werden nur Name, Nationalregisternummer und Zertifikate.", "Why? The card proves who you are. Only your name, national number and certificates are read.");

    public static readonly Text PinTitle = new("Identifiez-vous avec votre code PIN", "Identificeer u met uw pincode", "Weisen Sie sich mit Ihrer PIN aus", "Identify yourself with your PIN");
    public static readonly Text PinBody = new("Pour voir quels certificats vous pouvez demander. Vous ne signez encore rien.", "Om te zien welke certificaten u mag aanvragen. U ondertekent nog niets.", "Um zu sehen, welche Zertifikate Sie beantragen dürfen. Sie unterschreiben noch nichts.", "To see which certificates you may request. You are not signing anything yet.");

    public static readonly Text KindTitle = new("Pour qui est le certificat ?", "Voor wie is het certificaat?", "Für wen ist das Zertifikat?", "Who is the certificate for?");
    public static readonly Text ForMe = new("Pour moi, {name}", "Voor mij, {name}", "Für mich, {name}", "For me, {name}");
    public static readonly Text ForMeBody = new("Un seul par personne, pour tous vos logiciels et lieux de travail.", "Eén per persoon, voor al uw software en praktijken.", "Eines pro Person, für alle Programme und Arbeitsorte.", "One per person, for all your software and places of work.");
    public static readonly Text ForMeNot = new("Aucune qualité de prestataire de soins n’est connue pour vous.", "Voor u is geen hoedanigheid als zorgverlener bekend.", "Für Sie ist keine Eigenschaft als Leistungserbringer bekannt.", "No care-provider quality is known for you.");
    public static readonly Text ForOrganisation = new("Pour une organisation", "Voor een organisatie", "Für eine Organisation", "For an organisation");
    public static readonly Text ForOrganisationBody = new("Que vous représentez légalement : pharmacie, hôpital, cabinet…", "Die u wettelijk vertegenwoordigt: apotheek, ziekenhuis, praktijk…", "Die Sie rechtlich vertreten: Apotheke, Krankenhaus, Praxis…", "That you legally represent: pharmacy, hospital, practice…");
    public static readonly Text WhichOrganisation = new("Quelle organisation ?", "Welke organisatie?", "Welche Organisation?", "Which organisation?");
    public static readonly Text SearchOrganisation = new("Chercher un nom ou un numéro", "Zoeken op naam of nummer", "Name oder Nummer suchen", "Search a name or number");
    public static readonly Text NoneFound = new("Aucune organisation ne correspond.", "Geen organisatie gevonden.", "Keine Organisation gefunden.", "No organisation matches.");
    public static readonly Text FoundCount = new("{count} organisations", "{count} organisaties", "{count} Organisationen", "{count} organisations found");
    public static readonly Text OtherOrganisation = new("Une autre organisation", "Een andere organisatie", "Eine andere Organisation", "Another organisation");
    public static readonly Text OtherOrganisationBody = new("Vérifiée à la main : comptez jusqu’à dix jours.", "Wordt met de hand gecontroleerd: reken op maximaal tien dagen.", "Wird von Hand geprüft: rechnen Sie mit bis zu zehn Tagen.", "Checked by hand: allow up to ten days.");
    public static readonly Text OrganisationType = new("Type d’organisation", "Soort organisatie", "Art der Organisation", "Type of organisation");
    public static readonly Text OrganisationNumber = new("Numéro", "Nummer", "Kennnummer", "Number");
    public static readonly Text OrganisationName = new("Nom de l’organisation", "Naam van de organisatie", "Name der Organisation", "Name of the organisation");
    public static readonly Text ApplicationIdLabel = new("Identifiant d’application (ApplicationID)", "Toepassings-ID (ApplicationID)", "Anwendungskennung (ApplicationID)", "Application id (ApplicationID)");
    public static readonly Text ApplicationIdHint = new("Distingue plusieurs certificats d’une organisation : lettres A–Z, chiffres, - et _. Laissez vide si vous n’en avez qu’un.", "Onderscheidt meerdere certificaten van één organisatie: letters A–Z, cijfers, - en _. Laat leeg als u er maar één hebt.", "Unterscheidet mehrere Zertifikate einer Organisation: Buchstaben A–Z, Ziffern, - und _. Leer lassen, wenn es nur eines gibt.", "Tells several certificates of one organisation apart: letters A–Z, digits, - and _. Leave empty when there is only one.");
    public static readonly Text ApplicationIdsInUse = new("Déjà utilisés : {ids}", "Al in gebruik: {ids}", "Schon vergeben: {ids}", "Already in use: {ids}");
    public static readonly Text ApplicationIdNone = new("(aucun)", "(geen)", "(keine)", "(none)");
    public static readonly Text Usage = new("À quoi servira le certificat ?", "Waarvoor dient het certificaat?", "Wofür wird das Zertifikat benutzt?", "What will the certificate be used for?");
    public static readonly Text NamesUpperCase = new("Dans le certificat, les noms sont écrits en majuscules et sans accents.", "In het certificaat staan namen in hoofdletters en zonder accenten.", "Im Zertifikat stehen Namen in Großbuchstaben und ohne Akzente.", "In the certificate names are in capitals and without accents.");

    public static readonly Text ContactTitle = new("Où pouvons-nous vous joindre ?", "Waar kunnen we u bereiken?", "Wo erreichen wir Sie?", "Where can we reach you?");
    public static readonly Text ContactBody = new("Les deux e-mails sur votre demande arrivent à l’adresse personnelle.", "De twee e-mails over uw aanvraag komen aan op het persoonlijke adres.", "Die beiden E-Mails zu Ihrem Antrag gehen an die persönliche Adresse.", "The two e-mails about your request go to the personal address.");
    public static readonly Text EmailPrivate = new("E-mail personnel", "Persoonlijk e-mailadres", "Persönliche E-Mail-Adresse", "Personal e-mail");
    public static readonly Text EmailGeneral = new("E-mail général", "Algemeen e-mailadres", "Allgemeine E-Mail-Adresse", "General e-mail");
    public static readonly Text PhonePrivate = new("Téléphone personnel", "Persoonlijk telefoonnummer", "Persönliche Telefonnummer", "Personal phone");
    public static readonly Text PhoneGeneral = new("Téléphone général", "Algemeen telefoonnummer", "Allgemeine Telefonnummer", "General phone");

    public static readonly Text OverviewTitle = new("Vérifiez et lisez le contrat", "Controleer en lees het contract", "Prüfen Sie und lesen Sie den Vertrag", "Check, and read the contract");
    public static readonly Text HolderBlock = new("Le certificat", "Het certificaat", "Das Zertifikat", "The certificate");
    public static readonly Text ContactBlock = new("Vos coordonnées", "Uw contactgegevens", "Ihre Kontaktdaten", "Your contact details");
    public static readonly Text OpenContract = new("Lire le contrat", "Het contract lezen", "Vertrag lesen", "Read the contract");
    public static readonly Text ContractFrame = new("Texte du contrat", "Tekst van het contract", "Vertragstext", "Text of the contract");
    public static readonly Text AcceptContract = new("J’ai lu le contrat et je l’accepte", "Ik heb het contract gelezen en aanvaard het", "Ich habe den Vertrag gelesen und nehme ihn an", "I have read the contract and accept it");
    public static readonly Text AcceptContractMissing = new("Ouvrez le contrat, lisez-le et cochez la case.", "Open het contract, lees het en vink het vakje aan.", "Öffnen Sie den Vertrag, lesen Sie ihn und kreuzen Sie das Kästchen an.", "Open the contract, read it and tick the box.");
    public static readonly Text ValidatedByHand = new("Cette demande sera vérifiée à la main : comptez jusqu’à dix jours.", "Deze aanvraag wordt met de hand gecontroleerd: reken op maximaal tien dagen.", "Dieser Antrag wird von Hand geprüft: rechnen Sie mit bis zu zehn Tagen.", "This request will be checked by hand: allow up to ten days.");

    public static readonly Text PasswordTitle = new("Choisissez le mot de passe du keystore", "Kies het wachtwoord van de keystore", "Wählen Sie das Passwort des Keystores", "Choose the password of the keystore");
    public static readonly Text PasswordBody = new("Le keystore est le fichier qui contient vos clés. Prenez un mot de passe que vous n’utilisez pour rien d’autre.", "De keystore is het bestand met uw sleutels. Neem een wachtwoord dat u nergens anders gebruikt.", "Der Keystore ist die Datei mit Ihren Schlüsseln. Nehmen Sie ein Passwort, das Sie sonst nirgends benutzen.", "The keystore is the file with your keys. Take a password that you use for nothing else.");
    public static readonly Text PasswordWarning = new("Personne ne peut le retrouver. Sans lui, il faut révoquer et tout redemander.", "Niemand kan het terugvinden. Zonder moet u herroepen en alles opnieuw aanvragen.", "Niemand kann es wiederherstellen. Ohne es müssen Sie widerrufen und alles neu beantragen.", "Nobody can recover it. Without it you have to revoke and request everything anew.");
    public static readonly Text PasswordLabel = new("Mot de passe", "Wachtwoord", "Passwort", "Password");
    public static readonly Text PasswordAgain = new("Encore une fois le même", "Nog eens hetzelfde", "Noch einmal dasselbe", "The same once more");

    public static readonly Text SignTitle = new("Signez votre demande", "Onderteken uw aanvraag", "Unterschreiben Sie Ihren Antrag", "Sign your request");
    public static readonly Text SignBody = new("Cette fois, le code PIN vaut signature légale du contrat. Le fichier est écrit avant tout envoi.", "Deze keer geldt de pincode als wettelijke handtekening onder het contract. Het bestand wordt geschreven vóór er iets wordt verstuurd.", "Diesmal gilt die PIN als rechtsgültige Unterschrift unter den Vertrag. Die Datei wird geschrieben, bevor etwas gesendet wird.", "This time the PIN is your legally binding signature under the contract. The file is written before anything is sent.");

    public static readonly Text FilesTitle = new("Vos fichiers sont prêts", "Uw bestanden zijn klaar", "Ihre Dateien sind fertig", "Your files are ready");
    public static readonly Text FilesBody = new("Seule la demande est envoyée. Le keystore ne quitte jamais cet ordinateur.", "Alleen de aanvraag wordt verstuurd. De keystore verlaat deze computer nooit.", "Nur der Antrag wird gesendet. Der Keystore verlässt diesen Rechner nie.", "Only the request is sent. The keystore never leaves this computer.");
    public static readonly Text KeystoreFile = new("Keystore", "Keystore", "Keystore", "Keystore");
    public static readonly Text RequestFile = new("Demande signée", "Ondertekende aanvraag", "Unterschriebener Antrag", "Signed request");
    public static readonly Text Send = new("Envoyer la demande", "De aanvraag versturen", "Antrag senden", "Send the request");

    public static readonly Text SentTitle = new("Votre demande est envoyée", "Uw aanvraag is verstuurd", "Ihr Antrag ist gesendet", "Your request has been sent");
    public static readonly Text SentAutomatic = new("Elle est validée automatiquement : le certificat est prêt dans quelques minutes.", "Ze wordt automatisch gevalideerd: het certificaat is binnen enkele minuten klaar.", "Er wird automatisch geprüft: das Zertifikat ist in wenigen Minuten fertig.", "It is validated automatically: the certificate is ready in a few minutes.");
    public static readonly Text SentByHand = new("Elle est vérifiée à la main : comptez jusqu’à dix jours. Inutile de la refaire.", "Ze wordt met de hand gecontroleerd: reken op maximaal tien dagen. Opnieuw aanvragen hoeft niet.", "Er wird von Hand geprüft: bis zu zehn Tage. Ein neuer Antrag ist nicht nötig.", "It is checked by hand: allow up to ten days. There is no need to request again.");
    public static readonly Text SentAlready = new("L’autorité l’avait déjà reçue : rien n’a été fait deux fois.", "De autoriteit had ze al ontvangen: er is niets dubbel gebeurd.", "Die Stelle hatte ihn schon erhalten: nichts ist doppelt geschehen.", "The authority had received it already: nothing was done twice.");
    public static readonly Text SentMails = new("Un premier e-mail confirme la réception. Un second vous dit que le certificat est prêt : revenez alors ici pour compléter la demande.", "Een eerste e-mail bevestigt de ontvangst. Een tweede zegt dat het certificaat klaar is: kom dan hier terug om de aanvraag te vervolledigen.", "Eine erste E-Mail bestätigt den Empfang. Eine zweite sagt, dass das Zertifikat fertig ist: kommen Sie dann hierher zurück, um den Antrag abzuschließen.", "A first e-mail confirms receipt. A second one tells you that the certificate is ready: come back here then to complete the request.");
    public static readonly Text Reference = new("Référence", "Referentie", "Referenz", "Reference");
    public static readonly Text CompleteNow = new("Compléter maintenant", "Nu vervolledigen", "Jetzt abschließen", "Complete it now");
}
