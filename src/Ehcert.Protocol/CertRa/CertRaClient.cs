using Ehcert.Domain;
using Ehcert.Pki.XmlSignatures;
using Ehcert.Protocol.Clients;

namespace Ehcert.Protocol.CertRa;

/// <summary>
/// Client of the registration authority for certificates. What the authority refuses comes as <see cref="AuthorityRefusals"/>, what stands
/// between as <see cref="TransportRefusals"/>, what the signer refuses unchanged.
/// </summary>
/// <param name="http">Shared and long-lived. Its own time-out should be infinite: this client counts.</param>
/// <param name="endpoint">Address of the service, for instance <c>https://…/CertRa/v2</c>.</param>
/// <param name="time">The clock.</param>
/// <param name="timeout">Patience for one answer; a minute when null.</param>
public sealed class CertRaClient(HttpClient http, Uri endpoint, TimeProvider time, TimeSpan? timeout = null)
{
    /// <summary>How soon the Java client asks again for a certificate that is not there yet.</summary>
    private static readonly TimeSpan AskAgainAfter = TimeSpan.FromSeconds(10);

    private readonly SoapChannel _channel = new(http, endpoint, time, timeout);

    /// <summary>May this person have a certificate, and for which organisations?</summary>
    public Task<Outcome<GetActorQualitiesResponse>> GetActorQualitiesAsync(
        NationalNumber person, ISigningIdentity eidAuthentication, CancellationToken ct) =>
        _channel.SignAndAskAsync(CertRaOperations.GetActorQualities, GetActorQualitiesRequest.For(person), eidAuthentication, ct);

    /// <summary>Which kinds of organisation may have certificates?</summary>
    public Task<Outcome<GetGenericOrganizationTypesResponse>> GetGenericOrganizationTypesAsync(CancellationToken ct) =>
        _channel.AskAsync(CertRaOperations.GetGenericOrganizationTypes, new GetGenericOrganizationTypesRequest(), ct);

    /// <summary>Which application ids does an organisation use already?</summary>
    public Task<Outcome<GetExistingApplicationIdsResponse>> GetExistingApplicationIdsAsync(Identifier organisation, CancellationToken ct) =>
        _channel.AskAsync(CertRaOperations.GetExistingApplicationIds, new GetExistingApplicationIdsRequest(TypedId.From(organisation)), ct);

    /// <summary>The contract of a future certificate request, to be shown before anything is signed.</summary>
    public async Task<Outcome<Contract>> GenerateContractAsync(GenerateContractRequest request, CancellationToken ct) =>
        (await _channel.AskAsync(CertRaOperations.GenerateContract, request, ct)).Select(response => response.Contract);

    /// <summary>Has a certificate request signed with the signature key of the card. The network is not touched.</summary>
    public async ValueTask<Outcome<SignedCertificateRequest>> SignAsync(
        GenerateCertificateRequest request, ISigningIdentity eidSignature, CancellationToken ct) =>
        (await SignedPayload.MakeAsync(CertRaOperations.GenerateCertificate, request, eidSignature, _channel.Now, ct)).Then(SignedCertificateRequest.Parse);

    /// <summary>Sends a signed certificate request; sending it again needs no new signature.</summary>
    public Task<Outcome<GenerateCertificateResponse>> SendAsync(SignedCertificateRequest request, CancellationToken ct) =>
        _channel.AskAsync(CertRaOperations.GenerateCertificate, request.Payload, ct);

    /// <summary>Fetches a certificate, or learns that it is not there yet.</summary>
    public async Task<Outcome<GetCertificateResult>> GetCertificateAsync(PublicKeyIdentifier key, CancellationToken ct)
    {
        Outcome<GetCertificateResponse> outcome = await _channel.AskAsync(CertRaOperations.GetCertificate, new GetCertificateRequest(key), ct);
        if (outcome.TryGet(out GetCertificateResponse? response, out Refusal? refusal))
            return new GetCertificateResult.Delivered(response.Certificates);
        return refusal.Reason == AuthorityRefusals.CertNotYetDelivered
            ? new GetCertificateResult.NotYetDelivered(time.GetUtcNow() + AskAgainAfter)
            : refusal;
    }

    /// <summary>All certificates of the holder of the card and of the organisations he acts for.</summary>
    public Task<Outcome<GetCertificateInfoForCitizenResponse>> GetCertificateInfoForCitizenAsync(
        ISigningIdentity eidAuthentication, CancellationToken ct) =>
        _channel.SignAndAskAsync(CertRaOperations.GetCertificateInfoForCitizen, new GetCertificateInfoForCitizenRequest(), eidAuthentication, ct);

    /// <summary>The record of the eHealth certificate that signs.</summary>
    public async Task<Outcome<CertificateInfo>> GetCertificateInfoForAuthenticationCertificateAsync(
        ISigningIdentity ehealthCertificate, CancellationToken ct) =>
        (await _channel.SignAndAskAsync(
            CertRaOperations.GetCertificateInfoForAuthenticationCertificate,
            new GetCertificateInfoForAuthenticationCertificateRequest(),
            ehealthCertificate,
            ct)).Select(response => response.Certificate);

    /// <summary>A request of a person without Belgian identity card.</summary>
    public Task<Outcome<SubmitCsrForForeignerResponse>> SubmitCsrForForeignerAsync(
        SubmitCsrForForeignerRequest request, CancellationToken ct) =>
        _channel.AskAsync(CertRaOperations.SubmitCsrForForeigner, request, ct);

    /// <summary>The contract of a future revocation, to be shown before anything is signed.</summary>
    public async Task<Outcome<RevocationContract>> GenerateRevocationContractAsync(
        GenerateRevocationContractRequest request, CancellationToken ct) =>
        (await _channel.AskAsync(CertRaOperations.GenerateRevocationContract, request, ct)).Select(response => response.Contract);

    /// <summary>Has a revocation signed with the signature key of the card. The network is not touched.</summary>
    public async ValueTask<Outcome<SignedRevocationRequest>> SignAsync(
        RevokeRequest request, ISigningIdentity eidSignature, CancellationToken ct) =>
        (await SignedPayload.MakeAsync(CertRaOperations.Revoke, request, eidSignature, _channel.Now, ct)).Then(SignedRevocationRequest.Parse);

    /// <summary>Sends a signed revocation.</summary>
    public async Task<Outcome<Done>> SendAsync(SignedRevocationRequest request, CancellationToken ct) =>
        (await _channel.AskAsync(CertRaOperations.Revoke, request.Bytes, ct)).Select(_ => Done.Value);
}

/// <summary>What came of fetching a certificate.</summary>
public abstract record GetCertificateResult
{
    private GetCertificateResult()
    {
    }

    /// <summary>It is there.</summary>
    /// <param name="Certificates">DER; the certificate first, then its issuers in order, without the root. Not checked.</param>
    public sealed record Delivered(ValueList<Blob> Certificates) : GetCertificateResult;

    /// <summary>It is not there yet.</summary>
    /// <param name="AskAgainAt">Not before then.</param>
    public sealed record NotYetDelivered(DateTimeOffset AskAgainAt) : GetCertificateResult;
}
