using System.Collections.Frozen;

namespace Ehcert.Domain;

/// <content>The closed list (ra-protocol reference: "Identifier types").</content>
public sealed partial class IdentifierType
{
    /// <summary>National number or BIS number of a person.</summary>
    public static IdentifierType Ssin { get; } = new("SSIN", 11, CheckDigitRule.NationalNumber, new(
        "Numéro de registre national", "Rijksregisternummer", "Nationalregisternummer", "National register number"));

    /// <summary>Enterprise number.</summary>
    public static IdentifierType Cbe { get; } = Enterprise("CBE", new(
        "Numéro d’entreprise", "Ondernemingsnummer", "Unternehmensnummer", "Enterprise number"));

    /// <summary>Enterprise number of a treatment centre.</summary>
    public static IdentifierType CbeTreatCenter { get; } = Enterprise("CBE-TREAT_CENTER", new(
        "Centre de traitement (numéro d’entreprise)", "Behandelingscentrum (ondernemingsnummer)",
        "Behandlungszentrum (Unternehmensnummer)", "Treatment centre (enterprise number)"));

    /// <summary>Enterprise number of a consortium.</summary>
    public static IdentifierType CbeConsortium { get; } = Enterprise("CBE-CONSORTIUM", new(
        "Consortium (numéro d’entreprise)", "Consortium (ondernemingsnummer)",
        "Konsortium (Unternehmensnummer)", "Consortium (enterprise number)"));

    /// <summary>NIHII number without further kind.</summary>
    public static IdentifierType Nihii { get; } = new("NIHII", 8, CheckDigitRule.Nihii, new(
        "Numéro INAMI", "RIZIV-nummer", "LIKIV-Nummer", "NIHII number"));

    /// <summary>NIHII number with its qualification.</summary>
    public static IdentifierType Nihii11 { get; } = new("NIHII11", 11, CheckDigitRule.Nihii, new(
        "Numéro INAMI avec qualification", "RIZIV-nummer met bekwaming",
        "LIKIV-Nummer mit Qualifikation", "NIHII number with qualification"));

    /// <summary>Pharmacy.</summary>
    public static IdentifierType NihiiPharmacy { get; } = NihiiOf("PHARMACY", new("Pharmacie", "Apotheek", "Apotheke", "Pharmacy"));

    /// <summary>Clinical laboratory.</summary>
    public static IdentifierType NihiiLabo { get; } = NihiiOf("LABO", new(
        "Laboratoire de biologie clinique", "Laboratorium voor klinische biologie", "Labor für klinische Biologie", "Clinical laboratory"));

    /// <summary>Home for the elderly.</summary>
    public static IdentifierType NihiiRetirement { get; } = NihiiOf("RETIREMENT", new(
        "Maison de repos", "Woonzorgcentrum", "Alten- und Pflegeheim", "Home for the elderly"));

    /// <summary>Tariff office of pharmacies (token <c>OTD_PHARMACY</c>).</summary>
    public static IdentifierType NihiiOtdPharmacy { get; } = NihiiOf("OTD_PHARMACY", new(
        "Office de tarification de pharmacies (OTD)", "Tariferingsdienst van apotheken (OTD)",
        "Tarifierungsstelle von Apotheken (OTD)", "Tariff office of pharmacies (OTD)"));

    /// <summary>Hospital.</summary>
    public static IdentifierType NihiiHospital { get; } = NihiiOf("HOSPITAL", new("Hôpital", "Ziekenhuis", "Krankenhaus", "Hospital"));

    /// <summary>Group of nurses.</summary>
    public static IdentifierType NihiiGroup { get; } = NihiiOf("GROUP", new(
        "Groupe de praticiens de l’art infirmier", "Groepering van verpleegkundigen", "Gruppe von Krankenpflegern", "Group of nurses"));

    /// <summary>Palliative care team.</summary>
    public static IdentifierType NihiiPalliativeCare { get; } = NihiiOf("PALLIATIVE_CARE", new(
        "Équipe de soins palliatifs", "Palliatief zorgteam", "Palliativpflegeteam", "Palliative care team"));

