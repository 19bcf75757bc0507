using Ehcert.Domain;

namespace Ehcert.Protocol;

/// <summary>
/// What an authority answers instead of doing what it was asked: the wire's error codes as reasons. The authority refuses with them and
/// the client shows them, so one code always has one text.
/// </summary>
public static class AuthorityRefusals
{
    /// <summary>Stands for a value that another authority left out.</summary>
    private const string NotSaid = "–";

    private static readonly Text NothingChanged = new(
        "Rien n'a été modifié : vos certificats et vos fichiers sont intacts.",
        "Er werd niets gewijzigd: uw certificaten en bestanden zijn onaangeroerd.",
        "Es wurde nichts geändert: Ihre Zertifikate und Dateien sind unberührt.",
        "Nothing was changed: your certificates and files are untouched.");

    /// <summary>A value is missing or has the wrong form.</summary>
    public static RefusalReason InvalidRequest { get; } = Make(
        ProtocolErrors.InvalidRequest,
        "Une donnée de la demande manque ou n'a pas la forme voulue.",
        "Een gegeven van de aanvraag ontbreekt of heeft niet de juiste vorm.",
        "Eine Angabe des Antrags fehlt oder hat nicht die richtige Form.",
        "A value of the request is missing or does not have the right form.",
        NextStep.Fix,
        Desk.Nobody);

    /// <summary>The signature is missing or wrong.</summary>
    public static RefusalReason SignatureInvalid { get; } = Make(
        ProtocolErrors.SignatureInvalid,
        "La signature de la demande n'est pas valable.",
        "De handtekening van de aanvraag is niet geldig.",
        "Die Unterschrift des Antrags ist nicht gültig.",
        "The signature of the request is not valid.",
        NextStep.Sign,
        Desk.SoftwareVendor);

    /// <summary>The signer's certificate is not trusted or not valid now.</summary>
    public static RefusalReason SignatureCertificateNotTrusted { get; } = Make(
        ProtocolErrors.SignatureCertificateNotTrusted,
        "Le certificat du signataire n'est pas reconnu ou n'est pas valable en ce moment.",
        "Het certificaat van de ondertekenaar wordt niet erkend of is nu niet geldig.",
        "Das Zertifikat des Unterzeichners wird nicht anerkannt oder ist zurzeit nicht gültig.",
        "The signer's certificate is not recognised or is not valid now.",
        NextStep.Card,
        Desk.Municipality);

    /// <summary>The signer's certificate is revoked or suspended.</summary>
    public static RefusalReason SignatureCertificateRevoked { get; } = Make(
        ProtocolErrors.SignatureCertificateRevoked,
        "Le certificat du signataire est révoqué ou suspendu.",
        "Het certificaat van de ondertekenaar is ingetrokken of geschorst.",
        "Das Zertifikat des Unterzeichners ist widerrufen oder ausgesetzt.",
        "The signer's certificate is revoked or suspended.",
        NextStep.Municipality,
        Desk.Municipality);

    /// <summary>Whether the signer's certificate is revoked cannot be found out now.</summary>
    public static RefusalReason SignatureCertificateUncheckable { get; } = Make(
        ProtocolErrors.SignatureCertificateUncheckable,
        "L'état du certificat du signataire ne peut pas être vérifié en ce moment.",
        "De status van het certificaat van de ondertekenaar kan nu niet nagegaan worden.",
        "Der Status des Zertifikats des Unterzeichners kann zurzeit nicht geprüft werden.",
        "The state of the signer's certificate cannot be checked right now.",
        NextStep.Later,
        Desk.EhealthContactCentre);

    /// <summary>The right card, the wrong key.</summary>
    public static RefusalReason WrongSignatureKey { get; } = Make(
        ProtocolErrors.WrongSignatureKey,
        "La demande est signée avec une autre clé que celle qu'il faut.",
        "De aanvraag is ondertekend met een andere sleutel dan de vereiste.",
        "Der Antrag ist mit einem anderen als dem nötigen Schlüssel unterschrieben.",
        "The request is signed with another key than the one it needs.",
        NextStep.Vendor,
        Desk.SoftwareVendor);

