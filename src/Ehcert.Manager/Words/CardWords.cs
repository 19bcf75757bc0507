using Ehcert.Domain;
using Ehcert.Eid;

namespace Ehcert.Manager.Words;

/// <summary>Words about card, reader and PIN.</summary>
internal static class CardWords
{
    public static readonly Text Looking = new("Recherche d’un lecteur de cartes…", "Zoeken naar een kaartlezer…", "Suche nach einem Kartenleser…", "Looking for a card reader…");
    public static readonly Text Recognised = new("Carte de {name}", "Kaart van {name}", "Karte von {name}", "Card of {name}");
    public static readonly Text NotYou = new("Ce n’est pas vous ? Retirez la carte et insérez la vôtre.", "Bent u dit niet? Neem de kaart uit en steek uw eigen kaart in.", "Nicht Sie? Nehmen Sie die Karte heraus und stecken Sie Ihre eigene ein.", "Not you? Take the card out and insert your own.");
    public static readonly Text Photo = new("Photo de la carte d’identité", "Foto op de identiteitskaart", "Foto des Personalausweises", "Photo on the identity card");
    public static readonly Text PinLabel = new("Code PIN de votre carte d’identité", "Pincode van uw identiteitskaart", "PIN Ihres Personalausweises", "PIN of your identity card");
    public static readonly Text PinHint = new("4 à 12 chiffres. Le code va directement à la carte et n’est conservé nulle part.", "4 tot 12 cijfers. De code gaat rechtstreeks naar de kaart en wordt nergens bewaard.", "4 bis 12 Ziffern. Die PIN geht direkt an die Karte und wird nirgends gespeichert.", "4 to 12 digits. It goes straight to the card and is kept nowhere.");
    public static readonly Text TriesLeft = new("Encore {tries} essais.", "Nog {tries} pogingen.", "Noch {tries} Versuche.", "{tries} tries left.");
    public static readonly Text LastTry = new("Dernier essai. Après une erreur, la carte est bloquée.", "Laatste poging. Na een fout is de kaart geblokkeerd.", "Letzter Versuch. Nach einem Fehler ist die Karte gesperrt.", "Last try. After a mistake the card is blocked.");
    public static readonly Text OnReader = new("Tapez votre code PIN sur le lecteur", "Typ uw pincode op de kaartlezer", "Geben Sie die PIN am Kartenleser ein", "Type your PIN on the reader");
    public static readonly Text OnReaderBody = new("Utilisez les touches du lecteur, puis OK. Rien ne se tape sur l’ordinateur.", "Gebruik de toetsen van de lezer en druk op OK. Op de computer typt u niets.", "Benutzen Sie die Tasten des Lesers und dann OK. Am Computer wird nichts eingegeben.", "Use the keys of the reader, then OK. Nothing is typed on the computer.");

    /// <summary>The button that gives the PIN; it says what happens.</summary>
    public static Text PinButton(PinPurpose purpose) => purpose switch
    {
        PinPurpose.Authentication => new("M’identifier", "Me identificeren", "Mich ausweisen", "Identify me"),
        PinPurpose.Signature => new("Signer avec ma carte", "Ondertekenen met mijn kaart", "Mit meiner Karte unterschreiben", "Sign with my eID"),
        PinPurpose.Verification => new("Vérifier le code", "De code controleren", "PIN prüfen", "Check the PIN"),
        _ => throw new ArgumentOutOfRangeException(nameof(purpose), purpose, null),
    };
}
