using Ehcert.Domain;

namespace Ehcert.Lifecycle.Requesting;

/// <summary>Every way in which a request is refused on this computer, before the authority has to.</summary>
public static class RequestingRefusals
{
    private static readonly Text NoKeysMade = new(
        "Aucune clé n'a été créée, rien n'a été envoyé.",
        "Er werden geen sleutels gemaakt, er werd niets verzonden.",
        "Es wurden keine Schlüssel erzeugt, es wurde nichts gesendet.",
        "No keys were made and nothing was sent.");

    private static readonly Text RequestSafe = new(
        "Votre demande signée et votre keystore restent sur le disque.",
        "Uw ondertekende aanvraag en uw keystore blijven op de schijf.",
        "Ihr unterschriebener Antrag und Ihr Keystore bleiben auf dem Datenträger.",
        "Your signed request and your keystore stay on the disk.");

    /// <summary>The registers know no health-care quality of the person (user-needs W14).</summary>
    public static RefusalReason NoQuality { get; } = new(
        "NO_QUALITY",
        new Text(
            "Les registres ne connaissent pas encore de profession de soins à votre nom. Un certificat personnel n'est donc pas possible maintenant.",
            "De registers kennen nog geen zorgberoep op uw naam. Een persoonlijk certificaat is nu dus niet mogelijk.",
            "Die Register kennen noch keinen Gesundheitsberuf auf Ihren Namen. Ein persönliches Zertifikat ist daher jetzt nicht möglich.",
            "The registers do not know a health-care profession in your name yet. A personal certificate is therefore not possible now."),
        NoKeysMade,
        new Text(
            "Vérifiez vos données dans UPPAD et faites-les corriger si nécessaire. Vient-on de vous diplômer ? L'inscription peut prendre quelques jours.",
            "Controleer uw gegevens in UPPAD en laat ze zo nodig verbeteren. Pas afgestudeerd? De inschrijving kan enkele dagen duren.",
            "Prüfen Sie Ihre Daten in UPPAD und lassen Sie sie nötigenfalls berichtigen. Gerade erst das Diplom? Die Eintragung kann einige Tage dauern.",
            "Check your data in UPPAD and have them corrected if needed. Just graduated? Registration can take a few days."),
        Desk.EhealthContactCentre);

    /// <summary>The registers know no organisation that the person acts for (W10, W11).</summary>
    public static RefusalReason NoOrganisation { get; } = new(
        "NO_ORGANISATION",
        new Text(
            "Les registres ne connaissent aucune organisation que vous représentez.",
            "De registers kennen geen organisatie die u vertegenwoordigt.",
            "Die Register kennen keine Organisation, die Sie vertreten.",
            "The registers do not know an organisation that you represent."),
        NoKeysMade,
        new Text(
            "Le responsable de l'accès de l'organisation peut vous désigner. Manque-t-il votre numéro dans la banque-carrefour des entreprises ? Votre secrétariat social peut le faire ajouter. Vous pouvez aussi indiquer l'organisation vous-même : une personne contrôlera alors votre demande.",
            "De verantwoordelijke voor de toegang van de organisatie kan u aanduiden. Ontbreekt uw nummer in de kruispuntbank van ondernemingen? Uw sociaal secretariaat kan het laten toevoegen. U kunt de organisatie ook zelf opgeven: dan controleert een mens uw aanvraag.",
            "Der Zugangsverantwortliche der Organisation kann Sie benennen. Fehlt Ihre Nummer in der Zentralen Datenbank der Unternehmen? Ihr Sozialsekretariat kann sie eintragen lassen. Sie können die Organisation auch selbst angeben: Dann prüft ein Mensch Ihren Antrag.",
            "The organisation's responsible for access can name you. Is your number missing in the enterprise register? Your social secretariat can have it added. You can also give the organisation yourself: a person will then check your request."),
        Desk.SocialSecretariat);

    /// <summary>A person's number where an organisation's was expected.</summary>
    public static RefusalReason NotAnOrganisation { get; } = new(
        "NOT_AN_ORGANISATION",
        new Text(
            "Un numéro national désigne une personne, pas une organisation.",
            "Een rijksregisternummer wijst een persoon aan, geen organisatie.",
            "Eine Nationalregisternummer bezeichnet eine Person, keine Organisation.",
            "A national number stands for a person, not for an organisation."),
        NoKeysMade,
        new Text(
            "Choisissez « pour moi » pour un certificat personnel.",
            "Kies „voor mij” voor een persoonlijk certificaat.",
            "Wählen Sie „für mich“ für ein persönliches Zertifikat.",
            "Choose \"for me\" for a personal certificate."),
        Desk.Nobody);

