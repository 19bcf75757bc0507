using Ehcert.Domain;

namespace Ehcert.Sandbox.Page;

/// <summary>Every word of the page, in the four languages.</summary>
internal static class PageTexts
{
    public static readonly Text Sandbox = new("bac à sable", "zandbak", "Sandbox", "sandbox");
    public static readonly Text SkipToContent = new("Aller au contenu", "Naar de inhoud", "Zum Inhalt", "Skip to content");
    public static readonly Text MainMenu = new("Menu principal", "Hoofdmenu", "Hauptmenü", "Main menu");
    public static readonly Text LanguageChoice = new("Langue", "Taal", "Sprache", "Language");
    public static readonly Text People = new("Personnes", "Personen", "Personen", "People");
    public static readonly Text Mailbox = new("Courrier", "Post", "Post", "Mail");
    public static readonly Text Behind = new("Coulisses", "Achter de schermen", "Hinter den Kulissen", "Behind the scenes");
    public static readonly Text AllInvented = new(
        "Tout ici est inventé, et rien ne quitte cet ordinateur.",
        "Alles hier is verzonnen, en niets verlaat deze computer.",
        "Alles hier ist erfunden, und nichts verlässt diesen Computer.",
        "Everything here is invented, and nothing leaves this computer.");

    // The first page.
    public static readonly Text HomeTitle = new(
        "Un certificat eHealth en une minute, pour voir.",
        "Een eHealth-certificaat in één minuut, om te proberen.",
        "Ein eHealth-Zertifikat in einer Minute, zum Ausprobieren.",
        "An eHealth certificate in a minute, to see how it goes.");
    public static readonly Text HomeLead = new(
        "Des personnes, des cartes d’identité et une autorité qui n’existent pas, mais qui se comportent comme les vraies. Ouvrez un terminal dans le dossier d’Ehcert et suivez les trois pas.",
        "Personen, identiteitskaarten en een autoriteit die niet bestaan, maar zich gedragen als de echte. Open een terminal in de map van Ehcert en volg de drie stappen.",
        "Personen, Ausweise und eine Behörde, die es nicht gibt, die sich aber wie die echten verhalten. Öffnen Sie ein Terminal im Ordner von Ehcert und folgen Sie den drei Schritten.",
        "People, identity cards and an authority that do not exist but behave like the real ones. Open a terminal in Ehcert’s folder and follow the three steps.");
    public static readonly Text StepRequest = new("Demander", "Aanvragen", "Beantragen", "Request");
    public static readonly Text StepRequestHint = new(
        "{name} prête sa carte. Son code PIN est {pin} ; le mot de passe du keystore, vous le choisissez.",
        "{name} leent haar kaart uit. De pincode is {pin}; het wachtwoord van de keystore kiest u zelf.",
        "{name} leiht ihre Karte aus. Die PIN ist {pin}; das Passwort des Keystores wählen Sie.",
        "{name} lends her card. Its PIN is {pin}; you choose the password of the keystore.");
    public static readonly Text StepRead = new("Lire", "Lezen", "Lesen", "Read");
    public static readonly Text StepReadHint = new(
        "Deux courriels arrivent en quelques secondes : demande reçue, puis certificat prêt.",
        "Binnen enkele seconden komen twee mails aan: aanvraag ontvangen, dan certificaat klaar.",
        "Binnen Sekunden kommen zwei Mails: Antrag erhalten, dann Zertifikat bereit.",
        "Two mails arrive within seconds: request received, then certificate ready.");
    public static readonly Text OpenMailbox = new("Ouvrir le courrier", "Post openen", "Post öffnen", "Open the mail");
    public static readonly Text StepComplete = new("Compléter", "Voltooien", "Abschließen", "Complete");
    public static readonly Text StepCompleteHint = new(
        "Le certificat et le jeton de chiffrement rejoignent le keystore. C’est fini.",
        "Het certificaat en het encryptietoken komen in de keystore. Dat is alles.",
        "Zertifikat und Verschlüsselungstoken kommen in den Keystore. Das ist alles.",
        "The certificate and the encryption token join the keystore. That is all.");
    public static readonly Text WhoToPlay = new("Qui voulez-vous être ?", "Wie wilt u zijn?", "Wer möchten Sie sein?", "Who would you like to be?");
    public static readonly Text WhoToPlayHint = new(
        "Chaque personne montre un autre chemin, les bons comme les fermés.",
        "Elke persoon toont een andere weg, de goede en de gesloten.",
        "Jede Person zeigt einen anderen Weg, die guten und die verschlossenen.",
        "Each person shows another path, the good ones and the closed ones.");

