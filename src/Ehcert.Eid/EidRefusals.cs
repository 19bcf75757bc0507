using System.Globalization;
using Ehcert.Domain;

namespace Ehcert.Eid;

/// <summary>Every way in which the identity card, its reader or its PIN says no.</summary>
public static class EidRefusals
{
    private static readonly Text NothingChanged = new(
        "Rien n'a été modifié ni envoyé.",
        "Er is niets gewijzigd of verstuurd.",
        "Es wurde nichts geändert oder gesendet.",
        "Nothing was changed or sent.");

    private static readonly Text NoTryLost = new(
        "Aucun essai de code PIN n'a été perdu.",
        "Er is geen pincodepoging verloren gegaan.",
        "Es ging kein PIN-Versuch verloren.",
        "No PIN try was lost.");

    private static readonly Text EntriesKept = new(
        "Ce que vous avez déjà rempli est conservé.",
        "Wat u al hebt ingevuld, blijft bewaard.",
        "Was Sie schon ausgefüllt haben, bleibt erhalten.",
        "What you have already filled in is kept.");

    private static readonly Text GoToMunicipality = new(
        "Demandez à votre commune d'activer les certificats de votre carte, puis recommencez.",
        "Vraag uw gemeente om de certificaten van uw kaart te activeren en begin daarna opnieuw.",
        "Bitten Sie Ihre Gemeinde, die Zertifikate Ihrer Karte zu aktivieren, und beginnen Sie dann erneut.",
        "Ask your municipality to activate the certificates on your card, then start again.");

    private static readonly Text RenewCard = new(
        "Demandez une nouvelle carte à votre commune.",
        "Vraag een nieuwe kaart aan bij uw gemeente.",
        "Beantragen Sie bei Ihrer Gemeinde eine neue Karte.",
        "Ask your municipality for a new card.");

    private static readonly Text CardInAgain = new(
        "Remettez la carte dans le lecteur et recommencez.",
        "Steek de kaart opnieuw in de lezer en probeer het nog eens.",
        "Stecken Sie die Karte wieder in den Leser und versuchen Sie es noch einmal.",
        "Put the card back into the reader and try again.");

    /// <summary>The smart-card service does not run or cannot be reached.</summary>
    public static readonly RefusalReason NoService = new("EID_NO_SERVICE",
        new("Le service des cartes à puce de cet ordinateur ne répond pas.", "De smartcardservice van deze computer antwoordt niet.",
            "Der Smartcard-Dienst dieses Computers antwortet nicht.", "The smart-card service of this computer does not answer."),
        EntriesKept,
        new("Démarrez le service des cartes à puce (pcscd, ou « Carte à puce » sous Windows), ou redémarrez l'ordinateur.",
            "Start de smartcardservice (pcscd, of « Smart Card » op Windows) of start de computer opnieuw.",
            "Starten Sie den Smartcard-Dienst (pcscd, oder „Smartcard“ unter Windows) oder starten Sie den Computer neu.",
            "Start the smart-card service (pcscd, or \"Smart Card\" on Windows), or restart the computer."),
        Desk.LocalAdministrator);

    /// <summary>No reader is connected, or the one asked for is gone.</summary>
    public static readonly RefusalReason NoReader = new("EID_NO_READER",
        new("Aucun lecteur de carte n'est branché.", "Er is geen kaartlezer aangesloten.",
            "Es ist kein Kartenleser angeschlossen.", "No card reader is connected."),
        EntriesKept,
        new("Branchez un lecteur de carte. S'il est déjà branché, débranchez-le et rebranchez-le.",
            "Sluit een kaartlezer aan. Zit hij er al in, trek hem dan uit en sluit hem opnieuw aan.",
            "Schließen Sie einen Kartenleser an. Steckt er schon, ziehen Sie ihn ab und stecken Sie ihn wieder ein.",
            "Connect a card reader. If one is connected already, unplug it and plug it in again."),
        Desk.EidServiceDesk);

    /// <summary>There is a reader, but no card in it.</summary>
    public static readonly RefusalReason NoCard = new("EID_NO_CARD",
        new("Il n'y a pas de carte dans le lecteur.", "Er zit geen kaart in de lezer.",
            "Im Leser steckt keine Karte.", "There is no card in the reader."),
        EntriesKept,
        new("Insérez votre carte d'identité, la puce vers le lecteur.", "Steek uw identiteitskaart in de lezer, met de chip naar voren.",
            "Stecken Sie Ihren Personalausweis mit dem Chip voran in den Leser.", "Insert your identity card, chip first."));

