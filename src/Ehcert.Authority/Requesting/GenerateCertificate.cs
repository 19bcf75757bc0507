using System.Text;
using Ehcert.Authority.Audit;
using Ehcert.Authority.Mails;
using Ehcert.Authority.Persistence;
using Ehcert.Authority.Registers;
using Ehcert.Authority.Soap;
using Ehcert.Authority.Validating;
using Ehcert.Domain;
using Ehcert.Protocol.CertRa;
using Microsoft.EntityFrameworkCore;

namespace Ehcert.Authority.Requesting;

/// <summary>
/// generateCertificate (ra-protocol §3.5): checks the signed request, and records it together with what follows from it: audit, issuing, mail.
/// The very same request sent again, because its answer was lost, gets the same answer.
/// </summary>
internal sealed class GenerateCertificate(
    AuthorityDb db, RequestChecks checks, RegisterLookups registers, Validation validation, CertificateMails mails, AuditTrail audit)
    : ISoapOperation<GenerateCertificateRequest, GenerateCertificateResponse>
{
    public async ValueTask<Outcome<GenerateCertificateResponse>> AnswerAsync(SoapCall<GenerateCertificateRequest> call, CancellationToken ct) =>
        await db.InTransactionAsync<Outcome<GenerateCertificateResponse>>(
            async cancellation =>
            {
                string digest = call.Signature.Digest();
                if (await FindAcceptedAsync(digest, cancellation) is { } accepted)
                    return Answer(accepted);

                var dossier = new RequestDossier(call);
                if ((await checks.RunAsync(dossier, cancellation)).IsRefused(out var refusal, out _))
                    return refusal;
                return Answer(await AcceptAsync(dossier, digest, cancellation));
            },
            ct);

    private async Task<CertificateRecord?> FindAcceptedAsync(string digest, CancellationToken ct)
    {
        var accepted = await db.Set<SignedRequestRecord>().AsNoTracking().SingleOrDefaultAsync(request => request.SignatureDigest == digest, ct);
        return accepted is null
            ? null
            : await db.Set<CertificateRecord>().AsNoTracking().SingleAsync(record => record.PublicKeyIdentifier == accepted.PublicKeyIdentifier, ct);
    }

    private async Task<CertificateRecord> AcceptAsync(RequestDossier dossier, string digest, CancellationToken ct)
    {
        var call = dossier.Call;
        var language = call.Language ?? await registers.LanguageOfAsync(call.Holder.NationalNumber, ct) ?? Language.French;
        var record = RecordOf(dossier, language);
        dossier.Contract.UsedAt = call.ReceivedAt;
        db.Add(record);
        db.Add(new SignedRequestRecord
        {
            SignatureDigest = digest,
            PublicKeyIdentifier = record.PublicKeyIdentifier,
            Xml = Encoding.UTF8.GetBytes(call.Payload.OuterXml),
            ReceivedAt = call.ReceivedAt,
        });
        await db.SaveChangesAsync(ct);
        await audit.AppendAsync(
            db,
            new CertificateRequested(
                record.PublicKeyIdentifier,
                record.DistinguishedName,
                record.SignerSsin,
                dossier.Contract.Reference,
                record.ValidatedAutomatically,
                record.Replaces),
            ct);
        await mails.ReceivedAsync(db, record, ct);
        await validation.BeginAsync(db, record, ct);
        return record;
    }

    private static CertificateRecord RecordOf(RequestDossier dossier, Language language)
    {
        var (request, contract, subject, at) = (dossier.Request, dossier.Contract, dossier.Subject, dossier.Call.ReceivedAt);
        return new CertificateRecord
        {
            PublicKeyIdentifier = dossier.SigningRequest.PublicKeyIdentifier.Hex,
            IdentifierType = subject.Identifier.Type.Token,
            IdentifierValue = subject.Identifier.Value,
            ApplicationId = subject.ApplicationId?.Value ?? "",
            SubjectName = subject.Name.Value,
            OwnerName = contract.OwnerName,
            DistinguishedName = contract.DistinguishedName,
            SignerSsin = contract.SignerSsin,
            SignerGivenNames = contract.SignerGivenNames,
            SignerSurname = contract.SignerSurname,
            Validation = dossier.Validation,
            RequestedAt = at,
            ValidatedAt = dossier.Validation == ValidationState.Automatic ? at : null,
            SigningRequest = request.Csr.ToArray(),
            Replaces = dossier.Replacement.Replaces,
            EmailPrivate = contract.EmailPrivate,
            EmailGeneral = contract.EmailGeneral,
            PhonePrivate = contract.PhonePrivate,
            PhoneGeneral = contract.PhoneGeneral,
            BaseServices = string.Join(' ', request.BaseServiceUsage.Distinct(StringComparer.Ordinal)),
            Language = language,
            ContractId = contract.Id,
        };
    }

    private static GenerateCertificateResponse Answer(CertificateRecord record) => new(
        PublicKeyIdentifier.Parse(record.PublicKeyIdentifier).Value,
        record.ValidatedAutomatically,
        record.Replaces is { } replaced ? PublicKeyIdentifier.Parse(replaced).Value : null);
}