    // A person.
    public static readonly Text BackToPeople = new("Toutes les personnes", "Alle personen", "Alle Personen", "All people");
    public static readonly Text NationalNumber = new("Numéro national", "Rijksregisternummer", "Nationalregisternummer", "National number");
    public static readonly Text Pin = new("Code PIN", "Pincode", "PIN", "PIN");
    public static readonly Text PinTriesLeft = new("Essais restants", "Resterende pogingen", "Verbleibende Versuche", "Tries left");
    public static readonly Text PinBlocked = new("PIN bloqué", "Pincode geblokkeerd", "PIN gesperrt", "PIN blocked");
    public static readonly Text Card = new("Carte", "Kaart", "Karte", "Card");
    public static readonly Text Reader = new("Lecteur", "Lezer", "Leser", "Reader");
    public static readonly Text MailAddress = new("Boîte aux lettres", "Mailadres", "Mailadresse", "Mail address");
    public static readonly Text LanguageOfMails = new("Langue du registre", "Taal in het register", "Sprache im Register", "Register language");
    public static readonly Text CardInside = new("Carte dans le lecteur", "Kaart in de lezer", "Karte im Leser", "Card in the reader");
    public static readonly Text CardOut = new("Lecteur vide", "Lezer leeg", "Leser leer", "Reader empty");
    public static readonly Text InsertCard = new("Insérer la carte", "Kaart insteken", "Karte einstecken", "Insert the card");
    public static readonly Text RemoveCard = new("Retirer la carte", "Kaart uitnemen", "Karte herausnehmen", "Remove the card");
    public static readonly Text ResetPin = new("Réinitialiser le PIN", "Pincode terugzetten", "PIN zurücksetzen", "Reset the PIN");
    public static readonly Text Inserted = new("La carte est dans le lecteur.", "De kaart zit in de lezer.", "Die Karte steckt im Leser.", "The card is in the reader.");
    public static readonly Text Removed = new("La carte est retirée.", "De kaart is uitgenomen.", "Die Karte ist herausgenommen.", "The card is out.");
    public static readonly Text PinWasReset = new(
        "Le code PIN est de nouveau celui de départ, avec trois essais.", "De pincode is weer die van het begin, met drie pogingen.",
        "Die PIN ist wieder die vom Anfang, mit drei Versuchen.", "The PIN is the first one again, with three tries.");
    public static readonly Text Qualities = new("Qualité dans les registres", "Kwaliteit in de registers", "Qualität in den Registern", "Quality in the registers");
    public static readonly Text NoQuality = new("Aucune", "Geen", "Keine", "None");
    public static readonly Text From = new("à partir du {date}", "vanaf {date}", "ab {date}", "from {date}");
    public static readonly Text MayRequest = new("Ce que {name} peut demander", "Wat {name} kan aanvragen", "Was {name} beantragen kann", "What {name} can request");
    public static readonly Text TryAnyway = new("Essayer quand même", "Toch proberen", "Trotzdem versuchen", "Try anyway");
    public static readonly Text TryAnywayHint = new(
        "La commande s’arrête avec une explication, et rien n’est créé.", "De opdracht stopt met uitleg, en er wordt niets gemaakt.",
        "Der Befehl endet mit einer Erklärung, und nichts wird erzeugt.", "The command stops with an explanation, and nothing is made.");
    public static readonly Text ForOneself = new("Pour soi-même", "Voor zichzelf", "Für sich selbst", "For oneself");
    public static readonly Text ForOrganisation = new("Pour une organisation", "Voor een organisatie", "Für eine Organisation", "For an organisation");
    public static readonly Text CompleteHint = new(
        "Quand le deuxième courriel est là :", "Zodra de tweede mail er is:", "Sobald die zweite Mail da ist:", "Once the second mail is there:");
    public static readonly Text AndAlso = new("Et aussi", "En ook", "Und auch", "And also");
    public static readonly Text LookAtCard = new("Lire la carte", "De kaart lezen", "Die Karte lesen", "Read the card");
    public static readonly Text CheckAll = new("Tout vérifier", "Alles nakijken", "Alles prüfen", "Check everything");
    public static readonly Text ListCertificates = new("Lister les certificats", "Certificaten oplijsten", "Zertifikate auflisten", "List the certificates");
    public static readonly Text FindOrganisation = new("Chercher une organisation", "Een organisatie zoeken", "Eine Organisation suchen", "Find an organisation");
    public static readonly Text Find = new("Chercher", "Zoeken", "Suchen", "Find");
    public static readonly Text ShowAll = new("Tout montrer", "Alles tonen", "Alle zeigen", "Show all");
    public static readonly Text NothingFound = new("Aucune organisation de ce nom.", "Geen organisatie met die naam.", "Keine Organisation mit diesem Namen.", "No organisation of that name.");
    public static readonly Text OrganisationsFound = new("{count} organisations", "{count} organisaties", "{count} Organisationen", "{count} organisations");

