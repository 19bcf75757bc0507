using Ehcert.Authority.Persistence;
using Ehcert.Authority.Registers;
using Ehcert.Domain;
using Ehcert.Pki.Requests;
using Ehcert.Protocol;
using Ehcert.Protocol.CertRa;
using Microsoft.EntityFrameworkCore;

namespace Ehcert.Authority.Requesting;

/// <summary>
/// Every check of a signed certificate request (ra-protocol §3.5), in the order in which they run; the first that fails is the answer.
/// The door has already checked the signature, its freshness and that a valid identity card's signature key made it (§7.4).
/// They run inside the transaction that records the request: what they have read cannot change before it is written.
/// </summary>
internal sealed class RequestChecks(AuthorityDb db, RegisterLookups registers, ActiveCertificates certificates)
{
    private delegate ValueTask<Outcome<Done>> Check(RequestDossier dossier, CancellationToken ct);

    private Check[] Checks =>
    [
        ContactDataAreWellFormed,
        ContractWasMadeHere,
        ContractIsUnchanged,
        ContactDataAreThoseOfTheContract,
        SignerIsTheContractsSigner,
        ContractIsUnused,
        ContractIsNotTooOld,
        SigningRequestIsSound,
        SigningRequestIsForTheContractsSubject,
        KeyIsNew,
        SignerMayActForTheOwner,
        BaseServicesAreAllowed,
        NoOtherCertificateIsInTheWay,
    ];

    /// <summary>Runs the checks.</summary>
    public async ValueTask<Outcome<Done>> RunAsync(RequestDossier dossier, CancellationToken ct)
    {
        foreach (var check in Checks)
        {
            if ((await check(dossier, ct)).IsRefused(out var refusal, out _))
                return refusal;
        }

        return Done.Value;
    }

    private static ValueTask<Outcome<Done>> ContactDataAreWellFormed(RequestDossier dossier, CancellationToken ct) =>
        Is(dossier.Request.ContactData.ToContactData().TryGet(out _, out var why), AuthorityRefusals.InvalidContactData, why?.Field);

    private async ValueTask<Outcome<Done>> ContractWasMadeHere(RequestDossier dossier, CancellationToken ct)
    {
        var text = dossier.Request.Contract.Text;
        string? digest = ContractDigest.Of(text);
        if (digest is not null && await db.Set<ContractRecord>().SingleOrDefaultAsync(made => made.TextDigest == digest, ct) is { } contract)
        {
            dossier.Contract = contract;
            return Done.Value;
        }

        // A text that carries one of our numbers was made here and then altered.
        string? reference = text.Values.Select(value => ContractReference.FindIn(value.Value)).FirstOrDefault(found => found is not null);
        return reference is not null && await db.Set<ContractRecord>().AnyAsync(made => made.Reference == reference, ct)
            ? AuthorityRefusals.ContractMismatch.Refuse("Text")
            : AuthorityRefusals.ContractUnknown.Refuse("Contract");
    }

    private static ValueTask<Outcome<Done>> ContractIsUnchanged(RequestDossier dossier, CancellationToken ct)
    {
        // The Java client rewrites the escapes of the name (§3.5), so names are compared as names.
        dossier.Subject = CertificateSubject.Parse(dossier.Contract.DistinguishedName).Value;
        bool same = CertificateSubject.Parse(dossier.Request.Contract.DistinguishedName).TryGet(out var subject, out _) && subject == dossier.Subject;
        return Is(same, AuthorityRefusals.ContractMismatch, "DN");
    }

    private static ValueTask<Outcome<Done>> ContactDataAreThoseOfTheContract(RequestDossier dossier, CancellationToken ct)
    {
        var made = dossier.Contract;
        var contract = new ContactFields(made.EmailPrivate, made.EmailGeneral, made.PhonePrivate, made.PhoneGeneral);
        return Is(dossier.Request.ContactData == contract, AuthorityRefusals.ContactDataChanged, "ContactData");
    }

    private static ValueTask<Outcome<Done>> SignerIsTheContractsSigner(RequestDossier dossier, CancellationToken ct)
    {
        var (made, holder) = (dossier.Contract, dossier.Call.Holder);
        bool same = CertificateOwner.ReadSigner(dossier.Request.Contract.Signer).TryGet(out var written, out _)
            && written.Number.Digits == made.SignerSsin
            && written.Name == new PersonName(made.SignerGivenNames, made.SignerSurname)
            && holder.NationalNumber.Digits == made.SignerSsin
            && SignerNames.Agree(written.Name, holder.Name);
        return Is(same, AuthorityRefusals.SignerMismatch, "Signer");
    }