    /// <summary>Made too long ago or in the future.</summary>
    public static RefusalReason RequestNotFresh { get; } = Make(
        ProtocolErrors.RequestNotFresh,
        "La demande est trop ancienne, ou datée du futur.",
        "De aanvraag is te oud, of draagt een datum in de toekomst.",
        "Der Antrag ist zu alt oder trägt ein Datum in der Zukunft.",
        "The request is too old, or dated in the future.",
        NextStep.Clock,
        Desk.LocalAdministrator);

    /// <summary>Received before.</summary>
    public static RefusalReason RequestReplayed { get; } = Make(
        ProtocolErrors.RequestReplayed,
        "Cette demande a déjà été reçue.",
        "Deze aanvraag werd al ontvangen.",
        "Dieser Antrag wurde bereits empfangen.",
        "This request was received before.",
        NextStep.Restart,
        Desk.Nobody);

    /// <summary>The person on the card is not the one of the request.</summary>
    public static RefusalReason SignerMismatch { get; } = Make(
        ProtocolErrors.SignerMismatch,
        "La personne de la carte n'est pas celle de la demande.",
        "De persoon van de kaart is niet die van de aanvraag.",
        "Die Person der Karte ist nicht die des Antrags.",
        "The person of the card is not the one of the request.",
        NextStep.Own,
        Desk.Nobody);

    /// <summary>The person may not act for the organisation, or has no quality.</summary>
    public static RefusalReason NotAuthorized { get; } = Make(
        ProtocolErrors.NotAuthorized,
        "Vous n'êtes pas autorisé à demander ce certificat.",
        "U bent niet gemachtigd om dit certificaat aan te vragen.",
        "Sie sind nicht berechtigt, dieses Zertifikat zu beantragen.",
        "You are not entitled to ask for this certificate.",
        NextStep.Mandate,
        Desk.EhealthContactCentre);

    /// <summary>A number is not one of its kind.</summary>
    public static RefusalReason InvalidIdentifier { get; } = Make(
        ProtocolErrors.InvalidIdentifier,
        "Un numéro d'identification n'est pas correct.",
        "Een identificatienummer is niet correct.",
        "Eine Identifikationsnummer ist nicht korrekt.",
        "An identification number is not correct.",
        NextStep.Fix,
        Desk.Nobody);

    /// <summary>Organisations of this kind get no certificates.</summary>
    public static RefusalReason UnknownOrganizationType { get; } = Make(
        ProtocolErrors.UnknownOrganizationType,
        "Ce type d'organisation ne reçoit pas de certificat.",
        "Dit type organisatie krijgt geen certificaat.",
        "Diese Art von Organisation erhält kein Zertifikat.",
        "This kind of organisation does not get certificates.",
        NextStep.Contact,
        Desk.EhealthContactCentre);

    /// <summary>The application id is not acceptable.</summary>
    public static RefusalReason InvalidApplicationId { get; } = Make(
        ProtocolErrors.InvalidApplicationId,
        "L'identifiant d'application n'est pas accepté : 1 à 30 lettres majuscules, chiffres, traits d'union ou soulignés, pour une organisation seulement.",
        "De toepassings-ID wordt niet aanvaard: 1 tot 30 hoofdletters, cijfers, koppeltekens of liggende streepjes, enkel voor een organisatie.",
        "Die Anwendungs-ID wird nicht angenommen: 1 bis 30 Großbuchstaben, Ziffern, Binde- oder Unterstriche, nur für eine Organisation.",
        "The application id is not accepted: 1 to 30 capital letters, digits, hyphens or underscores, for an organisation only.",
        NextStep.Fix,
        Desk.Nobody);

    /// <summary>An address or number does not have the right form.</summary>
    public static RefusalReason InvalidContactData { get; } = Make(
        ProtocolErrors.InvalidContactData,
        "Une adresse e-mail ou un numéro de téléphone n'est pas correct.",
        "Een e-mailadres of telefoonnummer is niet correct.",
        "Eine E-Mail-Adresse oder Telefonnummer ist nicht korrekt.",
        "An e-mail address or a phone number is not correct.",
        NextStep.Fix,
        Desk.Nobody);

