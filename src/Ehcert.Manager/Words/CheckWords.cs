using Ehcert.Domain;

namespace Ehcert.Manager.Words;

/// <summary>Words of the self-test.</summary>
internal static class CheckWords
{
    public static readonly Text Title = new("Tout est-il prêt ?", "Is alles klaar?", "Ist alles bereit?", "Is everything ready?");
    public static readonly Text Body = new("Nous testons chaque maillon, de la carte à l’autorité. Rien n’est modifié, aucun code n’est demandé.", "We testen elke schakel, van kaart tot autoriteit. Er wordt niets gewijzigd en geen code gevraagd.", "Wir prüfen jedes Glied, von der Karte bis zur Stelle. Nichts wird geändert, keine PIN verlangt.", "We test each link, from card to authority. Nothing is changed and no PIN is asked.");
    public static readonly Text Again = new("Tester à nouveau", "Opnieuw testen", "Erneut prüfen", "Test again");
    public static readonly Text Report = new("Rapport à partager", "Verslag om te delen", "Bericht zum Weitergeben", "Report to share");
    public static readonly Text ReportBody = new("Sans code PIN, mot de passe, clé, nom ni numéro : vous pouvez l’envoyer à un helpdesk.", "Zonder pincode, wachtwoord, sleutel, naam of nummer: u kunt het naar een helpdesk sturen.", "Ohne PIN, Passwort, Schlüssel, Namen oder Nummern: Sie können ihn an einen Helpdesk schicken.", "Without PIN, password, key, name or number: you can send it to a helpdesk.");
}
