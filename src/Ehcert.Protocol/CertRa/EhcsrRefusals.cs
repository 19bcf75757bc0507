using Ehcert.Domain;

namespace Ehcert.Protocol.CertRa;

/// <summary>Why a saved request cannot be sent.</summary>
public static class EhcsrRefusals
{
    private static readonly Text NothingSent = new(
        "Rien n'a été envoyé et le fichier est intact.",
        "Er werd niets verstuurd en het bestand is onaangeroerd.",
        "Es wurde nichts gesendet, und die Datei ist unberührt.",
        "Nothing was sent and the file is untouched.");

    private static readonly Text RestartRequest = new(
        "Choisissez le fichier .ehcsr créé avec votre keystore, ou recommencez la demande.",
        "Kies het .ehcsr-bestand dat met uw keystore werd gemaakt, of begin de aanvraag opnieuw.",
        "Wählen Sie die .ehcsr-Datei, die mit Ihrem Keystore erstellt wurde, oder beginnen Sie den Antrag neu.",
        "Choose the .ehcsr file that was made with your keystore, or start the request again.");

    /// <summary>The file holds something else than a signed request.</summary>
    public static RefusalReason NotARequest { get; } = new(
        "EHCSR_NOT_A_REQUEST",
        new Text(
            "Ce fichier ne contient pas de demande signée.",
            "Dit bestand bevat geen ondertekende aanvraag.",
            "Diese Datei enthält keinen unterschriebenen Antrag.",
            "This file does not hold a signed request."),
        NothingSent,
        RestartRequest);

    /// <summary>It was a signed request, but something in it was changed or cut off.</summary>
    public static RefusalReason Damaged { get; } = new(
        "EHCSR_DAMAGED",
        new Text(
            "La demande signée de ce fichier est abîmée ou a été modifiée.",
            "De ondertekende aanvraag in dit bestand is beschadigd of gewijzigd.",
            "Der unterschriebene Antrag in dieser Datei ist beschädigt oder wurde geändert.",
            "The signed request in this file is damaged or was changed."),
        NothingSent,
        RestartRequest);

    /// <summary>Larger than any request.</summary>
    public static RefusalReason TooLarge { get; } = new(
        "EHCSR_TOO_LARGE",
        new Text(
            "Ce fichier est trop grand pour une demande.",
            "Dit bestand is te groot voor een aanvraag.",
            "Diese Datei ist zu groß für einen Antrag.",
            "This file is too large for a request."),
        NothingSent,
        RestartRequest);

    /// <summary>The closed list.</summary>
    public static IReadOnlyList<RefusalReason> All { get; } = [NotARequest, Damaged, TooLarge];
}
