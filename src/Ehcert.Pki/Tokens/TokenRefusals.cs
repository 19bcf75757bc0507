using Ehcert.Domain;

namespace Ehcert.Pki.Tokens;

/// <summary>Why a challenge, an encryption certificate, an encryption token (ETK) or a sealed message is turned down.</summary>
public static class TokenRefusals
{
    private static readonly Text NothingRegistered = new(
        fr: "Rien n'a été enregistré ; votre certificat d'authentification reste valable.",
        nl: "Er is niets geregistreerd; uw authenticatiecertificaat blijft geldig.",
        de: "Es wurde nichts registriert; Ihr Authentifizierungszertifikat bleibt gültig.",
        en: "Nothing was registered; your authentication certificate stays valid.");

    private static readonly Text StartAgain = new(
        fr: "Recommencez l'enregistrement de la clé de chiffrement.",
        nl: "Begin de registratie van de encryptiesleutel opnieuw.",
        de: "Beginnen Sie die Registrierung des Verschlüsselungsschlüssels von vorn.",
        en: "Start the registration of the encryption key again.");

    private static readonly Text NothingSealed = new(
        fr: "Rien n'a été chiffré ni envoyé.",
        nl: "Er is niets versleuteld of verzonden.",
        de: "Es wurde nichts verschlüsselt oder gesendet.",
        en: "Nothing was encrypted or sent.");

    private static readonly Text FetchAgain = new(
        fr: "Demandez à nouveau le jeton au dépôt ; si cela se répète, prévenez le centre de contact eHealth.",
        nl: "Vraag het token opnieuw op bij het depot; als het zich herhaalt, verwittig het contactcenter eHealth.",
        de: "Rufen Sie das Token erneut beim Depot ab; wiederholt es sich, benachrichtigen Sie das eHealth-Kontaktzentrum.",
        en: "Fetch the token from the depot again; if it happens again, tell the eHealth contact centre.");

    /// <summary>A key that cannot be registered for encryption: not RSA 2048, or weak.</summary>
    public static RefusalReason UnsuitableKey { get; } = new(
        "ETK_UNSUITABLE_KEY",
        What: new(
            fr: "Cette clé ne convient pas pour le chiffrement : il faut une clé RSA de 2048 bits.",
            nl: "Deze sleutel is niet geschikt voor versleuteling: er is een RSA-sleutel van 2048 bits nodig.",
            de: "Dieser Schlüssel eignet sich nicht zur Verschlüsselung: Nötig ist ein RSA-Schlüssel mit 2048 Bit.",
            en: "This key is not suitable for encryption: an RSA key of 2048 bits is needed."),
        NothingRegistered,
        StartAgain);

    /// <summary>The challenge does not open with this key, or was changed on the way.</summary>
    public static RefusalReason ChallengeNotForThisKey { get; } = new(
        "ETK_CHALLENGE_NOT_FOR_THIS_KEY",
        What: new(
            fr: "La question de contrôle du serveur ne s'ouvre pas avec cette clé.",
            nl: "De controlevraag van de server gaat niet open met deze sleutel.",
            de: "Die Prüffrage des Servers lässt sich mit diesem Schlüssel nicht öffnen.",
            en: "The server's challenge does not open with this key."),
        NothingRegistered,
        StartAgain);

    /// <summary>What was sent is not a DER certificate.</summary>
    public static RefusalReason NotACertificate { get; } = new(
        "ETK_NOT_A_CERTIFICATE",
        What: new(
            fr: "Les données envoyées ne sont pas un certificat de chiffrement.",
            nl: "De verzonden gegevens zijn geen encryptiecertificaat.",
            de: "Die gesendeten Daten sind kein Verschlüsselungszertifikat.",
            en: "The data sent are not an encryption certificate."),
        NothingRegistered,
        StartAgain);

    /// <summary>The serial number is not the nonce of the challenge.</summary>
    public static RefusalReason ChallengeNotAnswered { get; } = new(
        "ETK_CHALLENGE_NOT_ANSWERED",
        What: new(
            fr: "Le certificat de chiffrement ne répond pas à la question de contrôle du serveur.",
            nl: "Het encryptiecertificaat beantwoordt de controlevraag van de server niet.",
            de: "Das Verschlüsselungszertifikat beantwortet die Prüffrage des Servers nicht.",
            en: "The encryption certificate does not answer the server's challenge."),
        NothingRegistered,
        StartAgain);

