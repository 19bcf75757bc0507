using System.Globalization;

namespace Ehcert.Domain;

/// <summary>Every way in which a number is refused. No text repeats the number: it is personal data.</summary>
public static class IdentifierRefusals
{
    private static readonly Text NothingSent = new(
        "Rien n’a été envoyé ni modifié.",
        "Er is niets verzonden of gewijzigd.",
        "Es wurde nichts gesendet oder geändert.",
        "Nothing has been sent or changed.");

    /// <summary>Nothing was typed.</summary>
    public static RefusalReason Missing { get; } = new(
        "IDENTIFIER_MISSING",
        new("Le numéro manque.", "Het nummer ontbreekt.", "Die Nummer fehlt.", "The number is missing."),
        NothingSent,
        new("Tapez le numéro.", "Typ het nummer in.", "Geben Sie die Nummer ein.", "Type the number."));

    /// <summary>A character that has no place in a number; value <c>character</c>.</summary>
    public static RefusalReason Character { get; } = new(
        "IDENTIFIER_CHARACTER",
        new("Le caractère « {character} » n’a pas sa place dans ce numéro.",
            "Het teken ‘{character}’ hoort niet in dit nummer.",
            "Das Zeichen „{character}“ gehört nicht in diese Nummer.",
            "The character “{character}” has no place in this number."),
        NothingSent,
        new("Tapez seulement des chiffres ; espaces, points, tirets et barres obliques sont permis.",
            "Typ alleen cijfers; spaties, punten, streepjes en schuine strepen mogen.",
            "Geben Sie nur Ziffern ein; Leerzeichen, Punkte, Striche und Schrägstriche sind erlaubt.",
            "Type digits only; blanks, dots, dashes and slashes are allowed."));

    /// <summary>A wrong number of digits for the type; values <c>found</c>, <c>expected</c>.</summary>
    public static RefusalReason Length { get; } = new(
        "IDENTIFIER_LENGTH",
        new("Ce numéro compte {found} chiffres au lieu de {expected}.",
            "Dit nummer telt {found} cijfers in plaats van {expected}.",
            "Diese Nummer hat {found} statt {expected} Ziffern.",
            "This number has {found} digits instead of {expected}."),
        NothingSent,
        new("Vérifiez le numéro, zéros du début compris.",
            "Kijk het nummer na, ook de nullen vooraan.",
            "Prüfen Sie die Nummer, auch die Nullen am Anfang.",
            "Check the number, zeros at the beginning included."));

    /// <summary>A subject's number holds something else than digits.</summary>
    public static RefusalReason NotBareDigits { get; } = new(
        "IDENTIFIER_NOT_BARE_DIGITS",
        new("Le numéro dans le nom du certificat contient autre chose que des chiffres.",
            "Het nummer in de naam van het certificaat bevat iets anders dan cijfers.",
            "Die Nummer im Namen des Zertifikats enthält etwas anderes als Ziffern.",
            "The number in the certificate’s name contains something other than digits."),
        NothingSent,
        new("Ce n’est pas un certificat eHealth valable ; choisissez-en un autre.",
            "Dit is geen geldig eHealth-certificaat; kies een ander.",
            "Das ist kein gültiges eHealth-Zertifikat; wählen Sie ein anderes.",
            "This is not a valid eHealth certificate; choose another one."),
        Desk.EhealthContactCentre);

    /// <summary>A type that is not in the list.</summary>
    public static RefusalReason UnknownType { get; } = new(
        "IDENTIFIER_TYPE_UNKNOWN",
        new("Ce type de numéro n’existe pas dans la liste d’eHealth.",
            "Dit soort nummer staat niet in de lijst van eHealth.",
            "Diese Art von Nummer steht nicht in der Liste von eHealth.",
            "This kind of number is not in the eHealth list."),
        NothingSent,
        new("Choisissez un type de la liste.",
            "Kies een soort uit de lijst.",
            "Wählen Sie eine Art aus der Liste.",
            "Choose a kind from the list."),
        Desk.EhealthContactCentre);

