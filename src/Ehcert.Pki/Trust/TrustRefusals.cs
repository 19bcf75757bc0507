using Ehcert.Domain;

namespace Ehcert.Pki.Trust;

/// <summary>Every way in which a certificate is not accepted.</summary>
public static class TrustRefusals
{
    private static readonly Text NothingAccepted = new(
        "Rien n’a été accepté sur la foi de ce certificat.",
        "Er is niets aanvaard op basis van dit certificaat.",
        "Auf dieses Zertifikat hin wurde nichts angenommen.",
        "Nothing was accepted on the strength of this certificate.");

    /// <summary>No path leads to a pinned root, or a signature in it is wrong.</summary>
    public static RefusalReason NotTrusted { get; } = new(
        "TRUST_CERTIFICATE_NOT_TRUSTED",
        new(
            "Ce certificat ne vient pas d’une autorité reconnue ici.", "Dit certificaat komt niet van een autoriteit die hier erkend is.",
            "Dieses Zertifikat stammt nicht von einer hier anerkannten Stelle.", "This certificate does not come from an authority recognised here."),
        NothingAccepted,
        new(
            "Vérifiez que vous êtes dans le bon environnement (production ou test).", "Controleer of u in de juiste omgeving werkt (productie of test).",
            "Prüfen Sie, ob Sie in der richtigen Umgebung sind (Produktion oder Test).", "Check that you are in the right environment (production or test)."),
        Desk.EhealthContactCentre);

    /// <summary>Its end has passed.</summary>
    public static RefusalReason Expired { get; } = new(
        "TRUST_CERTIFICATE_EXPIRED",
        new("Ce certificat a expiré le {date}.", "Dit certificaat is op {date} verlopen.", "Dieses Zertifikat ist am {date} abgelaufen.", "This certificate expired on {date}."),
        NothingAccepted,
        new("Utilisez un certificat valable.", "Gebruik een geldig certificaat.", "Verwenden Sie ein gültiges Zertifikat.", "Use a valid certificate."));

    /// <summary>Its beginning lies ahead, or the clock is wrong.</summary>
    public static RefusalReason NotYetValid { get; } = new(
        "TRUST_CERTIFICATE_NOT_YET_VALID",
        new("Ce certificat n’est valable qu’à partir du {date}.", "Dit certificaat is pas geldig vanaf {date}.", "Dieses Zertifikat gilt erst ab {date}.", "This certificate is only valid from {date}."),
        NothingAccepted,
        new("Vérifiez la date de l’ordinateur.", "Controleer de datum van de computer.", "Prüfen Sie das Datum des Rechners.", "Check the date of the computer."));

    /// <summary>It was revoked or suspended.</summary>
    public static RefusalReason RevokedSince { get; } = new(
        "TRUST_CERTIFICATE_REVOKED",
        new("Ce certificat est révoqué depuis le {date}.", "Dit certificaat is herroepen sinds {date}.", "Dieses Zertifikat ist seit dem {date} widerrufen.", "This certificate has been revoked since {date}."),
        NothingAccepted,
        new("Il ne peut plus servir : demandez-en un nouveau.", "Het kan niet meer dienen: vraag een nieuw aan.", "Es kann nicht mehr dienen: beantragen Sie ein neues.", "It can no longer be used: request a new one."));

    /// <summary>Nobody answered the question whether it was revoked.</summary>
    public static RefusalReason StatusUnknown { get; } = new(
        "TRUST_STATUS_UNKNOWN",
        new(
            "Impossible de vérifier maintenant si ce certificat est révoqué.", "Nu kan niet worden nagegaan of dit certificaat herroepen is.",
            "Ob dieses Zertifikat widerrufen ist, lässt sich jetzt nicht feststellen.", "Whether this certificate is revoked cannot be checked now."),
        NothingAccepted,
        new("Réessayez dans quelques minutes.", "Probeer het over enkele minuten opnieuw.", "Versuchen Sie es in einigen Minuten erneut.", "Try again in a few minutes."),
        Desk.LocalAdministrator);

    /// <summary>It is made for something else: authentication instead of signature, or a CA.</summary>
    public static RefusalReason WrongPurpose { get; } = new(
        "TRUST_WRONG_PURPOSE",
        new("Ce certificat n’est pas fait pour cet usage.", "Dit certificaat is niet voor dit gebruik gemaakt.", "Dieses Zertifikat ist nicht für diesen Zweck bestimmt.", "This certificate is not made for this use."),
        NothingAccepted,
        new("Utilisez l’autre certificat de la carte.", "Gebruik het andere certificaat van de kaart.", "Verwenden Sie das andere Zertifikat der Karte.", "Use the other certificate on the card."));

    /// <summary>A key or signature in the path is too weak.</summary>
    public static RefusalReason WeakAlgorithm { get; } = new(
        "TRUST_WEAK_ALGORITHM",
        new("Ce certificat repose sur un procédé trop faible ({algorithm}).", "Dit certificaat steunt op een te zwakke methode ({algorithm}).", "Dieses Zertifikat beruht auf einem zu schwachen Verfahren ({algorithm}).", "This certificate rests on too weak a method ({algorithm})."),
        NothingAccepted,
        new("Demandez un nouveau certificat.", "Vraag een nieuw certificaat aan.", "Beantragen Sie ein neues Zertifikat.", "Request a new certificate."));

    /// <summary>The subject does not name a person with a national number.</summary>
    public static RefusalReason HolderUnreadable { get; } = new(
        "TRUST_HOLDER_UNREADABLE",
        new("Ce certificat ne nomme pas une personne avec un numéro national.", "Dit certificaat noemt geen persoon met een rijksregisternummer.", "Dieses Zertifikat nennt keine Person mit Nationalregisternummer.", "This certificate does not name a person with a national number."),
        NothingAccepted,
        new("Utilisez une carte d’identité belge.", "Gebruik een Belgische identiteitskaart.", "Verwenden Sie einen belgischen Personalausweis.", "Use a Belgian identity card."));

    /// <summary>A file given as a root is not a self-signed CA certificate, or there is none.</summary>
    public static RefusalReason NoRoot { get; } = new(
        "TRUST_NO_ROOT",
        new("Aucun certificat racine utilisable n’a été trouvé.", "Er is geen bruikbaar rootcertificaat gevonden.", "Es wurde kein brauchbares Stammzertifikat gefunden.", "No usable root certificate was found."),
        NothingAccepted,
        new("Vérifiez la configuration de l’environnement.", "Controleer de configuratie van de omgeving.", "Prüfen Sie die Konfiguration der Umgebung.", "Check the configuration of the environment."),
        Desk.LocalAdministrator);
}
