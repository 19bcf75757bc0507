namespace Ehcert.Domain;

/// <summary>Every way in which an application id is refused.</summary>
public static class ApplicationIdRefusals
{
    private static readonly Text NothingSent = new(
        "Rien n’a été envoyé ni modifié ; les certificats existants restent comme ils sont.",
        "Er is niets verzonden of gewijzigd; de bestaande certificaten blijven zoals ze zijn.",
        "Es wurde nichts gesendet oder geändert; die bestehenden Zertifikate bleiben, wie sie sind.",
        "Nothing has been sent or changed; existing certificates stay as they are.");

    private static readonly Text Rule = new(
        "Utilisez 1 à 30 caractères : lettres A à Z, chiffres, tiret et tiret bas.",
        "Gebruik 1 tot 30 tekens: letters A tot Z, cijfers, koppelteken en liggend streepje.",
        "Verwenden Sie 1 bis 30 Zeichen: Buchstaben A bis Z, Ziffern, Bindestrich und Unterstrich.",
        "Use 1 to 30 characters: letters A to Z, digits, dash and underscore.");

    /// <summary>Nothing was typed.</summary>
    public static RefusalReason Missing { get; } = new(
        "APPLICATION_ID_MISSING",
        new("L’identifiant d’application est vide.",
            "De applicatie-id is leeg.",
            "Die Anwendungskennung ist leer.",
            "The application id is empty."),
        NothingSent,
        Rule);

    /// <summary>More than thirty characters; value <c>found</c>.</summary>
    public static RefusalReason TooLong { get; } = new(
        "APPLICATION_ID_TOO_LONG",
        new("L’identifiant d’application compte {found} caractères ; 30 au plus.",
            "De applicatie-id telt {found} tekens; het mogen er hoogstens 30 zijn.",
            "Die Anwendungskennung hat {found} Zeichen; höchstens 30 sind erlaubt.",
            "The application id has {found} characters; 30 at most."),
        NothingSent,
        Rule);

    /// <summary>A character outside the set; value <c>character</c>.</summary>
    public static RefusalReason Character { get; } = new(
        "APPLICATION_ID_CHARACTER",
        new("Le caractère « {character} » n’est pas permis dans un identifiant d’application.",
            "Het teken ‘{character}’ mag niet in een applicatie-id.",
            "Das Zeichen „{character}“ ist in einer Anwendungskennung nicht erlaubt.",
            "The character “{character}” is not allowed in an application id."),
        NothingSent,
        Rule);

    /// <summary>Acceptable but for small letters or diacritics; value <c>normalised</c>.</summary>
    public static RefusalReason NotNormalised { get; } = new(
        "APPLICATION_ID_NOT_NORMALISED",
        new("Un identifiant d’application s’écrit en majuscules sans accents.",
            "Een applicatie-id staat in hoofdletters zonder accenten.",
            "Eine Anwendungskennung steht in Großbuchstaben ohne Akzente.",
            "An application id is written in capitals without accents."),
        NothingSent,
        new("Écrivez {normalised}.", "Schrijf {normalised}.", "Schreiben Sie {normalised}.", "Write {normalised}."));

    /// <summary>An active certificate of the organisation has this application id; value <c>applicationId</c>.</summary>
    public static RefusalReason InUse { get; } = new(
        "APPLICATION_ID_IN_USE",
        new("L’identifiant d’application {applicationId} est déjà celui d’un certificat actif de cette organisation.",
            "De applicatie-id {applicationId} hoort al bij een actief certificaat van deze organisatie.",
            "Die Anwendungskennung {applicationId} gehört schon zu einem aktiven Zertifikat dieser Organisation.",
            "The application id {applicationId} already belongs to an active certificate of this organisation."),
        NothingSent,
        new("Choisissez-en un autre, ou renouvelez ce certificat-là.",
            "Kies een andere, of vernieuw dat certificaat.",
            "Wählen Sie eine andere, oder erneuern Sie jenes Zertifikat.",
            "Choose another one, or renew that certificate."));

    /// <summary>The organisation already has an active certificate without application id.</summary>
    public static RefusalReason NeededForAnother { get; } = new(
        "APPLICATION_ID_NEEDED",
        new("Cette organisation a déjà un certificat actif sans identifiant d’application.",
            "Deze organisatie heeft al een actief certificaat zonder applicatie-id.",
            "Diese Organisation hat schon ein aktives Zertifikat ohne Anwendungskennung.",
            "This organisation already has an active certificate without application id."),
        NothingSent,
        new("Donnez un identifiant d’application au nouveau, ou renouvelez l’ancien.",
            "Geef het nieuwe een applicatie-id, of vernieuw het oude.",
            "Geben Sie dem neuen eine Anwendungskennung, oder erneuern Sie das alte.",
            "Give the new one an application id, or renew the old one."));
}
