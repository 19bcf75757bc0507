using Ehcert.Domain;

namespace Ehcert.Sandbox.Starting;

/// <summary>Every way in which the sandbox says that it does not start.</summary>
internal static class SandboxRefusals
{
    private static readonly Text NothingChanged = new(
        "Rien n’a été modifié.", "Er is niets gewijzigd.", "Es wurde nichts geändert.", "Nothing has changed.");

    private static readonly Text SeeHelp = new(
        "./run --help montre ce qui est possible.", "./run --help toont wat kan.", "./run --help zeigt, was möglich ist.", "./run --help shows what is possible.");

    public static readonly RefusalReason ArgumentUnknown = new(
        "SANDBOX_ARGUMENT_UNKNOWN",
        new("L’option « {argument} » n’existe pas ou il lui manque une valeur.", "De optie “{argument}” bestaat niet of mist een waarde.",
            "Die Option „{argument}“ gibt es nicht, oder ihr fehlt ein Wert.", "The option “{argument}” does not exist or lacks a value."),
        NothingChanged,
        SeeHelp);

    public static readonly RefusalReason PortBaseInvalid = new(
        "SANDBOX_PORT_BASE_INVALID",
        new("« {value} » n’est pas un premier port possible.", "“{value}” is geen mogelijke eerste poort.",
            "„{value}“ ist kein möglicher erster Port.", "“{value}” is not a possible first port."),
        NothingChanged,
        new("Choisissez un nombre entre 1024 et 65531, ou 0 pour des ports libres.", "Kies een getal tussen 1024 en 65531, of 0 voor vrije poorten.",
            "Wählen Sie eine Zahl zwischen 1024 und 65531 oder 0 für freie Ports.", "Choose a number between 1024 and 65531, or 0 for free ports."));

    public static readonly RefusalReason NotASandbox = new(
        "SANDBOX_FOLDER_FOREIGN",
        new("Le dossier {folder} contient autre chose qu’un bac à sable Ehcert.", "De map {folder} bevat iets anders dan een Ehcert-zandbak.",
            "Der Ordner {folder} enthält etwas anderes als eine Ehcert-Sandbox.", "The folder {folder} holds something other than an Ehcert sandbox."),
        new("Rien n’y a été touché.", "Er is niets in aangeraakt.", "Darin wurde nichts angerührt.", "Nothing in it was touched."),
        new("Indiquez un autre dossier avec --state.", "Geef een andere map op met --state.",
            "Geben Sie mit --state einen anderen Ordner an.", "Name another folder with --state."));

    public static readonly RefusalReason FolderUnusable = new(
        "SANDBOX_FOLDER_UNUSABLE",
        new("Le dossier {folder} ne peut pas être lu ou écrit.", "De map {folder} kan niet worden gelezen of beschreven.",
            "Der Ordner {folder} kann nicht gelesen oder beschrieben werden.", "The folder {folder} cannot be read or written."),
        new("Ce qu’il contient reste tel quel.", "De inhoud blijft zoals hij is.", "Sein Inhalt bleibt, wie er ist.", "What it holds stays as it is."),
        new("Vérifiez les droits et la place sur le disque, ou indiquez un autre dossier avec --state.",
            "Controleer de rechten en de schijfruimte, of geef een andere map op met --state.",
            "Prüfen Sie Rechte und Speicherplatz, oder geben Sie mit --state einen anderen Ordner an.",
            "Check the rights and the space on the disk, or name another folder with --state."),
        Desk.LocalAdministrator);

    public static readonly RefusalReason AlreadyRunning = new(
        "SANDBOX_ALREADY_RUNNING",
        new("Un bac à sable travaille déjà dans {folder}.", "Er werkt al een zandbak in {folder}.",
            "In {folder} läuft schon eine Sandbox.", "A sandbox is already at work in {folder}."),
        new("Il continue sans être dérangé.", "Hij loopt ongestoord door.", "Sie läuft ungestört weiter.", "It goes on undisturbed."),
        new("Arrêtez-le avec Ctrl-C, ou prenez un autre dossier (--state) et d’autres ports (--port-base).",
            "Stop hem met Ctrl-C, of neem een andere map (--state) en andere poorten (--port-base).",
            "Beenden Sie sie mit Strg-C, oder nehmen Sie einen anderen Ordner (--state) und andere Ports (--port-base).",
            "Stop it with Ctrl-C, or take another folder (--state) and other ports (--port-base)."));

    public static readonly RefusalReason PortInUse = new(
        "SANDBOX_PORT_IN_USE",
        new("Un autre programme utilise le port {port}.", "Een ander programma gebruikt poort {port}.",
            "Ein anderes Programm benutzt Port {port}.", "Another program uses port {port}."),
        new("L’état du bac à sable est intact.", "De toestand van de zandbak is intact.",
            "Der Stand der Sandbox ist unversehrt.", "The sandbox’s state is intact."),
        new("Arrêtez ce programme, ou prenez d’autres ports : ./run --port-base 7280 --state .sandbox-7280",
            "Stop dat programma, of neem andere poorten: ./run --port-base 7280 --state .sandbox-7280",
            "Beenden Sie jenes Programm, oder nehmen Sie andere Ports: ./run --port-base 7280 --state .sandbox-7280",
            "Stop that program, or take other ports: ./run --port-base 7280 --state .sandbox-7280"));

    public static readonly RefusalReason PortsFixed = new(
        "SANDBOX_PORTS_FIXED",
        new("Ce bac à sable vit sur les ports {known} et suivants : ses certificats portent ces adresses.",
            "Deze zandbak leeft op poort {known} en volgende: zijn certificaten dragen die adressen.",
            "Diese Sandbox lebt auf Port {known} und folgenden: Ihre Zertifikate tragen diese Adressen.",
            "This sandbox lives on port {known} and following: its certificates carry these addresses."),
        new("Son état est intact.", "Zijn toestand is intact.", "Ihr Stand ist unversehrt.", "Its state is intact."),
        new("Démarrez-le sans --port-base, recommencez avec --reset, ou prenez un autre dossier avec --state.",
            "Start hem zonder --port-base, begin opnieuw met --reset, of neem een andere map met --state.",
            "Starten Sie sie ohne --port-base, beginnen Sie neu mit --reset, oder nehmen Sie mit --state einen anderen Ordner.",
            "Start it without --port-base, begin again with --reset, or take another folder with --state."));

    public static readonly RefusalReason StartFailed = new(
        "SANDBOX_START_FAILED",
        new("Le bac à sable de {folder} n’a pas pu démarrer ; une autre version d’Ehcert l’a peut-être créé.",
            "De zandbak in {folder} kon niet starten; misschien heeft een andere versie van Ehcert hem gemaakt.",
            "Die Sandbox in {folder} konnte nicht starten; vielleicht hat eine andere Version von Ehcert sie angelegt.",
            "The sandbox in {folder} could not start; perhaps another version of Ehcert made it."),
        new("Son état est resté tel quel.", "Zijn toestand is gebleven zoals hij was.", "Ihr Stand ist geblieben, wie er war.", "Its state stayed as it was."),
        new("Recommencez à neuf avec ./run --reset, ou lisez la cause dans {log}.",
            "Begin opnieuw met ./run --reset, of lees de oorzaak in {log}.",
            "Beginnen Sie neu mit ./run --reset, oder lesen Sie den Grund in {log}.",
            "Begin anew with ./run --reset, or read the cause in {log}."));
}
