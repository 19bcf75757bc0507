namespace Ehcert.Domain;

/// <summary>Every way in which a name or a certificate's subject is refused.</summary>
public static class SubjectRefusals
{
    private static readonly Text NothingChanged = new(
        "Rien n’a été envoyé ni modifié.",
        "Er is niets verzonden of gewijzigd.",
        "Es wurde nichts gesendet oder geändert.",
        "Nothing has been sent or changed.");

    private static readonly Text AnotherCertificate = new(
        "Choisissez un certificat eHealth ou un keystore eHealth.",
        "Kies een eHealth-certificaat of een eHealth-keystore.",
        "Wählen Sie ein eHealth-Zertifikat oder einen eHealth-Keystore.",
        "Choose an eHealth certificate or an eHealth keystore.");

    /// <summary>The name is empty.</summary>
    public static RefusalReason NameMissing { get; } = new(
        "NAME_MISSING",
        new("Le nom manque.", "De naam ontbreekt.", "Der Name fehlt.", "The name is missing."),
        NothingChanged,
        new("Donnez le nom.", "Geef de naam op.", "Geben Sie den Namen an.", "Give the name."));

    /// <summary>The name is longer than any name; value <c>found</c>.</summary>
    public static RefusalReason NameTooLong { get; } = new(
        "NAME_TOO_LONG",
        new("Le nom compte {found} caractères ; 256 au plus.",
            "De naam telt {found} tekens; het mogen er hoogstens 256 zijn.",
            "Der Name hat {found} Zeichen; höchstens 256 sind erlaubt.",
            "The name has {found} characters; 256 at most."),
        NothingChanged,
        new("Abrégez le nom.", "Kort de naam in.", "Kürzen Sie den Namen ab.", "Shorten the name."));

    /// <summary>The name holds a character that cannot be seen; value <c>character</c>.</summary>
    public static RefusalReason NameCharacter { get; } = new(
        "NAME_CHARACTER",
        new("Le nom contient un caractère invisible ({character}).",
            "De naam bevat een onzichtbaar teken ({character}).",
            "Der Name enthält ein unsichtbares Zeichen ({character}).",
            "The name contains an invisible character ({character})."),
        NothingChanged,
        new("Retapez le nom au lieu de le coller.",
            "Typ de naam opnieuw in plaats van hem te plakken.",
            "Tippen Sie den Namen neu, statt ihn einzufügen.",
            "Type the name again instead of pasting it."));

    /// <summary>The name could be mistaken for an identity or an application id.</summary>
    public static RefusalReason NameAmbiguous { get; } = new(
        "NAME_AMBIGUOUS",
        new("Ce nom pourrait être pris pour un numéro ou pour un identifiant d’application.",
            "Deze naam kan voor een nummer of een applicatie-id worden gehouden.",
            "Dieser Name könnte für eine Nummer oder eine Anwendungskennung gehalten werden.",
            "This name could be mistaken for a number or an application id."),
        NothingChanged,
        new("Choisissez un autre identifiant d’application, ou demandez au centre de contact eHealth comment écrire le nom.",
            "Kies een andere applicatie-id, of vraag het eHealth-contactcenter hoe de naam geschreven moet worden.",
            "Wählen Sie eine andere Anwendungskennung, oder fragen Sie das eHealth-Kontaktzentrum, wie der Name zu schreiben ist.",
            "Choose another application id, or ask the eHealth contact centre how to write the name."),
        Desk.EhealthContactCentre);

    /// <summary>An application id was given for a person.</summary>
    public static RefusalReason ApplicationIdOfPerson { get; } = new(
        "APPLICATION_ID_OF_PERSON",
        new("Un certificat personnel n’a pas d’identifiant d’application.",
            "Een persoonlijk certificaat heeft geen applicatie-id.",
            "Ein persönliches Zertifikat hat keine Anwendungskennung.",
            "A personal certificate has no application id."),
        NothingChanged,
        new("Laissez l’identifiant d’application vide : un seul certificat personnel sert dans tous vos logiciels.",
            "Laat de applicatie-id leeg: één persoonlijk certificaat dient in al uw software.",
            "Lassen Sie die Anwendungskennung leer: Ein persönliches Zertifikat genügt für Ihre ganze Software.",
            "Leave the application id empty: one personal certificate serves in all your software."));

    /// <summary>Not a distinguished name, or one that is damaged or too long.</summary>
    public static RefusalReason Unreadable { get; } = new(
        "SUBJECT_UNREADABLE",
        new("Le nom du certificat est illisible.",
            "De naam van het certificaat is onleesbaar.",
            "Der Name des Zertifikats ist nicht lesbar.",
            "The certificate’s name cannot be read."),
        NothingChanged,
        AnotherCertificate,
        Desk.EhealthContactCentre);

    /// <summary>A distinguished name, but not of the shape of eHealth certificates.</summary>
    public static RefusalReason NotEhealth { get; } = new(
        "SUBJECT_NOT_EHEALTH",
        new("Ce nom de certificat n’est pas celui d’un certificat eHealth.",
            "Deze certificaatnaam is niet die van een eHealth-certificaat.",
            "Dieser Zertifikatsname ist nicht der eines eHealth-Zertifikats.",
            "This certificate name is not that of an eHealth certificate."),
        NothingChanged,
        AnotherCertificate,
        Desk.EhealthContactCentre);

    /// <summary>Common name and organisational units do not say the same.</summary>
    public static RefusalReason Disagreement { get; } = new(
        "SUBJECT_DISAGREEMENT",
        new("Les parties du nom de ce certificat se contredisent : on ne peut pas dire à qui il appartient.",
            "De delen van de naam van dit certificaat spreken elkaar tegen: het is niet te zeggen van wie het is.",
            "Die Teile des Namens dieses Zertifikats widersprechen sich: Es ist nicht zu sagen, wem es gehört.",
            "The parts of this certificate’s name contradict each other: there is no telling whom it belongs to."),
        NothingChanged,
        AnotherCertificate,
        Desk.EhealthContactCentre);
}
