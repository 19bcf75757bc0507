namespace Ehcert.Domain;

/// <summary>Every way in which a public key identifier is refused.</summary>
public static class PublicKeyIdentifierRefusals
{
    /// <summary>Not twenty bytes, or not forty hexadecimal digits.</summary>
    public static RefusalReason Malformed { get; } = new(
        "PUBLIC_KEY_IDENTIFIER_MALFORMED",
        new("La référence du certificat n’a pas la bonne forme : il faut 40 chiffres hexadécimaux.",
            "De referentie van het certificaat heeft niet de juiste vorm: het moeten 40 hexadecimale cijfers zijn.",
            "Die Referenz des Zertifikats hat nicht die richtige Form: Es müssen 40 hexadezimale Ziffern sein.",
            "The certificate’s reference does not have the right form: it must be 40 hexadecimal digits."),
        new("Rien n’a été envoyé ni modifié.",
            "Er is niets verzonden of gewijzigd.",
            "Es wurde nichts gesendet oder geändert.",
            "Nothing has been sent or changed."),
        new("Recopiez la référence entière de l’écran ou du courriel.",
            "Neem de volledige referentie over van het scherm of uit de e-mail.",
            "Übernehmen Sie die ganze Referenz vom Bildschirm oder aus der E-Mail.",
            "Copy the whole reference from the screen or the e-mail."));
}
