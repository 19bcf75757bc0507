using Ehcert.Domain;
using Ehcert.Protocol.CertRa;

namespace Ehcert.Lifecycle.Requesting;

/// <summary>All data are there; the authority can write the contract.</summary>
public sealed class ContactGiven
{
    private readonly Draft _draft;

    internal ContactGiven(Draft draft, IdentityChosen identity, ContactData contact, IReadOnlyList<BaseService> usage) =>
        (_draft, Identity, Contact, Usage) = (draft, identity, contact, usage);

    /// <summary>For whom.</summary>
    public IdentityChosen Identity { get; }

    /// <summary>How to reach the person.</summary>
    public ContactData Contact { get; }

    /// <summary>Base services asked for.</summary>
    public IReadOnlyList<BaseService> Usage { get; }

    /// <summary>
    /// Asks the authority for the contract with exactly these data, and begins to make the key meanwhile. A contract about anyone or
    /// anything else is refused.
    /// </summary>
    public async Task<Outcome<ContractReady>> PrepareContractAsync(IProgress<LifecycleProgress>? progress, CancellationToken ct)
    {
        progress.Started(LifecycleStep.PreparingContract);
        _draft.BeginKey();
        var signer = new Actor([TypedId.From(Identifier.Of(_draft.Holder.NationalNumber))], [_draft.Holder.Name.GivenNames], _draft.Holder.Name.Surname);
        var request = new GenerateContractRequest(
            ContactFields.From(Contact), signer, new CertificateIdentifier(Identity.Actor, Identity.ApplicationId?.Value));
        if ((await _draft.Workplace.CertRa.GenerateContractAsync(request, ct)).IsRefused(out Refusal? refusal, out Contract? contract))
            return refusal;
        if (CertificateSubject.Parse(contract.DistinguishedName).IsRefused(out _, out CertificateSubject? subject) || !IsAbout(subject, contract))
            return RequestingRefusals.ContractForSomeoneElse.Refuse();
        progress.Done(LifecycleStep.PreparingContract);
        return new ContractReady(_draft, this, contract, subject);
    }

    /// <summary>An organisation's official name may differ from the one typed; a person's comes from the card.</summary>
    private bool IsAbout(CertificateSubject subject, Contract contract) =>
        subject.Identifier == Identity.Holder
        && subject.ApplicationId == Identity.ApplicationId
        && (!subject.Identifier.Type.IsPerson || subject.Name == Identity.Name || subject.Name == Identity.Name.Shortened())
        && contract.Signer.Id.ToIdentifier().TryGet(out Identifier? signer, out _)
        && signer == Identifier.Of(_draft.Holder.NationalNumber);
}
