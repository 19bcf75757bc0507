using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Ehcert.Domain;

namespace Ehcert.Eid;

/// <summary>
/// The two recipes that need the PIN. Everything that can go wrong without a PIN is found before it is asked; the person is asked while
/// nobody holds the card; then choosing the key, PIN and signature follow each other in one transaction, each sent once.
/// </summary>
internal sealed class CardSigning(CardSession session, EidOptions options, CardIdentity identity)
{
    /// <summary>A PIN was accepted and the card may still honour it.</summary>
    public bool MayBeSignedIn { get; private set; }

    /// <summary>Signs with the authentication key; asks no PIN when the card still honours an earlier one.</summary>
    public async Task<Outcome<byte[]>> AuthenticateAsync(
        X509Certificate2 certificate, ReadOnlyMemory<byte> hash, HashAlgorithmName algorithm, IPinEntry pinEntry, CancellationToken cancellation)
    {
        SigningRecipe recipe = SigningRecipe.For(certificate.PublicKey, hash.Span, algorithm);
        Outcome<FirstTry> tried = await session.RunAsync(card => TryWithoutPinAsync(card, recipe), cancellation);
        if (tried.IsRefused(out Refusal? refusal, out FirstTry? first))
            return refusal;
        Outcome<byte[]> signed = first.Signature is { } signature
            ? signature
            : await AskAndSignAsync(CardKey.Authentication, recipe, first.Tries, pinEntry, cancellation);
        return Confirmed(signed, certificate, hash, algorithm);
    }

    /// <summary>Signs with the signature key; always asks the PIN, exactly once.</summary>
    public async Task<Outcome<byte[]>> SignAsync(
        X509Certificate2 certificate, ReadOnlyMemory<byte> hash, HashAlgorithmName algorithm, IPinEntry pinEntry, CancellationToken cancellation)
    {
        SigningRecipe recipe = SigningRecipe.For(certificate.PublicKey, hash.Span, algorithm);
        Outcome<PinTries> ready = await CheckKeyAsync(CardKey.Signature, recipe.Algorithm, cancellation);
        return ready.IsRefused(out Refusal? refusal, out PinTries tries)
            ? refusal
            : Confirmed(await AskAndSignAsync(CardKey.Signature, recipe, tries, pinEntry, cancellation), certificate, hash, algorithm);
    }

    /// <summary>Tries the PIN without signing.</summary>
    public async Task<Outcome<Done>> VerifyAsync(IPinEntry pinEntry, CancellationToken cancellation)
    {
        Outcome<PinTries> asked = await TriesAsync(cancellation);
        if (asked.IsRefused(out Refusal? refusal, out PinTries tries))
            return refusal;
        return await WithPinAsync(PinPurpose.Verification, tries, pinEntry,
            pin => session.RunAsync(card => GivePinAsync(card, pin), cancellation), cancellation);
    }

    /// <summary>The key is activated and the PIN not blocked. Costs nothing and needs no PIN.</summary>
    public Task<Outcome<PinTries>> CheckKeyAsync(CardKey key, byte algorithm, CancellationToken cancellation) =>
        session.RunAsync(
            async card =>
            {
                Outcome<Done> chosen = await ChooseKeyAsync(card, key, algorithm);
                return chosen.IsRefused(out Refusal? refusal, out _) ? refusal : await TriesUnlessBlockedAsync(card);
            },
            cancellation);

    public Task<Outcome<PinTries>> TriesAsync(CancellationToken cancellation) =>
        session.RunAsync(card => card.AskTriesAsync(session.Card.AppletVersion), cancellation);

    public Task<Outcome<Done>> LogOffAsync(CancellationToken cancellation) => session.RunAsync(LogOffAsync, cancellation);

    private async Task<Outcome<FirstTry>> TryWithoutPinAsync(CardConversation card, SigningRecipe recipe)
    {
        Outcome<Done> chosen = await ChooseKeyAsync(card, CardKey.Authentication, recipe.Algorithm);
        if (chosen.IsRefused(out Refusal? refusal, out _))
            return refusal;
        Outcome<ResponseApdu> signed = await card.SendAsync(CommandApdu.ComputeSignature(recipe.Input));
        if (signed.IsRefused(out refusal, out ResponseApdu answer))
            return refusal;
        if (answer.Status == StatusWord.PinRequired)
            return (await TriesUnlessBlockedAsync(card)).Select(tries => new FirstTry(null, tries));
        if (!answer.IsOk)
            return EidRefusals.SigningFailed.Refuse();
        Outcome<Done> left = await LogOffUnlessStayingAsync(card);
        return left.Select(_ => new FirstTry(answer.Data.ToArray(), new PinTries(PinTries.Full)));
    }

