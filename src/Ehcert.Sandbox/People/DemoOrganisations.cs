using Ehcert.Domain;

namespace Ehcert.Sandbox.People;

/// <summary>The organisations of the sandbox; all invented, all numbers with valid check digits.</summary>
internal static class DemoOrganisations
{
    public static DemoOrganisation Pharmacy { get; } = new("NIHII-PHARMACY", "29999130", new(
        "Pharmacie du Vieux Tilleul", "Apotheek De Oude Linde", "Apotheke Zur Alten Linde", "Old Linden Pharmacy"));

    public static IReadOnlyList<DemoOrganisation> Hospital { get; } =
    [
        new("NIHII-HOSPITAL", "79999165", new(
            "Clinique des Trois Cerisiers", "Ziekenhuis De Drie Kerselaars", "Klinik Drei Kirschbäume", "Three Cherry Trees Hospital")),
        new("NIHII-LABO", "89999172", new(
            "Laboratoire des Trois Cerisiers", "Laboratorium De Drie Kerselaars", "Labor Drei Kirschbäume", "Three Cherry Trees Laboratory")),
        new("CBE", "0999990123", new(
            "Les Trois Cerisiers ASBL", "De Drie Kerselaars vzw", "Drei Kirschbäume VoG", "Three Cherry Trees Association")),
    ];

    public static IReadOnlyList<DemoOrganisation> Network { get; } =
    [
        new("CBE", "0999990222", new(
            "Réseau des Mille Lanternes", "Netwerk Duizend Lantaarns", "Netz Tausend Laternen", "Thousand Lanterns Network")),
        new("NIHII-RETIREMENT", "79991148", new("Résidence Aubépine", "Residentie Meidoorn", "Residenz Weißdorn", "Hawthorn House")),
        new("NIHII-RETIREMENT", "79991247", new("Résidence Bergeronnette", "Residentie Kwikstaart", "Residenz Bachstelze", "Wagtail House")),
        new("NIHII-RETIREMENT", "79991346", new("Résidence Capucine", "Residentie Oost-Indische Kers", "Residenz Kapuzinerkresse", "Nasturtium House")),
        new("NIHII-RETIREMENT", "79991445", new("Résidence Digitale", "Residentie Vingerhoed", "Residenz Fingerhut", "Foxglove House")),
        new("NIHII-RETIREMENT", "79991544", new("Résidence Églantine", "Residentie Egelantier", "Residenz Heckenrose", "Sweet Briar House")),
        new("NIHII-RETIREMENT", "79991643", new("Résidence Fauvette", "Residentie Grasmus", "Residenz Grasmücke", "Warbler House")),
        new("NIHII-RETIREMENT", "79991742", new("Résidence Glycine", "Residentie Blauweregen", "Residenz Blauregen", "Wisteria House")),
        new("NIHII-RETIREMENT", "79991841", new("Résidence Hirondelle", "Residentie Zwaluw", "Residenz Schwalbe", "Swallow House")),
        new("NIHII-MEDICAL_HOUSE", "79991940", new("Maison médicale Iris", "Wijkgezondheidscentrum Iris", "Medizinisches Haus Iris", "Iris Medical House")),
        new("NIHII-MEDICAL_HOUSE", "79992039", new("Maison médicale Jonquille", "Wijkgezondheidscentrum Narcis", "Medizinisches Haus Narzisse", "Daffodil Medical House")),
        new("NIHII-MEDICAL_HOUSE", "79992138", new("Maison médicale Lavande", "Wijkgezondheidscentrum Lavendel", "Medizinisches Haus Lavendel", "Lavender Medical House")),
        new("NIHII-MEDICAL_HOUSE", "79992237", new("Maison médicale Mésange", "Wijkgezondheidscentrum Mees", "Medizinisches Haus Meise", "Titmouse Medical House")),
        new("NIHII-HOME_SERVICES", "79992336", new("Soins à domicile Nénuphar", "Thuiszorg Waterlelie", "Hauspflege Seerose", "Water Lily Home Care")),
        new("NIHII-HOME_SERVICES", "79992435", new("Soins à domicile Orchidée", "Thuiszorg Orchidee", "Hauspflege Orchidee", "Orchid Home Care")),
        new("NIHII-HOME_SERVICES", "79992534", new("Soins à domicile Pinson", "Thuiszorg Vink", "Hauspflege Buchfink", "Chaffinch Home Care")),
        new("NIHII-GROUP", "79992633", new("Groupe infirmier Quatre Vents", "Verpleeggroep Vier Winden", "Pflegegruppe Vier Winde", "Four Winds Nursing Group")),
        new("NIHII-GROUP", "79992732", new("Groupe infirmier Roitelet", "Verpleeggroep Winterkoning", "Pflegegruppe Zaunkönig", "Wren Nursing Group")),
        new("NIHII-GROUP_MIDWIVES", "79992831", new("Sages-femmes Sauge et Soleil", "Vroedvrouwen Salie en Zon", "Hebammen Salbei und Sonne", "Sage and Sun Midwives")),
        new("NIHII-OFFICE_DENTISTS", "79992930", new("Cabinet dentaire Tournesol", "Tandartspraktijk Zonnebloem", "Zahnarztpraxis Sonnenblume", "Sunflower Dental Office")),
        new("NIHII-OFFICE_DOCTORS", "79993029", new("Cabinet médical Ulmaire", "Artsenpraktijk Moerasspirea", "Arztpraxis Mädesüß", "Meadowsweet Medical Office")),
        new("NIHII-OF_PHYSIOS", "79993128", new("Kinés Véronique", "Kinesisten Ereprijs", "Physiotherapie Ehrenpreis", "Speedwell Physiotherapists")),
        new("NIHII-PSYCH_HOUSE", "79993227", new("Maison de soins Violette", "Verzorgingstehuis Viooltje", "Pflegeheim Veilchen", "Violet Nursing Home")),
        new("NIHII-PROT_ACC", "79993326", new("Habitations protégées Yeuse", "Beschut wonen Steeneik", "Betreutes Wohnen Steineiche", "Holm Oak Sheltered Homes")),
        new("NIHII-PALLIATIVE_CARE", "79993425", new("Équipe palliative Zinnia", "Palliatief team Zinnia", "Palliativteam Zinnie", "Zinnia Palliative Team")),
        new("NIHII-GUARD_POST", "79993524", new("Poste de garde Étoile du Nord", "Wachtpost Poolster", "Notdienst Polarstern", "North Star Guard Post")),
        new("CBE-TREAT_CENTER", "0999993685", new("Centre de traitement Libellule", "Behandelcentrum Libel", "Behandlungszentrum Libelle", "Dragonfly Treatment Centre")),
        new("CBE-CONSORTIUM", "0999993784", new("Consortium Coquelicot", "Consortium Klaproos", "Konsortium Mohnblume", "Poppy Consortium")),
    ];

    public static IEnumerable<DemoOrganisation> All => [Pharmacy, .. Hospital, .. Network];
}
