using Ehcert.Domain;
using Ehcert.Eid.Virtual;

namespace Ehcert.Sandbox.People;

/// <summary>
/// The people of the sandbox. All are invented: national numbers use the numbers of birth 997 and 998, NIHII numbers the
/// range 9999x and enterprise numbers the range 0999.99x, each with valid check digits.
/// </summary>
internal static class DemoPeople
{
    public static IReadOnlyList<DemoPerson> All { get; } =
    [
        new()
        {
            Key = "mirabelle",
            GivenNames = "Mirabelle Rose",
            Surname = "Belleplume",
            NationalNumber = "85041299867",
            Language = Language.French,
            Card = CardKind.Applet17Rsa,
            Qualities = [new("doctor", "19999915004")],
            Story = new(
                "Médecin. Sa carte est d’un modèle courant : le chemin le plus simple, à essayer en premier.",
                "Arts. Haar kaart is een gangbaar model: de eenvoudigste weg, om eerst te proberen.",
                "Ärztin. Ihre Karte ist ein gängiges Modell: der einfachste Weg, zuerst ausprobieren.",
                "Doctor. Her card is a common model: the simplest path, try it first."),
        },
        new()
        {
            Key = "madelief",
            GivenNames = "Madelief",
            Surname = "Sterrenveld",
            NationalNumber = "92090399834",
            Language = Language.Dutch,
            Card = CardKind.Applet18Ec,
            Qualities = [new("midwife", "49999144001")],
            Story = new(
                "Sage-femme. Sa carte récente signe avec une courbe elliptique.",
                "Vroedvrouw. Haar recente kaart ondertekent met een elliptische kromme.",
                "Hebamme. Ihre neue Karte unterschreibt mit einer elliptischen Kurve.",
                "Midwife. Her recent card signs with an elliptic curve."),
        },
        new()
        {
            Key = "basile",
            GivenNames = "Basile",
            Surname = "Pimprenelle",
            NationalNumber = "78012599792",
            Language = Language.French,
            Card = CardKind.Applet17Rsa,
            Qualities = [new("pharmacist", "69999158001")],
            Organisations = [DemoOrganisations.Pharmacy],
            Story = new(
                "Pharmacien. Il demande aussi pour sa pharmacie, avec un identifiant d’application.",
                "Apotheker. Hij vraagt ook aan voor zijn apotheek, met een toepassings-id.",
                "Apotheker. Er beantragt auch für seine Apotheke, mit einer Anwendungskennung.",
                "Pharmacist. He also requests for his pharmacy, with an application id."),
        },
        new()
        {
            Key = "wolfram",
            GivenNames = "Wolfram Emil",
            Surname = "Morgenglanz",
            NationalNumber = "69113099717",
            Language = Language.German,
            Card = CardKind.Applet18Ec,
            Organisations = DemoOrganisations.Hospital,
            Story = new(
                "Directeur d’un hôpital. Il n’est pas soignant lui-même ; il agit pour trois organisations.",
                "Directeur van een ziekenhuis. Hij is zelf geen zorgverlener; hij handelt voor drie organisaties.",
                "Leiter eines Krankenhauses. Er ist selbst kein Pflegender; er handelt für drei Organisationen.",
                "Hospital manager. Not a care provider himself; he acts for three organisations."),
        },
        new()
        {
            Key = "octavie",
            GivenNames = "Octavie",
            Surname = "Tourbillon",
            NationalNumber = "74061899858",
            Language = Language.French,
            Card = CardKind.Applet18Ec,
            Organisations = DemoOrganisations.Network,
            Story = new(
                "Responsable d’un réseau de vingt-huit maisons : la liste où l’on doit pouvoir chercher.",
                "Verantwoordelijke van een netwerk met achtentwintig huizen: de lijst waarin je moet kunnen zoeken.",
                "Leiterin eines Netzes von achtundzwanzig Häusern: die Liste, in der man suchen können muss.",
                "Head of a network of twenty-eight homes: the list that has to be searchable."),
        },
        new()
        {
            Key = "lieve",
            GivenNames = "Lieve",
            Surname = "Zonderzorg",
            NationalNumber = "90020299870",
            Language = Language.Dutch,
            Card = CardKind.Applet17Rsa,
            Story = new(
                "Aucune qualité de soins dans les registres : sa demande s’arrête avant que des clés soient créées.",
                "Geen zorgkwaliteit in de registers: haar aanvraag stopt voordat er sleutels worden gemaakt.",
                "Keine Pflegequalität in den Registern: Ihr Antrag endet, bevor Schlüssel erzeugt werden.",
                "No care quality in the registers: her request stops before any key is made."),
        },
        new()
        {
            Key = "tijl",
            GivenNames = "Tijl",
            Surname = "Driemaalmis",
            NationalNumber = "81070799758",
            Language = Language.Dutch,
            Card = CardKind.Applet17Rsa,
            TriesLeft = 0,
            Qualities = [new("dentist", "39999137001")],
            Story = new(
                "Dentiste. Il s’est trompé trois fois : le code PIN de sa carte est bloqué.",
                "Tandarts. Hij vergiste zich drie keer: de pincode van zijn kaart is geblokkeerd.",
                "Zahnarzt. Er hat sich dreimal vertippt: Die PIN seiner Karte ist gesperrt.",
                "Dentist. He was wrong three times: the PIN of his card is blocked."),
        },
        new()
        {
            Key = "hortense",
            GivenNames = "Hortense",
            Surname = "Sansparaphe",
            NationalNumber = "04031599844",
            Language = Language.French,
            Card = CardKind.WithoutSignatureCertificate,
            Qualities = [new("nurse", "49999243001")],
            Story = new(
                "Infirmière. Le certificat de signature de sa carte n’a jamais été activé.",
                "Verpleegkundige. Het handtekeningcertificaat van haar kaart werd nooit geactiveerd.",
                "Krankenpflegerin. Das Signaturzertifikat ihrer Karte wurde nie aktiviert.",
                "Nurse. The signature certificate of her card was never activated."),
        },
        new()
        {
            Key = "pepin",
            GivenNames = "Pépin",
            Surname = "Petitpois",
            NationalNumber = "17052199755",
            Language = Language.French,
            Card = CardKind.KidsWithoutCertificates,
            Story = new(
                "Un enfant avec sa Kids-ID : la carte se lit, mais elle ne peut ni identifier ni signer.",
                "Een kind met zijn Kids-ID: de kaart is leesbaar, maar kan niet aanmelden en niet ondertekenen.",
                "Ein Kind mit seiner Kids-ID: Die Karte ist lesbar, kann aber weder anmelden noch unterschreiben.",
                "A child with his Kids-ID: the card can be read, but it can neither sign in nor sign."),
        },
        new()
        {
            Key = "aurora",
            GivenNames = "Aurora Jane",
            Surname = "Windermoor",
            NationalNumber = "87081499877",
            Language = Language.English,
            Card = CardKind.ForeignerEc,
            Pin = "48151623",
            Qualities = [new("physiotherapist", "59999151001")],
            Story = new(
                "Kinésithérapeute venue d’ailleurs : une carte d’étranger, d’une autre autorité, au code PIN de huit chiffres.",
                "Kinesitherapeute uit het buitenland: een vreemdelingenkaart, van een andere autoriteit, met een pincode van acht cijfers.",
                "Physiotherapeutin aus dem Ausland: eine Ausländerkarte, von einer anderen Stelle, mit achtstelliger PIN.",
                "Physiotherapist from abroad: a foreigner’s card, from another authority, with a PIN of eight digits."),
        },
        new()
        {
            Key = "jonas",
            GivenNames = "Jonas",
            Surname = "Baldsoweit",
            NationalNumber = "99120899753",
            Language = Language.German,
            Card = CardKind.Applet18Ec,
            Qualities = [new("nurse", "49999342001", StartsInDays: 30)],
            Story = new(
                "Infirmier dans un mois : sa qualité est déjà inscrite, mais ne compte pas encore.",
                "Verpleegkundige over een maand: zijn kwaliteit staat er al, maar telt nog niet.",
                "Krankenpfleger in einem Monat: Seine Qualität steht schon da, zählt aber noch nicht.",
                "Nurse in a month: his quality is already there, but does not count yet."),
        },
    ];

    /// <summary>Someone by the short name; null when there is nobody.</summary>
    public static DemoPerson? Find(string key) => All.FirstOrDefault(person => person.Key == key);
}
