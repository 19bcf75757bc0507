using Ehcert.Domain;

namespace Ehcert.Cli.Running;

/// <summary>Every way in which the command line itself says no.</summary>
internal static class CliRefusals
{
    private static readonly Text NothingDone = new("Rien n'a été fait.", "Er is niets gedaan.", "Es wurde nichts getan.", "Nothing was done.");

    private static readonly Text SeeHelp = new(
        "« ehcert {command} --help » montre les options et des exemples.",
        "„ehcert {command} --help” toont de opties en voorbeelden.",
        "„ehcert {command} --help“ zeigt die Optionen und Beispiele.",
        "\"ehcert {command} --help\" shows the options and examples.");

    public static RefusalReason WordNotUnderstood { get; } = new(
        "CLI_WORD_NOT_UNDERSTOOD",
        new Text(
            "« {word} » n'est pas compris ici.",
            "„{word}” wordt hier niet begrepen.",
            "„{word}“ wird hier nicht verstanden.",
            "\"{word}\" is not understood here."),
        NothingDone,
        SeeHelp);

    public static RefusalReason OptionNeedsValue { get; } = new(
        "CLI_OPTION_VALUE",
        new Text(
            "L'option {option} attend une seule valeur.",
            "De optie {option} verwacht één waarde.",
            "Die Option {option} erwartet einen einzigen Wert.",
            "The option {option} expects exactly one value."),
        NothingDone,
        SeeHelp);

    public static RefusalReason LanguageUnknown { get; } = new(
        "CLI_LANGUAGE_UNKNOWN",
        new Text(
            "La langue « {language} » n'existe pas dans ce programme.",
            "De taal „{language}” bestaat niet in dit programma.",
            "Die Sprache „{language}“ gibt es in diesem Programm nicht.",
            "The language \"{language}\" does not exist in this program."),
        NothingDone,
        new Text("Choisissez fr, nl, de ou en.", "Kies fr, nl, de of en.", "Wählen Sie fr, nl, de oder en.", "Choose fr, nl, de or en."));

    public static RefusalReason InputNeeded { get; } = new(
        "CLI_INPUT_NEEDED",
        new Text(
            "Il manque une donnée : {option}. Sans terminal, elle ne peut pas être demandée.",
            "Er ontbreekt een gegeven: {option}. Zonder terminal kan er niet naar gevraagd worden.",
            "Es fehlt eine Angabe: {option}. Ohne Terminal kann nicht danach gefragt werden.",
            "Something is missing: {option}. Without a terminal it cannot be asked for."),
        NothingDone,
        SeeHelp);

    public static RefusalReason OptionsExcludeEachOther { get; } = new(
        "CLI_OPTIONS_EXCLUDE",
        new Text(
            "{one} et {other} s'excluent.",
            "{one} en {other} sluiten elkaar uit.",
            "{one} und {other} schließen einander aus.",
            "{one} and {other} exclude each other."),
        NothingDone,
        SeeHelp);

    public static RefusalReason OrganisationMalformed { get; } = new(
        "CLI_ORGANISATION_MALFORMED",
        new Text(
            "« {organisation} » n'est pas de la forme TYPE=NUMÉRO, par exemple CBE=0999999922.",
            "„{organisation}” heeft niet de vorm TYPE=NUMMER, bijvoorbeeld CBE=0999999922.",
            "„{organisation}“ hat nicht die Form TYP=NUMMER, zum Beispiel CBE=0999999922.",
            "\"{organisation}\" does not have the form TYPE=NUMBER, for instance CBE=0999999922."),
        NothingDone,
        new Text(
            "Types possibles : {types}.",
            "Mogelijke types: {types}.",
            "Mögliche Typen: {types}.",
            "Possible types: {types}."));

    public static RefusalReason UsageUnknown { get; } = new(
        "CLI_USAGE_UNKNOWN",
        new Text(
            "Le service de base « {usage} » est inconnu.",
            "De basisdienst „{usage}” is onbekend.",
            "Der Basisdienst „{usage}“ ist unbekannt.",
            "The base service \"{usage}\" is unknown."),
        NothingDone,
        new Text("Services connus : {known}.", "Bekende diensten: {known}.", "Bekannte Dienste: {known}.", "Known services: {known}."));

    public static RefusalReason SecretFileUnreadable { get; } = new(
        "CLI_SECRET_FILE_UNREADABLE",
        new Text(
            "Le secret de {option} ne peut pas être lu : le fichier manque, est vide ou trop long.",
            "Het geheim van {option} kan niet worden gelezen: het bestand ontbreekt, is leeg of te lang.",
            "Das Geheimnis aus {option} kann nicht gelesen werden: Die Datei fehlt, ist leer oder zu lang.",
            "The secret of {option} cannot be read: the file is missing, empty or too long."),
        NothingDone,
        new Text(
            "Mettez-le seul sur la première ligne d'un fichier que vous seul pouvez lire, ou donnez - pour l'entrée standard.",
            "Zet het alleen op de eerste regel van een bestand dat alleen u kunt lezen, of geef - voor de standaardinvoer.",
            "Schreiben Sie es allein in die erste Zeile einer Datei, die nur Sie lesen können, oder geben Sie - für die Standardeingabe an.",
            "Put it alone on the first line of a file that only you can read, or give - for standard input."));

