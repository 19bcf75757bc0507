using Ehcert.Domain;

namespace Ehcert.Lifecycle.Folders;

/// <summary>Every way in which the keystore folder says no.</summary>
public static class FolderRefusals
{
    private static readonly Text NothingChanged = new(
        "Aucun de vos fichiers n'a changé.",
        "Geen enkel bestand van u is gewijzigd.",
        "Keine Ihrer Dateien hat sich geändert.",
        "None of your files has changed.");

    /// <summary>The folder or file may not be written.</summary>
    public static RefusalReason NotWritable { get; } = new(
        "FOLDER_NOT_WRITABLE",
        new Text(
            "Impossible d'écrire ici : {file}.",
            "Hier kan niet worden geschreven: {file}.",
            "Hier kann nicht geschrieben werden: {file}.",
            "It is not possible to write here: {file}."),
        NothingChanged,
        new Text(
            "Vérifiez vos droits sur ce dossier, ou choisissez-en un autre (--keystore-dir).",
            "Controleer uw rechten op deze map, of kies een andere (--keystore-dir).",
            "Prüfen Sie Ihre Rechte an diesem Ordner, oder wählen Sie einen anderen (--keystore-dir).",
            "Check that you may write to this folder, or choose another one (--keystore-dir)."),
        Desk.LocalAdministrator);

    /// <summary>No space left.</summary>
    public static RefusalReason DiskFull { get; } = new(
        "DISK_FULL",
        new Text(
            "Le disque est plein : {file} n'a pas pu être écrit.",
            "De schijf is vol: {file} kon niet worden geschreven.",
            "Der Datenträger ist voll: {file} konnte nicht geschrieben werden.",
            "The disk is full: {file} could not be written."),
        NothingChanged,
        new Text(
            "Libérez un peu de place, puis recommencez.",
            "Maak wat plaats vrij en probeer opnieuw.",
            "Schaffen Sie etwas Platz und versuchen Sie es erneut.",
            "Free some space and try again."),
        Desk.LocalAdministrator);

    /// <summary>A file of that name exists; it is not overwritten.</summary>
    public static RefusalReason NameTaken { get; } = new(
        "FILE_NAME_TAKEN",
        new Text(
            "Le fichier {file} existe déjà. Il n'est jamais écrasé.",
            "Het bestand {file} bestaat al. Het wordt nooit overschreven.",
            "Die Datei {file} gibt es schon. Sie wird nie überschrieben.",
            "The file {file} already exists. It is never overwritten."),
        NothingChanged,
        new Text(
            "Recommencez : un autre nom sera choisi.",
            "Probeer opnieuw: er wordt een andere naam gekozen.",
            "Versuchen Sie es erneut: Es wird ein anderer Name gewählt.",
            "Try again: another name will be chosen."),
        Desk.Nobody);

    /// <summary>No such file.</summary>
    public static RefusalReason FileNotFound { get; } = new(
        "FILE_NOT_FOUND",
        new Text(
            "Le fichier {file} n'existe pas.",
            "Het bestand {file} bestaat niet.",
            "Die Datei {file} gibt es nicht.",
            "The file {file} does not exist."),
        NothingChanged,
        new Text(
            "Vérifiez le nom. La commande « ehcert list » montre les fichiers trouvés.",
            "Controleer de naam. Het commando „ehcert list” toont de gevonden bestanden.",
            "Prüfen Sie den Namen. Der Befehl „ehcert list“ zeigt die gefundenen Dateien.",
            "Check the name. The command \"ehcert list\" shows the files that were found."),
        Desk.Nobody);

    /// <summary>The file may not be read.</summary>
    public static RefusalReason FileUnreadable { get; } = new(
        "FILE_UNREADABLE",
        new Text(
            "Le fichier {file} ne peut pas être lu.",
            "Het bestand {file} kan niet worden gelezen.",
            "Die Datei {file} kann nicht gelesen werden.",
            "The file {file} cannot be read."),
        NothingChanged,
        new Text(
            "Vérifiez que vous avez le droit de le lire et que le support est bien branché.",
            "Controleer of u het mag lezen en of de drager is aangesloten.",
            "Prüfen Sie, ob Sie sie lesen dürfen und ob der Datenträger angeschlossen ist.",
            "Check that you may read it and that its drive is plugged in."),
        Desk.LocalAdministrator);

    /// <summary>What was read back is not what was written.</summary>
    public static RefusalReason NotProven { get; } = new(
        "FILE_NOT_PROVEN",
        new Text(
            "Le fichier {file} a été relu et ne contient pas ce qui a été écrit : le disque n'est pas fiable.",
            "Het bestand {file} werd opnieuw gelezen en bevat niet wat geschreven werd: de schijf is niet betrouwbaar.",
            "Die Datei {file} wurde zurückgelesen und enthält nicht, was geschrieben wurde: Der Datenträger ist unzuverlässig.",
            "The file {file} was read back and does not hold what was written: the disk is not reliable."),
        NothingChanged,
        new Text(
            "Choisissez un dossier sur un autre disque (--keystore-dir).",
            "Kies een map op een andere schijf (--keystore-dir).",
            "Wählen Sie einen Ordner auf einem anderen Datenträger (--keystore-dir).",
            "Choose a folder on another disk (--keystore-dir)."),
        Desk.LocalAdministrator);

    /// <summary>Another window works on this keystore.</summary>
    public static RefusalReason InUse { get; } = new(
        "KEYSTORE_IN_USE",
        new Text(
            "Une autre fenêtre travaille en ce moment avec {file}.",
            "Een ander venster werkt op dit moment met {file}.",
            "Ein anderes Fenster arbeitet gerade mit {file}.",
            "Another window is working with {file} right now."),
        NothingChanged,
        new Text(
            "Attendez qu'elle ait fini ou fermez-la, puis recommencez.",
            "Wacht tot het klaar is of sluit het, en probeer opnieuw.",
            "Warten Sie, bis es fertig ist, oder schließen Sie es, und versuchen Sie es erneut.",
            "Wait until it has finished or close it, then try again."),
        Desk.Nobody);

    /// <summary>Too large to be one of our files.</summary>
    public static RefusalReason TooLarge { get; } = new(
        "FILE_TOO_LARGE",
        new Text(
            "Le fichier {file} est trop grand pour être un keystore ou une demande.",
            "Het bestand {file} is te groot om een keystore of een aanvraag te zijn.",
            "Die Datei {file} ist zu groß für einen Keystore oder einen Antrag.",
            "The file {file} is too large to be a keystore or a request."),
        NothingChanged,
        new Text(
            "Choisissez le bon fichier : son nom commence par SSIN ou CBE et finit par p12.",
            "Kies het juiste bestand: de naam begint met SSIN of CBE en eindigt op p12.",
            "Wählen Sie die richtige Datei: Ihr Name beginnt mit SSIN oder CBE und endet auf p12.",
            "Choose the right file: its name begins with SSIN or CBE and ends in p12."),
        Desk.Nobody);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<RefusalReason> All { get; } =
        [NotWritable, DiskFull, NameTaken, FileNotFound, FileUnreadable, NotProven, InUse, TooLarge];
}
