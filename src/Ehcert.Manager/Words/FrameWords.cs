using Ehcert.Domain;

namespace Ehcert.Manager.Words;

/// <summary>Words of the frame around every screen.</summary>
internal static class FrameWords
{
    public static readonly Text ToContent = new("Aller au contenu", "Naar de inhoud", "Zum Inhalt", "Skip to content");
    public static readonly Text Language = new("Langue", "Taal", "Sprache", "Language");
    public static readonly Text Home = new("Accueil", "Start", "Startseite", "Home");
    public static readonly Text Check = new("Tester mon poste", "Mijn computer testen", "Meinen Rechner prüfen", "Check my computer");
    public static readonly Text Back = new("Précédent", "Vorige", "Zurück", "Previous");
    public static readonly Text Continue = new("Continuer", "Verder", "Weiter", "Continue");
    public static readonly Text TryAgain = new("Réessayer", "Opnieuw proberen", "Erneut versuchen", "Try again");
    public static readonly Text Cancel = new("Annuler", "Annuleren", "Abbrechen", "Cancel");
    public static readonly Text Change = new("Modifier", "Wijzigen", "Ändern", "Change");
    public static readonly Text Copy = new("Copier le chemin", "Pad kopiëren", "Pfad kopieren", "Copy the path");
    public static readonly Text OpenFolder = new("Ouvrir le dossier", "Map openen", "Ordner öffnen", "Open the folder");
    public static readonly Text Print = new("Imprimer ce résumé", "Deze samenvatting afdrukken", "Diese Zusammenfassung drucken", "Print this summary");
    public static readonly Text Required = new("obligatoire", "verplicht", "erforderlich", "required");
    public static readonly Text Optional = new("facultatif", "niet verplicht", "freiwillig", "optional");
    public static readonly Text MinutesLeft = new("Encore {minutes} minutes environ", "Nog ongeveer {minutes} minuten", "Noch etwa {minutes} Minuten", "About {minutes} minutes to go");
    public static readonly Text Working = new("Un instant…", "Een ogenblik…", "Einen Augenblick…", "One moment…");
    public static readonly Text LostTitle = new("Cette page n’existe pas", "Deze pagina bestaat niet", "Diese Seite gibt es nicht", "This page does not exist");
    public static readonly Text LostBody = new("Rien n’est perdu. Retournez à l’accueil.", "Er is niets verloren. Ga terug naar de startpagina.", "Es ist nichts verloren. Gehen Sie zurück zur Startseite.", "Nothing is lost. Go back to the home page.");
    public static readonly Text Sandbox = new("Bac à sable : rien n’est réel ici", "Zandbak: niets is hier echt", "Sandkasten: Hier ist nichts echt", "Sandbox: nothing here is real");
    public static readonly Text Acceptance = new("Environnement de test (acceptation)", "Testomgeving (acceptatie)", "Testumgebung (Akzeptanz)", "Test environment (acceptance)");
    public static readonly Text Mailbox = new("Boîte aux lettres", "Mailbox", "Postfach", "Mailbox");
}