    /// <summary>Office of dentists.</summary>
    public static IdentifierType NihiiOfficeDentists { get; } = NihiiOf("OFFICE_DENTISTS", new(
        "Cabinet de dentistes", "Tandartsenpraktijk", "Zahnarztpraxis", "Dental practice"));

    /// <summary>Medical house.</summary>
    public static IdentifierType NihiiMedicalHouse { get; } = NihiiOf("MEDICAL_HOUSE", new(
        "Maison médicale", "Medisch huis", "Medizinisches Haus", "Community health centre"));

    /// <summary>Office of doctors.</summary>
    public static IdentifierType NihiiOfficeDoctors { get; } = NihiiOf("OFFICE_DOCTORS", new(
        "Cabinet de médecins", "Artsenpraktijk", "Arztpraxis", "Doctors’ practice"));

    /// <summary>Group of doctors.</summary>
    public static IdentifierType NihiiGroupDoctors { get; } = NihiiOf("GROUP_DOCTORS", new(
        "Groupe de médecins", "Groepering van artsen", "Gruppe von Ärzten", "Group of doctors"));

    /// <summary>Office of bandagists (token <c>OF_BAND</c>).</summary>
    public static IdentifierType NihiiOfBand { get; } = NihiiOf("OF_BAND", new(
        "Cabinet de bandagistes", "Praktijk van bandagisten", "Praxis von Bandagisten", "Practice of bandagists"));

    /// <summary>Psychiatric nursing home.</summary>
    public static IdentifierType NihiiPsychHouse { get; } = NihiiOf("PSYCH_HOUSE", new(
        "Maison de soins psychiatriques", "Psychiatrisch verzorgingstehuis", "Psychiatrisches Pflegeheim", "Psychiatric nursing home"));

    /// <summary>Sheltered housing (token <c>PROT_ACC</c>).</summary>
    public static IdentifierType NihiiProtAcc { get; } = NihiiOf("PROT_ACC", new(
        "Habitation protégée", "Beschut wonen", "Geschütztes Wohnen", "Sheltered housing"));

    /// <summary>Home care services.</summary>
    public static IdentifierType NihiiHomeServices { get; } = NihiiOf("HOME_SERVICES", new(
        "Services de soins à domicile", "Diensten voor thuisverzorging", "Häusliche Pflegedienste", "Home care services"));

    /// <summary>Office of physiotherapists.</summary>
    public static IdentifierType NihiiOfPhysios { get; } = NihiiOf("OF_PHYSIOS", new(
        "Cabinet de kinésithérapeutes", "Kinesitherapiepraktijk", "Praxis für Physiotherapie", "Physiotherapy practice"));

    /// <summary>Out-of-hours medical post.</summary>
    public static IdentifierType NihiiGuardPost { get; } = NihiiOf("GUARD_POST", new(
        "Poste de garde médicale", "Huisartsenwachtpost", "Ärztlicher Bereitschaftsdienst", "Out-of-hours medical post"));

    /// <summary>BelRAI user organisation.</summary>
    public static IdentifierType NihiiBelrai { get; } = NihiiOf("BELRAI", new(
        "Organisation BelRAI", "BelRAI-organisatie", "BelRAI-Organisation", "BelRAI organisation"));

    /// <summary>BelRAI Screener user organisation.</summary>
    public static IdentifierType NihiiBelraiScreen { get; } = NihiiOf("BELRAI_SCREEN", new(
        "Organisation BelRAI Screener", "BelRAI Screener-organisatie",
        "BelRAI-Screener-Organisation", "BelRAI Screener organisation"));

    /// <summary>Group of midwives.</summary>
    public static IdentifierType NihiiGroupMidwives { get; } = NihiiOf("GROUP_MIDWIVES", new(
        "Groupe de sages-femmes", "Groepering van vroedvrouwen", "Gruppe von Hebammen", "Group of midwives"));

    /// <summary>Sorting centre.</summary>
    public static IdentifierType NihiiSortingCenter { get; } = NihiiOf("SORTING_CENTER", new(
        "Centre de tri (SORTING_CENTER)", "Sorteercentrum (SORTING_CENTER)", "Sortierzentrum (SORTING_CENTER)", "Sorting centre (SORTING_CENTER)"));

