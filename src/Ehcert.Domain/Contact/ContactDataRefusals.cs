namespace Ehcert.Domain;

/// <summary>Every way in which contact data is refused. Each refusal names its field.</summary>
public static class ContactDataRefusals
{
    private static readonly Text InputKept = new(
        "Rien n’a été envoyé ; ce que vous avez tapé est gardé.",
        "Er is niets verzonden; wat u hebt ingevuld, blijft staan.",
        "Es wurde nichts gesendet; Ihre Eingaben bleiben erhalten.",
        "Nothing has been sent; what you typed is kept.");

    private static readonly Text EmailExample = new(
        "Écrivez l’adresse comme prenom.nom@exemple.be.",
        "Schrijf het adres zoals voornaam.naam@voorbeeld.be.",
        "Schreiben Sie die Adresse wie vorname.name@beispiel.be.",
        "Write the address like first.last@example.be.");

    private static readonly Text PhoneExample = new(
        "Écrivez le numéro comme 0470 12 34 56 ou +32 470 12 34 56.",
        "Schrijf het nummer zoals 0470 12 34 56 of +32 470 12 34 56.",
        "Schreiben Sie die Nummer wie 0470 12 34 56 oder +32 470 12 34 56.",
        "Write the number like 0470 12 34 56 or +32 470 12 34 56.");

    /// <summary>No e-mail address where one is needed.</summary>
    public static RefusalReason EmailMissing { get; } = new(
        "EMAIL_MISSING",
        new("L’adresse e-mail manque.", "Het e-mailadres ontbreekt.", "Die E-Mail-Adresse fehlt.", "The e-mail address is missing."),
        InputKept,
        new("Donnez votre adresse e-mail personnelle : les messages sur le certificat y seront envoyés.",
            "Geef uw persoonlijke e-mailadres op: de berichten over het certificaat gaan daarheen.",
            "Geben Sie Ihre persönliche E-Mail-Adresse an: Die Nachrichten über das Zertifikat gehen dorthin.",
            "Give your personal e-mail address: the messages about the certificate go there."));

    /// <summary>More than 320 characters; value <c>found</c>.</summary>
    public static RefusalReason EmailTooLong { get; } = new(
        "EMAIL_TOO_LONG",
        new("L’adresse e-mail compte {found} caractères ; 320 au plus.",
            "Het e-mailadres telt {found} tekens; het mogen er hoogstens 320 zijn.",
            "Die E-Mail-Adresse hat {found} Zeichen; höchstens 320 sind erlaubt.",
            "The e-mail address has {found} characters; 320 at most."),
        InputKept,
        EmailExample);

    /// <summary>Several addresses in one field.</summary>
    public static RefusalReason EmailSeveral { get; } = new(
        "EMAIL_SEVERAL",
        new("Il y a plusieurs adresses e-mail dans un champ.",
            "Er staan meerdere e-mailadressen in één veld.",
            "In einem Feld stehen mehrere E-Mail-Adressen.",
            "There are several e-mail addresses in one field."),
        InputKept,
        new("Mettez une seule adresse par champ.",
            "Zet één adres per veld.",
            "Schreiben Sie eine Adresse pro Feld.",
            "Put one address in each field."));

    /// <summary>A character outside the accepted set; value <c>character</c>.</summary>
    public static RefusalReason EmailCharacter { get; } = new(
        "EMAIL_CHARACTER",
        new("Le caractère « {character} » n’est pas permis dans une adresse e-mail.",
            "Het teken ‘{character}’ mag niet in een e-mailadres.",
            "Das Zeichen „{character}“ ist in einer E-Mail-Adresse nicht erlaubt.",
            "The character “{character}” is not allowed in an e-mail address."),
        InputKept,
        EmailExample);

    /// <summary>Not of the form of an address.</summary>
    public static RefusalReason EmailMalformed { get; } = new(
        "EMAIL_MALFORMED",
        new("Ceci n’est pas une adresse e-mail complète.",
            "Dit is geen volledig e-mailadres.",
            "Das ist keine vollständige E-Mail-Adresse.",
            "This is not a complete e-mail address."),
        InputKept,
        EmailExample);

    /// <summary>The general e-mail is the personal one again.</summary>
    public static RefusalReason EmailsEqual { get; } = new(
        "EMAILS_EQUAL",
        new("L’adresse e-mail générale est la même que la personnelle.",
            "Het algemene e-mailadres is hetzelfde als het persoonlijke.",
            "Die allgemeine E-Mail-Adresse ist dieselbe wie die persönliche.",
            "The general e-mail address is the same as the personal one."),
        InputKept,
        new("Donnez-en une autre, ou laissez l’adresse générale vide.",
            "Geef een ander op, of laat het algemene adres leeg.",
            "Geben Sie eine andere an, oder lassen Sie die allgemeine Adresse leer.",
            "Give another one, or leave the general address empty."));

    /// <summary>No phone number where one is needed.</summary>
    public static RefusalReason PhoneMissing { get; } = new(
        "PHONE_MISSING",
        new("Le numéro de téléphone manque.",
            "Het telefoonnummer ontbreekt.",
            "Die Telefonnummer fehlt.",
            "The telephone number is missing."),
        InputKept,
        PhoneExample);