    private Task<Outcome<byte[]>> AskAndSignAsync(
        CardKey key, SigningRecipe recipe, PinTries tries, IPinEntry pinEntry, CancellationToken cancellation)
    {
        PinPurpose purpose = key == CardKey.Signature ? PinPurpose.Signature : PinPurpose.Authentication;
        return WithPinAsync(purpose, tries, pinEntry,
            pin => session.RunAsync(card => SignAsync(card, key, recipe, pin), cancellation), cancellation);
    }

    // No command may come between VERIFY and PSO: applet 1.7 forgets the PIN for the signature key at once.
    private async Task<Outcome<byte[]>> SignAsync(CardConversation card, CardKey key, SigningRecipe recipe, Pin? pin)
    {
        Outcome<Done> step = await ChooseKeyAsync(card, key, recipe.Algorithm);
        if (step.IsRefused(out Refusal? refusal, out _))
            return refusal;
        step = await GivePinAsync(card, pin);
        if (step.IsRefused(out refusal, out _))
            return refusal;
        Outcome<ResponseApdu> signed = await card.SendAsync(CommandApdu.ComputeSignature(recipe.Input));
        if (signed.IsRefused(out refusal, out ResponseApdu answer))
            return refusal;
        if (!answer.IsOk)
            return EidRefusals.SigningFailed.Refuse();
        step = key == CardKey.Authentication ? await LogOffUnlessStayingAsync(card) : Done.Value;
        return step.Select(_ => answer.Data.ToArray());
    }

    private static async Task<Outcome<Done>> ChooseKeyAsync(CardConversation card, CardKey key, byte algorithm)
    {
        Outcome<ResponseApdu> set = await card.SendFirstAsync(CommandApdu.SetSecurityEnvironment(algorithm, key.Reference()));
        if (set.IsRefused(out Refusal? refusal, out ResponseApdu answer))
            return refusal;
        if (answer.IsOk)
            return Done.Value;
        bool notActivated = answer.Status == StatusWord.ConditionsNotSatisfied || answer.Status == StatusWord.ReferenceNotFound
            || answer.Status == StatusWord.Deactivated;
        return notActivated ? EidRefusals.CertificateNotActivated(key) : EidRefusals.SigningFailed.Refuse();
    }

    private async Task<Outcome<Done>> GivePinAsync(CardConversation card, Pin? pin)
    {
        Outcome<Done> given = pin is null
            ? PinAnswers.Read(await card.VerifyOnPinPadAsync(), onPinPad: true)
            : PinAnswers.Read(await card.VerifyAsync(pin), onPinPad: false);
        MayBeSignedIn = given.Succeeded;
        return given;
    }

    private async Task<Outcome<PinTries>> TriesUnlessBlockedAsync(CardConversation card) =>
        (await card.AskTriesAsync(session.Card.AppletVersion)).Then<PinTries>(tries => tries.IsBlocked ? EidRefusals.PinBlocked.Refuse() : tries);

    private Task<Outcome<Done>> LogOffUnlessStayingAsync(CardConversation card) =>
        options.StaySignedIn ? Task.FromResult<Outcome<Done>>(Done.Value) : LogOffAsync(card);

    private async Task<Outcome<Done>> LogOffAsync(CardConversation card)
    {
        Outcome<ResponseApdu> answered = await card.SendFirstAsync(CommandApdu.LogOff());
        if (answered.IsRefused(out Refusal? refusal, out ResponseApdu answer))
            return refusal;
        if (!answer.IsOk)
            return EidRefusals.CardUnreadable.Refuse();
        MayBeSignedIn = false;
        return Done.Value;
    }

    // Asks the person, on the screen or on the reader, while the card is free for others; then goes on with the PIN (null: on the reader).
    private async Task<Outcome<T>> WithPinAsync<T>(
        PinPurpose purpose, PinTries tries, IPinEntry pinEntry, Func<Pin?, Task<Outcome<T>>> proceed, CancellationToken cancellation)
        where T : notnull
    {
        if (tries.IsBlocked)
            return EidRefusals.PinBlocked.Refuse();
        PinRequest request = new(purpose, tries.Left, identity.Name, session.Reader);
        if (session.PinPad is not null)
        {
            await using IAsyncDisposable? announcement = await pinEntry.AnnouncePinPadAsync(request, cancellation);
            return announcement is null ? EidRefusals.PinCancelled.Refuse() : await proceed(null);
        }

        using Pin? pin = await pinEntry.AskAsync(request, cancellation);
        return pin is null ? EidRefusals.PinCancelled.Refuse() : await proceed(pin);
    }

    private static Outcome<byte[]> Confirmed(
        Outcome<byte[]> signed, X509Certificate2 certificate, ReadOnlyMemory<byte> hash, HashAlgorithmName algorithm) =>
        signed.Then<byte[]>(signature =>
            SigningRecipe.Confirms(certificate, hash.Span, algorithm, signature) ? signature : EidRefusals.SigningFailed.Refuse());

    private sealed record FirstTry(byte[]? Signature, PinTries Tries);
}
