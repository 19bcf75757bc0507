using Ehcert.Domain;
using Ehcert.Lifecycle.Listing;
using Ehcert.Protocol.CertRa;

namespace Ehcert.Lifecycle.Requesting;

/// <summary>The organisation is chosen; its application id, which tells its certificates apart, is not yet.</summary>
public sealed class OrganisationChosen
{
    private readonly Draft _draft;
    private readonly OrganisationKind _kind;
    private readonly NormalisedName _normalised;
    private readonly IReadOnlyList<CertificateSummary> _existing;

    internal OrganisationChosen(
        Draft draft, OrganisationKind kind, Identifier organisation, string name, NormalisedName normalised, bool validatedByHand,
        IEnumerable<string?> inUse, IReadOnlyList<CertificateSummary> existing)
    {
        _draft = draft;
        _kind = kind;
        _normalised = normalised;
        _existing = existing;
        Organisation = organisation;
        Name = name;
        ValidatedByHand = validatedByHand;
        InUse = [.. inUse];
    }

    /// <summary>Its identifier.</summary>
    public Identifier Organisation { get; }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>True when the registers do not know that the person may act for it: a human will look at the request.</summary>
    public bool ValidatedByHand { get; }

    /// <summary>Application ids with an active certificate; null stands for a certificate without one.</summary>
    public IReadOnlyList<string?> InUse { get; }

    /// <summary>Chooses the application id as typed (lower case and accents are put right), or none (null or blank). Refused when it is malformed, or when that certificate is active or on its way.</summary>
    public Outcome<IdentityChosen> WithApplicationId(string? typed)
    {
        ApplicationId? chosen = null;
        if (!string.IsNullOrWhiteSpace(typed))
        {
            if (ApplicationId.Parse(ApplicationId.Normalise(typed.Trim())).IsRefused(out Refusal? refusal, out ApplicationId? parsed))
                return refusal with { Field = "applicationId" };
            chosen = parsed;
        }

        // The organisation's first name field carries the requestor's (ra-protocol §3.4, the existing client's quirk).
        var actor = new Actor([TypedId.From(Organisation)], [_draft.Holder.Name.GivenNames], Name);
        Outcome<IdentityChosen> judged = IdentityChosen.Judge(_draft, Organisation, chosen, Name, _normalised, actor, _kind.Usage, ValidatedByHand, _existing);
        if (judged.IsRefused(out _, out IdentityChosen? identity) || identity.Replaces is not null)
            return judged;
        return InUse.Any(used => string.Equals(used ?? "", chosen?.Value ?? "", StringComparison.Ordinal))
            ? RequestingRefusals.ApplicationIdInUse.Refuse("applicationId", ("applicationId", chosen?.Value ?? "–"))
            : judged;
    }
}
