using Ehcert.Domain;

namespace Ehcert.Protocol;

/// <summary>Why no answer of a service could be read, told apart by what the person can do about it.</summary>
public static class TransportRefusals
{
    private static readonly Text NothingLost = new(
        "Rien n'est perdu : l'envoi peut être répété.",
        "Er is niets verloren: het verzenden kan herhaald worden.",
        "Nichts ist verloren: das Senden kann wiederholt werden.",
        "Nothing is lost: sending can be repeated.");

    /// <summary>No way to the network or no such name.</summary>
    public static RefusalReason NoNetwork { get; } = Make(
        "NETWORK_NONE",
        new Text(
            "Cet ordinateur n'atteint pas le réseau ou ne trouve pas {host}.",
            "Deze computer bereikt het netwerk niet of vindt {host} niet.",
            "Dieser Computer erreicht das Netz nicht oder findet {host} nicht.",
            "This computer does not reach the network or does not find {host}."),
        new Text(
            "Vérifiez la connexion à internet, puis réessayez.",
            "Controleer de internetverbinding en probeer opnieuw.",
            "Prüfen Sie die Internetverbindung und versuchen Sie es erneut.",
            "Check the internet connection, then try again."),
        Desk.LocalAdministrator);

    /// <summary>A proxy wants a user name and a password.</summary>
    public static RefusalReason ProxyAsksPassword { get; } = Make(
        "NETWORK_PROXY_PASSWORD",
        new Text(
            "Un serveur proxy demande un mot de passe avant de laisser passer.",
            "Een proxyserver vraagt een wachtwoord voor hij doorlaat.",
            "Ein Proxyserver verlangt ein Passwort, bevor er durchlässt.",
            "A proxy server asks for a password before it lets through."),
        new Text(
            "Demandez au responsable du réseau les données du proxy et configurez-les.",
            "Vraag de netwerkbeheerder de gegevens van de proxy en stel ze in.",
            "Fragen Sie die Netzverwaltung nach den Proxydaten und stellen Sie sie ein.",
            "Ask whoever runs the network for the proxy settings and set them."),
        Desk.LocalAdministrator);

    /// <summary>The server's TLS certificate is not trusted: a wrong server, or a filter that opens encrypted traffic.</summary>
    public static RefusalReason UntrustedTls { get; } = Make(
        "NETWORK_TLS_UNTRUSTED",
        new Text(
            "La connexion sécurisée avec {host} n'est pas digne de confiance ; un filtre du réseau l'ouvre peut-être.",
            "De beveiligde verbinding met {host} is niet te vertrouwen; misschien opent een netwerkfilter ze.",
            "Die sichere Verbindung mit {host} ist nicht vertrauenswürdig; vielleicht öffnet sie ein Netzfilter.",
            "The secure connection with {host} cannot be trusted; a network filter may be opening it."),
        new Text(
            "Ne passez pas outre. Essayez un autre réseau, ou faites exclure cette adresse du filtrage.",
            "Negeer dit niet. Probeer een ander netwerk, of laat dit adres van de filtering uitsluiten.",
            "Umgehen Sie das nicht. Versuchen Sie ein anderes Netz, oder lassen Sie diese Adresse vom Filter ausnehmen.",
            "Do not bypass this. Try another network, or have this address excluded from filtering."),
        Desk.LocalAdministrator);

    /// <summary>The server does not answer, or says that it is not available.</summary>
    public static RefusalReason ServerDown { get; } = Make(
        "SERVICE_UNAVAILABLE",
        new Text(
            "Le service {host} n'est pas disponible en ce moment.",
            "De dienst {host} is nu niet beschikbaar.",
            "Der Dienst {host} ist zurzeit nicht verfügbar.",
            "The service {host} is not available right now."),
        NextStep.Later,
        Desk.EhealthContactCentre);

    /// <summary>No answer within the time allowed; value <c>seconds</c>.</summary>
    public static RefusalReason ServerSlow { get; } = Make(
        "SERVICE_SLOW",
        new Text(
            "Le service {host} n'a pas répondu en {seconds} secondes.",
            "De dienst {host} antwoordde niet binnen {seconds} seconden.",
            "Der Dienst {host} hat nicht innerhalb von {seconds} Sekunden geantwortet.",
            "The service {host} did not answer within {seconds} seconds."),
        NextStep.Later,
        Desk.EhealthContactCentre);

    /// <summary>Something answered, but not in the protocol: a login page of a network, for instance.</summary>
    public static RefusalReason AnswerNotUnderstood { get; } = Make(
        "SERVICE_ANSWER_NOT_UNDERSTOOD",
        new Text(
            "La réponse de {host} n'est pas compréhensible ({where}).",
            "Het antwoord van {host} is niet te begrijpen ({where}).",
            "Die Antwort von {host} ist nicht verständlich ({where}).",
            "The answer of {host} cannot be understood ({where})."),
        new Text(
            "Vérifiez qu'aucune page de connexion du réseau ne s'interpose, puis réessayez.",
            "Controleer of er geen aanmeldpagina van het netwerk tussenkomt en probeer opnieuw.",
            "Prüfen Sie, ob keine Anmeldeseite des Netzes dazwischenkommt, und versuchen Sie es erneut.",
            "Check that no login page of the network comes in between, then try again."),
        Desk.EhealthContactCentre);

    /// <summary>The answer is larger than any real one.</summary>
    public static RefusalReason AnswerTooLarge { get; } = Make(
        "SERVICE_ANSWER_TOO_LARGE",
        new Text(
            "La réponse de {host} est anormalement grande.",
            "Het antwoord van {host} is abnormaal groot.",
            "Die Antwort von {host} ist ungewöhnlich groß.",
            "The answer of {host} is abnormally large."),
        NextStep.Contact,
        Desk.EhealthContactCentre);

    /// <summary>The service reported technical trouble; values <c>code</c> and <c>message</c>, the service's own words.</summary>
    public static RefusalReason ServerFault { get; } = Make(
        "SERVICE_FAULT",
        new Text(
            "Le service {host} signale un problème technique ({code}) : {message}",
            "De dienst {host} meldt een technisch probleem ({code}): {message}",
            "Der Dienst {host} meldet ein technisches Problem ({code}): {message}",
            "The service {host} reports a technical problem ({code}): {message}"),
        NextStep.Later,
        Desk.EhealthContactCentre);

    /// <summary>An HTTP status that the protocol does not know; value <c>status</c>.</summary>
    public static RefusalReason UnexpectedStatus { get; } = Make(
        "SERVICE_UNEXPECTED_STATUS",
        new Text(
            "Le service {host} a répondu de façon inattendue (HTTP {status}).",
            "De dienst {host} antwoordde onverwacht (HTTP {status}).",
            "Der Dienst {host} hat unerwartet geantwortet (HTTP {status}).",
            "The service {host} answered unexpectedly (HTTP {status})."),
        NextStep.Later,
        Desk.EhealthContactCentre);

    /// <summary>The closed list.</summary>
    public static IReadOnlyList<RefusalReason> All { get; } =
        [NoNetwork, ProxyAsksPassword, UntrustedTls, ServerDown, ServerSlow, AnswerNotUnderstood, AnswerTooLarge, ServerFault, UnexpectedStatus];

    private static RefusalReason Make(string code, Text what, Text next, Desk desk) => new(code, what, NothingLost, next, desk);
}
