namespace Ehcert.Domain;

/// <summary>Every way in which an account number or a bank's code is refused. No text repeats the number.</summary>
public static class BankRefusals
{
    private static readonly Text NothingSent = new(
        "Aucun message n’est parti ; ce que vous avez tapé est gardé.",
        "Er is geen bericht vertrokken; wat u hebt ingevuld, blijft staan.",
        "Es wurde keine Nachricht verschickt; Ihre Eingaben bleiben erhalten.",
        "No message has left; what you typed is kept.");

    private static readonly Text CopyIban = new(
        "Recopiez le numéro de compte de votre carte bancaire ou d’un extrait de compte.",
        "Neem het rekeningnummer over van uw bankkaart of van een rekeninguittreksel.",
        "Übernehmen Sie die Kontonummer von Ihrer Bankkarte oder einem Kontoauszug.",
        "Copy the account number from your bank card or from a bank statement.");

    private static readonly Text CopyBic = new(
        "Recopiez le BIC d’un extrait de compte ; pour un compte belge, il ressemble à ABCDBEBB.",
        "Neem de BIC over van een rekeninguittreksel; voor een Belgische rekening ziet hij eruit als ABCDBEBB.",
        "Übernehmen Sie den BIC von einem Kontoauszug; bei einem belgischen Konto sieht er aus wie ABCDBEBB.",
        "Copy the BIC from a bank statement; for a Belgian account it looks like ABCDBEBB.");

    /// <summary>A character that is neither letter nor digit; value <c>character</c>.</summary>
    public static RefusalReason Character { get; } = new(
        "BANK_CHARACTER",
        new("Le caractère « {character} » n’a pas sa place ici.",
            "Het teken ‘{character}’ hoort hier niet.",
            "Das Zeichen „{character}“ gehört nicht hierher.",
            "The character “{character}” has no place here."),
        NothingSent,
        new("Tapez seulement des lettres sans accent et des chiffres ; les espaces sont permises.",
            "Typ alleen letters zonder accent en cijfers; spaties mogen.",
            "Geben Sie nur Buchstaben ohne Akzent und Ziffern ein; Leerzeichen sind erlaubt.",
            "Type only letters without accents and digits; blanks are allowed."));

    /// <summary>No account number.</summary>
    public static RefusalReason IbanMissing { get; } = new(
        "IBAN_MISSING",
        new("Le numéro de compte (IBAN) manque.",
            "Het rekeningnummer (IBAN) ontbreekt.",
            "Die Kontonummer (IBAN) fehlt.",
            "The account number (IBAN) is missing."),
        NothingSent,
        CopyIban);

    /// <summary>Does not begin with a country and two digits.</summary>
    public static RefusalReason IbanBeginning { get; } = new(
        "IBAN_BEGINNING",
        new("Un IBAN commence par deux lettres de pays et deux chiffres, comme BE68.",
            "Een IBAN begint met twee landletters en twee cijfers, zoals BE68.",
            "Eine IBAN beginnt mit zwei Buchstaben für das Land und zwei Ziffern, wie BE68.",
            "An IBAN starts with two letters for the country and two digits, like BE68."),
        NothingSent,
        CopyIban);

    /// <summary>A Belgian account number of twelve digits from before the IBAN.</summary>
    public static RefusalReason IbanOldBelgianAccount { get; } = new(
        "IBAN_OLD_BELGIAN_ACCOUNT",
        new("C’est l’ancien numéro de compte belge à 12 chiffres.",
            "Dit is het oude Belgische rekeningnummer van 12 cijfers.",
            "Das ist die alte belgische Kontonummer mit 12 Ziffern.",
            "This is the old Belgian account number of 12 digits."),
        NothingSent,
        CopyIban);

    /// <summary>Too few or too many characters for the country; values <c>found</c>, <c>expected</c>, <c>country</c>.</summary>
    public static RefusalReason IbanLength { get; } = new(
        "IBAN_LENGTH",
        new("Cet IBAN compte {found} caractères ; pour {country}, il en faut {expected}.",
            "Deze IBAN telt {found} tekens; voor {country} moeten het er {expected} zijn.",
            "Diese IBAN hat {found} Zeichen; für {country} müssen es {expected} sein.",
            "This IBAN has {found} characters; for {country} it must have {expected}."),
        NothingSent,
        CopyIban);

    /// <summary>Too few or too many characters for any country; value <c>found</c>.</summary>
    public static RefusalReason IbanLengthUnknownCountry { get; } = new(
        "IBAN_LENGTH_UNKNOWN_COUNTRY",
        new("Cet IBAN compte {found} caractères ; il en faut de 15 à 34.",
            "Deze IBAN telt {found} tekens; het moeten er 15 tot 34 zijn.",
            "Diese IBAN hat {found} Zeichen; es müssen 15 bis 34 sein.",
            "This IBAN has {found} characters; it must have 15 to 34."),
        NothingSent,
        CopyIban);

    /// <summary>The check digits do not fit, by the international or by the Belgian rule.</summary>
    public static RefusalReason IbanCheckDigits { get; } = new(
        "IBAN_CHECK_DIGITS",
        new("Les chiffres de contrôle de cet IBAN ne correspondent pas aux autres.",
            "De controlecijfers van deze IBAN passen niet bij de andere.",
            "Die Prüfziffern dieser IBAN passen nicht zu den anderen Ziffern.",
            "The check digits of this IBAN do not fit the others."),
        NothingSent,
        CopyIban);

    /// <summary>No bank's code.</summary>
    public static RefusalReason BicMissing { get; } = new(
        "BIC_MISSING",
        new("Le code de la banque (BIC) manque.",
            "De code van de bank (BIC) ontbreekt.",
            "Der Code der Bank (BIC) fehlt.",
            "The bank’s code (BIC) is missing."),
        NothingSent,
        CopyBic);

    /// <summary>Neither 8 nor 11 characters; value <c>found</c>.</summary>
    public static RefusalReason BicLength { get; } = new(
        "BIC_LENGTH",
        new("Un BIC compte 8 ou 11 caractères ; il y en a {found}.",
            "Een BIC telt 8 of 11 tekens; hier staan er {found}.",
            "Ein BIC hat 8 oder 11 Zeichen; hier stehen {found}.",
            "A BIC has 8 or 11 characters; there are {found} here."),
        NothingSent,
        CopyBic);

    /// <summary>No country in the fifth and sixth place.</summary>
    public static RefusalReason BicMalformed { get; } = new(
        "BIC_MALFORMED",
        new("Dans un BIC, les cinquième et sixième caractères sont les lettres du pays.",
            "In een BIC zijn het vijfde en het zesde teken de letters van het land.",
            "In einem BIC sind das fünfte und das sechste Zeichen die Buchstaben des Landes.",
            "In a BIC the fifth and sixth characters are the letters of the country."),
        NothingSent,
        CopyBic);
}