    // Certificates at the authority.
    public static readonly Text Certificates = new("Certificats à l’autorité", "Certificaten bij de autoriteit", "Zertifikate bei der Behörde", "Certificates at the authority");
    public static readonly Text NoCertificates = new(
        "Rien encore : la première commande ci-dessus change cela.", "Nog niets: de eerste opdracht hierboven verandert dat.",
        "Noch nichts: Der erste Befehl oben ändert das.", "Nothing yet: the first command above changes that.");
    public static readonly Text Holder = new("Titulaire", "Houder", "Inhaber", "Holder");
    public static readonly Text Status = new("État", "Toestand", "Stand", "State");
    public static readonly Text EncryptionToken = new("Jeton de chiffrement", "Encryptietoken", "Verschlüsselungstoken", "Encryption token");
    public static readonly Text ValidUntil = new("Valable jusqu’au", "Geldig tot", "Gültig bis", "Valid until");

    // Mail.
    public static readonly Text MailboxTitle = new("Le courrier du bac à sable", "De post van de zandbak", "Die Post der Sandbox", "The sandbox’s mail");
    public static readonly Text MailboxLead = new(
        "Ce que l’autorité envoie arrive ici et ne va pas plus loin.", "Wat de autoriteit verstuurt, komt hier aan en gaat niet verder.",
        "Was die Behörde verschickt, kommt hier an und geht nicht weiter.", "What the authority sends arrives here and goes no further.");
    public static readonly Text NoMail = new("Aucun courriel pour le moment.", "Nog geen mails.", "Noch keine Mails.", "No mail yet.");
    public static readonly Text NoMailHint = new(
        "Faites une demande avec l’une des personnes : le premier courriel arrive aussitôt.", "Doe een aanvraag met een van de personen: de eerste mail komt meteen.",
        "Stellen Sie mit einer der Personen einen Antrag: Die erste Mail kommt sofort.", "Make a request with one of the people: the first mail arrives at once.");
    public static readonly Text ChoosePerson = new("Choisir une personne", "Een persoon kiezen", "Eine Person wählen", "Choose a person");
    public static readonly Text Refresh = new("Actualiser", "Vernieuwen", "Aktualisieren", "Refresh");
    public static readonly Text Sender = new("De", "Van", "Von", "From");
    public static readonly Text Recipient = new("À", "Aan", "An", "To");
    public static readonly Text ReceivedAt = new("Reçu", "Ontvangen", "Empfangen", "Received");
    public static readonly Text Subject = new("Objet", "Onderwerp", "Betreff", "Subject");
    public static readonly Text BackToMailbox = new("Tout le courrier", "Alle post", "Alle Post", "All mail");
    public static readonly Text Formatted = new("Mis en page", "Opgemaakt", "Formatiert", "Formatted");
    public static readonly Text PlainText = new("Texte seul", "Platte tekst", "Nur Text", "Plain text");
    public static readonly Text DownloadMail = new("Télécharger (.eml)", "Downloaden (.eml)", "Herunterladen (.eml)", "Download (.eml)");
    public static readonly Text MailContent = new("Contenu du courriel", "Inhoud van de mail", "Inhalt der Mail", "Content of the mail");