    /// <summary>Ambulance service.</summary>
    public static IdentifierType NihiiAmbuService { get; } = NihiiOf("AMBU_SERVICE", new(
        "Service d’ambulances", "Ambulancedienst", "Rettungsdienst", "Ambulance service"));

    /// <summary>Legal structure of psychologists (token <c>LEGAL_PSY</c>).</summary>
    public static IdentifierType NihiiLegalPsy { get; } = NihiiOf("LEGAL_PSY", new(
        "Structure de psychologues", "Structuur van psychologen", "Struktur von Psychologen", "Structure of psychologists"));

    /// <summary>Rehabilitation centre.</summary>
    public static IdentifierType NihiiReeducation { get; } = NihiiOf("REEDUCATION", new(
        "Centre de rééducation", "Revalidatiecentrum", "Rehabilitationszentrum", "Rehabilitation centre"));

    /// <summary>eHealth partner.</summary>
    public static IdentifierType Ehp { get; } = new("EHP", 10, CheckDigitRule.Modulo97, new(
        "Partenaire eHealth (EHP)", "eHealth-partner (EHP)", "eHealth-Partner (EHP)", "eHealth partner (EHP)"));

    /// <summary>Control organism among the eHealth partners.</summary>
    public static IdentifierType EhpCtrlOrganism { get; } = new("EHP-CTRL_ORGANISM", 10, CheckDigitRule.Modulo97, new(
        "Organisme de contrôle (EHP)", "Controleorgaan (EHP)", "Kontrollorgan (EHP)", "Control body (EHP)"));

    /// <summary>Site of a hospital.</summary>
    public static IdentifierType Site { get; } = new("SITE", 4, CheckDigitRule.None, new(
        "Site hospitalier", "Ziekenhuiscampus", "Krankenhausstandort", "Hospital site"));

    /// <summary>Site of a mobile emergency group.</summary>
    public static IdentifierType SiteSmur { get; } = new("SITESMUR", 10, CheckDigitRule.None, new(
        "Site SMUR", "MUG-standplaats", "SMUR-Standort", "Mobile emergency group site (SMUR)"));

    /// <summary>Site of a paramedical intervention team.</summary>
    public static IdentifierType SitePit { get; } = new("SITEPIT", 10, CheckDigitRule.None, new(
        "Site PIT", "PIT-standplaats", "PIT-Standort", "Paramedical intervention team site (PIT)"));

    /// <summary>All types, in the order in which they are offered.</summary>
    public static IReadOnlyList<IdentifierType> All { get; } =
    [
        Ssin, Cbe, CbeTreatCenter, CbeConsortium, Nihii, Nihii11, NihiiPharmacy, NihiiLabo, NihiiRetirement, NihiiOtdPharmacy,
        NihiiHospital, NihiiGroup, NihiiPalliativeCare, NihiiOfficeDentists, NihiiMedicalHouse, NihiiOfficeDoctors, NihiiGroupDoctors,
        NihiiOfBand, NihiiPsychHouse, NihiiProtAcc, NihiiHomeServices, NihiiOfPhysios, NihiiGuardPost, NihiiBelrai, NihiiBelraiScreen,
        NihiiGroupMidwives, NihiiSortingCenter, NihiiAmbuService, NihiiLegalPsy, NihiiReeducation, Ehp, EhpCtrlOrganism, Site, SiteSmur,
        SitePit,
    ];

    // After the list: static initialisers run in the order of the text.
    private static readonly FrozenDictionary<string, IdentifierType> ByToken =
        All.ToFrozenDictionary(type => type.Token, StringComparer.OrdinalIgnoreCase);

    private static IdentifierType Enterprise(string token, Text name) => new(token, 10, CheckDigitRule.EnterpriseNumber, name);

    private static IdentifierType NihiiOf(string kind, Text name) => new($"NIHII-{kind}", 8, CheckDigitRule.Nihii, name);
}
