using Ehcert.Domain;
using Ehcert.Lifecycle.Folders;
using Ehcert.Protocol.CertRa;

namespace Ehcert.Lifecycle.Listing;

/// <summary>One certificate as a person sees it: who, what state, until when, which file, what next. Dates are the authority's or the certificate's own.</summary>
public sealed record CertificateSummary
{
    /// <summary>Whose it is; null for a file that tells nothing.</summary>
    public Identifier? Holder { get; init; }

    /// <summary>Its application id, organisations only.</summary>
    public ApplicationId? ApplicationId { get; init; }

    /// <summary>The holder's name.</summary>
    public string? Name { get; init; }

    /// <summary>The reference under which the authority knows it.</summary>
    public PublicKeyIdentifier? Key { get; init; }

    /// <summary>The certificate's state at the authority; null when it was not asked or said something this version does not know.</summary>
    public CertificateStatus? Status { get; init; }

    /// <summary>The token's state at the authority; null likewise.</summary>
    public TokenStatus? TokenStatus { get; init; }

    /// <summary>False when a human validates.</summary>
    public bool? ValidatedAutomatically { get; init; }

    /// <summary>When it was asked for.</summary>
    public DateTimeOffset? RequestedAt { get; init; }

    /// <summary>Serial number, decimal.</summary>
    public string? SerialNumber { get; init; }

    /// <summary>Valid from.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>Valid until.</summary>
    public DateTimeOffset? NotAfter { get; init; }

    /// <summary>Whole days left; negative once it has ended; null without dates.</summary>
    public int? DaysLeft { get; init; }

    /// <summary>From when it may be replaced, as the authority says.</summary>
    public DateTimeOffset? ReplaceableFrom { get; init; }

    /// <summary>True when it may be replaced now, as the authority says.</summary>
    public bool Replaceable { get; init; }

    /// <summary>True when it may be revoked now, as the authority says.</summary>
    public bool Revocable { get; init; }

    /// <summary>Keystores on this computer that belong to it.</summary>
    public IReadOnlyList<KeystoreOnDisk> Files { get; init; } = [];

    /// <summary>What to do next.</summary>
    public NextStep NextStep => (Status, TokenStatus, Files) switch
    {
        (CertificateStatus.Refused or CertificateStatus.Revoked or CertificateStatus.Expired, _, _) => NextStep.RequestAgain,
        (CertificateStatus.InProgress, _, _) => NextStep.Wait,
        (CertificateStatus.ValidActive, _, []) => NextStep.FindKeystore,
        (CertificateStatus.ValidActive, Domain.TokenStatus.WaitForActivation, _) => NextStep.Activate,
        (CertificateStatus.ValidActive, Domain.TokenStatus.NotRequested or Domain.TokenStatus.InRequest, _) => NextStep.Complete,
        (CertificateStatus.ValidActive, _, _) when Files.All(file => file.Stage is FileStage.Uncompleted) => NextStep.Complete,
        (CertificateStatus.ValidActive, _, _) when Replaceable => NextStep.Renew,
        (null, _, [var file, ..]) when file.Stage is FileStage.Uncompleted => NextStep.Complete,
        (null, _, _) when DaysLeft < 0 => NextStep.RequestAgain,
        _ => NextStep.Nothing,
    };

    /// <summary>Reads the authority's record.</summary>
    internal static CertificateSummary From(CertificateInfo info, DateTimeOffset now) => new()
    {
        Holder = info.Entity.Actor.Id.ToIdentifier().TryGet(out Identifier? holder, out _) ? holder : null,
        ApplicationId = ApplicationId.Parse(info.Entity.ApplicationId).TryGet(out ApplicationId? applicationId, out _) ? applicationId : null,
        Name = string.Join(' ', info.EntityType is EntityType.NaturalPerson ? [.. info.Entity.Actor.FirstNames, info.Entity.Actor.Name] : [info.Entity.Actor.Name]),
        Key = info.PublicKeyIdentifier,
        Status = info.AuthenticationCertificateStatus,
        TokenStatus = info.TokenStatus,
        ValidatedAutomatically = info.AutomaticallyValidated,
        RequestedAt = info.RequestedDate,
        SerialNumber = info.Details?.SerialNumber,
        NotBefore = info.Details?.ValidNotBefore,
        NotAfter = info.Details?.ValidNotAfter,
        DaysLeft = DaysUntil(info.Details?.ValidNotAfter, now),
        ReplaceableFrom = info.ReplacementPeriodStart,
        Replaceable = info.Replaceable,
        Revocable = info.Revocable,
    };

    /// <summary>Reads what a keystore and the files beside it show.</summary>
    internal static CertificateSummary From(KeystoreOnDisk file, DateTimeOffset now) => new()
    {
        Holder = file.Holder,
        ApplicationId = file.ApplicationId,
        Name = file.Subject?.Name.Value,
        Key = file.Key,
        SerialNumber = file.Token is { } token ? Pki.Keys.SerialNumber.Of(token.Token.AuthenticationCertificate).Decimal : null,
        NotBefore = file.Token?.Token.AuthenticationCertificate.ValidFrom(),
        NotAfter = file.Token?.Token.AuthenticationCertificate.ValidUntil(),
        DaysLeft = DaysUntil(file.Token?.Token.AuthenticationCertificate.ValidUntil(), now),
        Files = [file],
    };

    internal static int? DaysUntil(DateTimeOffset? end, DateTimeOffset now) =>
        end is { } at ? (int)Math.Floor((at - now).TotalDays) : null;
}

/// <summary>What to do next with a certificate.</summary>
public enum NextStep
{
    /// <summary>All is well.</summary>
    Nothing,

    /// <summary>Wait for the authority.</summary>
    Wait,

    /// <summary>Complete it (or send the request first, when that failed).</summary>
    Complete,

    /// <summary>Activate the replacement token.</summary>
    Activate,

    /// <summary>Renew it: the replacement period is open.</summary>
    Renew,

    /// <summary>Make a new request.</summary>
    RequestAgain,

    /// <summary>Its keystore is not on this computer: find the file.</summary>
    FindKeystore,
}

/// <summary>Words for the next steps.</summary>
public static class NextSteps
{
    /// <summary>The step as a person would say it.</summary>
    public static Text Label(this NextStep step) => step switch
    {
        NextStep.Nothing => new("rien à faire", "niets te doen", "nichts zu tun", "nothing to do"),
        NextStep.Wait => new("attendre l'autorité", "wachten op de autoriteit", "auf die Stelle warten", "wait for the authority"),
        NextStep.Complete => new("compléter", "vervolledigen", "abschließen", "complete"),
        NextStep.Activate => new("activer l'ETK", "ETK activeren", "ETK aktivieren", "activate the ETK"),
        NextStep.Renew => new("renouveler", "vernieuwen", "erneuern", "renew"),
        NextStep.RequestAgain => new("faire une nouvelle demande", "nieuwe aanvraag doen", "neuen Antrag stellen", "make a new request"),
        NextStep.FindKeystore => new("retrouver le keystore", "keystore terugvinden", "Keystore wiederfinden", "find the keystore"),
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, null),
    };
}
