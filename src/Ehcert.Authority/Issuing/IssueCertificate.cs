using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Ehcert.Authority.Audit;
using Ehcert.Authority.Keys;
using Ehcert.Authority.Mails;
using Ehcert.Authority.Persistence;
using Ehcert.Authority.Requesting;
using Ehcert.Authority.Work;
using Ehcert.Domain;
using Ehcert.Pki.Issuing;
using Ehcert.Pki.Requests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Ehcert.Authority.Issuing;

/// <summary>
/// Issues the certificate of a validated request: prepared and checked → written down → signed → stored. A crash anywhere leaves either
/// nothing or what was written down; the next attempt goes on from there with the same serial number and the same bytes.
/// </summary>
internal sealed class IssueCertificate(
    AuthorityDb db, KeyRing ring, AuditTrail audit, CertificateMails mails, IOptions<AuthorityOptions> options, TimeProvider time)
    : IOutboxHandler
{
    /// <summary>Kind of the work; its payload is the public key identifier.</summary>
    public const string Kind = "issue";

    public async Task<Finished> HandleAsync(OutboxClaim claim, CancellationToken ct)
    {
        if (await FindRecordedAsync(claim, ct) is not { } recorded)
            return await db.InTransactionAsync(cancellation => claim.FinishAsync(db, cancellation), ct);

        byte[] certificate = Sign(recorded);
        return await StoreAsync(claim, recorded, certificate, ct);
    }

    // Null when the request no longer waits for a certificate: it has one, or it was refused.
    private Task<RecordedCertificate?> FindRecordedAsync(OutboxClaim claim, CancellationToken ct) => db.InTransactionAsync(
        async cancellation =>
        {
            var record = await FindAsync(claim, cancellation);
            if (record.Status != CertificateStatus.InProgress)
                return null;
            var recorded = await db.Set<RecordedCertificate>().SingleOrDefaultAsync(row => row.PublicKeyIdentifier == claim.Payload, cancellation);
            if (recorded is not null)
                return recorded;

            await claim.HoldAsync(db, cancellation);
            var prepared = Prepare(record);
            await audit.AppendAsync(
                db,
                new CertificatePrepared(
                    record.PublicKeyIdentifier,
                    ring.Keys.IssuingName,
                    prepared.SerialNumber.Decimal,
                    Convert.ToHexString(SHA256.HashData(prepared.ToBeSigned.Span))),
                cancellation);
            return RecordedCertificate.Record(db, record.PublicKeyIdentifier, ring.Keys.IssuingName, prepared, time.GetUtcNow());
        },
        ct);

    private PreparedCertificate Prepare(CertificateRecord record)
    {
        var request = Expect(CertificateSigningRequest.Read(record.SigningRequest));
        return Expect(CertificateIssuer.PrepareAuthentication(ring.Keys.Issuing, Profile, record.Subject, request.PublicKey, time.GetUtcNow()));
    }

    // Only what was written down can get here; it is checked once more before the key touches it.
    private byte[] Sign(RecordedCertificate recorded) =>
        Expect(CertificateIssuer.Resume(ring.Keys.Issuing, recorded.ToBeSigned)).Issue();

    private Task<Finished> StoreAsync(OutboxClaim claim, RecordedCertificate recorded, byte[] der, CancellationToken ct) => db.InTransactionAsync(
        async cancellation =>
        {
            var record = await FindAsync(claim, cancellation);
            using var certificate = X509CertificateLoader.LoadCertificate(der);
            record.Issued(
                der,
                recorded.SerialNumber,
                recorded.IssuingCa,
                new DateTimeOffset(certificate.NotBefore.ToUniversalTime()),
                new DateTimeOffset(certificate.NotAfter.ToUniversalTime()),
                time.GetUtcNow());
            await audit.AppendAsync(
                db,
                new CertificateIssued(
                    record.PublicKeyIdentifier, recorded.IssuingCa, recorded.SerialNumber, certificate.GetCertHashString(HashAlgorithmName.SHA256)),
                cancellation);
            await mails.ReadyAsync(db, record, cancellation);
            return await claim.FinishAsync(db, cancellation);
        },
        ct);

    private Task<CertificateRecord> FindAsync(OutboxClaim claim, CancellationToken ct) =>
        db.Set<CertificateRecord>().SingleAsync(record => record.PublicKeyIdentifier == claim.Payload, ct);

    private AuthenticationCertificateProfile Profile => new(
        options.Value.ValidityMonths, PublicAddresses.IssuedBy(KeyRole.Issuing, options.Value.PublicBaseUrl));

    // The request was checked when it came in. What the policy refuses now is a fault of this authority: the work waits for an operator.
    private static T Expect<T>(Outcome<T> outcome)
        where T : notnull => outcome.TryGet(out var value, out var refusal)
        ? value
        : throw new InvalidOperationException($"The certificate cannot be issued: {refusal.Code} {string.Join(", ", refusal.Values.Values)}.");
}
