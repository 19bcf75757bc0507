namespace Ehcert.Domain;

/// <summary>A base service of the platform that a certificate will be used for; it is told of the new certificate.</summary>
public enum BaseService
{
    /// <summary>Time stamping; <c>tsa</c>.</summary>
    TimeStamping,

    /// <summary>Consultation of the National Register; <c>consultrn</c>.</summary>
    NationalRegisterConsultation,

    /// <summary>Coding of identifiers; <c>codage</c>.</summary>
    Coding,

    /// <summary>Any other; <c>other</c>.</summary>
    Other,
}

/// <summary>Names of <see cref="BaseService"/> on the wire and for people.</summary>
public static class BaseServiceNames
{
    private static readonly WireNames<BaseService> Names = new(service => service.WireName());

    extension(BaseService)
    {
        /// <summary>Reads the text on the wire; null when it is unknown.</summary>
        public static BaseService? FromWire(string? text) => Names.Find(text);
    }

    /// <summary>The text on the wire.</summary>
    public static string WireName(this BaseService service) => service switch
    {
        BaseService.TimeStamping => "tsa",
        BaseService.NationalRegisterConsultation => "consultrn",
        BaseService.Coding => "codage",
        BaseService.Other => "other",
        _ => throw new ArgumentOutOfRangeException(nameof(service), service, null),
    };

    /// <summary>Words for people.</summary>
    public static Text Label(this BaseService service) => service switch
    {
        BaseService.TimeStamping => new("horodatage", "tijdsregistratie", "Zeitstempel", "time stamping"),
        BaseService.NationalRegisterConsultation => new(
            "consultation du Registre national", "raadpleging van het Rijksregister",
            "Abfrage des Nationalregisters", "consultation of the National Register"),
        BaseService.Coding => new("codage", "codering", "Kodierung", "coding"),
        BaseService.Other => new("autre", "andere", "sonstiges", "other"),
        _ => throw new ArgumentOutOfRangeException(nameof(service), service, null),
    };
}
