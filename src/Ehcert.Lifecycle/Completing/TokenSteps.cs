using System.Security.Cryptography.X509Certificates;
using Ehcert.Domain;
using Ehcert.Lifecycle.Folders;
using Ehcert.Pki.Keys;
using Ehcert.Pki.Keystores;
using Ehcert.Pki.Requests;
using Ehcert.Pki.Tokens;
using Ehcert.Protocol;
using Ehcert.Protocol.CertRa;
using Ehcert.Protocol.EtkDepot;
using Ehcert.Protocol.EtkRa;

namespace Ehcert.Lifecycle.Completing;

/// <summary>The token that the keystore now has.</summary>
/// <param name="Token">The token.</param>
/// <param name="ToBeActivated">True when it still waits for activation: the depot does not give it yet.</param>
internal sealed record CurrentToken(EncryptionToken Token, bool ToBeActivated);

/// <summary>
/// Registers the encryption token (ra-protocol §4). The encryption key is durably in the keystore, under its final alias, before the authority
/// hears of the certificate for it: a token whose key was lost can never become active.
/// </summary>
internal sealed class TokenSteps(Workplace workplace, WorkingKeystore keystore, IProgress<LifecycleProgress>? progress)
{
    private X509Certificate2 Authentication => keystore.Now.Authentication.Certificate;

    public async Task<Outcome<CurrentToken>> RunAsync(CertificateInfo info, CancellationToken ct) => info.TokenStatus switch
    {
        TokenStatus.ValidActive => await AdoptAsync(ct),
        TokenStatus.WaitForActivation => AdoptFromDisk() is { } token ? token : CompletingRefusals.TokenNotInDepot.Refuse(),
        TokenStatus.Revoked or TokenStatus.Expired => CompletingRefusals.TokenEnded.Refuse(),
        TokenStatus.InRequest => await ResumeAsync(ct),
        _ => await RegisterAsync(ct),
    };

    /// <summary>Writes the token beside the keystore, unless it is there already.</summary>
    public Outcome<Done> Save(CurrentToken current)
    {
        progress.Started(LifecycleStep.SavingToken);
        if (!IsOnDisk(current.Token))
        {
            var file = new FileToWrite(keystore.File.TokenPath, current.Token.Bytes, bytes => EncryptionToken.Read(bytes).Select(_ => Done.Value));
            if (workplace.Folder.Writer.Replace(file).IsRefused(out Refusal? refusal, out _))
                return refusal;
        }

        progress.Done(LifecycleStep.SavingToken);
        return Done.Value;
    }

    /// <summary>The authority waits for an answer to its challenge: perhaps the one that already lies in the keystore.</summary>
    private async Task<Outcome<CurrentToken>> ResumeAsync(CancellationToken ct)
    {
        if (keystore.Now.CurrentEncryption is not { } prepared)
            return await RegisterAsync(ct);
        Outcome<CurrentToken> resumed = await CompleteAsync(prepared.Certificate, ct);
        return resumed.IsRefused(out Refusal? refusal, out _) && IsAboutTheChallenge(refusal) ? await RegisterAsync(ct) : resumed;
    }

    private async Task<Outcome<CurrentToken>> RegisterAsync(CancellationToken ct)
    {
        progress.Started(LifecycleStep.MakingEncryptionKey);
        EncryptionKey key = EncryptionKey.Create();
        progress.Done(LifecycleStep.MakingEncryptionKey);

        progress.Started(LifecycleStep.AnsweringChallenge);
        if ((await workplace.EtkRa.StartAsync(key.SubjectPublicKeyInfo.ToArray(), keystore.Identity, ct)).IsRefused(out Refusal? refusal, out Blob challenge))
            return refusal;
        if (Challenge.Open(challenge.Memory, key).IsRefused(out refusal, out ChallengeNonce? nonce))
            return refusal;
        X509Certificate2 certificate = EncryptionCertificate.Create(nonce, Authentication, keystore.Key, key);
        if (keystore.Now.WithEncryptionKey(key, certificate).IsRefused(out refusal, out Keystore? next))
            return refusal;
        if (keystore.Save(next).IsRefused(out refusal, out _))
            return refusal;
        progress.Done(LifecycleStep.AnsweringChallenge);
        return await CompleteAsync(certificate, ct);
    }

    private async Task<Outcome<CurrentToken>> CompleteAsync(X509Certificate2 certificate, CancellationToken ct)
    {
        progress.Started(LifecycleStep.RegisteringToken);
        if ((await workplace.EtkRa.CompleteAsync(certificate.RawData, keystore.Identity, ct)).IsRefused(out Refusal? refusal, out CompleteEtkRegistrationResponse? response))
            return refusal;
        if (Accept(response.EncryptionToken).IsRefused(out refusal, out EncryptionToken? token))
            return refusal;
        progress.Done(LifecycleStep.RegisteringToken);
        return new CurrentToken(token, response.ToBeActivated);
    }

    /// <summary>The token is active: an earlier completion was interrupted after registering. The depot gives it again.</summary>
    private async Task<Outcome<CurrentToken>> AdoptAsync(CancellationToken ct)
    {
        progress.Started(LifecycleStep.RegisteringToken);
        if ((await Depot.FindAsync(workplace, Authentication, ct)).IsRefused(out Refusal? refusal, out Blob bytes))
            return refusal;
        if (Accept(bytes).IsRefused(out refusal, out EncryptionToken? token))
            return refusal;
        progress.Done(LifecycleStep.RegisteringToken);
        return new CurrentToken(token, ToBeActivated: false);
    }

    private CurrentToken? AdoptFromDisk() =>
        keystore.File.Token is { } file && Accept(file.Token.Bytes.ToArray()).TryGet(out EncryptionToken? token, out _) ? new CurrentToken(token, ToBeActivated: true) : null;

    /// <summary>A token is ours when it is genuine, names our certificate, and we hold its key.</summary>
    private Outcome<EncryptionToken> Accept(Blob bytes)
    {
        if (EncryptionToken.Read(bytes.Memory).IsRefused(out Refusal? refusal, out EncryptionToken? token))
            return refusal;
        if (token.Check(workplace.EhealthAnchors, workplace.Time.GetUtcNow()).IsRefused(out refusal, out _))
            return refusal;
        bool ours = token.AuthenticationCertificate.RawDataMemory.Span.SequenceEqual(Authentication.RawDataMemory.Span)
            && keystore.Now.FindEncryption(SerialNumber.Of(token.EncryptionCertificate)) is { } entry
            && entry.Certificate.RawDataMemory.Span.SequenceEqual(token.EncryptionCertificate.RawDataMemory.Span);
        return ours ? token : CompletingRefusals.TokenOfAnotherKeystore.Refuse("keystore");
    }


    private bool IsOnDisk(EncryptionToken token) =>
        KeystoreFolder.ReadFile(keystore.File.TokenPath).TryGet(out byte[]? written, out _) && token.Bytes.Span.SequenceEqual(written);

    private static bool IsAboutTheChallenge(Refusal refusal) =>
        refusal.Reason == AuthorityRefusals.EtkChallengeMissing || refusal.Reason == AuthorityRefusals.EtkCertificateInvalid;
}
