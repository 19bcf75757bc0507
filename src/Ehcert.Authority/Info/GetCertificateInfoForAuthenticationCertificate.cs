using Ehcert.Authority.Soap;
using Ehcert.Domain;
using Ehcert.Protocol.CertRa;

namespace Ehcert.Authority.Info;

/// <summary>
/// getCertificateInfoForAuthenticationCertificate (ra-protocol §3.8): the state of one certificate, for whoever holds its key. It works for a
/// revoked or expired one too, or nobody could be told that theirs is.
/// </summary>
internal sealed class GetCertificateInfoForAuthenticationCertificate(EhealthSigner signers, CertificateInfos infos)
    : ISoapOperation<GetCertificateInfoForAuthenticationCertificateRequest, GetCertificateInfoForAuthenticationCertificateResponse>
{
    public async ValueTask<Outcome<GetCertificateInfoForAuthenticationCertificateResponse>> AnswerAsync(
        SoapCall<GetCertificateInfoForAuthenticationCertificateRequest> call, CancellationToken ct)
    {
        if ((await signers.FindAsync(call, ct)).IsRefused(out var refusal, out var record))
            return refusal;
        return new GetCertificateInfoForAuthenticationCertificateResponse((await infos.OfAsync([record], call.ReceivedAt, ct))[0]);
    }
}
