using Ehcert.Domain;
using Ehcert.Lifecycle.Folders;
using Ehcert.Protocol;
using Ehcert.Protocol.CertRa;

namespace Ehcert.Lifecycle.Requesting;

/// <summary>A signed request that is safe on disk, sent or not. Sending may be repeated, today or next week, without signing again.</summary>
public sealed class RequestOnDisk
{
    private readonly Workplace _workplace;

    internal RequestOnDisk(Workplace workplace, RequestFile file, string? keystorePath) => (_workplace, File, KeystorePath) = (workplace, file, keystorePath);

    /// <summary>The request file.</summary>
    public RequestFile File { get; }

    /// <summary>The keystore that belongs to it; null when it was not found beside the request.</summary>
    public string? KeystorePath { get; }

    /// <summary>The reference under which the authority knows the request: the key's identifier.</summary>
    public PublicKeyIdentifier Reference => File.Key;

    /// <summary>Sends the request. When the authority had received it before, that is told; it never counts twice.</summary>
    public async Task<Outcome<SentRequest>> SendAsync(IProgress<LifecycleProgress>? progress, CancellationToken ct)
    {
        progress.Started(LifecycleStep.Sending);
        if (_workplace.RefuseForeign(File) is { } foreign)
            return foreign;
        Outcome<GenerateCertificateResponse> answer = await _workplace.CertRa.SendAsync(File.Signed, ct);
        if (answer.TryGet(out GenerateCertificateResponse? response, out Refusal? refusal))
        {
            if (response.PublicKeyIdentifier != Reference)
                return RequestingRefusals.AnswerForAnotherRequest.Refuse();
            progress.Done(LifecycleStep.Sending);
            return new SentRequest(Reference, response.AutomaticallyValidated, AlreadyReceived: false, response.ReplacesCertificate, File.Path, KeystorePath);
        }

        // A refusal may only mean that an earlier attempt got through and its answer was lost: then the authority knows the key.
        if (!AuthorityRefusals.All.Contains(refusal.Reason))
            return refusal;
        if (!(await _workplace.CertRa.GetCertificateAsync(Reference, ct)).Succeeded)
            return refusal;
        progress.Done(LifecycleStep.Sending);
        return new SentRequest(Reference, ValidatedAutomatically: null, AlreadyReceived: true, Replaces: null, File.Path, KeystorePath);
    }
}

/// <summary>The authority has the request.</summary>
/// <param name="Reference">The reference under which it knows it.</param>
/// <param name="ValidatedAutomatically">True: the certificate follows in minutes. False: a human looks at it first. Null: not said this time.</param>
/// <param name="AlreadyReceived">True when an earlier attempt had got through.</param>
/// <param name="Replaces">The certificate that the new one will stand beside, when there is one.</param>
/// <param name="RequestPath">The request file.</param>
/// <param name="KeystorePath">The keystore, when it was found.</param>
public sealed record SentRequest(
    PublicKeyIdentifier Reference, bool? ValidatedAutomatically, bool AlreadyReceived, PublicKeyIdentifier? Replaces, string RequestPath, string? KeystorePath);