    /// <summary>This base service is not for this kind of owner.</summary>
    public static RefusalReason BaseServiceNotAllowed { get; } = Make(
        ProtocolErrors.BaseServiceNotAllowed,
        "Ce service de base n'est pas disponible pour ce titulaire.",
        "Deze basisdienst is niet beschikbaar voor deze houder.",
        "Dieser Basisdienst ist für diesen Inhaber nicht verfügbar.",
        "This base service is not available to this holder.",
        NextStep.Fix,
        Desk.Nobody);

    /// <summary>No such contract was made.</summary>
    public static RefusalReason ContractUnknown { get; } = Make(
        ProtocolErrors.ContractUnknown,
        "Ce contrat n'a pas été établi ici.",
        "Dit contract werd hier niet opgemaakt.",
        "Dieser Vertrag wurde hier nicht erstellt.",
        "This contract was not made here.",
        NextStep.Restart,
        Desk.Nobody);

    /// <summary>Not the contract that was made.</summary>
    public static RefusalReason ContractMismatch { get; } = Make(
        ProtocolErrors.ContractMismatch,
        "Le contrat signé n'est pas celui qui a été établi.",
        "Het ondertekende contract is niet datgene dat werd opgemaakt.",
        "Der unterschriebene Vertrag ist nicht der, der erstellt wurde.",
        "The contract that was signed is not the one that was made.",
        NextStep.Restart,
        Desk.Nobody);

    /// <summary>The contract was made too long ago.</summary>
    public static RefusalReason ContractExpired { get; } = Make(
        ProtocolErrors.ContractExpired,
        "Le contrat a été établi il y a trop longtemps.",
        "Het contract werd te lang geleden opgemaakt.",
        "Der Vertrag wurde vor zu langer Zeit erstellt.",
        "The contract was made too long ago.",
        NextStep.Restart,
        Desk.Nobody);

    /// <summary>Another request used the contract before.</summary>
    public static RefusalReason ContractAlreadyUsed { get; } = Make(
        ProtocolErrors.ContractAlreadyUsed,
        "Ce contrat a déjà servi à une autre demande.",
        "Dit contract werd al voor een andere aanvraag gebruikt.",
        "Dieser Vertrag wurde schon für einen anderen Antrag verwendet.",
        "This contract was already used for another request.",
        NextStep.Restart,
        Desk.Nobody);

    /// <summary>The contact data are not those of the contract.</summary>
    public static RefusalReason ContactDataChanged { get; } = Make(
        ProtocolErrors.ContactDataChanged,
        "Les données de contact ne sont pas celles du contrat signé.",
        "De contactgegevens zijn niet die van het ondertekende contract.",
        "Die Kontaktdaten sind nicht die des unterschriebenen Vertrags.",
        "The contact data are not those of the signed contract.",
        NextStep.Restart,
        Desk.Nobody);

    /// <summary>A request for the same holder is being dealt with; values <c>date</c> and <c>reference</c>.</summary>
    public static RefusalReason RequestAlreadyPending { get; } = Make(
        ProtocolErrors.RequestAlreadyPending,
        "Une demande du {date} pour ce titulaire est encore en cours (référence {reference}).",
        "Een aanvraag van {date} voor deze houder is nog in behandeling (referentie {reference}).",
        "Ein Antrag vom {date} für diesen Inhaber ist noch in Bearbeitung (Referenz {reference}).",
        "A request of {date} for this holder is still being dealt with (reference {reference}).",
        NextStep.Pending,
        Desk.EhealthContactCentre);

    /// <summary>The signing request is unreadable or does not prove possession.</summary>
    public static RefusalReason CsrInvalid { get; } = Make(
        ProtocolErrors.CsrInvalid,
        "La demande technique (CSR) est illisible ou n'est pas signée par sa propre clé.",
        "De technische aanvraag (CSR) is onleesbaar of niet met haar eigen sleutel ondertekend.",
        "Der technische Antrag (CSR) ist unlesbar oder nicht mit dem eigenen Schlüssel unterschrieben.",
        "The technical request (CSR) cannot be read or is not signed by its own key.",
        NextStep.Vendor,
        Desk.SoftwareVendor);

    /// <summary>Another subject than the contract's.</summary>
    public static RefusalReason CsrDnMismatch { get; } = Make(
        ProtocolErrors.CsrDnMismatch,
        "Le nom dans la demande technique (CSR) n'est pas celui du contrat.",
        "De naam in de technische aanvraag (CSR) is niet die van het contract.",
        "Der Name im technischen Antrag (CSR) ist nicht der des Vertrags.",
        "The name in the technical request (CSR) is not the one of the contract.",
        NextStep.Restart,
        Desk.SoftwareVendor);

