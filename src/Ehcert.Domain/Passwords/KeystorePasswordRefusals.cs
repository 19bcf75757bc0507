namespace Ehcert.Domain;

/// <summary>Every way in which a new keystore password is refused.</summary>
public static class KeystorePasswordRefusals
{
    private static readonly Text NothingWritten = new(
        "Aucun fichier n’a été créé ni modifié.",
        "Er is geen bestand gemaakt of gewijzigd.",
        "Es wurde keine Datei erstellt oder geändert.",
        "No file was made or changed.");

    /// <summary>Fewer than <see cref="KeystorePassword.MinimumLength"/> characters.</summary>
    public static RefusalReason TooShort { get; } = new(
        "PASSWORD_TOO_SHORT",
        new("Le mot de passe est trop court.", "Het wachtwoord is te kort.", "Das Passwort ist zu kurz.", "The password is too short."),
        NothingWritten,
        new("Prenez au moins 8 caractères.", "Neem minstens 8 tekens.", "Nehmen Sie mindestens 8 Zeichen.", "Take at least 8 characters."));

    /// <summary>A character outside printable ASCII.</summary>
    public static RefusalReason CharacterNotAccepted { get; } = new(
        "PASSWORD_CHARACTER_NOT_ACCEPTED",
        new(
            "Le caractère « {character} » n’est pas accepté dans ce mot de passe.",
            "Het teken “{character}” kan niet in dit wachtwoord.",
            "Das Zeichen „{character}“ ist in diesem Passwort nicht erlaubt.",
            "The character “{character}” is not accepted in this password."),
        NothingWritten,
        new(
            "Utilisez des lettres sans accent, des chiffres et les symboles du clavier : d’autres logiciels doivent pouvoir ouvrir le fichier.",
            "Gebruik letters zonder accent, cijfers en symbolen van het toetsenbord: andere software moet het bestand kunnen openen.",
            "Nehmen Sie Buchstaben ohne Akzent oder Umlaut, Ziffern und Symbole der Tastatur: andere Programme müssen die Datei öffnen können.",
            "Use letters without accents, digits and keyboard symbols: other software must be able to open the file."));

    /// <summary>A blank at the beginning or the end.</summary>
    public static RefusalReason BlankAtEnd { get; } = new(
        "PASSWORD_BLANK_AT_END",
        new(
            "Le mot de passe commence ou finit par une espace.",
            "Het wachtwoord begint of eindigt met een spatie.",
            "Das Passwort beginnt oder endet mit einem Leerzeichen.",
            "The password begins or ends with a blank."),
        NothingWritten,
        new("Enlevez cette espace.", "Haal die spatie weg.", "Entfernen Sie dieses Leerzeichen.", "Take that blank away."));

    /// <summary>Letters only.</summary>
    public static RefusalReason NoDigitOrSymbol { get; } = new(
        "PASSWORD_NO_DIGIT_OR_SYMBOL",
        new(
            "Le mot de passe n’a que des lettres.", "Het wachtwoord bestaat alleen uit letters.",
            "Das Passwort besteht nur aus Buchstaben.", "The password has letters only."),
        NothingWritten,
        new(
            "Ajoutez un chiffre ou un symbole.", "Voeg een cijfer of symbool toe.",
            "Fügen Sie eine Ziffer oder ein Symbol hinzu.", "Add a digit or a symbol."));

    /// <summary>The two entries differ.</summary>
    public static RefusalReason NotTheSame { get; } = new(
        "PASSWORD_NOT_THE_SAME",
        new(
            "Les deux mots de passe ne sont pas identiques.", "De twee wachtwoorden zijn niet gelijk.",
            "Die beiden Passwörter stimmen nicht überein.", "The two passwords are not the same."),
        NothingWritten,
        new("Retapez le second.", "Typ het tweede opnieuw.", "Geben Sie das zweite noch einmal ein.", "Type the second one again."));
}
