namespace Ehcert.Domain;

/// <summary>State of an encryption token (ETK) at the authority.</summary>
public enum TokenStatus
{
    /// <summary>Nobody asked for one yet; <c>NOT_REQUESTED</c>.</summary>
    NotRequested,

    /// <summary>Registration was started and not completed; <c>IN_REQUEST</c>.</summary>
    InRequest,

    /// <summary>Registered beside an older one that is still in use; <c>WAIT_FOR_ACTIVATION</c>.</summary>
    WaitForActivation,

    /// <summary>In the depot; <c>VALID_ACTIVE</c>.</summary>
    ValidActive,

    /// <summary>Revoked together with its certificate; <c>REVOKED</c>.</summary>
    Revoked,

    /// <summary>Its certificate's last day is over; <c>EXPIRED</c>.</summary>
    Expired,
}

/// <summary>Names of <see cref="TokenStatus"/> on the wire and for people.</summary>
public static class TokenStatusNames
{
    private static readonly WireNames<TokenStatus> Names = new(status => status.WireName());

    extension(TokenStatus)
    {
        /// <summary>Reads the text on the wire; null when it is unknown.</summary>
        public static TokenStatus? FromWire(string? text) => Names.Find(text);
    }

    /// <summary>The text on the wire.</summary>
    public static string WireName(this TokenStatus status) => status switch
    {
        TokenStatus.NotRequested => "NOT_REQUESTED",
        TokenStatus.InRequest => "IN_REQUEST",
        TokenStatus.WaitForActivation => "WAIT_FOR_ACTIVATION",
        TokenStatus.ValidActive => "VALID_ACTIVE",
        TokenStatus.Revoked => "REVOKED",
        TokenStatus.Expired => "EXPIRED",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    /// <summary>Words for people.</summary>
    public static Text Label(this TokenStatus status) => status switch
    {
        TokenStatus.NotRequested => new("pas encore demandé", "nog niet aangevraagd", "noch nicht beantragt", "not requested yet"),
        TokenStatus.InRequest => new("demande en cours", "aanvraag loopt", "Antrag läuft", "request under way"),
        TokenStatus.WaitForActivation => new("à activer", "te activeren", "zu aktivieren", "to be activated"),
        TokenStatus.ValidActive => new("valable et actif", "geldig en actief", "gültig und aktiv", "valid and active"),
        TokenStatus.Revoked => new("révoqué", "ingetrokken", "widerrufen", "revoked"),
        TokenStatus.Expired => new("expiré", "verlopen", "abgelaufen", "expired"),
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };
}