    /// <summary>Another key than the registration was started with.</summary>
    public static RefusalReason AnotherKey { get; } = new(
        "ETK_ANOTHER_KEY",
        What: new(
            fr: "Le certificat de chiffrement porte une autre clé que celle annoncée.",
            nl: "Het encryptiecertificaat bevat een andere sleutel dan de aangekondigde.",
            de: "Das Verschlüsselungszertifikat enthält einen anderen Schlüssel als angekündigt.",
            en: "The encryption certificate holds another key than the one announced."),
        NothingRegistered,
        StartAgain);

    /// <summary>Subject or issuer is not the subject of the authentication certificate, byte for byte.</summary>
    public static RefusalReason AnotherOwner { get; } = new(
        "ETK_ANOTHER_OWNER",
        What: new(
            fr: "Le certificat de chiffrement et le certificat d'authentification ne portent pas le même nom.",
            nl: "Het encryptiecertificaat en het authenticatiecertificaat staan niet op dezelfde naam.",
            de: "Verschlüsselungs- und Authentifizierungszertifikat lauten nicht auf denselben Namen.",
            en: "The encryption certificate and the authentication certificate do not bear the same name."),
        NothingRegistered,
        StartAgain);

    /// <summary>Valid before or after the authentication certificate is.</summary>
    public static RefusalReason ValidityExceeded { get; } = new(
        "ETK_VALIDITY_EXCEEDED",
        What: new(
            fr: "Le certificat de chiffrement vaudrait plus longtemps que le certificat d'authentification.",
            nl: "Het encryptiecertificaat zou langer geldig zijn dan het authenticatiecertificaat.",
            de: "Das Verschlüsselungszertifikat würde länger gelten als das Authentifizierungszertifikat.",
            en: "The encryption certificate would be valid for longer than the authentication certificate."),
        NothingRegistered,
        StartAgain);

    /// <summary>Key usage is not exactly keyEncipherment and dataEncipherment, critical; or it is an authority.</summary>
    public static RefusalReason WrongKeyUsage { get; } = new(
        "ETK_WRONG_KEY_USAGE",
        What: new(
            fr: "Le certificat de chiffrement n'est pas prévu pour chiffrer.",
            nl: "Het encryptiecertificaat is niet voor versleuteling bedoeld.",
            de: "Das Verschlüsselungszertifikat ist nicht zum Verschlüsseln bestimmt.",
            en: "The encryption certificate is not meant for encryption."),
        NothingRegistered,
        StartAgain);

    /// <summary>The encryption certificate was not signed by the authentication key.</summary>
    public static RefusalReason SignatureWrong { get; } = new(
        "ETK_SIGNATURE_WRONG",
        What: new(
            fr: "Le certificat de chiffrement n'est pas signé par votre clé d'authentification.",
            nl: "Het encryptiecertificaat is niet ondertekend met uw authenticatiesleutel.",
            de: "Das Verschlüsselungszertifikat ist nicht mit Ihrem Authentifizierungsschlüssel unterschrieben.",
            en: "The encryption certificate is not signed by your authentication key."),
        NothingRegistered,
        StartAgain);

    /// <summary>The bytes are not an encryption token.</summary>
    public static RefusalReason NotAToken { get; } = new(
        "ETK_NOT_A_TOKEN",
        What: new(
            fr: "Ces données ne sont pas un jeton de chiffrement (ETK).",
            nl: "Deze gegevens zijn geen encryptietoken (ETK).",
            de: "Diese Daten sind kein Verschlüsselungstoken (ETK).",
            en: "These data are not an encryption token (ETK)."),
        NothingSealed,
        FetchAgain);

    /// <summary>More bytes than any token has.</summary>
    public static RefusalReason TokenTooLarge { get; } = new(
        "ETK_TOO_LARGE",
        What: new(
            fr: "Ces données sont trop grandes pour un jeton de chiffrement (ETK).",
            nl: "Deze gegevens zijn te groot voor een encryptietoken (ETK).",
            de: "Diese Daten sind zu groß für ein Verschlüsselungstoken (ETK).",
            en: "These data are too large for an encryption token (ETK)."),
        NothingSealed,
        FetchAgain);

