using Ehcert.Domain;

namespace Ehcert.Pki.XmlSignatures;

/// <summary>Why an XML signature is not accepted, or cannot be made. On the wire they are all one code, <c>SIGNATURE_INVALID</c>.</summary>
public static class XmlSignatureRefusals
{
    private static readonly Text NothingDone = new(
        "Rien n'a été accepté ni modifié.",
        "Er werd niets aanvaard of gewijzigd.",
        "Es wurde nichts angenommen oder geändert.",
        "Nothing was accepted or changed.");

    private static readonly Text SignAgain = new(
        "Faites signer la demande à nouveau et renvoyez-la sans la modifier.",
        "Laat de aanvraag opnieuw ondertekenen en verstuur ze ongewijzigd.",
        "Lassen Sie den Antrag neu unterschreiben und senden Sie ihn unverändert.",
        "Have the request signed again and send it without changing it.");

    /// <summary>There is no signature.</summary>
    public static RefusalReason NotSigned { get; } = Make(
        "XML_SIGNATURE_MISSING",
        "La demande n'est pas signée.",
        "De aanvraag is niet ondertekend.",
        "Der Antrag ist nicht unterschrieben.",
        "The request is not signed.");

    /// <summary>There is more than one signature in the message.</summary>
    public static RefusalReason SeveralSignatures { get; } = Make(
        "XML_SIGNATURE_SEVERAL",
        "La demande porte plus d'une signature.",
        "De aanvraag draagt meer dan één handtekening.",
        "Der Antrag trägt mehr als eine Unterschrift.",
        "The request carries more than one signature.");

    /// <summary>The signature does not stand directly under the element that is read.</summary>
    public static RefusalReason WrongPlace { get; } = Make(
        "XML_SIGNATURE_WRONG_PLACE",
        "La signature ne se trouve pas à sa place dans la demande.",
        "De handtekening staat niet op haar plaats in de aanvraag.",
        "Die Unterschrift steht im Antrag nicht an ihrem Platz.",
        "The signature is not in its place in the request.");

    /// <summary>The signature holds parts that the profile does not know.</summary>
    public static RefusalReason ShapeNotAllowed { get; } = Make(
        "XML_SIGNATURE_SHAPE_NOT_ALLOWED",
        "La signature contient des parties inattendues.",
        "De handtekening bevat onverwachte onderdelen.",
        "Die Unterschrift enthält unerwartete Teile.",
        "The signature holds unexpected parts.");

    /// <summary>The signature does not cover the element that is read, the whole of it and nothing else.</summary>
    public static RefusalReason WrongReference { get; } = Make(
        "XML_SIGNATURE_WRONG_REFERENCE",
        "La signature ne couvre pas la demande entière.",
        "De handtekening dekt niet de hele aanvraag.",
        "Die Unterschrift deckt nicht den ganzen Antrag ab.",
        "The signature does not cover the whole request.");

    /// <summary>Another element has the same identifier as the one that is signed.</summary>
    public static RefusalReason IdNotUnique { get; } = Make(
        "XML_SIGNATURE_ID_NOT_UNIQUE",
        "L'identifiant de la demande apparaît plus d'une fois.",
        "Het kenmerk van de aanvraag komt meer dan eens voor.",
        "Die Kennung des Antrags kommt mehr als einmal vor.",
        "The identifier of the request appears more than once.");

    /// <summary>The signed bytes are not made by exactly the two transforms of the profile.</summary>
    public static RefusalReason TransformNotAllowed { get; } = Make(
        "XML_SIGNATURE_TRANSFORM_NOT_ALLOWED",
        "La signature emploie une transformation qui n'est pas admise.",
        "De handtekening gebruikt een bewerking die niet is toegestaan.",
        "Die Unterschrift verwendet eine nicht zugelassene Umformung.",
        "The signature uses a transformation that is not allowed.");

    /// <summary>An algorithm is not on the allow-list, SHA-1 for instance.</summary>
    public static RefusalReason AlgorithmNotAllowed { get; } = Make(
        "XML_SIGNATURE_ALGORITHM_NOT_ALLOWED",
        "La signature emploie un algorithme qui n'est pas admis.",
        "De handtekening gebruikt een algoritme dat niet is toegestaan.",
        "Die Unterschrift verwendet einen nicht zugelassenen Algorithmus.",
        "The signature uses an algorithm that is not allowed.");

    /// <summary>The key is too weak, of a kind that is not accepted, or given outside a certificate.</summary>
    public static RefusalReason KeyNotAllowed { get; } = Make(
        "XML_SIGNATURE_KEY_NOT_ALLOWED",
        "La clé de la signature n'est pas admise.",
        "De sleutel van de handtekening is niet toegestaan.",
        "Der Schlüssel der Unterschrift ist nicht zugelassen.",
        "The key of the signature is not allowed.");

    /// <summary>A certificate in the signature cannot be read.</summary>
    public static RefusalReason CertificateUnreadable { get; } = Make(
        "XML_SIGNATURE_CERTIFICATE_UNREADABLE",
        "Un certificat de la signature est illisible.",
        "Een certificaat van de handtekening is onleesbaar.",
        "Ein Zertifikat der Unterschrift ist unlesbar.",
        "A certificate of the signature cannot be read.");

    /// <summary>The content is not what was signed.</summary>
    public static RefusalReason ContentChanged { get; } = Make(
        "XML_SIGNATURE_CONTENT_CHANGED",
        "La demande a été modifiée après la signature.",
        "De aanvraag werd gewijzigd na de ondertekening.",
        "Der Antrag wurde nach der Unterschrift geändert.",
        "The request was changed after it was signed.");

    /// <summary>The signature value was not made by the key of the signer's certificate.</summary>
    public static RefusalReason ValueWrong { get; } = Make(
        "XML_SIGNATURE_VALUE_WRONG",
        "La signature ne correspond pas au certificat du signataire.",
        "De handtekening past niet bij het certificaat van de ondertekenaar.",
        "Die Unterschrift passt nicht zum Zertifikat des Unterzeichners.",
        "The signature does not match the signer's certificate.");

    /// <summary>The closed list.</summary>
    public static IReadOnlyList<RefusalReason> All { get; } =
    [
        NotSigned, SeveralSignatures, WrongPlace, ShapeNotAllowed, WrongReference, IdNotUnique, TransformNotAllowed, AlgorithmNotAllowed,
        KeyNotAllowed, CertificateUnreadable, ContentChanged, ValueWrong,
    ];

    private static RefusalReason Make(string code, string fr, string nl, string de, string en) =>
        new(code, new Text(fr, nl, de, en), NothingDone, SignAgain, Desk.EhealthContactCentre);
}
