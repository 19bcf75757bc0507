using Ehcert.Domain;

namespace Ehcert.Cli.Faces;

/// <summary>Who can help, as a sentence.</summary>
internal static class DeskWords
{
    public static Text? Of(Desk desk) => desk switch
    {
        Desk.Nobody => null,
        Desk.Municipality => new("Qui peut aider : votre commune.", "Wie kan helpen: uw gemeente.", "Wer helfen kann: Ihre Gemeinde.", "Who can help: your municipality."),
        Desk.EidServiceDesk => new(
            "Qui peut aider : le service desk eID.", "Wie kan helpen: de eID-servicedesk.", "Wer helfen kann: der eID-Servicedesk.", "Who can help: the eID service desk."),
        Desk.EhealthContactCentre => new(
            "Qui peut aider : le centre de contact eHealth.",
            "Wie kan helpen: het eHealth-contactcenter.",
            "Wer helfen kann: das eHealth-Kontaktzentrum.",
            "Who can help: the eHealth contact centre."),
        Desk.SoftwareVendor => new(
            "Qui peut aider : votre fournisseur de logiciel.",
            "Wie kan helpen: uw softwareleverancier.",
            "Wer helfen kann: Ihr Softwareanbieter.",
            "Who can help: your software vendor."),
        Desk.SocialSecretariat => new(
            "Qui peut aider : votre secrétariat social.",
            "Wie kan helpen: uw sociaal secretariaat.",
            "Wer helfen kann: Ihr Sozialsekretariat.",
            "Who can help: your social secretariat."),
        Desk.LocalAdministrator => new(
            "Qui peut aider : la personne qui s'occupe de cet ordinateur.",
            "Wie kan helpen: wie deze computer beheert.",
            "Wer helfen kann: wer diesen Computer betreut.",
            "Who can help: whoever looks after this computer."),
        _ => throw new ArgumentOutOfRangeException(nameof(desk), desk, null),
    };
}
