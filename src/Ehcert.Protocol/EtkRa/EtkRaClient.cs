using Ehcert.Domain;
using Ehcert.Pki.XmlSignatures;
using Ehcert.Protocol.Clients;

namespace Ehcert.Protocol.EtkRa;

/// <summary>Client of the registration authority for encryption tokens; refusals as for the certificate client.</summary>
/// <param name="http">Shared and long-lived. Its own time-out should be infinite: this client counts.</param>
/// <param name="endpoint">Address of the service, for instance <c>https://…/EtkRa/v2</c>.</param>
/// <param name="time">The clock.</param>
/// <param name="timeout">Patience for one answer; a minute when null.</param>
public sealed class EtkRaClient(HttpClient http, Uri endpoint, TimeProvider time, TimeSpan? timeout = null)
{
    private readonly SoapChannel _channel = new(http, endpoint, time, timeout);

    /// <summary>Registers an encryption key; the answer is the challenge.</summary>
    /// <param name="publicEncryptionKey">SubjectPublicKeyInfo, DER.</param>
    /// <param name="ehealthCertificate">The key and chain of the authentication certificate.</param>
    /// <param name="ct">Stops waiting.</param>
    public async Task<Outcome<Blob>> StartAsync(Blob publicEncryptionKey, ISigningIdentity ehealthCertificate, CancellationToken ct) =>
        (await _channel.SignAndAskAsync(EtkRaOperations.StartEtkRegistration, new StartEtkRegistrationRequest(publicEncryptionKey), ehealthCertificate, ct))
            .Select(response => response.Challenge);

    /// <summary>Answers the challenge; the answer is the token, not yet checked.</summary>
    /// <param name="encryptionCertificate">DER, its serial number is the nonce.</param>
    /// <param name="ehealthCertificate">The same key and chain as at the start.</param>
    /// <param name="ct">Stops waiting.</param>
    public Task<Outcome<CompleteEtkRegistrationResponse>> CompleteAsync(
        Blob encryptionCertificate, ISigningIdentity ehealthCertificate, CancellationToken ct) =>
        _channel.SignAndAskAsync(EtkRaOperations.CompleteEtkRegistration, new CompleteEtkRegistrationRequest(encryptionCertificate), ehealthCertificate, ct);

    /// <summary>Puts the token of this certificate in the place of its predecessor.</summary>
    public async Task<Outcome<Done>> ActivateAsync(ISigningIdentity ehealthCertificate, CancellationToken ct) =>
        (await _channel.SignAndAskAsync(EtkRaOperations.ActivateEtk, new ActivateEtkRequest(), ehealthCertificate, ct)).Select(_ => Done.Value);
}
