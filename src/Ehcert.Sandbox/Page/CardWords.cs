using Ehcert.Domain;
using Ehcert.Eid.Virtual;

namespace Ehcert.Sandbox.Page;

/// <summary>Words for the kinds of card and for the registers' qualities.</summary>
internal static class CardWords
{
    public static Text For(CardKind kind) => kind switch
    {
        CardKind.Applet17Rsa => new("Carte 1.7, RSA", "Kaart 1.7, RSA", "Karte 1.7, RSA", "Card 1.7, RSA"),
        CardKind.Rekeyed17 => new("Carte 1.7, renouvelée", "Kaart 1.7, vernieuwd", "Karte 1.7, erneuert", "Card 1.7, re-keyed"),
        CardKind.Applet18Ec => new("Carte 1.8, courbe P-384", "Kaart 1.8, kromme P-384", "Karte 1.8, Kurve P-384", "Card 1.8, curve P-384"),
        CardKind.KidsWithoutCertificates => new("Kids-ID, sans certificat", "Kids-ID, zonder certificaat", "Kids-ID, ohne Zertifikat", "Kids-ID, no certificate"),
        CardKind.AuthenticationOnly => new("Authentification seule", "Alleen aanmelden", "Nur Anmeldung", "Authentication only"),
        CardKind.WithoutSignatureCertificate =>
            new("Sans certificat de signature", "Zonder handtekeningcertificaat", "Ohne Signaturzertifikat", "No signature certificate"),
        CardKind.SignatureKeyNotActivated =>
            new("Signature non activée", "Handtekening niet geactiveerd", "Signatur nicht aktiviert", "Signature not activated"),
        CardKind.Foreigner => new("Carte d’étranger, RSA", "Vreemdelingenkaart, RSA", "Ausländerkarte, RSA", "Foreigner’s card, RSA"),
        CardKind.ForeignerEc => new("Carte d’étranger, P-384", "Vreemdelingenkaart, P-384", "Ausländerkarte, P-384", "Foreigner’s card, P-384"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static Text ForQuality(string quality) => quality switch
    {
        "doctor" => new("Médecine", "Geneeskunde", "Medizin", "Medicine"),
        "midwife" => new("Obstétrique", "Verloskunde", "Geburtshilfe", "Midwifery"),
        "pharmacist" => new("Pharmacie", "Farmacie", "Pharmazie", "Pharmacy"),
        "dentist" => new("Dentisterie", "Tandheelkunde", "Zahnmedizin", "Dentistry"),
        "nurse" => new("Soins infirmiers", "Verpleegkunde", "Krankenpflege", "Nursing"),
        "physiotherapist" => new("Kinésithérapie", "Kinesitherapie", "Physiotherapie", "Physiotherapy"),
        _ => throw new ArgumentOutOfRangeException(nameof(quality), quality, null),
    };
}
