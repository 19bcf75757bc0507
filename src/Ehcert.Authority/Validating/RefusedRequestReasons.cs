using Ehcert.Domain;

namespace Ehcert.Authority.Validating;

/// <summary>Why a request was refused for good after somebody looked at it.</summary>
/// <param name="Code">Stable upper-case code.</param>
/// <param name="Why">In words for the person who asked.</param>
/// <param name="Next">What they can do.</param>
internal sealed record RefusedRequestReason(string Code, Text Why, Text Next);

/// <summary>The closed list of reasons.</summary>
internal static class RefusedRequestReasons
{
    private static readonly Text AskAgain = new(
        "Dès que la situation est réglée, vous pouvez faire une nouvelle demande.",
        "Zodra dit in orde is, kunt u een nieuwe aanvraag doen.",
        "Sobald dies geregelt ist, können Sie einen neuen Antrag stellen.",
        "As soon as this is settled you can make a new request.");

    public static RefusedRequestReason MandateNotProven { get; } = new(
        "MANDATE_NOT_PROVEN",
        new(
            "Nous n'avons pas pu établir que vous pouvez agir pour cette organisation.",
            "We hebben niet kunnen vaststellen dat u voor deze organisatie mag optreden.",
            "Wir konnten nicht feststellen, dass Sie für diese Organisation handeln dürfen.",
            "We could not establish that you may act for this organisation."),
        new(
            "Faites enregistrer votre mandat, ou demandez au responsable des accès de l'organisation de vous désigner ; faites ensuite une nouvelle demande.",
            "Laat uw mandaat registreren, of vraag de verantwoordelijke voor de toegangen om u aan te duiden; doe daarna een nieuwe aanvraag.",
            "Lassen Sie Ihr Mandat eintragen oder sich vom Zugangsverantwortlichen der Organisation benennen; stellen Sie dann einen neuen Antrag.",
            "Have your mandate registered, or ask the organisation's access manager to name you; then make a new request."));

    public static RefusedRequestReason QualityNotKnown { get; } = new(
        "QUALITY_NOT_KNOWN",
        new(
            "Les registres ne vous connaissent pas de qualité de prestataire de soins.",
            "De registers kennen u geen hoedanigheid van zorgverlener toe.",
            "Die Register kennen Sie nicht als Gesundheitsdienstleister.",
            "The registers do not know you as a care provider."),
        new(
            "Vérifiez vos données auprès de la source authentique et faites-les corriger ; faites ensuite une nouvelle demande.",
            "Kijk uw gegevens na bij de authentieke bron en laat ze verbeteren; doe daarna een nieuwe aanvraag.",
            "Prüfen Sie Ihre Daten bei der authentischen Quelle und lassen Sie sie berichtigen; stellen Sie dann einen neuen Antrag.",
            "Check your data at the authentic source and have them corrected; then make a new request."));

    public static RefusedRequestReason DataNotRight { get; } = new(
        "DATA_NOT_RIGHT",
        new(
            "Des données de la demande ne sont pas exactes.",
            "Gegevens van de aanvraag zijn niet juist.",
            "Angaben des Antrags stimmen nicht.",
            "Data of the request are not right."),
        AskAgain);

    public static RefusedRequestReason Other { get; } = new(
        "OTHER",
        new(
            "La demande n'a pas pu être acceptée.",
            "De aanvraag kon niet worden aanvaard.",
            "Der Antrag konnte nicht angenommen werden.",
            "The request could not be accepted."),
        new(
            "Prenez contact avec le centre de contact eHealth en donnant la référence. Vous pouvez faire une nouvelle demande à tout moment.",
            "Neem contact op met het contactcenter van eHealth en geef de referentie. U kunt op elk moment een nieuwe aanvraag doen.",
            "Wenden Sie sich mit der Referenz an das eHealth-Kontaktzentrum. Sie können jederzeit einen neuen Antrag stellen.",
            "Contact the eHealth contact centre and give the reference. You can make a new request at any time."));

    public static IReadOnlyList<RefusedRequestReason> All { get; } = [MandateNotProven, QualityNotKnown, DataNotRight, Other];

    /// <summary>The reason of a code; <see cref="Other"/> for one that no longer exists.</summary>
    public static RefusedRequestReason Of(string? code) => All.FirstOrDefault(reason => reason.Code == code) ?? Other;
}
