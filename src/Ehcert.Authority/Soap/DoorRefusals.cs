using Ehcert.Domain;

namespace Ehcert.Authority.Soap;

/// <summary>How the door says no, beyond the codes that both sides of the protocol share.</summary>
internal static class DoorRefusals
{
    /// <summary>The authority's own surroundings are broken: disk, database, keys.</summary>
    public static RefusalReason Unavailable { get; } = new(
        "AUTHORITY_UNAVAILABLE",
        new(
            "Le service ne peut pas traiter votre demande pour le moment.",
            "De dienst kan uw aanvraag nu niet verwerken.",
            "Der Dienst kann Ihre Anfrage zurzeit nicht bearbeiten.",
            "The service cannot deal with your request right now."),
        new(
            "Ce qui était confirmé le reste.",
            "Wat bevestigd was, blijft bevestigd.",
            "Was bestätigt war, bleibt bestätigt.",
            "What was confirmed stays confirmed."),
        new(
            "Réessayez dans quelques minutes.",
            "Probeer het over enkele minuten opnieuw.",
            "Versuchen Sie es in einigen Minuten erneut.",
            "Try again in a few minutes."),
        Desk.EhealthContactCentre);

    /// <summary>The operation exists in the protocol, but this authority does not offer it.</summary>
    public static RefusalReason OperationNotOffered { get; } = new(
        "OPERATION_NOT_OFFERED",
        new(
            "Cette autorité ne propose pas encore cette opération.",
            "Deze autoriteit biedt deze bewerking nog niet aan.",
            "Diese Behörde bietet diesen Vorgang noch nicht an.",
            "This authority does not offer this operation yet."),
        new(
            "Rien n'a changé.",
            "Er is niets veranderd.",
            "Es hat sich nichts geändert.",
            "Nothing has changed."),
        new(
            "Prenez contact avec le centre de contact eHealth si vous en avez besoin.",
            "Neem contact op met het contactcenter van eHealth als u ze nodig hebt.",
            "Wenden Sie sich an das eHealth-Kontaktzentrum, wenn Sie ihn brauchen.",
            "Contact the eHealth contact centre if you need it."),
        Desk.EhealthContactCentre);
}