    private static ValueTask<Outcome<Done>> ContractIsUnused(RequestDossier dossier, CancellationToken ct) =>
        Is(dossier.Contract.UsedAt is null, AuthorityRefusals.ContractAlreadyUsed, "Contract");

    private static ValueTask<Outcome<Done>> ContractIsNotTooOld(RequestDossier dossier, CancellationToken ct) =>
        Is(dossier.Call.ReceivedAt <= dossier.Contract.ExpiresAt, AuthorityRefusals.ContractExpired, "Contract");

    private static ValueTask<Outcome<Done>> SigningRequestIsSound(RequestDossier dossier, CancellationToken ct)
    {
        if (CertificateSigningRequest.Read(dossier.Request.Csr.Memory).IsRefused(out var why, out var signingRequest))
        {
            bool weak = why.Reason == RequestRefusals.WeakKey || why.Reason == RequestRefusals.UnsupportedKey;
            return new((weak ? AuthorityRefusals.KeyTooWeak : AuthorityRefusals.CsrInvalid).Refuse("CSR"));
        }

        dossier.SigningRequest = signingRequest;
        return new(Done.Value);
    }

    private static ValueTask<Outcome<Done>> SigningRequestIsForTheContractsSubject(RequestDossier dossier, CancellationToken ct)
    {
        bool same = CertificateSubject.From(dossier.SigningRequest.Subject).TryGet(out var subject, out _) && subject == dossier.Subject;
        return Is(same, AuthorityRefusals.CsrDnMismatch, "CSR");
    }

    private async ValueTask<Outcome<Done>> KeyIsNew(RequestDossier dossier, CancellationToken ct)
    {
        string key = dossier.SigningRequest.PublicKeyIdentifier.Hex;
        bool known = await db.Set<CertificateRecord>().AnyAsync(record => record.PublicKeyIdentifier == key, ct);
        return known ? AuthorityRefusals.KeyAlreadyUsed.Refuse("CSR") : Done.Value;
    }

    private async ValueTask<Outcome<Done>> SignerMayActForTheOwner(RequestDossier dossier, CancellationToken ct)
    {
        var (person, owner) = (dossier.Call.Holder.NationalNumber, dossier.Subject.Identifier);
        if (owner.Type.IsPerson)
        {
            // Somebody whose quality the registers do not know (yet) is looked up by a person.
            dossier.Validation = await registers.HasQualityAsync(person, ct) ? ValidationState.Automatic : ValidationState.WaitingForOperator;
            return owner.Value == person.Digits ? Done.Value : AuthorityRefusals.SignerMismatch.Refuse("Signer");
        }

        var standing = await registers.StandingOfAsync(person, owner, ct);
        dossier.Validation = standing == Standing.MayAct ? ValidationState.Automatic : ValidationState.WaitingForOperator;
        return standing == Standing.MayNotAct ? AuthorityRefusals.NotAuthorized.Refuse("Signer") : Done.Value;
    }

    private static ValueTask<Outcome<Done>> BaseServicesAreAllowed(RequestDossier dossier, CancellationToken ct)
    {
        var allowed = OrganisationKinds.Find(dossier.Subject.Identifier.Type)?.BaseServices ?? [];
        return Is(
            dossier.Request.BaseServiceUsage.All(asked => BaseService.FromWire(asked) is { } service && allowed.Contains(service)),
            AuthorityRefusals.BaseServiceNotAllowed,
            "BaseServiceUsage");
    }

    private async ValueTask<Outcome<Done>> NoOtherCertificateIsInTheWay(RequestDossier dossier, CancellationToken ct)
    {
        if ((await certificates.ReplacedByAsync(dossier.Subject, dossier.Call.ReceivedAt, ct)).IsRefused(out var refusal, out var replacement))
            return refusal;
        dossier.Replacement = replacement;
        return Done.Value;
    }

    private static ValueTask<Outcome<Done>> Is(bool right, RefusalReason otherwise, string? field) =>
        new(right ? Done.Value : otherwise.Refuse(field));
}
