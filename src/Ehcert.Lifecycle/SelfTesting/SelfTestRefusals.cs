using Ehcert.Domain;

namespace Ehcert.Lifecycle.SelfTesting;

/// <summary>What the self-test finds wrong by itself.</summary>
public static class SelfTestRefusals
{
    private static readonly Text NothingDone = new(
        "Le test n'a rien modifié.", "De test heeft niets gewijzigd.", "Der Test hat nichts geändert.", "The test changed nothing.");

    private static readonly Text SetTheClock = new(
        "Réglez l'heure de l'ordinateur sur « automatique ».",
        "Zet de tijd van de computer op „automatisch”.",
        "Stellen Sie die Uhrzeit des Computers auf „automatisch“.",
        "Set the computer's time to \"automatic\".");

    /// <summary>The clock is a little off.</summary>
    public static RefusalReason ClockOff { get; } = new(
        "CLOCK_OFF",
        new Text(
            "L'horloge de cet ordinateur s'écarte de {minutes} min de celle de l'autorité.",
            "De klok van deze computer wijkt {minutes} min af van die van de autoriteit.",
            "Die Uhr dieses Computers weicht {minutes} min von der der Stelle ab.",
            "This computer's clock differs by {minutes} min from the authority's."),
        NothingDone,
        SetTheClock,
        Desk.LocalAdministrator);

    /// <summary>The clock is so far off that signed questions are refused.</summary>
    public static RefusalReason ClockWrong { get; } = new(
        "CLOCK_WRONG",
        new Text(
            "L'horloge de cet ordinateur est fausse de {minutes} min : l'autorité refusera les demandes.",
            "De klok van deze computer loopt {minutes} min verkeerd: de autoriteit zal aanvragen weigeren.",
            "Die Uhr dieses Computers geht um {minutes} min falsch: Die Stelle wird Anträge ablehnen.",
            "This computer's clock is wrong by {minutes} min: the authority will refuse requests."),
        NothingDone,
        SetTheClock,
        Desk.LocalAdministrator);

    /// <summary>The last try for the PIN.</summary>
    public static RefusalReason LastTry { get; } = new(
        "PIN_LAST_TRY",
        new Text(
            "Il ne reste qu'un essai pour le code PIN de cette carte.",
            "Er rest nog maar één poging voor de pincode van deze kaart.",
            "Für den PIN-Code dieser Karte bleibt nur noch ein Versuch.",
            "Only one try is left for this card's PIN."),
        NothingDone,
        new Text(
            "Si vous n'êtes pas sûr du code, demandez-le d'abord à votre commune. Après une erreur, la carte est bloquée.",
            "Bent u niet zeker van de code, vraag ze dan eerst bij uw gemeente. Na één fout is de kaart geblokkeerd.",
            "Wenn Sie nicht sicher sind, fragen Sie zuerst bei Ihrer Gemeinde. Nach einem Fehler ist die Karte gesperrt.",
            "If you are not sure of the code, ask your municipality first. After one mistake the card is blocked."),
        Desk.Municipality);

    /// <summary>Others may read the folder (user-needs X06).</summary>
    public static RefusalReason FolderOpenToOthers { get; } = new(
        "FOLDER_OPEN_TO_OTHERS",
        new Text(
            "D'autres utilisateurs de cet ordinateur peuvent lire {folder}.",
            "Andere gebruikers van deze computer kunnen {folder} lezen.",
            "Andere Benutzer dieses Computers können {folder} lesen.",
            "Other users of this computer can read {folder}."),
        NothingDone,
        new Text(
            "Limitez l'accès de ce dossier à vous seul (sous Linux et macOS : chmod 700).",
            "Beperk de toegang tot deze map tot uzelf (op Linux en macOS: chmod 700).",
            "Beschränken Sie den Zugriff auf diesen Ordner auf sich selbst (unter Linux und macOS: chmod 700).",
            "Restrict access to this folder to yourself (on Linux and macOS: chmod 700)."),
        Desk.LocalAdministrator);
}
