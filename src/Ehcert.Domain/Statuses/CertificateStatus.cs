namespace Ehcert.Domain;

/// <summary>State of an authentication certificate at the authority.</summary>
public enum CertificateStatus
{
    /// <summary>Requested, not yet issued; <c>IN_PROGRESS</c>.</summary>
    InProgress,

    /// <summary>Issued and usable; <c>VALID_ACTIVE</c>.</summary>
    ValidActive,

    /// <summary>The request was refused; <c>REFUSED</c>.</summary>
    Refused,

    /// <summary>Revoked, for good; <c>REVOKED</c>.</summary>
    Revoked,

    /// <summary>Its last day is over; <c>EXPIRED</c>.</summary>
    Expired,
}

/// <summary>Names of <see cref="CertificateStatus"/> on the wire and for people.</summary>
public static class CertificateStatusNames
{
    private static readonly WireNames<CertificateStatus> Names = new(status => status.WireName());

    extension(CertificateStatus)
    {
        /// <summary>Reads the text on the wire; null when it is unknown.</summary>
        public static CertificateStatus? FromWire(string? text) => Names.Find(text);
    }

    /// <summary>The text on the wire.</summary>
    public static string WireName(this CertificateStatus status) => status switch
    {
        CertificateStatus.InProgress => "IN_PROGRESS",
        CertificateStatus.ValidActive => "VALID_ACTIVE",
        CertificateStatus.Refused => "REFUSED",
        CertificateStatus.Revoked => "REVOKED",
        CertificateStatus.Expired => "EXPIRED",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    /// <summary>Words for people.</summary>
    public static Text Label(this CertificateStatus status) => status switch
    {
        CertificateStatus.InProgress => new("en cours de traitement", "in behandeling", "in Bearbeitung", "in progress"),
        CertificateStatus.ValidActive => new("valable et actif", "geldig en actief", "gültig und aktiv", "valid and active"),
        CertificateStatus.Refused => new("refusé", "geweigerd", "abgelehnt", "refused"),
        CertificateStatus.Revoked => new("révoqué", "ingetrokken", "widerrufen", "revoked"),
        CertificateStatus.Expired => new("expiré", "verlopen", "abgelaufen", "expired"),
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };
}