    /// <summary>The card is another kind of card.</summary>
    public static readonly RefusalReason NotAnEid = new("EID_NOT_AN_EID",
        new("La carte dans le lecteur n'est pas une carte d'identité belge.", "De kaart in de lezer is geen Belgische identiteitskaart.",
            "Die Karte im Leser ist kein belgischer Personalausweis.", "The card in the reader is not a Belgian identity card."),
        NothingChanged,
        new("Retirez cette carte et insérez votre carte d'identité ou de séjour.", "Neem deze kaart uit de lezer en steek er uw identiteits- of verblijfskaart in.",
            "Nehmen Sie diese Karte heraus und stecken Sie Ihren Personalausweis oder Aufenthaltstitel ein.",
            "Take this card out and insert your identity or residence card."));

    /// <summary>The card gives no answer, or one that makes no sense.</summary>
    public static readonly RefusalReason CardUnreadable = new("EID_CARD_UNREADABLE",
        new("La carte ne peut pas être lue.", "De kaart kan niet gelezen worden.", "Die Karte lässt sich nicht lesen.", "The card cannot be read."),
        NothingChanged,
        new("Vérifiez que la carte est dans le bon sens, essuyez la puce avec un chiffon sec et réessayez, si possible avec un autre lecteur.",
            "Kijk na of de kaart goed in de lezer zit, veeg de chip schoon met een droge doek en probeer opnieuw, zo mogelijk met een andere lezer.",
            "Prüfen Sie, ob die Karte richtig herum steckt, wischen Sie den Chip mit einem trockenen Tuch ab und versuchen Sie es erneut, möglichst mit einem anderen Leser.",
            "Check that the card is the right way round, wipe the chip with a dry cloth and try again, if possible with another reader."),
        Desk.EidServiceDesk);

    /// <summary>The card began to work and then said nothing more.</summary>
    public static readonly RefusalReason CardNotResponding = new("EID_CARD_NOT_RESPONDING",
        new("La carte ne répond plus.", "De kaart antwoordt niet meer.", "Die Karte antwortet nicht mehr.", "The card no longer answers."),
        NothingChanged,
        new("Retirez la carte, attendez quelques secondes, remettez-la et recommencez.",
            "Neem de kaart uit de lezer, wacht enkele seconden, steek ze er weer in en begin opnieuw.",
            "Nehmen Sie die Karte heraus, warten Sie einige Sekunden, stecken Sie sie wieder ein und beginnen Sie erneut.",
            "Take the card out, wait a few seconds, put it back and start again."),
        Desk.EidServiceDesk);

    /// <summary>Another program keeps the reader for itself.</summary>
    public static readonly RefusalReason ReaderBusy = new("EID_READER_BUSY",
        new("Un autre programme utilise le lecteur de carte.", "Een ander programma gebruikt de kaartlezer.",
            "Ein anderes Programm benutzt den Kartenleser.", "Another program is using the card reader."),
        NothingChanged,
        new("Fermez les autres programmes qui utilisent la carte et réessayez.", "Sluit de andere programma's die de kaart gebruiken en probeer opnieuw.",
            "Schließen Sie die anderen Programme, die die Karte benutzen, und versuchen Sie es erneut.",
            "Close the other programs that use the card and try again."),
        Desk.LocalAdministrator);

    /// <summary>The card was taken out.</summary>
    public static readonly RefusalReason CardRemoved = new("EID_CARD_REMOVED",
        new("La carte a été retirée du lecteur.", "De kaart is uit de lezer genomen.",
            "Die Karte wurde aus dem Leser genommen.", "The card was taken out of the reader."),
        EntriesKept, CardInAgain);

    /// <summary>Another program reset the card, and doing it again did not help.</summary>
    public static readonly RefusalReason CardReset = new("EID_CARD_RESET",
        new("Un autre programme a réinitialisé la carte pendant l'opération.", "Een ander programma heeft de kaart tijdens de bewerking gereset.",
            "Ein anderes Programm hat die Karte während des Vorgangs zurückgesetzt.", "Another program reset the card during the operation."),
        NothingChanged,
        new("Fermez les autres programmes qui utilisent la carte et recommencez.", "Sluit de andere programma's die de kaart gebruiken en begin opnieuw.",
            "Schließen Sie die anderen Programme, die die Karte benutzen, und beginnen Sie erneut.",
            "Close the other programs that use the card and start again."),
        Desk.LocalAdministrator);

