using Ehcert.Domain;

namespace Ehcert.Pki.Keys;

/// <summary>Why a private key cannot be taken in.</summary>
public static class KeyRefusals
{
    private static readonly Text NothingChanged = new(
        fr: "Rien n'a été modifié.",
        nl: "Er is niets gewijzigd.",
        de: "Es wurde nichts geändert.",
        en: "Nothing was changed.");

    /// <summary>The bytes are not a PKCS#8 private key, or its numbers do not fit together.</summary>
    public static RefusalReason Unreadable { get; } = new(
        "KEY_UNREADABLE",
        What: new(
            fr: "La clé privée est abîmée et ne peut pas être lue.",
            nl: "De privésleutel is beschadigd en kan niet worden gelezen.",
            de: "Der private Schlüssel ist beschädigt und kann nicht gelesen werden.",
            en: "The private key is damaged and cannot be read."),
        Safe: NothingChanged,
        Next: new(
            fr: "Prenez une copie de sauvegarde du fichier qui contient la clé.",
            nl: "Neem een reservekopie van het bestand met de sleutel.",
            de: "Nehmen Sie eine Sicherungskopie der Datei mit dem Schlüssel.",
            en: "Take a backup copy of the file that holds the key."));

    /// <summary>A key of a kind that eHealth does not use; value <c>algorithm</c>.</summary>
    public static RefusalReason Unsupported { get; } = new(
        "KEY_UNSUPPORTED",
        What: new(
            fr: "Cette sorte de clé ({algorithm}) ne convient pas ici.",
            nl: "Dit soort sleutel ({algorithm}) is hier niet bruikbaar.",
            de: "Diese Art von Schlüssel ({algorithm}) ist hier nicht verwendbar.",
            en: "This kind of key ({algorithm}) cannot be used here."),
        Safe: NothingChanged,
        Next: new(
            fr: "Faites faire une nouvelle clé par ce programme.",
            nl: "Laat dit programma een nieuwe sleutel maken.",
            de: "Lassen Sie dieses Programm einen neuen Schlüssel erzeugen.",
            en: "Let this program make a new key."));
}
