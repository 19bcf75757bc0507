using Ehcert.Domain;

namespace Ehcert.Pki.Keystores;

/// <summary>Why a keystore cannot be opened, changed or written.</summary>
public static class KeystoreRefusals
{
    private static readonly Text FileUntouched = new(
        fr: "Le fichier n'a pas été modifié.",
        nl: "Het bestand is niet gewijzigd.",
        de: "Die Datei wurde nicht verändert.",
        en: "The file was not changed.");

    private static readonly Text TakeBackup = new(
        fr: "Prenez une copie de sauvegarde de ce keystore.",
        nl: "Neem een reservekopie van deze keystore.",
        de: "Nehmen Sie eine Sicherungskopie dieses Keystores.",
        en: "Take a backup copy of this keystore.");

    private static readonly Text ChooseAnotherFile = new(
        fr: "Choisissez le fichier qui se termine par .p12 dans votre dossier eHealth.",
        nl: "Kies het bestand dat op .p12 eindigt in uw eHealth-map.",
        de: "Wählen Sie die Datei mit der Endung .p12 in Ihrem eHealth-Ordner.",
        en: "Choose the file that ends in .p12 in your eHealth folder.");

    /// <summary>The MAC does not fit the password.</summary>
    public static RefusalReason WrongPassword { get; } = new(
        "KEYSTORE_WRONG_PASSWORD",
        What: new(
            fr: "Ce mot de passe n'ouvre pas le keystore.",
            nl: "Dit wachtwoord opent de keystore niet.",
            de: "Dieses Passwort öffnet den Keystore nicht.",
            en: "This password does not open the keystore."),
        FileUntouched,
        Next: new(
            fr: "Essayez encore ; vérifiez les majuscules et la disposition du clavier. Le nombre d'essais n'est pas limité.",
            nl: "Probeer opnieuw; let op hoofdletters en toetsenbordindeling. U mag zo vaak proberen als u wilt.",
            de: "Versuchen Sie es erneut; achten Sie auf Großschreibung und Tastaturbelegung. Die Zahl der Versuche ist nicht begrenzt.",
            en: "Try again; mind capitals and the keyboard layout. You can try as often as you like."));

    /// <summary>The file never was a PKCS#12 keystore.</summary>
    public static RefusalReason NotAKeystore { get; } = new(
        "KEYSTORE_NOT_A_KEYSTORE",
        What: new(
            fr: "Ce fichier n'est pas un keystore.",
            nl: "Dit bestand is geen keystore.",
            de: "Diese Datei ist kein Keystore.",
            en: "This file is not a keystore."),
        FileUntouched,
        ChooseAnotherFile);

    /// <summary>The file begins like a keystore and goes on like none.</summary>
    public static RefusalReason Damaged { get; } = new(
        "KEYSTORE_DAMAGED",
        What: new(
            fr: "Ce keystore est abîmé.",
            nl: "Deze keystore is beschadigd.",
            de: "Dieser Keystore ist beschädigt.",
            en: "This keystore is damaged."),
        FileUntouched,
        TakeBackup);

    /// <summary>Protected in a way that is not read here; value <c>algorithm</c>.</summary>
    public static RefusalReason UnsupportedAlgorithm { get; } = new(
        "KEYSTORE_UNSUPPORTED_ALGORITHM",
        What: new(
            fr: "Ce keystore est protégé d'une manière que ce programme ne connaît pas : {algorithm}.",
            nl: "Deze keystore is beveiligd op een manier die dit programma niet kent: {algorithm}.",
            de: "Dieser Keystore ist auf eine Art geschützt, die dieses Programm nicht kennt: {algorithm}.",
            en: "This keystore is protected in a way that this program does not know: {algorithm}."),
        FileUntouched,
        Next: new(
            fr: "Enregistrez-le à nouveau avec le programme qui l'a fait, au format PKCS#12 avec AES.",
            nl: "Sla hem opnieuw op met het programma dat hem maakte, als PKCS#12 met AES.",
            de: "Speichern Sie ihn mit dem Programm, das ihn erzeugt hat, erneut als PKCS#12 mit AES.",
            en: "Save it again with the program that made it, as PKCS#12 with AES."),
        Desk.SoftwareVendor);

