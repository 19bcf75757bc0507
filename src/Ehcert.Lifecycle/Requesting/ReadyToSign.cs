using Ehcert.Domain;
using Ehcert.Eid;
using Ehcert.Lifecycle.Folders;
using Ehcert.Pki.Keystores;
using Ehcert.Pki.Requests;
using Ehcert.Protocol.CertRa;

namespace Ehcert.Lifecycle.Requesting;

/// <summary>All is said; the card's signature is missing.</summary>
public sealed class ReadyToSign
{
    private readonly Draft _draft;
    private readonly string _password;
    private AuthenticationKey? _key;

    internal ReadyToSign(Draft draft, ContractReady contract, string password) => (_draft, Contract, _password) = (draft, contract, password);

    /// <summary>What will be signed.</summary>
    public ContractReady Contract { get; }

    /// <summary>
    /// Signs the request with the card (PIN for the signature, once) and writes keystore and request to disk, durably and both or none.
    /// Nothing is sent. When it is refused, nothing on disk has changed and it may be called again.
    /// </summary>
    public async Task<Outcome<RequestOnDisk>> SignAndSaveAsync(IPinEntry pin, IProgress<LifecycleProgress>? progress, CancellationToken ct)
    {
        KeystoreFolder folder = _draft.Workplace.Folder;
        if (folder.Writer.Prepare(folder.Path).IsRefused(out Refusal? refusal, out _))
            return refusal;

        progress.Started(LifecycleStep.MakingKey);
        _key ??= await _draft.TakeKey();
        progress.Done(LifecycleStep.MakingKey);

        progress.Started(LifecycleStep.Signing);
        if ((await SignAsync(pin, _key, ct)).IsRefused(out refusal, out SignedCertificateRequest? signed))
            return refusal;
        progress.Done(LifecycleStep.Signing);

        progress.Started(LifecycleStep.SavingFiles);
        Outcome<RequestOnDisk> saved = Save(folder, _key, signed);
        if (saved.Succeeded)
            progress.Done(LifecycleStep.SavingFiles);
        return saved;
    }

    private async Task<Outcome<SignedCertificateRequest>> SignAsync(IPinEntry pin, AuthenticationKey key, CancellationToken ct)
    {
        Workplace workplace = _draft.Workplace;
        var request = new GenerateCertificateRequest(
            ContactFields.From(Contract.Data.Contact),
            CertificateSigningRequest.Create(Contract.Subject, key),
            Contract.Contract,
            [.. Contract.Data.Usage.Select(service => service.WireName())]);
        if ((await workplace.OpenCardAsync(_draft.SameHolder, staySignedIn: false, ct)).IsRefused(out Refusal? refusal, out EidCard? card))
            return refusal;
        await using (card)
        {
            if ((await EidIdentity.OfAsync(card, CardKey.Signature, pin, workplace.Time, ct)).IsRefused(out refusal, out EidIdentity? identity))
                return refusal;
            return await workplace.CertRa.SignAsync(request, identity, ct);
        }
    }

    private Outcome<RequestOnDisk> Save(KeystoreFolder folder, AuthenticationKey key, SignedCertificateRequest signed)
    {
        Workplace workplace = _draft.Workplace;
        Keystore keystore = Keystore.CreatePlaceholder(key, workplace.Time.GetUtcNow());
        if (KeystoreFile.Write(keystore, _password, workplace.Options.KeystoreProfile, workplace.Time).IsRefused(out Refusal? refusal, out byte[]? content))
            return refusal;

        string stem = folder.FreeName(
            Contract.Subject.Identifier, Contract.Subject.ApplicationId, workplace.Time.GetLocalNow().DateTime, workplace.Profile.KeystoreSuffix);
        var keystoreFile = new FileToWrite(stem + workplace.Profile.KeystoreSuffix, content, KeystoreProof.Of(keystore, _password, stem + workplace.Profile.KeystoreSuffix));
        var requestFile = new FileToWrite(stem + RequestFile.Ending, signed.Bytes, bytes =>
            KeystoreFolder.ReadRequest(stem, bytes).Then(read => read.Key == key.Identifier()
                ? Outcome.Of(Done.Value)
                : FolderRefusals.NotProven.Refuse("folder", ("file", stem))));

        // The keystore first: a request whose key was lost must never exist.
        return folder.Writer.WriteNew(keystoreFile, requestFile)
            .Select(_ => new RequestOnDisk(workplace, new RequestFile(requestFile.Path, signed, Contract.Subject, key.Identifier()), keystoreFile.Path));
    }
}