    /// <summary>Another card than the one the operation began with.</summary>
    public static readonly RefusalReason AnotherCard = new("EID_CARD_SWAPPED",
        new("Ce n'est pas la carte attendue : il faut celle de {expected}, le lecteur contient celle de {found}.",
            "Dit is niet de verwachte kaart: nodig is die van {expected}, in de lezer zit die van {found}.",
            "Das ist nicht die erwartete Karte: Gebraucht wird die von {expected}, im Leser steckt die von {found}.",
            "This is not the expected card: it should be that of {expected}, the reader holds that of {found}."),
        new("Rien n'a été signé avec cette carte et aucun code PIN ne lui a été envoyé.", "Er is niets getekend met deze kaart en er is geen pincode naartoe gestuurd.",
            "Mit dieser Karte wurde nichts unterschrieben und keine PIN wurde an sie gesendet.", "Nothing was signed with this card and no PIN was sent to it."),
        new("Insérez la carte de {expected}, ou recommencez avec l'autre carte.", "Steek de kaart van {expected} in de lezer, of begin opnieuw met de andere kaart.",
            "Stecken Sie die Karte von {expected} ein, oder beginnen Sie mit der anderen Karte von vorn.",
            "Insert the card of {expected}, or start again with the other card."));

    /// <summary>More than one identity card; the person has to choose.</summary>
    public static readonly RefusalReason MoreThanOneCard = new("EID_SEVERAL_CARDS",
        new("Plusieurs cartes d'identité sont insérées : {holders}.", "Er zitten meerdere identiteitskaarten in de lezers: {holders}.",
            "Es stecken mehrere Personalausweise: {holders}.", "Several identity cards are inserted: {holders}."),
        NothingChanged,
        new("Choisissez la vôtre, ou ne laissez que celle-là dans un lecteur.", "Kies de uwe, of laat alleen die in een lezer zitten.",
            "Wählen Sie Ihren aus, oder lassen Sie nur diesen in einem Leser.", "Choose yours, or leave only that one in a reader."));

    /// <summary>There is no authentication certificate on the card.</summary>
    public static readonly RefusalReason AuthenticationCertificateMissing = new("EID_AUTHENTICATION_CERTIFICATE_MISSING",
        new("Le certificat d'authentification manque sur votre carte.", "Het authenticatiecertificaat ontbreekt op uw kaart.",
            "Auf Ihrer Karte fehlt das Authentifizierungszertifikat.", "The authentication certificate is missing from your card."),
        NoTryLost, GoToMunicipality, Desk.Municipality);

    /// <summary>There is no signature certificate on the card.</summary>
    public static readonly RefusalReason SignatureCertificateMissing = new("EID_SIGNATURE_CERTIFICATE_MISSING",
        new("Le certificat de signature manque sur votre carte.", "Het handtekeningcertificaat ontbreekt op uw kaart.",
            "Auf Ihrer Karte fehlt das Signaturzertifikat.", "The signature certificate is missing from your card."),
        NoTryLost, GoToMunicipality, Desk.Municipality);

    /// <summary>The authentication certificate is there, but its key was not activated.</summary>
    public static readonly RefusalReason AuthenticationNotActivated = new("EID_AUTHENTICATION_NOT_ACTIVATED",
        new("Le certificat d'authentification de votre carte n'est pas activé.", "Het authenticatiecertificaat van uw kaart is niet geactiveerd.",
            "Das Authentifizierungszertifikat Ihrer Karte ist nicht aktiviert.", "The authentication certificate on your card is not activated."),
        NoTryLost, GoToMunicipality, Desk.Municipality);

    /// <summary>The signature certificate is there, but its key was not activated.</summary>
    public static readonly RefusalReason SignatureNotActivated = new("EID_SIGNATURE_NOT_ACTIVATED",
        new("Le certificat de signature de votre carte n'est pas activé.", "Het handtekeningcertificaat van uw kaart is niet geactiveerd.",
            "Das Signaturzertifikat Ihrer Karte ist nicht aktiviert.", "The signature certificate on your card is not activated."),
        NoTryLost, GoToMunicipality, Desk.Municipality);

