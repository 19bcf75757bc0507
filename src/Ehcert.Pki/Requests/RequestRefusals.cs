using Ehcert.Domain;

namespace Ehcert.Pki.Requests;

/// <summary>Why a certification request (PKCS#10) is turned down.</summary>
public static class RequestRefusals
{
    private static readonly Text NothingRequested = new(
        fr: "Rien n'a été demandé ni modifié ; vos clés n'ont pas quitté votre ordinateur.",
        nl: "Er is niets aangevraagd of gewijzigd; uw sleutels hebben uw computer niet verlaten.",
        de: "Es wurde nichts beantragt oder geändert; Ihre Schlüssel haben Ihren Computer nicht verlassen.",
        en: "Nothing was requested or changed; your keys have not left your computer.");

    private static readonly Text MakeAnother = new(
        fr: "Refaites la demande avec ce programme.",
        nl: "Maak de aanvraag opnieuw met dit programma.",
        de: "Stellen Sie den Antrag mit diesem Programm neu.",
        en: "Make the request again with this program.");

    /// <summary>More bytes than any honest request has.</summary>
    public static RefusalReason TooLarge { get; } = new(
        "CSR_TOO_LARGE",
        What: new(
            fr: "La demande de certificat est trop grande.",
            nl: "De certificaataanvraag is te groot.",
            de: "Der Zertifikatsantrag ist zu groß.",
            en: "The certificate request is too large."),
        NothingRequested,
        MakeAnother);

    /// <summary>Not DER, or not the structure of RFC 2986.</summary>
    public static RefusalReason NotARequest { get; } = new(
        "CSR_NOT_A_REQUEST",
        What: new(
            fr: "Ces données ne sont pas une demande de certificat.",
            nl: "Deze gegevens zijn geen certificaataanvraag.",
            de: "Diese Daten sind kein Zertifikatsantrag.",
            en: "These data are not a certificate request."),
        NothingRequested,
        MakeAnother);

    /// <summary>The request was not signed by the key that it wants certified, or was changed on the way (RFC 2986 §3).</summary>
    public static RefusalReason ProofOfPossessionFailed { get; } = new(
        "CSR_PROOF_OF_POSSESSION_FAILED",
        What: new(
            fr: "La demande ne prouve pas que vous possédez la clé à certifier : sa signature n'est pas juste.",
            nl: "De aanvraag bewijst niet dat u de te certificeren sleutel bezit: de handtekening klopt niet.",
            de: "Der Antrag beweist nicht, dass Sie den Schlüssel besitzen: seine Signatur stimmt nicht.",
            en: "The request does not prove that you hold the key to certify: its signature is wrong."),
        NothingRequested,
        MakeAnother);

    /// <summary>A key that can be broken; value <c>weakness</c> (technical).</summary>
    public static RefusalReason WeakKey { get; } = new(
        "CSR_WEAK_KEY",
        What: new(
            fr: "La clé de la demande est trop faible ({weakness}).",
            nl: "De sleutel van de aanvraag is te zwak ({weakness}).",
            de: "Der Schlüssel des Antrags ist zu schwach ({weakness}).",
            en: "The key of the request is too weak ({weakness})."),
        NothingRequested,
        MakeAnother);

    /// <summary>Neither RSA nor an accepted curve; value <c>algorithm</c>.</summary>
    public static RefusalReason UnsupportedKey { get; } = new(
        "CSR_UNSUPPORTED_KEY",
        What: new(
            fr: "Cette sorte de clé ({algorithm}) n'est pas acceptée.",
            nl: "Dit soort sleutel ({algorithm}) wordt niet aanvaard.",
            de: "Diese Art von Schlüssel ({algorithm}) wird nicht angenommen.",
            en: "This kind of key ({algorithm}) is not accepted."),
        NothingRequested,
        MakeAnother);

    /// <summary>Signed with an algorithm that is not accepted, such as SHA-1.</summary>
    public static RefusalReason UnsupportedSignature { get; } = new(
        "CSR_UNSUPPORTED_SIGNATURE",
        What: new(
            fr: "La demande est signée d'une manière qui n'est pas acceptée.",
            nl: "De aanvraag is ondertekend op een manier die niet wordt aanvaard.",
            de: "Der Antrag ist auf eine Art unterschrieben, die nicht angenommen wird.",
            en: "The request is signed in a way that is not accepted."),
        NothingRequested,
        MakeAnother);
}