    /// <summary>Too short a key, or of a kind that is not accepted.</summary>
    public static RefusalReason KeyTooWeak { get; } = Make(
        ProtocolErrors.KeyTooWeak,
        "La clé est trop courte ou d'un type qui n'est pas accepté.",
        "De sleutel is te kort of van een type dat niet aanvaard wordt.",
        "Der Schlüssel ist zu kurz oder von einer nicht zugelassenen Art.",
        "The key is too short or of a kind that is not accepted.",
        NextStep.Newkey,
        Desk.SoftwareVendor);

    /// <summary>The key belongs to an earlier request.</summary>
    public static RefusalReason KeyAlreadyUsed { get; } = Make(
        ProtocolErrors.KeyAlreadyUsed,
        "Cette clé appartient déjà à une demande antérieure.",
        "Deze sleutel hoort al bij een eerdere aanvraag.",
        "Dieser Schlüssel gehört bereits zu einem früheren Antrag.",
        "This key belongs to an earlier request already.",
        NextStep.Newkey,
        Desk.Nobody);

    /// <summary>A valid certificate exists, outside its replacement period; values <c>validUntil</c> and <c>replaceableFrom</c>.</summary>
    public static RefusalReason CertificateAlreadyActive { get; } = Make(
        ProtocolErrors.CertificateAlreadyActive,
        "Il existe déjà un certificat pour ce titulaire, valable jusqu'au {validUntil}. Il peut être remplacé à partir du {replaceableFrom}.",
        "Er bestaat al een certificaat voor deze houder, geldig tot {validUntil}. Het kan vervangen worden vanaf {replaceableFrom}.",
        "Für diesen Inhaber gibt es bereits ein Zertifikat, gültig bis {validUntil}. Es kann ab dem {replaceableFrom} ersetzt werden.",
        "There is a certificate for this holder already, valid until {validUntil}. It can be replaced from {replaceableFrom}.",
        NextStep.Wait,
        Desk.EhealthContactCentre);

    /// <summary>No such certificate.</summary>
    public static RefusalReason CertificateUnknown { get; } = Make(
        ProtocolErrors.CertificateUnknown,
        "Ce certificat n'est pas connu.",
        "Dit certificaat is niet gekend.",
        "Dieses Zertifikat ist nicht bekannt.",
        "This certificate is not known.",
        NextStep.Contact,
        Desk.EhealthContactCentre);

    /// <summary>The request was refused; value <c>reason</c>, the words of the operator.</summary>
    public static RefusalReason CertificateRefused { get; } = Make(
        ProtocolErrors.CertificateRefused,
        "La demande de certificat a été refusée : {reason}",
        "De certificaataanvraag werd geweigerd: {reason}",
        "Der Zertifikatsantrag wurde abgelehnt: {reason}",
        "The certificate request was refused: {reason}",
        NextStep.Contact,
        Desk.EhealthContactCentre);

    /// <summary>Not revocable in its present state.</summary>
    public static RefusalReason CertificateNotRevocable { get; } = Make(
        ProtocolErrors.CertificateNotRevocable,
        "Ce certificat ne peut plus être révoqué.",
        "Dit certificaat kan niet meer ingetrokken worden.",
        "Dieses Zertifikat kann nicht mehr widerrufen werden.",
        "This certificate can no longer be revoked.",
        NextStep.Contact,
        Desk.EhealthContactCentre);

    /// <summary>No open challenge.</summary>
    public static RefusalReason EtkChallengeMissing { get; } = Make(
        ProtocolErrors.EtkChallengeMissing,
        "L'enregistrement du jeton de chiffrement n'a pas été commencé, ou est périmé.",
        "De registratie van het vercijferingstoken werd niet begonnen, of is vervallen.",
        "Die Registrierung des Verschlüsselungstokens wurde nicht begonnen oder ist verfallen.",
        "The registration of the encryption token was not started, or has lapsed.",
        NextStep.Complete,
        Desk.Nobody);