    /// <summary>The signature of the token service over the token is wrong, or its signer is not a signer.</summary>
    public static RefusalReason TokenSignatureWrong { get; } = new(
        "ETK_TOKEN_SIGNATURE_WRONG",
        What: new(
            fr: "La signature du jeton de chiffrement (ETK) n'est pas juste.",
            nl: "De handtekening van het encryptietoken (ETK) klopt niet.",
            de: "Die Signatur des Verschlüsselungstokens (ETK) stimmt nicht.",
            en: "The signature of the encryption token (ETK) is wrong."),
        NothingSealed,
        FetchAgain);

    /// <summary>The authentication certificate in the token does not lead to a trusted root, or cannot sign.</summary>
    public static RefusalReason TokenNotTrusted { get; } = new(
        "ETK_NOT_TRUSTED",
        What: new(
            fr: "Le jeton de chiffrement (ETK) ne vient pas d'une autorité reconnue.",
            nl: "Het encryptietoken (ETK) komt niet van een erkende autoriteit.",
            de: "Das Verschlüsselungstoken (ETK) stammt nicht von einer anerkannten Stelle.",
            en: "The encryption token (ETK) does not come from a recognised authority."),
        NothingSealed,
        FetchAgain);

    /// <summary>One of its two certificates has expired or is not valid yet.</summary>
    public static RefusalReason TokenNotValidNow { get; } = new(
        "ETK_NOT_VALID_NOW",
        What: new(
            fr: "Le jeton de chiffrement (ETK) n'est pas valable en ce moment.",
            nl: "Het encryptietoken (ETK) is op dit ogenblik niet geldig.",
            de: "Das Verschlüsselungstoken (ETK) ist derzeit nicht gültig.",
            en: "The encryption token (ETK) is not valid at this moment."),
        NothingSealed,
        FetchAgain);

    /// <summary>The bytes are not a sealed message.</summary>
    public static RefusalReason NotASealedMessage { get; } = new(
        "SEALED_MESSAGE_MALFORMED",
        What: new(
            fr: "Ces données ne sont pas un message chiffré eHealth.",
            nl: "Deze gegevens zijn geen versleuteld eHealth-bericht.",
            de: "Diese Daten sind keine verschlüsselte eHealth-Nachricht.",
            en: "These data are not a sealed eHealth message."),
        Safe: new(
            fr: "Rien n'a été ouvert ni modifié.",
            nl: "Er is niets geopend of gewijzigd.",
            de: "Es wurde nichts geöffnet oder geändert.",
            en: "Nothing was opened or changed."),
        Next: new(
            fr: "Demandez à l'expéditeur d'envoyer le message à nouveau.",
            nl: "Vraag de afzender het bericht opnieuw te sturen.",
            de: "Bitten Sie den Absender, die Nachricht erneut zu senden.",
            en: "Ask the sender to send the message again."));

    /// <summary>One of the two signatures on the message is wrong, or they are not by the same sender.</summary>
    public static RefusalReason MessageSignatureWrong { get; } = new(
        "SEALED_MESSAGE_SIGNATURE_WRONG",
        What: new(
            fr: "La signature du message chiffré n'est pas juste : il a été modifié en route.",
            nl: "De handtekening van het versleutelde bericht klopt niet: het is onderweg gewijzigd.",
            de: "Die Signatur der verschlüsselten Nachricht stimmt nicht: Sie wurde unterwegs verändert.",
            en: "The signature of the sealed message is wrong: it was changed on the way."),
        NotASealedMessage.Safe,
        NotASealedMessage.Next);

    /// <summary>The keystore has none of the keys that the message was sealed to.</summary>
    public static RefusalReason NoKeyForMessage { get; } = new(
        "SEALED_MESSAGE_NO_KEY",
        What: new(
            fr: "Ce keystore ne contient aucune des clés pour lesquelles le message a été chiffré.",
            nl: "Deze keystore bevat geen van de sleutels waarvoor het bericht werd versleuteld.",
            de: "Dieser Keystore enthält keinen der Schlüssel, für die die Nachricht verschlüsselt wurde.",
            en: "This keystore holds none of the keys that the message was sealed to."),
        NotASealedMessage.Safe,
        Next: new(
            fr: "Prenez le keystore qui était en usage quand le message a été envoyé.",
            nl: "Neem de keystore die in gebruik was toen het bericht werd gestuurd.",
            de: "Nehmen Sie den Keystore, der in Gebrauch war, als die Nachricht gesendet wurde.",
            en: "Take the keystore that was in use when the message was sent."));
}