    /// <summary>A national number that has not eleven digits; value <c>found</c>.</summary>
    public static RefusalReason NationalNumberLength { get; } = new(
        "NATIONAL_NUMBER_LENGTH",
        new("Un numéro de registre national compte 11 chiffres ; il y en a {found}.",
            "Een rijksregisternummer telt 11 cijfers; hier staan er {found}.",
            "Eine Nationalregisternummer hat 11 Ziffern; hier stehen {found}.",
            "A national register number has 11 digits; there are {found} here."),
        NothingSent,
        new("Recopiez-le de la carte d’identité, zéros compris.",
            "Neem het over van de identiteitskaart, met de nullen.",
            "Übernehmen Sie sie vom Personalausweis, mit den Nullen.",
            "Copy it from the identity card, zeros included."));

    /// <summary>A national number whose check digits do not fit.</summary>
    public static RefusalReason NationalNumberCheckDigits { get; } = new(
        "NATIONAL_NUMBER_CHECK_DIGITS",
        new("Les deux derniers chiffres de ce numéro de registre national ne correspondent pas aux autres.",
            "De laatste twee cijfers van dit rijksregisternummer passen niet bij de andere.",
            "Die letzten zwei Ziffern dieser Nationalregisternummer passen nicht zu den anderen.",
            "The last two digits of this national register number do not fit the others."),
        NothingSent,
        new("Un chiffre est faux ou deux sont inversés : recopiez le numéro de la carte d’identité.",
            "Er klopt een cijfer niet of er zijn er twee verwisseld: neem het nummer over van de identiteitskaart.",
            "Eine Ziffer ist falsch oder zwei sind vertauscht: Übernehmen Sie die Nummer vom Personalausweis.",
            "A digit is wrong or two are swapped: copy the number from the identity card."));

    /// <summary>An enterprise number that has not ten digits; value <c>found</c>.</summary>
    public static RefusalReason EnterpriseNumberLength { get; } = new(
        "ENTERPRISE_NUMBER_LENGTH",
        new("Un numéro d’entreprise compte 10 chiffres ; il y en a {found}.",
            "Een ondernemingsnummer telt 10 cijfers; hier staan er {found}.",
            "Eine Unternehmensnummer hat 10 Ziffern; hier stehen {found}.",
            "An enterprise number has 10 digits; there are {found} here."),
        NothingSent,
        new("Recopiez-le d’une facture ou de la Banque-Carrefour des Entreprises.",
            "Neem het over van een factuur of uit de Kruispuntbank van Ondernemingen.",
            "Übernehmen Sie sie von einer Rechnung oder aus der Zentralen Datenbank der Unternehmen.",
            "Copy it from an invoice or from the Crossroads Bank for Enterprises."));

    /// <summary>An old enterprise number of nine digits, right but for the missing zero in front.</summary>
    public static RefusalReason EnterpriseNumberNineDigits { get; } = new(
        "ENTERPRISE_NUMBER_NINE_DIGITS",
        new("C’est l’ancienne écriture à 9 chiffres du numéro d’entreprise.",
            "Dit is de oude schrijfwijze van het ondernemingsnummer, met 9 cijfers.",
            "Das ist die alte Schreibweise der Unternehmensnummer mit 9 Ziffern.",
            "This is the old way of writing an enterprise number, with 9 digits."),
        NothingSent,
        new("Mettez un 0 devant.", "Zet er een 0 voor.", "Setzen Sie eine 0 davor.", "Put a 0 in front."));

    /// <summary>An enterprise number that starts with neither 0 nor 1.</summary>
    public static RefusalReason EnterpriseNumberFirstDigit { get; } = new(
        "ENTERPRISE_NUMBER_FIRST_DIGIT",
        new("Un numéro d’entreprise commence par 0 ou par 1.",
            "Een ondernemingsnummer begint met 0 of met 1.",
            "Eine Unternehmensnummer beginnt mit 0 oder mit 1.",
            "An enterprise number starts with 0 or with 1."),
        NothingSent,
        new("Vérifiez le numéro ; un numéro d’unité d’établissement, qui commence par 2 à 8, ne convient pas.",
            "Kijk het nummer na; een vestigingsnummer, dat met 2 tot 8 begint, past hier niet.",
            "Prüfen Sie die Nummer; eine Niederlassungsnummer, die mit 2 bis 8 beginnt, passt hier nicht.",
            "Check the number; an establishment unit number, which starts with 2 to 8, will not do."));

