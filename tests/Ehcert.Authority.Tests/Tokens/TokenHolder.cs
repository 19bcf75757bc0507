using System.Security.Cryptography.X509Certificates;
using Ehcert.Authority.Keys;
using Ehcert.Authority.Requesting;
using Ehcert.Domain;
using Ehcert.Pki.Tokens;
using Ehcert.Pki.XmlSignatures;
using Ehcert.Protocol;
using Ehcert.Protocol.EtkDepot;
using Ehcert.Protocol.EtkRa;
using Microsoft.Extensions.DependencyInjection;

namespace Ehcert.Authority.Tokens;

/// <summary>The owner of an issued certificate, who registers a token over the wire as the client does.</summary>
internal sealed class TokenHolder : IDisposable
{
    private readonly RunningAuthority _authority;
    private readonly HttpClient _http = new() { Timeout = Timeout.InfiniteTimeSpan };

    private TokenHolder(RunningAuthority authority, SomeRequest request, CertificateRecord record)
    {
        (_authority, Request) = (authority, request);
        Certificate = X509CertificateLoader.LoadCertificate(record.Certificate!);
        var time = authority.Services.GetRequiredService<TimeProvider>();
        EtkRa = new EtkRaClient(_http, new Uri(authority.Address, "EtkRa/v2"), time);
        Depot = new EtkDepotClient(_http, new Uri(authority.Address, "EtkDepot/v1"), time);
    }

    public SomeRequest Request { get; }

    public X509Certificate2 Certificate { get; }

    public EncryptionKey Key { get; private set; } = EncryptionKey.Create();

    public EtkRaClient EtkRa { get; }

    public EtkDepotClient Depot { get; }

    public ISigningIdentity Identity => new SoftwareIdentity(
        Request.Key.Algorithm, [Certificate, _authority.Services.GetRequiredService<KeyRing>().Issuing]);

    public static async Task<TokenHolder> OfAsync(RunningAuthority authority, SomeRequest? request = null, TokenHolder? replaces = null)
    {
        request ??= SomeRequest.Of();
        return new TokenHolder(authority, request, await authority.IssueAsync(request, replaces?.Request.Id));
    }

    /// <summary>Makes a new encryption key, as after the loss of the keystore.</summary>
    public void LoseKey() => Key = EncryptionKey.Create();

    public Task<Outcome<Blob>> StartAsync(ReadOnlyMemory<byte>? key = null) =>
        EtkRa.StartAsync((key ?? Key.SubjectPublicKeyInfo).ToArray(), Identity, TestContext.Current.CancellationToken);

    /// <summary>Starts and opens the challenge.</summary>
    public async Task<ChallengeNonce> NonceAsync() => Challenge.Open((await StartAsync()).Value.Memory, Key).Value;

    public byte[] Certify(ChallengeNonce nonce) => EncryptionCertificate.Create(nonce, Certificate, Request.Key, Key).RawData;

    public Task<Outcome<CompleteEtkRegistrationResponse>> CompleteAsync(byte[] encryptionCertificate) =>
        EtkRa.CompleteAsync(encryptionCertificate, Identity, TestContext.Current.CancellationToken);

    public async Task<CompleteEtkRegistrationResponse> RegisterAsync() => (await CompleteAsync(Certify(await NonceAsync()))).Value;

    public Task<Outcome<Done>> ActivateAsync() => EtkRa.ActivateAsync(Identity, TestContext.Current.CancellationToken);

    /// <summary>The token that the depot gives for this owner, or null.</summary>
    public async Task<Blob?> AskDepotAsync() =>
        (await Depot.GetEtkAsync(DepotIdentifier.Of(Request.Subject), TestContext.Current.CancellationToken)).Value is DepotAnswer.Token token
            ? token.EncryptionToken
            : (Blob?)null;

    public void Dispose()
    {
        _http.Dispose();
        Request.Dispose();
        Key.Dispose();
        Certificate.Dispose();
    }
}
