using Ehcert.Domain;

namespace Ehcert.Lifecycle.Environments;

/// <summary>Every way in which an environment cannot be used.</summary>
public static class EnvironmentRefusals
{
    private static readonly Text NothingDone = new(
        "Rien n'a été fait ni envoyé.",
        "Er is niets gedaan of verzonden.",
        "Es wurde nichts getan oder gesendet.",
        "Nothing was done or sent.");

    /// <summary>A name that no environment has.</summary>
    public static RefusalReason Unknown { get; } = new(
        "ENVIRONMENT_UNKNOWN",
        new Text(
            "L'environnement « {name} » n'existe pas.",
            "De omgeving „{name}” bestaat niet.",
            "Die Umgebung „{name}“ gibt es nicht.",
            "There is no environment called \"{name}\"."),
        NothingDone,
        new Text(
            "Choisissez production, acceptance ou sandbox, ou donnez le chemin d'un fichier d'environnement (.json).",
            "Kies production, acceptance of sandbox, of geef het pad van een omgevingsbestand (.json).",
            "Wählen Sie production, acceptance oder sandbox, oder geben Sie den Pfad einer Umgebungsdatei (.json) an.",
            "Choose production, acceptance or sandbox, or give the path of an environment file (.json)."),
        Desk.Nobody);

    /// <summary>A known name whose file is not on this computer.</summary>
    public static RefusalReason NotInstalled { get; } = new(
        "ENVIRONMENT_NOT_INSTALLED",
        new Text(
            "Ce programme ne connaît pas encore les adresses et les autorités de confiance de l'environnement « {name} ».",
            "Dit programma kent de adressen en vertrouwde autoriteiten van de omgeving „{name}” nog niet.",
            "Dieses Programm kennt die Adressen und vertrauenswürdigen Stellen der Umgebung „{name}“ noch nicht.",
            "This program does not yet know the addresses and trusted authorities of the environment \"{name}\"."),
        NothingDone,
        new Text(
            "Placez le fichier d'environnement reçu de votre fournisseur ici : {file}. Pour essayer sans carte, utilisez --environment sandbox.",
            "Plaats het omgevingsbestand van uw leverancier hier: {file}. Om te proberen zonder kaart gebruikt u --environment sandbox.",
            "Legen Sie die Umgebungsdatei Ihres Anbieters hier ab: {file}. Zum Ausprobieren ohne Karte nehmen Sie --environment sandbox.",
            "Put the environment file you got from your supplier here: {file}. To try things out without a card, use --environment sandbox."),
        Desk.SoftwareVendor);

    /// <summary>The sandbox has left no environment file.</summary>
    public static RefusalReason SandboxNotStarted { get; } = new(
        "SANDBOX_NOT_STARTED",
        new Text(
            "Le bac à sable n'a pas encore été démarré ici (fichier attendu : {file}).",
            "De zandbak is hier nog niet gestart (verwacht bestand: {file}).",
            "Die Sandbox wurde hier noch nicht gestartet (erwartete Datei: {file}).",
            "The sandbox has not been started here yet (expected file: {file})."),
        NothingDone,
        new Text(
            "Lancez ./run dans une autre fenêtre, puis recommencez. Ou indiquez son fichier dans la variable EHCERT_SANDBOX.",
            "Start ./run in een ander venster en probeer opnieuw. Of geef het bestand op in de variabele EHCERT_SANDBOX.",
            "Starten Sie ./run in einem anderen Fenster und versuchen Sie es erneut. Oder nennen Sie die Datei in der Variablen EHCERT_SANDBOX.",
            "Start ./run in another window and try again. Or name its file in the variable EHCERT_SANDBOX."),
        Desk.Nobody);

    /// <summary>The file is missing or may not be read.</summary>
    public static RefusalReason FileUnreadable { get; } = new(
        "ENVIRONMENT_FILE_UNREADABLE",
        new Text(
            "Le fichier d'environnement {file} n'existe pas ou ne peut pas être lu.",
            "Het omgevingsbestand {file} bestaat niet of kan niet worden gelezen.",
            "Die Umgebungsdatei {file} gibt es nicht oder sie kann nicht gelesen werden.",
            "The environment file {file} does not exist or cannot be read."),
        NothingDone,
        new Text(
            "Vérifiez le chemin et le droit de lecture.",
            "Controleer het pad en het leesrecht.",
            "Prüfen Sie den Pfad und das Leserecht.",
            "Check the path and that you may read it."),
        Desk.Nobody);

    /// <summary>The file says something that cannot be right.</summary>
    public static RefusalReason FileInvalid { get; } = new(
        "ENVIRONMENT_FILE_INVALID",
        new Text(
            "Le fichier d'environnement {file} est incorrect à cet endroit : {field}.",
            "Het omgevingsbestand {file} klopt niet op deze plaats: {field}.",
            "Die Umgebungsdatei {file} stimmt an dieser Stelle nicht: {field}.",
            "The environment file {file} is wrong at this place: {field}."),
        NothingDone,
        new Text(
            "Demandez un nouveau fichier à la personne qui vous l'a donné, ou corrigez-le.",
            "Vraag een nieuw bestand aan wie het u gaf, of verbeter het.",
            "Bitten Sie die Person, von der Sie die Datei haben, um eine neue, oder berichtigen Sie sie.",
            "Ask whoever gave you the file for a new one, or correct it."),
        Desk.SoftwareVendor);

    /// <summary>Plain HTTP to another computer.</summary>
    public static RefusalReason AddressNotSecure { get; } = new(
        "ENVIRONMENT_ADDRESS_NOT_SECURE",
        new Text(
            "L'adresse {address} du fichier {file} n'est pas protégée (https).",
            "Het adres {address} in het bestand {file} is niet beveiligd (https).",
            "Die Adresse {address} in der Datei {file} ist nicht gesichert (https).",
            "The address {address} in the file {file} is not protected (https)."),
        NothingDone,
        new Text(
            "N'utilisez pas ce fichier. Demandez-en un avec des adresses https.",
            "Gebruik dit bestand niet. Vraag er een met https-adressen.",
            "Verwenden Sie diese Datei nicht. Fragen Sie nach einer mit https-Adressen.",
            "Do not use this file. Ask for one with https addresses."),
        Desk.SoftwareVendor);

    /// <summary>No root to trust.</summary>
    public static RefusalReason RootsMissing { get; } = new(
        "ENVIRONMENT_ROOTS_MISSING",
        new Text(
            "Le fichier d'environnement {file} ne nomme aucune autorité de confiance ({field}).",
            "Het omgevingsbestand {file} noemt geen enkele vertrouwde autoriteit ({field}).",
            "Die Umgebungsdatei {file} nennt keine vertrauenswürdige Stelle ({field}).",
            "The environment file {file} names no trusted authority ({field})."),
        NothingDone,
        new Text(
            "Demandez un fichier complet à la personne qui vous l'a donné.",
            "Vraag een volledig bestand aan wie het u gaf.",
            "Bitten Sie die Person, von der Sie die Datei haben, um eine vollständige.",
            "Ask whoever gave you the file for a complete one."),
        Desk.SoftwareVendor);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<RefusalReason> All { get; } =
        [Unknown, NotInstalled, SandboxNotStarted, FileUnreadable, FileInvalid, AddressNotSecure, RootsMissing];
}