    /// <summary>The authentication certificate's validity is over.</summary>
    public static readonly RefusalReason AuthenticationCertificateExpired = new("EID_AUTHENTICATION_CERTIFICATE_EXPIRED",
        new("Le certificat d'authentification de votre carte a expiré le {date}.", "Het authenticatiecertificaat van uw kaart is verlopen op {date}.",
            "Das Authentifizierungszertifikat Ihrer Karte ist am {date} abgelaufen.", "The authentication certificate on your card expired on {date}."),
        NoTryLost, RenewCard, Desk.Municipality);

    /// <summary>The signature certificate's validity is over.</summary>
    public static readonly RefusalReason SignatureCertificateExpired = new("EID_SIGNATURE_CERTIFICATE_EXPIRED",
        new("Le certificat de signature de votre carte a expiré le {date}.", "Het handtekeningcertificaat van uw kaart is verlopen op {date}.",
            "Das Signaturzertifikat Ihrer Karte ist am {date} abgelaufen.", "The signature certificate on your card expired on {date}."),
        NoTryLost, RenewCard, Desk.Municipality);

    /// <summary>A certificate's validity has not begun: mostly a wrong clock.</summary>
    public static readonly RefusalReason NotYetValid = new("EID_CERTIFICATE_NOT_YET_VALID",
        new("Les certificats de votre carte ne sont valables qu'à partir du {date}.", "De certificaten van uw kaart zijn pas geldig vanaf {date}.",
            "Die Zertifikate Ihrer Karte gelten erst ab dem {date}.", "The certificates on your card are valid only from {date}."),
        NoTryLost,
        new("Vérifiez la date et l'heure de cet ordinateur.", "Kijk de datum en het uur van deze computer na.",
            "Prüfen Sie Datum und Uhrzeit dieses Computers.", "Check the date and time of this computer."),
        Desk.LocalAdministrator);

    /// <summary>The card's own validity is over.</summary>
    public static readonly RefusalReason CardNoLongerValid = new("EID_CARD_EXPIRED",
        new("Votre carte d'identité n'est plus valable depuis le {date}.", "Uw identiteitskaart is niet meer geldig sinds {date}.",
            "Ihr Personalausweis ist seit dem {date} nicht mehr gültig.", "Your identity card has not been valid since {date}."),
        NoTryLost, RenewCard, Desk.Municipality);

    /// <summary>Identity data and their signature, or the certificates, do not belong together.</summary>
    public static readonly RefusalReason IdentityNotAuthentic = new("EID_IDENTITY_NOT_AUTHENTIC",
        new("Les données de la carte ne portent pas la bonne signature du Registre national.", "De gegevens op de kaart dragen niet de juiste handtekening van het Rijksregister.",
            "Die Daten der Karte tragen nicht die richtige Signatur des Nationalregisters.", "The data on the card do not carry the right signature of the National Register."),
        new("Rien n'a été repris de cette carte.", "Er is niets van deze kaart overgenomen.", "Von dieser Karte wurde nichts übernommen.", "Nothing was taken from this card."),
        new("Réessayez avec un autre lecteur. Si le message revient, montrez la carte à votre commune.",
            "Probeer een andere lezer. Komt de melding terug, toon de kaart dan bij uw gemeente.",
            "Versuchen Sie es mit einem anderen Leser. Kommt die Meldung wieder, zeigen Sie die Karte Ihrer Gemeinde.",
            "Try another reader. If the message returns, show the card to your municipality."),
        Desk.Municipality);

    /// <summary>The card made a signature that its own certificate does not confirm, or refused without saying why.</summary>
    public static readonly RefusalReason SigningFailed = new("EID_SIGNING_FAILED",
        new("La carte n'a pas pu produire la signature.", "De kaart kon de handtekening niet maken.",
            "Die Karte konnte die Signatur nicht erzeugen.", "The card could not make the signature."),
        NothingChanged, CardInAgain, Desk.EidServiceDesk);

    /// <summary>Wrong PIN, several tries left.</summary>
    public static readonly RefusalReason WrongPin = new("EID_PIN_WRONG",
        new("Le code PIN n'est pas correct. Il reste {triesLeft} essais.", "De pincode is niet juist. U hebt nog {triesLeft} pogingen.",
            "Die PIN ist falsch. Sie haben noch {triesLeft} Versuche.", "The PIN is not right. You have {triesLeft} tries left."),
        EntriesKept,
        new("Tapez le code PIN de votre carte d'identité, celui que vous avez reçu avec la carte.", "Typ de pincode van uw identiteitskaart, die u bij de kaart hebt gekregen.",
            "Geben Sie die PIN Ihres Personalausweises ein, die Sie mit der Karte bekommen haben.", "Type the PIN of your identity card, the one you received with the card."));

