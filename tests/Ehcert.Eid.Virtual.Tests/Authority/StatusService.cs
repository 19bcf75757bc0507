using System.Net;
using System.Security.Cryptography.X509Certificates;
using Ehcert.Domain;
using Ehcert.Pki.Trust;

namespace Ehcert.Eid.Virtual.Tests.Authority;

/// <summary>Publishes what a virtual PKI says at the addresses in its certificates, without a network; each half can be switched off.</summary>
internal sealed class StatusService(VirtualEidPki pki) : HttpMessageHandler
{
    public bool AnswersOcsp { get; set; } = true;

    public bool PublishesLists { get; set; } = true;

    /// <summary>Validates with revocation required, as the authority does; asks afresh each time.</summary>
    public async Task<Outcome<ValidatedChain>> ValidateAsync(VirtualEidPki trusted, X509Certificate2 leaf, CertificatePurpose purpose, TimeProvider? time = null)
    {
        time ??= TimeProvider.System;
        using HttpClient http = new(this, disposeHandler: false);
        TrustAnchors anchors = TrustAnchors.From(trusted.Roots).Value;
        ChainValidator validator = new(anchors, new HttpRevocationSource(http, time), RevocationPolicy.Required, time);
        return await validator.ValidateAsync(
            leaf, pki.Authorities.Select(ca => ca.Certificate), purpose, time.GetUtcNow(), TestContext.Current.CancellationToken);
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        string path = request.RequestUri!.AbsolutePath;
        byte[]? content = path switch
        {
            "/eid/ocsp" when AnswersOcsp && request.Method == HttpMethod.Post => pki.AnswerOcsp(await request.Content!.ReadAsByteArrayAsync(cancellationToken)),
            _ when PublishesLists && path.StartsWith("/eid/crl/", StringComparison.Ordinal) => pki.CrlFor(Path.GetFileNameWithoutExtension(path)),
            _ => null,
        };
        return content is null
            ? new HttpResponseMessage(HttpStatusCode.NotFound)
            : new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(content) };
    }
}
