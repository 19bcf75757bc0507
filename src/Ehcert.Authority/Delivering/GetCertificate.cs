using Ehcert.Authority.Keys;
using Ehcert.Authority.Persistence;
using Ehcert.Authority.Requesting;
using Ehcert.Authority.Soap;
using Ehcert.Authority.Validating;
using Ehcert.Domain;
using Ehcert.Protocol;
using Ehcert.Protocol.CertRa;
using Microsoft.EntityFrameworkCore;

namespace Ehcert.Authority.Delivering;

/// <summary>getCertificate (ra-protocol §3.6): the certificate and its issuing CAs without the root, "not yet", or why there will be none.</summary>
internal sealed class GetCertificate(AuthorityDb db, KeyRing ring) : ISoapOperation<GetCertificateRequest, GetCertificateResponse>
{
    public async ValueTask<Outcome<GetCertificateResponse>> AnswerAsync(SoapCall<GetCertificateRequest> call, CancellationToken ct)
    {
        string key = call.Request.PublicKeyIdentifier.Hex;
        var record = await db.Set<CertificateRecord>().AsNoTracking().SingleOrDefaultAsync(certificate => certificate.PublicKeyIdentifier == key, ct);
        return record switch
        {
            null => AuthorityRefusals.CertificateUnknown.Refuse("PublicKeyIdentifier"),
            { Status: CertificateStatus.InProgress } => AuthorityRefusals.CertNotYetDelivered.Refuse(null, ("PublicKeyIdentifier", key)),
            { Status: CertificateStatus.Refused } => Refused(record, call.Language ?? record.Language),
            // A revoked or expired certificate is still delivered: its holder needs the whole keystore to read old messages.
            { Certificate: { } certificate, IssuingCa: { } issuer } =>
                new GetCertificateResponse([certificate, .. ring.Keys.ChainWithoutRoot(issuer).Select(ca => (Blob)ca)]),
            _ => throw new InvalidOperationException($"A certificate that is {record.Status} has no bytes."),
        };
    }

    private static Refusal Refused(CertificateRecord record, Language language)
    {
        var reason = RefusedRequestReasons.Of(record.RefusalCode);
        return AuthorityRefusals.CertificateRefused.Refuse(null, ("code", reason.Code), ("reason", $"{reason.Why.In(language)} {reason.Next.In(language)}"));
    }
}
