using Ehcert.Domain;

namespace Ehcert.Ui;

/// <summary>Words that wizard, portal and desk share.</summary>
public static class UiTexts
{
    /// <summary>Label of the list of steps.</summary>
    public static Text Steps { get; } = new("Étapes", "Stappen", "Schritte", "Steps");

    /// <summary>Said after a step that is behind.</summary>
    public static Text StepDone { get; } = new("fait", "klaar", "erledigt", "done");

    /// <summary>"Step 3 of 9".</summary>
    public static Text StepOf { get; } = new("Étape {number} sur {all}", "Stap {number} van {all}", "Schritt {number} von {all}", "Step {number} of {all}");

    /// <summary>Before the name of a desk.</summary>
    public static Text WhoHelps { get; } = new("Qui peut vous aider :", "Wie kan u helpen:", "Wer Ihnen helfen kann:", "Who can help you:");

    /// <summary>Before a code.</summary>
    public static Text Reference { get; } = new("Référence :", "Referentie:", "Referenz:", "Reference:");

    /// <summary>A check that is satisfied, for screen readers.</summary>
    public static Text CheckGood { get; } = new("rempli", "in orde", "erfüllt", "satisfied");

    /// <summary>A check that is not yet satisfied, for screen readers.</summary>
    public static Text CheckOpen { get; } = new("pas encore rempli", "nog niet in orde", "noch nicht erfüllt", "not yet satisfied");

    /// <summary>Password check 1.</summary>
    public static Text PasswordLongEnough { get; } = new("Au moins 8 caractères", "Minstens 8 tekens", "Mindestens 8 Zeichen", "At least 8 characters");

    /// <summary>Password check 2.</summary>
    public static Text PasswordAccepted { get; } = new(
        "Uniquement des lettres sans accent, des chiffres et des symboles du clavier",
        "Alleen letters zonder accent, cijfers en symbolen van het toetsenbord",
        "Nur Buchstaben ohne Akzent oder Umlaut, Ziffern und Zeichen der Tastatur",
        "Only letters without accents, digits and keyboard symbols");

    /// <summary>Password check 3.</summary>
    public static Text PasswordDigitOrSymbol { get; } = new(
        "Au moins un chiffre ou un symbole", "Minstens één cijfer of symbool", "Mindestens eine Ziffer oder ein Symbol", "At least one digit or symbol");

    /// <summary>Password check 4.</summary>
    public static Text PasswordEqual { get; } = new(
        "Les deux mots de passe sont identiques", "De twee wachtwoorden zijn gelijk", "Beide Passwörter stimmen überein", "Both passwords are the same");

    /// <summary>Name of a desk, as one would look it up.</summary>
    public static Text DeskName(Desk desk) => desk switch
    {
        Desk.Nobody => new("vous-même", "uzelf", "Sie selbst", "yourself"),
        Desk.Municipality => new("votre administration communale", "uw gemeente", "Ihre Gemeindeverwaltung", "your municipality"),
        Desk.EidServiceDesk => new("le service desk eID", "de eID-servicedesk", "der eID-Service-Desk", "the eID service desk"),
        Desk.EhealthContactCentre => new(
            "le centre de contact eHealth", "het eHealth-contactcenter", "das eHealth-Kontaktzentrum", "the eHealth contact centre"),
        Desk.SoftwareVendor => new(
            "le fournisseur de votre logiciel", "de leverancier van uw software", "der Anbieter Ihrer Software", "the vendor of your software"),
        Desk.SocialSecretariat => new("votre secrétariat social", "uw sociaal secretariaat", "Ihr Sozialsekretariat", "your social secretariat"),
        Desk.LocalAdministrator => new(
            "la personne qui gère cet ordinateur", "wie deze computer beheert", "wer diesen Computer betreut", "whoever looks after this computer"),
        _ => throw new ArgumentOutOfRangeException(nameof(desk), desk, null),
    };
}
