using System.Globalization;
using Ehcert.Domain;
using Ehcert.Lifecycle.Listing;
using Ehcert.Protocol.CertRa;

namespace Ehcert.Lifecycle.Requesting;

/// <summary>It is settled for whom the certificate is, and that nothing stands in the way.</summary>
public sealed class IdentityChosen
{
    private readonly Draft _draft;

    private IdentityChosen(
        Draft draft, Identifier holder, ApplicationId? applicationId, string displayName, NormalisedName name, Actor actor,
        IReadOnlyList<BaseService> availableUsage, bool validatedByHand, CertificateSummary? replaces)
    {
        _draft = draft;
        Holder = holder;
        ApplicationId = applicationId;
        DisplayName = displayName;
        Name = name;
        Actor = actor;
        AvailableUsage = availableUsage;
        ValidatedByHand = validatedByHand;
        Replaces = replaces;
    }

    /// <summary>Whose certificate it will be.</summary>
    public Identifier Holder { get; }

    /// <summary>Its application id, organisations only.</summary>
    public ApplicationId? ApplicationId { get; }

    /// <summary>The holder's name as people write it.</summary>
    public string DisplayName { get; }

    /// <summary>The name as it is asked for: upper case, without diacritics.</summary>
    public NormalisedName Name { get; }

    /// <summary>Base services that the certificate may be used for; none for a person.</summary>
    public IReadOnlyList<BaseService> AvailableUsage { get; }

    /// <summary>True when a human will look at the request.</summary>
    public bool ValidatedByHand { get; }

    /// <summary>The active certificate that the new one will stand beside, inside its replacement period.</summary>
    public CertificateSummary? Replaces { get; }

    internal Actor Actor { get; }

    /// <summary>Adds contact data. The usage must be within <see cref="AvailableUsage"/>.</summary>
    public Outcome<ContactGiven> WithContact(ContactData contact, params IReadOnlyList<BaseService> usage)
    {
        foreach (BaseService service in usage)
        {
            if (!AvailableUsage.Contains(service))
                return RequestingRefusals.UsageNotAvailable.Refuse("usage", ("usage", service.WireName()));
        }

        return new ContactGiven(_draft, this, contact, [.. usage.Distinct()]);
    }

    /// <summary>Looks whether a certificate of this identity is active or on its way (user-needs R01, R04).</summary>
    internal static Outcome<IdentityChosen> Judge(
        Draft draft, Identifier holder, ApplicationId? applicationId, string displayName, NormalisedName name, Actor actor,
        IReadOnlyList<BaseService> usage, bool validatedByHand, IReadOnlyList<CertificateSummary> existing)
    {
        CertificateSummary[] same = [.. existing.Where(one => one.Holder == holder && one.ApplicationId == applicationId)];
        if (Array.Find(same, one => one.Status is CertificateStatus.InProgress) is { } pending)
        {
            return RequestingRefusals.RequestPending.Refuse(
                "identity", ("date", Day(pending.RequestedAt)), ("reference", pending.Key?.Hex ?? ""));
        }

        CertificateSummary? active = Array.Find(same, one => one.Status is CertificateStatus.ValidActive);
        if (active is { Replaceable: false })
        {
            return RequestingRefusals.CertificateActive.Refuse(
                "identity", ("until", Day(active.NotAfter)), ("from", Day(active.ReplaceableFrom)));
        }

        return new IdentityChosen(draft, holder, applicationId, displayName, name, actor, usage, validatedByHand, active);
    }

    private static string Day(DateTimeOffset? at) => at?.LocalDateTime.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? "–";
}