    /// <summary>The authority issues no certificates for this kind.</summary>
    public static RefusalReason OrganisationKindNotServed { get; } = new(
        "ORGANISATION_KIND_NOT_SERVED",
        new Text(
            "L'autorité ne délivre pas de certificat pour une organisation de type {type}.",
            "De autoriteit geeft geen certificaten uit voor organisaties van het type {type}.",
            "Die Stelle stellt für Organisationen der Art {type} keine Zertifikate aus.",
            "The authority issues no certificates for organisations of type {type}."),
        NoKeysMade,
        new Text(
            "Choisissez un autre type d'identifiant de votre organisation, par exemple CBE.",
            "Kies een ander type nummer van uw organisatie, bijvoorbeeld CBE.",
            "Wählen Sie eine andere Art von Nummer Ihrer Organisation, zum Beispiel CBE.",
            "Choose another kind of number of your organisation, for instance CBE."),
        Desk.EhealthContactCentre);

    /// <summary>An organisation that the registers do not name must be named by the person.</summary>
    public static RefusalReason OrganisationNameNeeded { get; } = new(
        "ORGANISATION_NAME_NEEDED",
        new Text(
            "Les registres ne vous connaissent pas comme représentant de {organisation}. Une personne contrôlera votre demande ; il faut pour cela le nom de l'organisation.",
            "De registers kennen u niet als vertegenwoordiger van {organisation}. Een mens zal uw aanvraag controleren; daarvoor is de naam van de organisatie nodig.",
            "Die Register kennen Sie nicht als Vertreter von {organisation}. Ein Mensch wird Ihren Antrag prüfen; dafür wird der Name der Organisation gebraucht.",
            "The registers do not know you as representing {organisation}. A person will check your request and needs the organisation's name for that."),
        NoKeysMade,
        new Text(
            "Ajoutez le nom officiel (--organisation-name).",
            "Voeg de officiële naam toe (--organisation-name).",
            "Fügen Sie den offiziellen Namen hinzu (--organisation-name).",
            "Add the official name (--organisation-name)."),
        Desk.Nobody);

    /// <summary>Another certificate has this application id (W12).</summary>
    public static RefusalReason ApplicationIdInUse { get; } = new(
        "REQUEST_APPLICATION_ID_IN_USE",
        new Text(
            "Un certificat actif de cette organisation porte déjà l'identifiant d'application {applicationId}.",
            "Een actief certificaat van deze organisatie heeft al de toepassings-id {applicationId}.",
            "Ein aktives Zertifikat dieser Organisation trägt schon die Anwendungskennung {applicationId}.",
            "An active certificate of this organisation already has the application id {applicationId}."),
        NoKeysMade,
        new Text(
            "Choisissez un autre identifiant (--application-id), par exemple le nom du logiciel.",
            "Kies een andere id (--application-id), bijvoorbeeld de naam van de software.",
            "Wählen Sie eine andere Kennung (--application-id), zum Beispiel den Namen der Software.",
            "Choose another one (--application-id), for instance the name of the software."),
        Desk.Nobody);

    /// <summary>A base service that this holder cannot have.</summary>
    public static RefusalReason UsageNotAvailable { get; } = new(
        "USAGE_NOT_AVAILABLE",
        new Text(
            "Le service de base {usage} n'existe pas pour ce titulaire.",
            "De basisdienst {usage} bestaat niet voor deze houder.",
            "Den Basisdienst {usage} gibt es für diesen Inhaber nicht.",
            "The base service {usage} does not exist for this holder."),
        NoKeysMade,
        new Text(
            "Laissez-le de côté, ou choisissez-en un de la liste.",
            "Laat hem weg, of kies er een uit de lijst.",
            "Lassen Sie ihn weg, oder wählen Sie einen aus der Liste.",
            "Leave it out, or choose one from the list."),
        Desk.Nobody);

    /// <summary>A request for the same identity is on its way (R01).</summary>
    public static RefusalReason RequestPending { get; } = new(
        "REQUEST_PENDING",
        new Text(
            "Une demande pour ce titulaire est déjà en cours depuis le {date} (référence {reference}).",
            "Er loopt al een aanvraag voor deze houder sinds {date} (referentie {reference}).",
            "Für diesen Inhaber läuft schon ein Antrag seit dem {date} (Referenz {reference}).",
            "A request for this holder is already under way since {date} (reference {reference})."),
        NoKeysMade,
        new Text(
            "N'en faites pas une deuxième. Terminez celle-ci avec « ehcert complete » ; l'attente peut durer quelques jours si une personne contrôle.",
            "Doe geen tweede. Rond deze af met „ehcert complete”; het wachten kan enkele dagen duren als een mens controleert.",
            "Stellen Sie keinen zweiten. Schließen Sie diesen mit „ehcert complete“ ab; wenn ein Mensch prüft, kann es einige Tage dauern.",
            "Do not make a second one. Finish this one with \"ehcert complete\"; waiting can take some days when a person checks."),
        Desk.EhealthContactCentre);

