using Ehcert.Domain;
using Ehcert.Eid;
using Ehcert.Lifecycle.Listing;
using Ehcert.Protocol.CertRa;

namespace Ehcert.Lifecycle.Requesting;

/// <summary>The card was read and can be used.</summary>
public sealed class CardRead
{
    private readonly Draft _draft;

    internal CardRead(Draft draft, byte[]? photo, int? triesLeft) => (_draft, Photo, TriesLeft) = (draft, photo, triesLeft);

    /// <summary>Whose card it is.</summary>
    public CardIdentity Holder => _draft.Holder;

    /// <summary>The photo, JPEG; null when the card did not give it.</summary>
    public byte[]? Photo { get; }

    /// <summary>How often the PIN may still be mistyped; null when the card cannot say.</summary>
    public int? TriesLeft { get; }

    /// <summary>Asks the authority what this person may request and what exists already. One PIN, for authentication.</summary>
    public async Task<Outcome<QualitiesKnown>> AskQualitiesAsync(IPinEntry pin, IProgress<LifecycleProgress>? progress, CancellationToken ct)
    {
        Workplace workplace = _draft.Workplace;
        progress.Started(LifecycleStep.AskingQualities);

        // Unsigned and first: an authority out of reach is told before the PIN is asked.
        if ((await workplace.CertRa.GetGenericOrganizationTypesAsync(ct)).IsRefused(out Refusal? refusal, out GetGenericOrganizationTypesResponse? types))
            return refusal;
        if ((await workplace.OpenCardAsync(_draft.SameHolder, staySignedIn: true, ct)).IsRefused(out refusal, out EidCard? card))
            return refusal;
        await using (card)
        {
            if ((await EidIdentity.OfAsync(card, CardKey.Authentication, pin, workplace.Time, ct)).IsRefused(out refusal, out EidIdentity? identity))
                return refusal;
            if ((await workplace.CertRa.GetActorQualitiesAsync(Holder.NationalNumber, identity, ct)).IsRefused(out refusal, out GetActorQualitiesResponse? qualities))
                return refusal;
            if ((await workplace.CertRa.GetCertificateInfoForCitizenAsync(identity, ct)).IsRefused(out refusal, out GetCertificateInfoForCitizenResponse? existing))
                return refusal;
            progress.Done(LifecycleStep.AskingQualities);
            DateTimeOffset now = workplace.Time.GetUtcNow();
            return new QualitiesKnown(
                _draft,
                qualities.NaturalPersonAuthorization,
                OrganisationOption.From(qualities.OrganizationAuthorizations),
                OrganisationKind.From(types.OrganizationTypes),
                [.. existing.Certificates.Select(info => CertificateSummary.From(info, now))]);
        }
    }
}