    /// <summary>A keystore without the key that makes it one.</summary>
    public static RefusalReason NoPrivateKey { get; } = new(
        "KEYSTORE_NO_PRIVATE_KEY",
        What: new(
            fr: "Ce keystore ne contient pas de clé d'authentification.",
            nl: "Deze keystore bevat geen authenticatiesleutel.",
            de: "Dieser Keystore enthält keinen Authentifizierungsschlüssel.",
            en: "This keystore holds no authentication key."),
        FileUntouched,
        ChooseAnotherFile);

    /// <summary>More bytes, or more entries, than any keystore has.</summary>
    public static RefusalReason TooLarge { get; } = new(
        "KEYSTORE_TOO_LARGE",
        What: new(
            fr: "Ce fichier est trop grand pour un keystore.",
            nl: "Dit bestand is te groot voor een keystore.",
            de: "Diese Datei ist zu groß für einen Keystore.",
            en: "This file is too large for a keystore."),
        FileUntouched,
        ChooseAnotherFile);

    /// <summary>Opening it would keep the computer busy for very long.</summary>
    public static RefusalReason IterationsTooHigh { get; } = new(
        "KEYSTORE_ITERATIONS_TOO_HIGH",
        What: new(
            fr: "Ouvrir ce keystore demanderait un temps démesuré ; il n'a pas été fait par un programme eHealth.",
            nl: "Deze keystore openen zou buitensporig lang duren; hij is niet door een eHealth-programma gemaakt.",
            de: "Das Öffnen dieses Keystores würde übermäßig lange dauern; er stammt nicht von einem eHealth-Programm.",
            en: "Opening this keystore would take excessively long; no eHealth program made it."),
        FileUntouched,
        ChooseAnotherFile);

    /// <summary>A certificate that does not belong to the key, or is not of the kind that belongs there.</summary>
    public static RefusalReason CertificateOfAnotherKey { get; } = new(
        "KEYSTORE_CERTIFICATE_OF_ANOTHER_KEY",
        What: new(
            fr: "Ce certificat n'appartient pas à la clé de ce keystore.",
            nl: "Dit certificaat hoort niet bij de sleutel in deze keystore.",
            de: "Dieses Zertifikat gehört nicht zum Schlüssel in diesem Keystore.",
            en: "This certificate does not belong to the key in this keystore."),
        FileUntouched,
        Next: new(
            fr: "Choisissez le keystore avec lequel la demande a été faite.",
            nl: "Kies de keystore waarmee de aanvraag werd gedaan.",
            de: "Wählen Sie den Keystore, mit dem der Antrag gestellt wurde.",
            en: "Choose the keystore with which the request was made."));

    /// <summary>A password that other programs cannot be given.</summary>
    public static RefusalReason PasswordNotPortable { get; } = new(
        "KEYSTORE_PASSWORD_NOT_PORTABLE",
        What: new(
            fr: "Ce mot de passe contient des caractères que d'autres programmes ne peuvent pas lire, ou il est vide.",
            nl: "Dit wachtwoord bevat tekens die andere programma's niet kunnen lezen, of het is leeg.",
            de: "Dieses Passwort enthält Zeichen, die andere Programme nicht lesen können, oder es ist leer.",
            en: "This password has characters that other programs cannot read, or it is empty."),
        FileUntouched,
        Next: new(
            fr: "Choisissez un mot de passe fait de lettres sans accent, de chiffres et de symboles courants.",
            nl: "Kies een wachtwoord met letters zonder accent, cijfers en gewone symbolen.",
            de: "Wählen Sie ein Passwort aus Buchstaben ohne Akzent, Ziffern und üblichen Symbolen.",
            en: "Choose a password of letters without accents, digits and common symbols."));
}