    /// <summary>Wrong PIN, the next one is the last.</summary>
    public static readonly RefusalReason WrongPinOneTryLeft = new("EID_PIN_WRONG_ONE_TRY_LEFT",
        new("Le code PIN n'est pas correct. Attention : il ne reste qu'un essai, après quoi la carte sera bloquée.",
            "De pincode is niet juist. Let op: u hebt nog één poging, daarna wordt de kaart geblokkeerd.",
            "Die PIN ist falsch. Achtung: Sie haben nur noch einen Versuch, danach wird die Karte gesperrt.",
            "The PIN is not right. Careful: only one try is left, after that the card is blocked."),
        EntriesKept,
        new("Si vous n'êtes pas sûr de votre code, arrêtez ici et demandez un nouveau code à votre commune.",
            "Bent u niet zeker van uw code, stop dan hier en vraag uw gemeente om een nieuwe code.",
            "Wenn Sie Ihrer PIN nicht sicher sind, hören Sie hier auf und bitten Sie Ihre Gemeinde um eine neue.",
            "If you are not sure of your PIN, stop here and ask your municipality for a new one."),
        Desk.Municipality);

    /// <summary>Wrong PIN, and the card does not say how many tries are left.</summary>
    public static readonly RefusalReason WrongPinTriesUnknown = new("EID_PIN_WRONG_TRIES_UNKNOWN",
        new("Le code PIN n'est pas correct.", "De pincode is niet juist.", "Die PIN ist falsch.", "The PIN is not right."),
        EntriesKept,
        new("Après trois codes incorrects, la carte est bloquée. Ne réessayez que si vous êtes sûr.", "Na drie foute codes is de kaart geblokkeerd. Probeer alleen opnieuw als u zeker bent.",
            "Nach drei falschen PINs ist die Karte gesperrt. Versuchen Sie es nur, wenn Sie sicher sind.", "After three wrong PINs the card is blocked. Try again only if you are sure."));

    /// <summary>The card accepts no PIN any more.</summary>
    public static readonly RefusalReason PinBlocked = new("EID_PIN_BLOCKED",
        new("Le code PIN de votre carte est bloqué après trois codes incorrects.", "De pincode van uw kaart is geblokkeerd na drie foute codes.",
            "Die PIN Ihrer Karte ist nach drei falschen Eingaben gesperrt.", "The PIN of your card is blocked after three wrong codes."),
        EntriesKept,
        new("Faites débloquer la carte à votre commune. Les cartes récentes peuvent l'être au guichet, sans code PUK.",
            "Laat de kaart deblokkeren bij uw gemeente. Voor recente kaarten kan dat aan het loket, zonder pukcode.",
            "Lassen Sie die Karte bei Ihrer Gemeinde entsperren. Bei neueren Karten geht das am Schalter, ohne PUK.",
            "Have the card unblocked at your municipality. Recent cards can be unblocked at the counter, without a PUK."),
        Desk.Municipality);

    /// <summary>The person did not give the PIN.</summary>
    public static readonly RefusalReason PinCancelled = new("EID_PIN_CANCELLED",
        new("Vous n'avez pas donné de code PIN.", "U hebt geen pincode ingegeven.", "Sie haben keine PIN eingegeben.", "You did not give a PIN."),
        NoTryLost,
        new("Recommencez quand vous voulez.", "Begin opnieuw wanneer u wilt.", "Beginnen Sie erneut, wann Sie möchten.", "Start again whenever you like."));

    /// <summary>Not 4 to 12 digits.</summary>
    public static readonly RefusalReason PinNotWellFormed = new("EID_PIN_NOT_WELL_FORMED",
        new("Un code PIN compte de 4 à 12 chiffres.", "Een pincode telt 4 tot 12 cijfers.", "Eine PIN hat 4 bis 12 Ziffern.", "A PIN has 4 to 12 digits."),
        NoTryLost,
        new("Tapez uniquement les chiffres de votre code PIN.", "Typ alleen de cijfers van uw pincode.", "Geben Sie nur die Ziffern Ihrer PIN ein.", "Type only the digits of your PIN."));

