using System.CommandLine;
using Ehcert.Domain;

namespace Ehcert.Cli.CommandLine;

/// <summary>Options that every verb understands.</summary>
internal sealed class SharedOptions
{
    public Option<string?> Environment { get; } = new("--environment", "-e") { HelpName = "production|acceptance|sandbox|FILE" };

    public Option<string?> Language { get; } = new("--lang") { HelpName = "fr|nl|de|en" };

    public Option<bool> Json { get; } = new("--json");

    public Option<string?> KeystoreFolder { get; } = new("--keystore-dir") { HelpName = "FOLDER" };

    public Option<string?> Reader { get; } = new("--reader") { HelpName = "pcsc|tcp://127.0.0.1:PORT" };

    public Option<string?> Person { get; } = new("--person") { HelpName = "NISS" };

    public Option<string?> PinFile { get; } = new("--pin-file") { HelpName = "FILE|-" };

    public Option<string?> PasswordFile { get; } = new("--password-file") { HelpName = "FILE|-" };

    public Option<bool> Help { get; } = new("--help", "-h", "-?");

    public Option<bool> Version { get; } = new("--version");

    public IReadOnlyList<Described> All =>
    [
        new(Environment, new Text(
            "environnement ou fichier d'environnement ; sinon EHCERT_ENVIRONMENT, sinon production",
            "omgeving of omgevingsbestand; anders EHCERT_ENVIRONMENT, anders production",
            "Umgebung oder Umgebungsdatei; sonst EHCERT_ENVIRONMENT, sonst production",
            "environment or environment file; else EHCERT_ENVIRONMENT, else production")),
        new(Language, new Text(
            "langue ; sinon celle du système (LANG), sinon français",
            "taal; anders die van het systeem (LANG), anders Frans",
            "Sprache; sonst die des Systems (LANG), sonst Französisch",
            "language; else the system's (LANG), else French")),
        new(Json, new Text(
            "une réponse JSON pour les programmes, rien d'autre sur la sortie ; ne pose aucune question",
            "één JSON-antwoord voor programma's, niets anders op de uitvoer; stelt geen vragen",
            "eine JSON-Antwort für Programme, sonst nichts auf der Ausgabe; stellt keine Fragen",
            "one JSON answer for programs and nothing else on the output; asks no questions")),
        new(KeystoreFolder, new Text(
            "dossier des keystores ; sinon celui de l'environnement, sinon <home>/ehealth/keystore",
            "map met de keystores; anders die van de omgeving, anders <home>/ehealth/keystore",
            "Ordner der Keystores; sonst der der Umgebung, sonst <home>/ehealth/keystore",
            "folder with the keystores; else the environment's, else <home>/ehealth/keystore")),
        new(Reader, new Text(
            "d'où viennent les lecteurs, si ce n'est pas ce que dit l'environnement",
            "vanwaar de lezers komen, als het niet is wat de omgeving zegt",
            "woher die Leser kommen, falls nicht wie in der Umgebung angegeben",
            "where readers come from, when not as the environment says")),
        new(Person, new Text(
            "numéro national de la personne, s'il y a plusieurs cartes ou keystores",
            "rijksregisternummer van de persoon, als er meerdere kaarten of keystores zijn",
            "Nationalregisternummer der Person, falls es mehrere Karten oder Keystores gibt",
            "national number of the person, when there are several cards or keystores")),
        new(PinFile, new Text(
            "le code PIN est la première ligne de ce fichier (- : de l'entrée standard)",
            "de pincode is de eerste regel van dit bestand (-: van de standaardinvoer)",
            "der PIN-Code ist die erste Zeile dieser Datei (-: der Standardeingabe)",
            "the PIN is the first line of this file (-: of standard input)")),
        new(PasswordFile, new Text(
            "le mot de passe du keystore est la première ligne de ce fichier (- : la ligne suivante de l'entrée standard)",
            "het wachtwoord van de keystore is de eerste regel van dit bestand (-: de volgende regel van de standaardinvoer)",
            "das Keystore-Passwort ist die erste Zeile dieser Datei (-: die nächste Zeile der Standardeingabe)",
            "the keystore password is the first line of this file (-: the next line of standard input)")),
        new(Help, new Text("cette aide", "deze hulp", "diese Hilfe", "this help")),
        new(Version, new Text("la version", "de versie", "die Version", "the version")),
    ];
}
