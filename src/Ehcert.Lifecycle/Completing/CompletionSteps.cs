using System.Security.Cryptography.X509Certificates;
using Ehcert.Domain;
using Ehcert.Lifecycle.Folders;
using Ehcert.Lifecycle.Listing;
using Ehcert.Pki.Keystores;
using Ehcert.Pki.Tokens;
using Ehcert.Pki.Trust;
using Ehcert.Protocol;
using Ehcert.Protocol.CertRa;

namespace Ehcert.Lifecycle.Completing;

/// <summary>
/// The order of completing (ra-protocol §10.6). Each step first looks whether it is done already, by the file and by the authority, so that
/// an interrupted completion continues with exactly the missing part.
/// </summary>
internal sealed class CompletionSteps(Workplace workplace, WorkingKeystore keystore, IProgress<LifecycleProgress>? progress)
{
    private static readonly TimeSpan BetweenQuestions = TimeSpan.FromSeconds(10); // as the existing client (ra-protocol §12.2)

    public async Task<Outcome<CompletionResult>> RunAsync(bool wait, CancellationToken ct)
    {
        Refusal? refusal;
        if (keystore.Now.State is KeystoreState.Placeholder)
        {
            if ((await FetchAsync(wait, ct)).IsRefused(out refusal, out Fetched? fetched))
                return refusal;
            if (fetched.Certificates is null)
                return new CompletionResult.NotYetDelivered(keystore.Key.Identifier(), fetched.AskAgainAt);
            if (Install(fetched.Certificates).IsRefused(out refusal, out _))
                return refusal;
        }
        else if (CheckEnvironment().IsRefused(out refusal, out _))
        {
            return refusal;
        }

        if ((await workplace.CertRa.GetCertificateInfoForAuthenticationCertificateAsync(keystore.Identity, ct)).IsRefused(out refusal, out CertificateInfo? info))
            return refusal;
        if (RefuseEnded(info) is { } ended)
            return ended;

        var tokens = new TokenSteps(workplace, keystore, progress);
        if ((await tokens.RunAsync(info, ct)).IsRefused(out refusal, out CurrentToken? token))
            return refusal;

        // The depot does not give a replacement token before its activation: that one must be on disk first.
        if (token.ToBeActivated && tokens.Save(token).IsRefused(out refusal, out _))
            return refusal;

        progress.Started(LifecycleStep.Proving);
        if ((await new Proof(workplace, keystore, token).ShowAsync(ct)).IsRefused(out refusal, out CertificateReport? report))
            return refusal;
        progress.Done(LifecycleStep.Proving);

        // The token beside the keystore is the mark of a finished completion: it is written last.
        if (!token.ToBeActivated && tokens.Save(token).IsRefused(out refusal, out _))
            return refusal;
        return new CompletionResult.Completed(report, token.ToBeActivated);
    }

    private async Task<Outcome<Fetched>> FetchAsync(bool wait, CancellationToken ct)
    {
        progress.Started(LifecycleStep.AskingForCertificate);
        for (bool waited = false; ; waited = true)
        {
            Outcome<GetCertificateResult> answer = await workplace.CertRa.GetCertificateAsync(keystore.Key.Identifier(), ct);
            if (answer.TryGet(out GetCertificateResult? result, out Refusal? refusal))
            {
                if (result is GetCertificateResult.Delivered delivered)
                {
                    progress.Done(LifecycleStep.AskingForCertificate);
                    return new Fetched(delivered.Certificates, default);
                }
            }
            else if (!waited || !TransportRefusals.All.Contains(refusal.Reason))
            {
                // Once it waits, a network that comes and goes does not end the waiting.
                return refusal;
            }

            DateTimeOffset again = workplace.Time.GetUtcNow() + BetweenQuestions;
            if (!wait)
                return new Fetched(null, again);
            Task pause = Task.Delay(BetweenQuestions, workplace.Time, ct);
            progress?.Report(new LifecycleProgress(LifecycleStep.AskingForCertificate, StepState.Waiting, again, refusal));
            await pause;
        }
    }

    private Outcome<Done> Install(IReadOnlyList<Blob> delivered)
    {
        progress.Started(LifecycleStep.CheckingChain);
        if (DeliveredChain.Check(workplace, keystore, delivered).IsRefused(out Refusal? refusal, out IReadOnlyList<X509Certificate2>? chain))
            return refusal;
        progress.Done(LifecycleStep.CheckingChain);

        progress.Started(LifecycleStep.InstallingCertificate);
        if (keystore.Now.WithCertificate(chain).IsRefused(out refusal, out Keystore? next))
            return refusal;
        if (keystore.Save(next).IsRefused(out refusal, out _))
            return refusal;
        progress.Done(LifecycleStep.InstallingCertificate);
        return Done.Value;
    }

    /// <summary>A keystore whose certificate does not lead to a root of this environment belongs to another one, whatever its name says (user-needs U05).</summary>
    private Outcome<Done> CheckEnvironment() => EnvironmentCheck.Of(keystore.Now, workplace);

    private static Refusal? RefuseEnded(CertificateInfo info) => info.AuthenticationCertificateStatus switch
    {
        CertificateStatus.Revoked => CompletingRefusals.CertificateRevoked.Refuse(),
        CertificateStatus.Expired => CompletingRefusals.CertificateExpired.Refuse(),
        CertificateStatus.Refused => AuthorityRefusals.CertificateRefused.Refuse(),
        _ => null,
    };

    /// <summary>What the authority gave; null certificates: nothing yet.</summary>
    private sealed record Fetched(IReadOnlyList<Blob>? Certificates, DateTimeOffset AskAgainAt);
}
