using Ehcert.Domain;

namespace Ehcert.Protocol.Soap;

/// <summary>Why a message is not read. As faults they carry the platform's codes, see <see cref="SoapFaultCodes"/>.</summary>
public static class SoapRefusals
{
    private static readonly Text NothingDone = new(
        "Rien n'a été enregistré.", "Er werd niets geregistreerd.", "Es wurde nichts erfasst.", "Nothing was recorded.");

    private static readonly Text AskVendor = new(
        "Signalez-le à l'éditeur de votre logiciel.",
        "Meld dit aan de leverancier van uw software.",
        "Melden Sie es dem Hersteller Ihrer Software.",
        "Report it to the vendor of your software.");

    /// <summary>The content type is not text/xml in UTF-8.</summary>
    public static RefusalReason MediaType { get; } = Make(
        "SOAP_MEDIA_TYPE",
        "Le message n'est pas annoncé comme text/xml en UTF-8.",
        "Het bericht is niet aangekondigd als text/xml in UTF-8.",
        "Die Nachricht ist nicht als text/xml in UTF-8 angekündigt.",
        "The message is not announced as text/xml in UTF-8.");

    /// <summary>Larger than allowed; value <c>kilobytes</c>.</summary>
    public static RefusalReason TooLarge { get; } = Make(
        "SOAP_TOO_LARGE",
        "Le message dépasse {kilobytes} Ko.",
        "Het bericht is groter dan {kilobytes} kB.",
        "Die Nachricht ist größer als {kilobytes} kB.",
        "The message is larger than {kilobytes} kB.");

    /// <summary>
    /// Not well-formed, not UTF-8, with a document type, a processing instruction or too deep nesting; value <c>where</c>.
    /// </summary>
    public static RefusalReason Malformed { get; } = Make(
        "SOAP_MALFORMED",
        "Le message n'est pas du XML lisible ({where}).",
        "Het bericht is geen leesbare XML ({where}).",
        "Die Nachricht ist kein lesbares XML ({where}).",
        "The message is not readable XML ({where}).");

    /// <summary>Not a SOAP 1.1 envelope.</summary>
    public static RefusalReason NotSoap { get; } = Make(
        "SOAP_NOT_SOAP",
        "Le message n'est pas une enveloppe SOAP 1.1.",
        "Het bericht is geen SOAP 1.1-envelop.",
        "Die Nachricht ist kein SOAP-1.1-Umschlag.",
        "The message is not a SOAP 1.1 envelope.");

    /// <summary>SOAP 1.2.</summary>
    public static RefusalReason SoapVersion { get; } = Make(
        "SOAP_VERSION",
        "Le message emploie SOAP 1.2 ; ce service parle SOAP 1.1.",
        "Het bericht gebruikt SOAP 1.2; deze dienst spreekt SOAP 1.1.",
        "Die Nachricht verwendet SOAP 1.2; dieser Dienst spricht SOAP 1.1.",
        "The message uses SOAP 1.2; this service speaks SOAP 1.1.");

    /// <summary>A header that must be understood; value <c>name</c>.</summary>
    public static RefusalReason MustUnderstand { get; } = Make(
        "SOAP_MUST_UNDERSTAND",
        "L'en-tête {name} doit être compris, et ce service ne le connaît pas.",
        "De header {name} moet begrepen worden en deze dienst kent hem niet.",
        "Der Header {name} muss verstanden werden, und dieser Dienst kennt ihn nicht.",
        "The header {name} must be understood, and this service does not know it.");

    /// <summary>The body is empty.</summary>
    public static RefusalReason EmptyBody { get; } = Make(
        "SOAP_EMPTY_BODY",
        "L'enveloppe SOAP est vide.",
        "De SOAP-envelop is leeg.",
        "Der SOAP-Umschlag ist leer.",
        "The SOAP envelope is empty.");

    /// <summary>Not by the WS-I profile: several payloads, text beside them, anything after the body.</summary>
    public static RefusalReason NotInterchangeable { get; } = Make(
        "SOAP_NOT_INTERCHANGEABLE",
        "L'enveloppe SOAP contient autre chose qu'un seul message.",
        "De SOAP-envelop bevat iets anders dan één enkel bericht.",
        "Der SOAP-Umschlag enthält etwas anderes als eine einzige Nachricht.",
        "The SOAP envelope holds something else than one single message.");

    /// <summary>Not an operation of this service; value <c>name</c>.</summary>
    public static RefusalReason UnknownOperation { get; } = Make(
        "SOAP_UNKNOWN_OPERATION",
        "Ce service ne connaît pas l'opération {name}.",
        "Deze dienst kent de bewerking {name} niet.",
        "Dieser Dienst kennt die Operation {name} nicht.",
        "This service does not know the operation {name}.");

    /// <summary>Not by the schema; value <c>where</c>: an element, or line and position.</summary>
    public static RefusalReason NotPerSchema { get; } = Make(
        "SOAP_NOT_PER_SCHEMA",
        "Le message ne suit pas le schéma ({where}).",
        "Het bericht volgt het schema niet ({where}).",
        "Die Nachricht folgt dem Schema nicht ({where}).",
        "The message does not follow the schema ({where}).");

    /// <summary>The closed list.</summary>
    public static IReadOnlyList<RefusalReason> All { get; } =
        [MediaType, TooLarge, Malformed, NotSoap, SoapVersion, MustUnderstand, EmptyBody, NotInterchangeable, UnknownOperation, NotPerSchema];

    private static RefusalReason Make(string code, string fr, string nl, string de, string en) =>
        new(code, new Text(fr, nl, de, en), NothingDone, AskVendor, Desk.SoftwareVendor);
}