    /// <summary>A certificate is active and may not be replaced yet (R04).</summary>
    public static RefusalReason CertificateActive { get; } = new(
        "CERTIFICATE_STILL_ACTIVE",
        new Text(
            "Ce titulaire a déjà un certificat actif, valable jusqu'au {until}. Il peut être remplacé à partir du {from}.",
            "Deze houder heeft al een actief certificaat, geldig tot {until}. Het kan worden vervangen vanaf {from}.",
            "Dieser Inhaber hat schon ein aktives Zertifikat, gültig bis {until}. Es kann ab {from} ersetzt werden.",
            "This holder already has an active certificate, valid until {until}. It can be replaced from {from}."),
        NoKeysMade,
        new Text(
            "Retrouvez votre keystore (« ehcert list »). Un seul certificat suffit pour tous vos logiciels. Si le fichier ou le mot de passe est perdu, révoquez d'abord.",
            "Zoek uw keystore terug („ehcert list”). Eén certificaat volstaat voor al uw software. Is het bestand of het wachtwoord verloren, herroep dan eerst.",
            "Suchen Sie Ihren Keystore („ehcert list“). Ein Zertifikat genügt für all Ihre Programme. Ist die Datei oder das Passwort verloren, widerrufen Sie zuerst.",
            "Find your keystore (\"ehcert list\"). One certificate is enough for all your software. If the file or its password is lost, revoke it first."),
        Desk.EhealthContactCentre);

    /// <summary>The authority's contract is about someone else than asked for.</summary>
    public static RefusalReason ContractForSomeoneElse { get; } = new(
        "CONTRACT_FOR_SOMEONE_ELSE",
        new Text(
            "Le contrat reçu n'est pas au nom demandé. Il ne doit pas être signé.",
            "Het ontvangen contract staat niet op de gevraagde naam. Het mag niet worden ondertekend.",
            "Der erhaltene Vertrag lautet nicht auf den verlangten Namen. Er darf nicht unterschrieben werden.",
            "The contract received is not in the name asked for. It must not be signed."),
        NoKeysMade,
        new Text(
            "Recommencez plus tard. Si cela se répète, prévenez le centre de contact eHealth.",
            "Probeer later opnieuw. Gebeurt het nog eens, verwittig dan het eHealth-contactcenter.",
            "Versuchen Sie es später erneut. Wiederholt es sich, verständigen Sie das eHealth-Kontaktzentrum.",
            "Try again later. If it happens again, tell the eHealth contact centre."),
        Desk.EhealthContactCentre);

    /// <summary>The authority's answer names another key.</summary>
    public static RefusalReason AnswerForAnotherRequest { get; } = new(
        "ANSWER_FOR_ANOTHER_REQUEST",
        new Text(
            "L'autorité a répondu pour une autre demande que la vôtre.",
            "De autoriteit antwoordde voor een andere aanvraag dan de uwe.",
            "Die Stelle hat für einen anderen Antrag geantwortet als für Ihren.",
            "The authority answered for another request than yours."),
        RequestSafe,
        new Text(
            "Envoyez-la de nouveau plus tard avec « ehcert send », sans nouvelle signature.",
            "Verzend ze later opnieuw met „ehcert send”, zonder nieuwe handtekening.",
            "Senden Sie ihn später mit „ehcert send“ erneut, ohne neue Unterschrift.",
            "Send it again later with \"ehcert send\", without signing again."),
        Desk.EhealthContactCentre);

    /// <summary>The request was signed with a card of another world.</summary>
    public static RefusalReason RequestOfOtherEnvironment { get; } = new(
        "REQUEST_OF_OTHER_ENVIRONMENT",
        new Text(
            "Cette demande a été signée avec une carte que l'environnement « {environment} » ne connaît pas.",
            "Deze aanvraag werd ondertekend met een kaart die de omgeving „{environment}” niet kent.",
            "Dieser Antrag wurde mit einer Karte unterschrieben, die die Umgebung „{environment}“ nicht kennt.",
            "This request was signed with a card that the environment \"{environment}\" does not know."),
        RequestSafe,
        new Text(
            "Choisissez l'environnement où vous l'avez faite (--environment).",
            "Kies de omgeving waarin u ze maakte (--environment).",
            "Wählen Sie die Umgebung, in der Sie ihn gestellt haben (--environment).",
            "Choose the environment in which you made it (--environment)."),
        Desk.Nobody);

    /// <summary>No signed request belongs to the file.</summary>
    public static RefusalReason NoRequestBeside { get; } = new(
        "NO_REQUEST_FOUND",
        new Text(
            "Aucune demande signée (.ehcsr) n'a été trouvée pour {file}.",
            "Er is geen ondertekende aanvraag (.ehcsr) gevonden voor {file}.",
            "Für {file} wurde kein unterschriebener Antrag (.ehcsr) gefunden.",
            "No signed request (.ehcsr) was found for {file}."),
        new Text(
            "Rien n'a été envoyé ni modifié.",
            "Er werd niets verzonden of gewijzigd.",
            "Es wurde nichts gesendet oder geändert.",
            "Nothing was sent or changed."),
        new Text(
            "Indiquez le fichier .ehcsr, ou faites une nouvelle demande avec « ehcert request ».",
            "Geef het .ehcsr-bestand op, of doe een nieuwe aanvraag met „ehcert request”.",
            "Geben Sie die .ehcsr-Datei an, oder stellen Sie mit „ehcert request“ einen neuen Antrag.",
            "Name the .ehcsr file, or make a new request with \"ehcert request\"."),
        Desk.Nobody);
}
