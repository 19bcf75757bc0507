using Ehcert.Domain;

namespace Ehcert.Pki.Issuing;

/// <summary>Why a certificate is not issued.</summary>
public static class IssuingRefusals
{
    /// <summary>A rule of the certificate policy objects; value <c>rule</c>; value <c>objection</c> is a technical detail for logs.</summary>
    public static RefusalReason PolicyViolated { get; } = new(
        "CERTIFICATE_POLICY_VIOLATED",
        What: new(
            fr: "Le certificat préparé ne respecte pas la politique de certification (règle « {rule} »).",
            nl: "Het voorbereide certificaat volgt het certificeringsbeleid niet (regel « {rule} »).",
            de: "Das vorbereitete Zertifikat entspricht nicht der Zertifizierungsrichtlinie (Regel „{rule}“).",
            en: "The prepared certificate does not follow the certificate policy (rule \"{rule}\")."),
        Safe: new(
            fr: "Rien n'a été signé ; la demande est conservée.",
            nl: "Er is niets ondertekend; de aanvraag is bewaard.",
            de: "Es wurde nichts unterschrieben; der Antrag bleibt erhalten.",
            en: "Nothing was signed; the request is kept."),
        Next: new(
            fr: "Un collaborateur du centre de contact eHealth doit examiner la demande.",
            nl: "Een medewerker van het contactcenter eHealth moet de aanvraag bekijken.",
            de: "Ein Mitarbeiter des eHealth-Kontaktzentrums muss den Antrag prüfen.",
            en: "Someone at the eHealth contact centre has to look at the request."),
        Desk.EhealthContactCentre);
}
