using Ehcert.Domain;
using Ehcert.Eid;
using Ehcert.Lifecycle.Folders;
using Ehcert.Lifecycle.Requesting;
using Ehcert.Protocol.CertRa;

namespace Ehcert.Lifecycle.Listing;

/// <summary>Everything a person has: from the files on this computer and, with the card, from the authority.</summary>
public sealed class CertificateList(Workplace workplace)
{
    /// <summary>What lies on this computer.</summary>
    public IReadOnlyList<CertificateSummary> OnDisk()
    {
        DateTimeOffset now = workplace.Time.GetUtcNow();
        return [.. workplace.Folder.List().Select(file => CertificateSummary.From(file, now))];
    }

    /// <summary>
    /// What the authority knows for the holder of the card, each with its files, then files that it does not know. Another person's files
    /// are left out (user-needs X06). One PIN, for authentication.
    /// </summary>
    public async Task<Outcome<IReadOnlyList<CertificateSummary>>> WithCardAsync(CardChoice? choice, IPinEntry pin, CancellationToken ct)
    {
        if ((await workplace.OpenCardAsync(choice, staySignedIn: false, ct)).IsRefused(out Refusal? refusal, out EidCard? card))
            return refusal;
        await using (card)
        {
            if ((await EidIdentity.OfAsync(card, CardKey.Authentication, pin, workplace.Time, ct)).IsRefused(out refusal, out EidIdentity? identity))
                return refusal;
            if ((await workplace.CertRa.GetCertificateInfoForCitizenAsync(identity, ct)).IsRefused(out refusal, out GetCertificateInfoForCitizenResponse? known))
                return refusal;
            return Outcome.Of(Merge(known.Certificates, Identifier.Of(card.Identity.NationalNumber)));
        }
    }

    private IReadOnlyList<CertificateSummary> Merge(IEnumerable<CertificateInfo> known, Identifier person)
    {
        DateTimeOffset now = workplace.Time.GetUtcNow();
        IReadOnlyList<KeystoreOnDisk> files = workplace.Folder.List();
        CertificateSummary[] atAuthority = [.. known
            .Select(info => CertificateSummary.From(info, now) with { Files = [.. files.Where(file => file.Key == info.PublicKeyIdentifier)] })
            .OrderByDescending(one => one.RequestedAt)];
        IEnumerable<CertificateSummary> others = files
            .Where(file => !atAuthority.Any(one => one.Files.Contains(file)))
            .Where(file => file.Holder is not { Type.IsPerson: true } holder || holder == person)
            .Select(file => CertificateSummary.From(file, now));
        return [.. atAuthority, .. others];
    }
}
