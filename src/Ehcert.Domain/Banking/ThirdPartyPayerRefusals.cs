namespace Ehcert.Domain;

/// <summary>Every way in which a number that is right in itself is refused as third-party payer number; each hints at the right one.</summary>
public static class ThirdPartyPayerRefusals
{
    private static readonly Text NothingSent = new(
        "Aucun message n’est parti ; ce que vous avez tapé est gardé.",
        "Er is geen bericht vertrokken; wat u hebt ingevuld, blijft staan.",
        "Es wurde keine Nachricht verschickt; Ihre Eingaben bleiben erhalten.",
        "No message has left; what you typed is kept.");

    private static readonly Text TypeNihii = new(
        "Tapez votre numéro INAMI complet, de 11 chiffres, ou le numéro de votre groupe, de 8 chiffres.",
        "Typ uw volledige RIZIV-nummer van 11 cijfers, of het nummer van uw groepering van 8 cijfers.",
        "Geben Sie Ihre vollständige LIKIV-Nummer mit 11 Ziffern ein, oder die Nummer Ihrer Gruppe mit 8 Ziffern.",
        "Type your whole NIHII number of 11 digits, or your group’s number of 8 digits.");

    /// <summary>The number of a group or organisation where that of one care provider is expected.</summary>
    public static RefusalReason GroupNumber { get; } = new(
        "THIRD_PARTY_PAYER_GROUP_NUMBER",
        new("C’est le numéro d’un groupe ou d’un établissement, pas d’un prestataire.",
            "Dit is het nummer van een groepering of instelling, niet van een zorgverlener.",
            "Das ist die Nummer einer Gruppe oder Einrichtung, nicht eines Leistungserbringers.",
            "This is the number of a group or institution, not of a care provider."),
        NothingSent,
        new("Choisissez « en groupe », ou tapez votre numéro INAMI personnel.",
            "Kies ‘in groep’, of typ uw persoonlijke RIZIV-nummer.",
            "Wählen Sie „in der Gruppe“, oder geben Sie Ihre persönliche LIKIV-Nummer ein.",
            "Choose “in a group”, or type your personal NIHII number."));

    /// <summary>A personal number without its qualification.</summary>
    public static RefusalReason QualificationMissing { get; } = new(
        "THIRD_PARTY_PAYER_QUALIFICATION_MISSING",
        new("Il manque les trois derniers chiffres, le code de qualification.",
            "De laatste drie cijfers, de bekwamingscode, ontbreken.",
            "Die letzten drei Ziffern, der Qualifikationscode, fehlen.",
            "The last three digits, the qualification code, are missing."),
        NothingSent,
        new("Tapez les 11 chiffres de votre numéro INAMI.",
            "Typ de 11 cijfers van uw RIZIV-nummer.",
            "Geben Sie die 11 Ziffern Ihrer LIKIV-Nummer ein.",
            "Type the 11 digits of your NIHII number."));

    /// <summary>A personal number where that of a group is expected.</summary>
    public static RefusalReason PersonalNumber { get; } = new(
        "THIRD_PARTY_PAYER_PERSONAL_NUMBER",
        new("C’est le numéro personnel d’un prestataire, pas celui d’un groupe.",
            "Dit is het persoonlijke nummer van een zorgverlener, niet dat van een groepering.",
            "Das ist die persönliche Nummer eines Leistungserbringers, nicht die einer Gruppe.",
            "This is a care provider’s personal number, not a group’s."),
        NothingSent,
        new("Choisissez « seul », ou tapez le numéro de tiers payant que l’INAMI a donné au groupe.",
            "Kies ‘alleen’, of typ het derdebetalersnummer dat het RIZIV aan de groepering gaf.",
            "Wählen Sie „allein“, oder geben Sie die Drittzahlernummer ein, die das LIKIV der Gruppe gegeben hat.",
            "Choose “alone”, or type the third-party payer number that the NIHII gave to the group."));

    /// <summary>The number of a group with a qualification after it.</summary>
    public static RefusalReason QualificationOfGroup { get; } = new(
        "THIRD_PARTY_PAYER_QUALIFICATION_OF_GROUP",
        new("Le numéro d’un groupe compte 8 chiffres, sans code de qualification.",
            "Het nummer van een groepering telt 8 cijfers, zonder bekwamingscode.",
            "Die Nummer einer Gruppe hat 8 Ziffern, ohne Qualifikationscode.",
            "A group’s number has 8 digits, without a qualification code."),
        NothingSent,
        new("Tapez les huit premiers chiffres seulement.",
            "Typ alleen de eerste acht cijfers.",
            "Geben Sie nur die ersten acht Ziffern ein.",
            "Type the first eight digits only."));

    /// <summary>An enterprise number.</summary>
    public static RefusalReason EnterpriseNumber { get; } = new(
        "THIRD_PARTY_PAYER_ENTERPRISE_NUMBER",
        new("C’est un numéro d’entreprise, pas un numéro de tiers payant.",
            "Dit is een ondernemingsnummer, geen derdebetalersnummer.",
            "Das ist eine Unternehmensnummer, keine Drittzahlernummer.",
            "This is an enterprise number, not a third-party payer number."),
        NothingSent,
        TypeNihii);

    /// <summary>A national register number.</summary>
    public static RefusalReason NationalNumber { get; } = new(
        "THIRD_PARTY_PAYER_NATIONAL_NUMBER",
        new("C’est un numéro de registre national, pas un numéro de tiers payant.",
            "Dit is een rijksregisternummer, geen derdebetalersnummer.",
            "Das ist eine Nationalregisternummer, keine Drittzahlernummer.",
            "This is a national register number, not a third-party payer number."),
        NothingSent,
        TypeNihii);
}