    public static RefusalReason ConditionsNotAccepted { get; } = new(
        "CLI_CONDITIONS_NOT_ACCEPTED",
        new Text(
            "Les conditions ci-dessus ne sont pas acceptées.",
            "De voorwaarden hierboven zijn niet aanvaard.",
            "Die obigen Bedingungen sind nicht angenommen.",
            "The conditions above have not been accepted."),
        new Text(
            "Rien n'a été signé ni envoyé.",
            "Er werd niets ondertekend of verzonden.",
            "Es wurde nichts unterschrieben oder gesendet.",
            "Nothing was signed or sent."),
        new Text(
            "Lisez-les, puis ajoutez --accept-conditions si vous êtes d'accord.",
            "Lees ze en voeg dan --accept-conditions toe als u akkoord gaat.",
            "Lesen Sie sie und fügen Sie dann --accept-conditions hinzu, wenn Sie einverstanden sind.",
            "Read them, then add --accept-conditions if you agree."));

    public static RefusalReason Cancelled { get; } = new(
        "CLI_CANCELLED",
        new Text("Vous avez arrêté.", "U hebt gestopt.", "Sie haben abgebrochen.", "You stopped."),
        new Text(
            "Rien n'a été signé ni envoyé.",
            "Er werd niets ondertekend of verzonden.",
            "Es wurde nichts unterschrieben oder gesendet.",
            "Nothing was signed or sent."),
        new Text(
            "Recommencez quand vous voulez.",
            "Begin opnieuw wanneer u wilt.",
            "Beginnen Sie erneut, wann Sie möchten.",
            "Start again whenever you like."));

    public static RefusalReason LastTryNotAutomatic { get; } = new(
        "CLI_LAST_PIN_TRY",
        new Text(
            "Il ne reste qu'un essai pour le code PIN : il n'est pas envoyé automatiquement, car une erreur bloquerait la carte.",
            "Er rest nog één poging voor de pincode: ze wordt niet automatisch verzonden, want een fout zou de kaart blokkeren.",
            "Für den PIN-Code bleibt nur ein Versuch: Er wird nicht automatisch gesendet, denn ein Fehler würde die Karte sperren.",
            "Only one try is left for the PIN: it is not sent automatically, because a mistake would block the card."),
        new Text(
            "L'essai n'a pas été utilisé.",
            "De poging werd niet gebruikt.",
            "Der Versuch wurde nicht verbraucht.",
            "The try was not used up."),
        new Text(
            "Tapez le code vous-même (sans --pin-file). S'il est oublié, la commune peut aider.",
            "Tik de code zelf in (zonder --pin-file). Bent u ze vergeten, dan kan de gemeente helpen.",
            "Tippen Sie den Code selbst ein (ohne --pin-file). Ist er vergessen, hilft die Gemeinde.",
            "Type the code yourself (without --pin-file). If you forgot it, the municipality can help."),
        Desk.Municipality);

    public static RefusalReason NothingToSend { get; } = new(
        "CLI_NOTHING_TO_SEND",
        new Text(
            "Il n'y a aucune demande à envoyer dans {folder}.",
            "Er is geen aanvraag om te verzenden in {folder}.",
            "In {folder} gibt es keinen Antrag zu senden.",
            "There is no request to send in {folder}."),
        NothingDone,
        new Text(
            "Faites-en une avec « ehcert request », ou indiquez le fichier .ehcsr.",
            "Maak er een met „ehcert request”, of geef het .ehcsr-bestand op.",
            "Stellen Sie mit „ehcert request“ einen, oder nennen Sie die .ehcsr-Datei.",
            "Make one with \"ehcert request\", or name the .ehcsr file."));

    public static RefusalReason SeveralFiles { get; } = new(
        "CLI_SEVERAL_FILES",
        new Text(
            "Plusieurs fichiers sont possibles : {files}.",
            "Er zijn meerdere bestanden mogelijk: {files}.",
            "Mehrere Dateien sind möglich: {files}.",
            "Several files are possible: {files}."),
        NothingDone,
        new Text(
            "Indiquez celui que vous voulez.",
            "Geef aan welk bestand u wilt.",
            "Geben Sie an, welche Sie möchten.",
            "Say which one you want."));

    public static RefusalReason NoKeystore { get; } = new(
        "CLI_NO_KEYSTORE",
        new Text(
            "Il n'y a pas encore de keystore dans {folder}.",
            "Er is nog geen keystore in {folder}.",
            "In {folder} gibt es noch keinen Keystore.",
            "There is no keystore in {folder} yet."),
        NothingDone,
        new Text(
            "Faites une demande avec « ehcert request », ou indiquez un fichier.",
            "Doe een aanvraag met „ehcert request”, of geef een bestand op.",
            "Stellen Sie mit „ehcert request“ einen Antrag, oder nennen Sie eine Datei.",
            "Make a request with \"ehcert request\", or name a file."));

    public static RefusalReason Unexpected { get; } = new(
        "CLI_UNEXPECTED",
        new Text(
            "Le programme a rencontré une erreur qu'il ne connaît pas (repère {trace}).",
            "Het programma kreeg een fout die het niet kent (kenmerk {trace}).",
            "Das Programm ist auf einen unbekannten Fehler gestoßen (Kennzeichen {trace}).",
            "The program met an error it does not know (mark {trace})."),
        new Text(
            "Vos fichiers sont intacts : chaque étape s'écrit en entier ou pas du tout.",
            "Uw bestanden zijn intact: elke stap wordt volledig of niet weggeschreven.",
            "Ihre Dateien sind unversehrt: Jeder Schritt wird ganz oder gar nicht geschrieben.",
            "Your files are intact: every step is written completely or not at all."),
        new Text(
            "Relancez la commande. Si cela se répète, donnez le repère à votre fournisseur de logiciel.",
            "Voer het commando opnieuw uit. Gebeurt het nog eens, geef het kenmerk dan aan uw softwareleverancier.",
            "Führen Sie den Befehl erneut aus. Wiederholt es sich, nennen Sie Ihrem Softwareanbieter das Kennzeichen.",
            "Run the command again. If it happens again, give the mark to your software vendor."),
        Desk.SoftwareVendor);
}