    // Behind the scenes.
    public static readonly Text BehindTitle = new("Ce qui tourne derrière cette page", "Wat er achter deze pagina draait", "Was hinter dieser Seite läuft", "What runs behind this page");
    public static readonly Text BehindLead = new(
        "Un seul programme, cinq ports sur cet ordinateur, un seul dossier. Ctrl-C arrête tout ; ./run reprend où vous en étiez ; ./run --reset recommence à neuf.",
        "Eén programma, vijf poorten op deze computer, één map. Ctrl-C stopt alles; ./run gaat verder waar u was; ./run --reset begint opnieuw.",
        "Ein Programm, fünf Ports auf diesem Computer, ein Ordner. Strg-C beendet alles; ./run macht weiter, wo Sie waren; ./run --reset beginnt neu.",
        "One program, five ports on this computer, one folder. Ctrl-C stops everything; ./run goes on where you were; ./run --reset begins anew.");
    public static readonly Text Addresses = new("Adresses", "Adressen", "Adressen", "Addresses");
    public static readonly Text Folders = new("Dossiers", "Mappen", "Ordner", "Folders");
    public static readonly Text CertificateService = new("Demande de certificats", "Aanvraag van certificaten", "Antrag von Zertifikaten", "Certificate requests");
    public static readonly Text TokenService = new("Enregistrement des jetons", "Registratie van tokens", "Eintragung von Tokens", "Token registration");
    public static readonly Text DepotService = new("Dépôt des jetons", "Depot van tokens", "Depot der Tokens", "Token depot");
    public static readonly Text Health = new("Santé de l’autorité", "Gezondheid van de autoriteit", "Zustand der Behörde", "Health of the authority");
    public static readonly Text CardReaders = new("Lecteurs de cartes virtuels", "Virtuele kaartlezers", "Virtuelle Kartenleser", "Virtual card readers");
    public static readonly Text MailServer = new("Réception des courriels (SMTP)", "Ontvangst van mails (SMTP)", "Empfang der Mails (SMTP)", "Mail reception (SMTP)");
    public static readonly Text CardAuthority = new("Listes de révocation des cartes", "Intrekkingslijsten van de kaarten", "Sperrlisten der Karten", "Revocation lists of the cards");
    public static readonly Text EverythingKept = new("Tout l’état", "De hele toestand", "Der ganze Stand", "All state");
    public static readonly Text KeystoresFolder = new("Keystores", "Keystores", "Keystores", "Keystores");
    public static readonly Text LogFolder = new("Journaux", "Logboeken", "Protokolle", "Logs");
    public static readonly Text EnvironmentFile = new("Description pour ehcert", "Beschrijving voor ehcert", "Beschreibung für ehcert", "Description for ehcert");

    // Copying.
    public static readonly Text Copy = new("Copier", "Kopiëren", "Kopieren", "Copy");
    public static readonly Text Copied = new("Copié", "Gekopieerd", "Kopiert", "Copied");

    // Nothing there.
    public static readonly Text NotFoundTitle = new("Il n’y a rien à cette adresse.", "Er is niets op dit adres.", "Unter dieser Adresse ist nichts.", "There is nothing at this address.");
    public static readonly Text NotFoundNext = new("Revenez aux personnes.", "Ga terug naar de personen.", "Gehen Sie zurück zu den Personen.", "Go back to the people.");
}
