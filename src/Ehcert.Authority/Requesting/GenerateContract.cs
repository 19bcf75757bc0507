using Ehcert.Authority.Persistence;
using Ehcert.Authority.Soap;
using Ehcert.Domain;
using Ehcert.Protocol;
using Ehcert.Protocol.CertRa;
using Microsoft.Extensions.Options;

namespace Ehcert.Authority.Requesting;

/// <summary>generateContract (ra-protocol §3.4): checks what can be checked before any key exists, composes the subject, and makes the contract.</summary>
internal sealed class GenerateContract(
    AuthorityDb db, CertificateOwner owners, ActiveCertificates certificates, IOptions<AuthorityOptions> options)
    : ISoapOperation<GenerateContractRequest, GenerateContractResponse>
{
    public async ValueTask<Outcome<GenerateContractResponse>> AnswerAsync(SoapCall<GenerateContractRequest> call, CancellationToken ct)
    {
        var request = call.Request;
        if (!request.ContactData.ToContactData().TryGet(out var contact, out var why))
            return AuthorityRefusals.InvalidContactData.Refuse(why.Field);
        if (CertificateOwner.ReadSigner(request.Signer).IsRefused(out var refusal, out var signer))
            return refusal;
        if ((await owners.ReadAsync(request.CertificateIdentifier, signer, ct)).IsRefused(out refusal, out var owner))
            return refusal;
        if ((await certificates.ReplacedByAsync(owner.Subject, call.ReceivedAt, ct)).IsRefused(out refusal, out _))
            return refusal;

        var draft = new ContractDraft(
            ContractReference.Draw(),
            owner.Subject,
            owner.Name,
            signer.Number,
            signer.Name,
            contact,
            options.Value.ValidityMonths,
            call.ReceivedAt,
            call.ReceivedAt + options.Value.ContractLifetime);
        var text = new LocalizedText([.. LanguageCodes.All.Select(language => new LocalizedValue(language.Code(), ContractDocument.In(language, draft)))]);
        await KeepAsync(request, draft, text, ct);
        return new GenerateContractResponse(new Contract(owner.Subject.WireForm, request.Signer, text));
    }

    private Task KeepAsync(GenerateContractRequest request, ContractDraft draft, LocalizedText text, CancellationToken ct)
    {
        var contract = new ContractRecord
        {
            Id = Guid.CreateVersion7(draft.MadeAt),
            Reference = draft.Reference,
            TextDigest = ContractDigest.Of(text)!,
            DistinguishedName = draft.Subject.WireForm,
            OwnerName = draft.OwnerName,
            SignerSsin = draft.SignerNumber.Digits,
            SignerGivenNames = draft.SignerName.GivenNames,
            SignerSurname = draft.SignerName.Surname,
            EmailPrivate = request.ContactData.EmailPrivate,
            EmailGeneral = request.ContactData.EmailGeneral,
            PhonePrivate = request.ContactData.PhonePrivate,
            PhoneGeneral = request.ContactData.PhoneGeneral,
            TextFr = text.In(Language.French)!,
            TextNl = text.In(Language.Dutch)!,
            TextDe = text.In(Language.German)!,
            TextEn = text.In(Language.English)!,
            MadeAt = draft.MadeAt,
            ExpiresAt = draft.ExpiresAt,
        };
        return db.InTransactionAsync(
            _ =>
            {
                db.Add(contract);
                return Task.CompletedTask;
            },
            ct);
    }
}