    /// <summary>An enterprise number whose check digits do not fit.</summary>
    public static RefusalReason EnterpriseNumberCheckDigits { get; } = new(
        "ENTERPRISE_NUMBER_CHECK_DIGITS",
        new("Les deux derniers chiffres de ce numéro d’entreprise ne correspondent pas aux autres.",
            "De laatste twee cijfers van dit ondernemingsnummer passen niet bij de andere.",
            "Die letzten zwei Ziffern dieser Unternehmensnummer passen nicht zu den anderen.",
            "The last two digits of this enterprise number do not fit the others."),
        NothingSent,
        new("Un chiffre est faux ou deux sont inversés : recopiez le numéro d’une facture.",
            "Er klopt een cijfer niet of er zijn er twee verwisseld: neem het nummer over van een factuur.",
            "Eine Ziffer ist falsch oder zwei sind vertauscht: Übernehmen Sie die Nummer von einer Rechnung.",
            "A digit is wrong or two are swapped: copy the number from an invoice."));

    /// <summary>A NIHII number that has neither eight nor eleven digits; value <c>found</c>.</summary>
    public static RefusalReason NihiiLength { get; } = new(
        "NIHII_LENGTH",
        new("Un numéro INAMI compte 8 chiffres, ou 11 avec la qualification ; il y en a {found}.",
            "Een RIZIV-nummer telt 8 cijfers, of 11 met de bekwaming; hier staan er {found}.",
            "Eine LIKIV-Nummer hat 8 Ziffern, oder 11 mit der Qualifikation; hier stehen {found}.",
            "A NIHII number has 8 digits, or 11 with the qualification; there are {found} here."),
        NothingSent,
        new("Recopiez-le d’un courrier de l’INAMI.",
            "Neem het over van een brief van het RIZIV.",
            "Übernehmen Sie sie aus einem Schreiben des LIKIV.",
            "Copy it from a letter of the NIHII."));

    /// <summary>A NIHII number whose check digits fit neither modulo 97 nor modulo 89.</summary>
    public static RefusalReason NihiiCheckDigits { get; } = new(
        "NIHII_CHECK_DIGITS",
        new("Les chiffres de contrôle (le septième et le huitième) de ce numéro INAMI ne correspondent pas aux autres.",
            "De controlecijfers (het zevende en het achtste) van dit RIZIV-nummer passen niet bij de andere.",
            "Die Prüfziffern (die siebte und die achte) dieser LIKIV-Nummer passen nicht zu den anderen.",
            "The check digits (the seventh and the eighth) of this NIHII number do not fit the others."),
        NothingSent,
        new("Un chiffre est faux ou deux sont inversés : recopiez le numéro d’un courrier de l’INAMI.",
            "Er klopt een cijfer niet of er zijn er twee verwisseld: neem het nummer over van een brief van het RIZIV.",
            "Eine Ziffer ist falsch oder zwei sind vertauscht: Übernehmen Sie die Nummer aus einem Schreiben des LIKIV.",
            "A digit is wrong or two are swapped: copy the number from a letter of the NIHII."));

    /// <summary>An EHP number whose check digits do not fit.</summary>
    public static RefusalReason EhpCheckDigits { get; } = new(
        "EHP_CHECK_DIGITS",
        new("Les deux derniers chiffres de ce numéro EHP ne correspondent pas aux autres.",
            "De laatste twee cijfers van dit EHP-nummer passen niet bij de andere.",
            "Die letzten zwei Ziffern dieser EHP-Nummer passen nicht zu den anderen.",
            "The last two digits of this EHP number do not fit the others."),
        NothingSent,
        new("Un chiffre est faux ou deux sont inversés : recopiez le numéro reçu d’eHealth.",
            "Er klopt een cijfer niet of er zijn er twee verwisseld: neem het nummer over dat u van eHealth kreeg.",
            "Eine Ziffer ist falsch oder zwei sind vertauscht: Übernehmen Sie die Nummer, die Sie von eHealth erhalten haben.",
            "A digit is wrong or two are swapped: copy the number that eHealth gave you."),
        Desk.EhealthContactCentre);

    internal static (string Name, string Value) Found(string digits) => ("found", digits.Length.ToString(CultureInfo.InvariantCulture));

    internal static IReadOnlyList<(string Name, string Value)> FoundAndExpected(string digits, IdentifierType type) =>
        [Found(digits), ("expected", type.Length.ToString(CultureInfo.InvariantCulture))];
}