    /// <summary>A character that has no place in a phone number; value <c>character</c>.</summary>
    public static RefusalReason PhoneCharacter { get; } = new(
        "PHONE_CHARACTER",
        new("Le caractère « {character} » n’est pas permis à cet endroit d’un numéro de téléphone.",
            "Het teken ‘{character}’ mag niet op deze plaats in een telefoonnummer.",
            "Das Zeichen „{character}“ ist an dieser Stelle einer Telefonnummer nicht erlaubt.",
            "The character “{character}” is not allowed in this place of a telephone number."),
        InputKept,
        new("Tapez des chiffres, avec un + devant pour un numéro international ; espaces, points, tirets, barres et parenthèses sont permis.",
            "Typ cijfers, met een + vooraan voor een internationaal nummer; spaties, punten, streepjes en haakjes mogen.",
            "Geben Sie Ziffern ein, mit einem + vor einer internationalen Nummer; Leerzeichen, Punkte, Striche und Klammern sind erlaubt.",
            "Type digits, with a + in front of an international number; blanks, dots, dashes, slashes and brackets are allowed."));

    /// <summary>Begins with neither 0 nor +.</summary>
    public static RefusalReason PhoneBeginning { get; } = new(
        "PHONE_BEGINNING",
        new("Un numéro de téléphone commence par 0 ou par +.",
            "Een telefoonnummer begint met 0 of met +.",
            "Eine Telefonnummer beginnt mit 0 oder mit +.",
            "A telephone number starts with 0 or with +."),
        InputKept,
        PhoneExample);

    /// <summary>A plus, or 00, and then a zero.</summary>
    public static RefusalReason PhoneCountryCode { get; } = new(
        "PHONE_COUNTRY_CODE",
        new("Après le + (ou 00) vient le code du pays, qui ne commence pas par 0.",
            "Na de + (of 00) komt het landnummer, dat niet met 0 begint.",
            "Nach dem + (oder 00) kommt die Landesvorwahl, die nicht mit 0 beginnt.",
            "After the + (or 00) comes the country code, which does not start with 0."),
        InputKept,
        PhoneExample);

    /// <summary>A Belgian number with too few or too many digits.</summary>
    public static RefusalReason PhoneBelgianLength { get; } = new(
        "PHONE_BELGIAN_LENGTH",
        new("Un numéro belge compte 9 chiffres, ou 10 pour un portable.",
            "Een Belgisch nummer telt 9 cijfers, of 10 voor een gsm.",
            "Eine belgische Nummer hat 9 Ziffern, oder 10 bei einem Handy.",
            "A Belgian number has 9 digits, or 10 for a mobile phone."),
        InputKept,
        new("Vérifiez le numéro ; un numéro étranger commence par + et le code du pays.",
            "Kijk het nummer na; een buitenlands nummer begint met + en het landnummer.",
            "Prüfen Sie die Nummer; eine ausländische Nummer beginnt mit + und der Landesvorwahl.",
            "Check the number; a foreign number starts with + and the country code."));

    /// <summary>A number too short or too long to be dialled; value <c>found</c>.</summary>
    public static RefusalReason PhoneLength { get; } = new(
        "PHONE_LENGTH",
        new("Ce numéro de téléphone compte {found} chiffres ; il en faut de 8 à 15.",
            "Dit telefoonnummer telt {found} cijfers; het moeten er 8 tot 15 zijn.",
            "Diese Telefonnummer hat {found} Ziffern; es müssen 8 bis 15 sein.",
            "This telephone number has {found} digits; it must have 8 to 15."),
        InputKept,
        PhoneExample);

    /// <summary>A message carries a phone number of more than 320 characters.</summary>
    public static RefusalReason PhoneTooLong { get; } = new(
        "PHONE_TOO_LONG",
        new("Le numéro de téléphone compte plus de 320 caractères.",
            "Het telefoonnummer telt meer dan 320 tekens.",
            "Die Telefonnummer hat mehr als 320 Zeichen.",
            "The telephone number has more than 320 characters."),
        InputKept,
        PhoneExample);

    /// <summary>A message carries a phone number with something else than digits and blanks after an optional plus.</summary>
    public static RefusalReason PhoneMalformed { get; } = new(
        "PHONE_MALFORMED",
        new("Le numéro de téléphone contient autre chose que des chiffres et des espaces.",
            "Het telefoonnummer bevat iets anders dan cijfers en spaties.",
            "Die Telefonnummer enthält etwas anderes als Ziffern und Leerzeichen.",
            "The telephone number contains something other than digits and blanks."),
        InputKept,
        PhoneExample);

    /// <summary>The general phone is the personal one again.</summary>
    public static RefusalReason PhonesEqual { get; } = new(
        "PHONES_EQUAL",
        new("Le téléphone général est le même que le personnel.",
            "De algemene telefoon is dezelfde als de persoonlijke.",
            "Das allgemeine Telefon ist dasselbe wie das persönliche.",
            "The general telephone is the same as the personal one."),
        InputKept,
        new("Donnez-en un autre, ou laissez le téléphone général vide.",
            "Geef een andere op, of laat de algemene telefoon leeg.",
            "Geben Sie ein anderes an, oder lassen Sie das allgemeine Telefon leer.",
            "Give another one, or leave the general telephone empty."));
}
