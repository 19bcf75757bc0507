using Ehcert.Domain;
using Ehcert.Protocol.Clients;

namespace Ehcert.Protocol.EtkDepot;

/// <summary>Client of the depot of encryption tokens; refusals as for the certificate client.</summary>
/// <param name="http">Shared and long-lived. Its own time-out should be infinite: this client counts.</param>
/// <param name="endpoint">Address of the service, for instance <c>https://…/EtkDepot/v1</c>.</param>
/// <param name="time">The clock.</param>
/// <param name="timeout">Patience for one answer; a minute when null.</param>
public sealed class EtkDepotClient(HttpClient http, Uri endpoint, TimeProvider time, TimeSpan? timeout = null)
{
    private readonly SoapChannel _channel = new(http, endpoint, time, timeout);

    /// <summary>The token of someone, the owners that match, or nothing. A token is not yet checked.</summary>
    public async Task<Outcome<DepotAnswer>> GetEtkAsync(DepotIdentifier owner, CancellationToken ct) =>
        (await _channel.AskAsync(EtkDepotOperations.GetEtk, new GetEtkRequest([owner]), ct)).Select(response => response.Answer);
}
