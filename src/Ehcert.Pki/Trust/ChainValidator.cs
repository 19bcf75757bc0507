using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using Ehcert.Domain;

namespace Ehcert.Pki.Trust;

/// <summary>An accepted path.</summary>
/// <param name="Elements">End certificate first, pinned root last.</param>
/// <param name="Revocation">One answer for each element but the root, in the same order; empty when nothing was asked.</param>
public sealed record ValidatedChain(IReadOnlyList<X509Certificate2> Elements, IReadOnlyList<RevocationAnswer> Revocation);

/// <summary>
/// Accepts certificates that lead to a pinned root, for one purpose, at one time (RFC 5280 §6), and asks whether they were revoked.
/// Nothing is downloaded to build a path.
/// </summary>
public sealed class ChainValidator(TrustAnchors anchors, IRevocationSource revocation, RevocationPolicy policy, TimeProvider time)
{
    private const int LongestPath = 6;

    /// <summary>Checks the path and every element's revocation status.</summary>
    /// <param name="leaf">The end certificate.</param>
    /// <param name="extra">Certificates that came along; not trusted by themselves.</param>
    /// <param name="purpose">What it is used for.</param>
    /// <param name="at">The moment at which all must be valid; revocation is asked for now.</param>
    /// <param name="ct">Stops asking.</param>
    public async ValueTask<Outcome<ValidatedChain>> ValidateAsync(
        X509Certificate2 leaf, IEnumerable<X509Certificate2> extra, CertificatePurpose purpose, DateTimeOffset at, CancellationToken ct)
    {
        if (ValidateOffline(leaf, extra, purpose, at).IsRefused(out Refusal? refusal, out ValidatedChain? chain))
            return refusal;

        // From the root downwards: an authority that was revoked cannot vouch for the addresses in what it issued.
        var answers = new RevocationAnswer[chain.Elements.Count - 1];
        for (int index = answers.Length - 1; index >= 0; index--)
        {
            answers[index] = await revocation.AskAsync(chain.Elements[index], chain.Elements[index + 1], ct).ConfigureAwait(false);
            switch (answers[index])
            {
                case RevocationAnswer.Revoked revoked when revoked.Since <= time.GetUtcNow():
                    return TrustRefusals.RevokedSince.Refuse(null, ("date", Day(revoked.Since)));
                case RevocationAnswer.Unknown when policy is RevocationPolicy.Required:
                    return TrustRefusals.StatusUnknown.Refuse();
            }
        }

        return chain with { Revocation = answers };
    }

    /// <summary>Checks the path, purpose, dates and algorithms; asks nobody.</summary>
    public Outcome<ValidatedChain> ValidateOffline(
        X509Certificate2 leaf, IEnumerable<X509Certificate2> extra, CertificatePurpose purpose, DateTimeOffset at)
    {
        if (at < Start(leaf))
            return TrustRefusals.NotYetValid.Refuse(null, ("date", Day(Start(leaf))));
        if (at > End(leaf))
            return TrustRefusals.Expired.Refuse(null, ("date", Day(End(leaf))));
        if (Build(leaf, extra, at) is not { } path)
            return TrustRefusals.NotTrusted.Refuse();
        if (path.Select(AcceptedAlgorithms.Weakness).FirstOrDefault(weakness => weakness is not null) is { } weak)
            return TrustRefusals.WeakAlgorithm.Refuse(null, ("algorithm", weak));
        return purpose.Fits(leaf) ? new ValidatedChain(path, []) : TrustRefusals.WrongPurpose.Refuse();
    }

    private X509Certificate2[]? Build(X509Certificate2 leaf, IEnumerable<X509Certificate2> extra, DateTimeOffset at)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(anchors.Roots.ToArray());
        chain.ChainPolicy.ExtraStore.AddRange(extra.Take(LongestPath * 2).ToArray());
        chain.ChainPolicy.DisableCertificateDownloads = true;
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.VerificationTime = at.UtcDateTime;
        chain.ChainPolicy.VerificationTimeIgnored = false;
        bool valid = chain.Build(leaf);
        X509Certificate2[] path = [.. chain.ChainElements.Select(element => element.Certificate)];
        return valid && path.Length is > 1 and <= LongestPath && anchors.Holds(path[^1]) ? path : null;
    }

    private static DateTimeOffset Start(X509Certificate2 certificate) => new(certificate.NotBefore.ToUniversalTime());

    private static DateTimeOffset End(X509Certificate2 certificate) => new(certificate.NotAfter.ToUniversalTime());

    private static string Day(DateTimeOffset moment) => moment.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
