using System.Security.Cryptography.X509Certificates;
using Ehcert.Authority.Persistence;
using Ehcert.Authority.Requesting;
using Ehcert.Domain;
using Ehcert.Protocol;
using Microsoft.EntityFrameworkCore;

namespace Ehcert.Authority.Soap;

/// <summary>
/// Finds the record of the eHealth certificate that signed a request. We issued it, so our own records say more than any chain:
/// it must be byte for byte the certificate we keep.
/// </summary>
internal sealed class EhealthSigner(AuthorityDb db)
{
    /// <summary>The record, whatever its state.</summary>
    public async Task<Outcome<CertificateRecord>> FindAsync<TRequest>(SoapCall<TRequest> call, CancellationToken ct)
    {
        var signer = call.Signature.Certificates[0];
        string key = PublicKeyIdentifier.From(signer.PublicKey.EncodedKeyValue.RawData).Hex;
        var record = await db.Set<CertificateRecord>().SingleOrDefaultAsync(certificate => certificate.PublicKeyIdentifier == key, ct);
        return record?.Certificate is { } issued && signer.RawDataMemory.Span.SequenceEqual(issued)
            ? record
            : AuthorityRefusals.SignatureCertificateNotTrusted.Refuse();
    }

    /// <summary>The record of a certificate that is valid now.</summary>
    public async Task<Outcome<CertificateRecord>> FindValidAsync<TRequest>(SoapCall<TRequest> call, CancellationToken ct)
    {
        if ((await FindAsync(call, ct)).IsRefused(out var refusal, out var record))
            return refusal;
        return record.StatusAt(call.ReceivedAt) switch
        {
            CertificateStatus.ValidActive => record,
            CertificateStatus.Revoked => AuthorityRefusals.SignatureCertificateRevoked.Refuse(),
            _ => AuthorityRefusals.SignatureCertificateNotTrusted.Refuse(),
        };
    }
}
