using Ehcert.Domain;
using Ehcert.Eid;
using Ehcert.Lifecycle.Listing;
using Ehcert.Protocol.CertRa;

namespace Ehcert.Lifecycle.Requesting;

/// <summary>It is known what the person may request, and what exists.</summary>
public sealed class QualitiesKnown
{
    private readonly Draft _draft;

    internal QualitiesKnown(
        Draft draft, bool mayRequestForSelf, IReadOnlyList<OrganisationOption> organisations, IReadOnlyList<OrganisationKind> kinds,
        IReadOnlyList<CertificateSummary> existing)
    {
        _draft = draft;
        MayRequestForSelf = mayRequestForSelf;
        Organisations = organisations;
        Kinds = kinds;
        Existing = existing;
    }

    /// <summary>Whose card it is.</summary>
    public CardIdentity Holder => _draft.Holder;

    /// <summary>True when the registers know a health-care quality of the person.</summary>
    public bool MayRequestForSelf { get; }

    /// <summary>Organisations that the person may act for.</summary>
    public IReadOnlyList<OrganisationOption> Organisations { get; }

    /// <summary>Kinds of organisations that can be typed in.</summary>
    public IReadOnlyList<OrganisationKind> Kinds { get; }

    /// <summary>Certificates that exist already, the person's own and the organisations'.</summary>
    public IReadOnlyList<CertificateSummary> Existing { get; }

    /// <summary>The certificate is for the person. Refused without a quality, or when one is active or on its way.</summary>
    public Outcome<IdentityChosen> ForMe()
    {
        if (!MayRequestForSelf)
            return RequestingRefusals.NoQuality.Refuse("identity");
        var actor = new Actor([TypedId.From(Identifier.Of(Holder.NationalNumber))], [Holder.Name.GivenNames], Holder.Name.Surname);
        if (Holder.Name.Normalised().IsRefused(out Refusal? refusal, out NormalisedName? name))
            return refusal;
        return IdentityChosen.Judge(_draft, Identifier.Of(Holder.NationalNumber), applicationId: null, Holder.Name.Full, name, actor, [], validatedByHand: false, Existing);
    }

    /// <summary>The certificate is for an organisation; its application ids in use are fetched.</summary>
    /// <param name="organisation">Its identifier.</param>
    /// <param name="name">Its name, needed when it is not among <see cref="Organisations"/>; then a human validates the request.</param>
    /// <param name="ct">Cancelling is safe.</param>
    public async Task<Outcome<OrganisationChosen>> ForOrganisationAsync(Identifier organisation, string? name, CancellationToken ct)
    {
        if (organisation.Type.IsPerson)
            return RequestingRefusals.NotAnOrganisation.Refuse("organisation");
        if (Kinds.FirstOrDefault(kind => kind.Type == organisation.Type) is not { } kind)
            return RequestingRefusals.OrganisationKindNotServed.Refuse("organisation", ("type", organisation.Type.Token));

        OrganisationOption? known = Organisations.FirstOrDefault(option => option.Identifier == organisation);
        string? called = known?.Name(Language.French) ?? name;
        if (string.IsNullOrWhiteSpace(called))
            return RequestingRefusals.OrganisationNameNeeded.Refuse("organisationName", ("organisation", organisation.ToString()));
        if (NormalisedName.From(called).IsRefused(out Refusal? refusal, out NormalisedName? normalised))
            return refusal with { Field = "organisationName" };
        if ((await _draft.Workplace.CertRa.GetExistingApplicationIdsAsync(organisation, ct))
            .IsRefused(out refusal, out GetExistingApplicationIdsResponse? inUse))
            return refusal;
        return new OrganisationChosen(_draft, kind, organisation, called.Trim(), normalised, validatedByHand: known is null, inUse.ApplicationIds, Existing);
    }
}