    /// <summary>The encryption certificate is wrong.</summary>
    public static RefusalReason EtkCertificateInvalid { get; } = Make(
        ProtocolErrors.EtkCertificateInvalid,
        "Le certificat de chiffrement ne répond pas aux règles.",
        "Het vercijferingscertificaat voldoet niet aan de regels.",
        "Das Verschlüsselungszertifikat entspricht nicht den Regeln.",
        "The encryption certificate does not follow the rules.",
        NextStep.Complete,
        Desk.SoftwareVendor);

    /// <summary>No token to activate.</summary>
    public static RefusalReason EtkNotWaitingForActivation { get; } = Make(
        ProtocolErrors.EtkNotWaitingForActivation,
        "Aucun jeton de chiffrement n'attend d'être activé.",
        "Er wacht geen vercijferingstoken op activering.",
        "Kein Verschlüsselungstoken wartet auf die Aktivierung.",
        "No encryption token is waiting for activation.",
        NextStep.Nothing,
        Desk.EhealthContactCentre);

    /// <summary>Ask again later.</summary>
    public static RefusalReason CertNotYetDelivered { get; } = Make(
        ProtocolErrors.CertNotYetDelivered,
        "Le certificat n'est pas encore délivré.",
        "Het certificaat is nog niet geleverd.",
        "Das Zertifikat ist noch nicht ausgestellt.",
        "The certificate has not been delivered yet.",
        NextStep.Later,
        Desk.EhealthContactCentre);

    /// <summary>A code this version does not know; values <c>code</c> and <c>message</c>, the authority's own words.</summary>
    public static RefusalReason Other { get; } = Make(
        "AUTHORITY_REFUSED",
        "Le service a refusé la demande ({code}) : {message}",
        "De dienst weigerde de aanvraag ({code}): {message}",
        "Der Dienst hat den Antrag abgelehnt ({code}): {message}",
        "The service refused the request ({code}): {message}",
        NextStep.Contact,
        Desk.EhealthContactCentre);

    /// <summary>The closed list.</summary>
    public static IReadOnlyList<RefusalReason> All { get; } =
    [
        InvalidRequest, SignatureInvalid, SignatureCertificateNotTrusted, SignatureCertificateRevoked, SignatureCertificateUncheckable,
        WrongSignatureKey, RequestNotFresh, RequestReplayed, SignerMismatch, NotAuthorized, InvalidIdentifier, UnknownOrganizationType,
        InvalidApplicationId, InvalidContactData, BaseServiceNotAllowed, ContractUnknown, ContractMismatch, ContractExpired,
        ContractAlreadyUsed, ContactDataChanged, RequestAlreadyPending, CsrInvalid, CsrDnMismatch, KeyTooWeak, KeyAlreadyUsed,
        CertificateAlreadyActive, CertificateUnknown, CertificateRefused, CertificateNotRevocable, EtkChallengeMissing,
        EtkCertificateInvalid, EtkNotWaitingForActivation, CertNotYetDelivered, Other,
    ];

    private static readonly Dictionary<string, RefusalReason> ByCode = All.ToDictionary(reason => reason.Code, StringComparer.Ordinal);

    /// <summary>The reason with this wire code; null when this version does not know it.</summary>
    public static RefusalReason? Find(string code) => ByCode.GetValueOrDefault(code);

    /// <summary>An error that came in, as a refusal.</summary>
    internal static Refusal From(ProtocolError error)
    {
        string? field = error.Parameters.FirstOrDefault(parameter => parameter.Name == "Field")?.Value;
        if (Find(error.Code) is not { } reason)
            return Other.Refuse(field, ("code", OutsideWords.Tame(error.Code)), ("message", OutsideWords.Tame(error.Message)));
        var values = error.Parameters.Where(parameter => parameter.Name != "Field")
            .DistinctBy(parameter => parameter.Name, StringComparer.Ordinal)
            .ToDictionary(parameter => parameter.Name, parameter => OutsideWords.Tame(parameter.Value), StringComparer.Ordinal);
        foreach (string placeholder in reason.What.Placeholders)
            values.TryAdd(placeholder, NotSaid);
        return new Refusal(reason, field, values);
    }

    private static RefusalReason Make(string code, string fr, string nl, string de, string en, Text next, Desk desk) =>
        new(code, new Text(fr, nl, de, en), NothingChanged, next, desk);
}