    /// <summary>Nobody pressed a key on the reader in time.</summary>
    public static readonly RefusalReason PinPadTimedOut = new("EID_PIN_PAD_TIMED_OUT",
        new("Le lecteur a attendu le code PIN trop longtemps.", "De kaartlezer heeft te lang op de pincode gewacht.",
            "Der Kartenleser hat zu lange auf die PIN gewartet.", "The reader waited too long for the PIN."),
        NoTryLost,
        new("Recommencez et tapez le code sur le lecteur.", "Begin opnieuw en typ de code op de kaartlezer.",
            "Beginnen Sie erneut und tippen Sie die PIN auf dem Kartenleser.", "Start again and type the PIN on the reader."));

    /// <summary>The address of network readers does not name this computer.</summary>
    public static readonly RefusalReason ReaderAddressNotLocal = new("EID_READER_ADDRESS_NOT_LOCAL",
        new("L'adresse des lecteurs virtuels ne désigne pas cet ordinateur.", "Het adres van de virtuele lezers is niet dat van deze computer.",
            "Die Adresse der virtuellen Leser ist nicht die dieses Computers.", "The address of the virtual readers is not that of this computer."),
        NothingChanged,
        new("Indiquez une adresse de la forme tcp://127.0.0.1:7181.", "Geef een adres op zoals tcp://127.0.0.1:7181.",
            "Geben Sie eine Adresse wie tcp://127.0.0.1:7181 an.", "Give an address such as tcp://127.0.0.1:7181."),
        Desk.LocalAdministrator);

    /// <summary>Another card than expected: that of <paramref name="expected"/>, found that of <paramref name="found"/>.</summary>
    public static Refusal CardSwapped(PersonName expected, string found) => AnotherCard.Refuse(null, ("expected", expected.Full), ("found", found));

    /// <summary>More than one identity card: these people's.</summary>
    public static Refusal SeveralCards(IEnumerable<PersonName> holders) =>
        MoreThanOneCard.Refuse(null, ("holders", string.Join(", ", holders.Select(holder => holder.Full))));

    /// <summary>The certificate of this key is not on the card.</summary>
    public static Refusal CertificateMissing(CardKey key) =>
        For(key, AuthenticationCertificateMissing, SignatureCertificateMissing).Refuse();

    /// <summary>The key was not activated.</summary>
    public static Refusal CertificateNotActivated(CardKey key) => For(key, AuthenticationNotActivated, SignatureNotActivated).Refuse();

    /// <summary>The certificate of this key is over.</summary>
    public static Refusal CertificateExpired(CardKey key, DateTimeOffset end) =>
        For(key, AuthenticationCertificateExpired, SignatureCertificateExpired).Refuse(null, ("date", Day(end)));

    /// <summary>The certificate of this key has not begun.</summary>
    public static Refusal CertificateNotYetValid(DateTimeOffset start) => NotYetValid.Refuse(null, ("date", Day(start)));

    /// <summary>The card's last day is past.</summary>
    public static Refusal CardExpired(DateOnly lastDay) =>
        CardNoLongerValid.Refuse(null, ("date", lastDay.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)));

    /// <summary>Wrong PIN, with what is known about the tries left.</summary>
    public static Refusal PinWrong(int? triesLeft) => triesLeft switch
    {
        null => WrongPinTriesUnknown.Refuse(),
        <= 0 => PinBlocked.Refuse(),
        1 => WrongPinOneTryLeft.Refuse(null, ("triesLeft", "1")),
        _ => WrongPin.Refuse(null, ("triesLeft", triesLeft.Value.ToString(CultureInfo.InvariantCulture))),
    };

    /// <summary>True for a refusal that says the PIN was wrong but the card not yet blocked: asking the person again makes sense.</summary>
    public static bool IsPinWrong(Refusal refusal) =>
        refusal.Reason == WrongPin || refusal.Reason == WrongPinOneTryLeft || refusal.Reason == WrongPinTriesUnknown;

    private static RefusalReason For(CardKey key, RefusalReason authentication, RefusalReason signature) => key switch
    {
        CardKey.Authentication => authentication,
        CardKey.Signature => signature,
        _ => throw new ArgumentOutOfRangeException(nameof(key), key, null),
    };

    private static string Day(DateTimeOffset moment) => moment.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
