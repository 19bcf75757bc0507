using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Ehcert.Domain;

namespace Ehcert.Eid;

/// <summary>
/// One person's identity card in a reader. It stays this card: when it is taken out and put back, the next call simply goes on; when
/// another card is put in its place, every call is refused with <see cref="EidRefusals.AnotherCard"/>. Calls may come from several threads; they wait
/// for each other. Disposing logs the card off when a PIN was given.
/// </summary>
public sealed class EidCard : IAsyncDisposable
{
    private readonly CardSession _session;
    private readonly CardReading _reading;
    private readonly CardSigning _signing;
    private readonly EidOptions _options;
    private CardCertificates? _certificates;

    private EidCard(CardSession session, CardReading reading, CardIdentity identity, EidOptions options)
    {
        (_session, _reading, _options, Identity) = (session, reading, options, identity);
        _signing = new CardSigning(session, options, identity);
        session.Holder = identity.Name;
    }

    /// <summary>Name of the reader the card is in.</summary>
    public string Reader => _session.Reader;

    /// <summary>Generation of the card's program: 11, 17 or 18 hexadecimal for 1.1, 1.7 and 1.8.</summary>
    public byte AppletVersion => _session.Card.AppletVersion;

    /// <summary>True when the PIN is typed on the reader.</summary>
    public bool HasPinPad => _session.PinPad is not null;

    /// <summary>Whose card it is; read, and confirmed by the National Register's signature, when the card was opened.</summary>
    public CardIdentity Identity { get; }

    /// <summary>
    /// Opens the card. Refused with <see cref="EidRefusals.NoService"/>, <see cref="EidRefusals.NoReader"/>, <see cref="EidRefusals.NoCard"/>,
    /// <see cref="EidRefusals.NotAnEid"/>, <see cref="EidRefusals.CardUnreadable"/>, <see cref="EidRefusals.SeveralCards"/>,
    /// <see cref="EidRefusals.CardSwapped"/> or <see cref="EidRefusals.IdentityNotAuthentic"/>, among others of <see cref="EidRefusals"/>.
    /// </summary>
    /// <param name="readers">Where to look.</param>
    /// <param name="choice">Which card; by default the only one.</param>
    /// <param name="options">How to work with it.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<Outcome<EidCard>> OpenAsync(
        ICardReaders readers, CardChoice? choice = null, EidOptions? options = null, CancellationToken cancellation = default)
    {
        choice ??= CardChoice.Any;
        Outcome<IReadOnlyList<EidCard>> opened = await CardSearch.OpenAllAsync(readers, choice.Reader, options ?? new EidOptions(), cancellation);
        if (opened.IsRefused(out Refusal? refusal, out IReadOnlyList<EidCard>? cards))
            return refusal;
        Outcome<EidCard> chosen = choice.From(cards);
        _ = chosen.TryGet(out EidCard? keep, out _);
        foreach (EidCard other in cards.Where(card => card != keep))
            await other.DisposeAsync();
        return chosen;
    }

    /// <summary>Opens the card in one reader.</summary>
    internal static async Task<Outcome<EidCard>> OpenInAsync(ICardReaders readers, string reader, EidOptions options, CancellationToken cancellation)
    {
        Outcome<CardSession> opened = await CardSession.OpenAsync(readers, reader, options, cancellation);
        if (opened.IsRefused(out Refusal? refusal, out CardSession? session))
            return refusal;
        bool kept = false;
        try
        {
            CardReading reading = new(session, options);
            Outcome<CardIdentity> read = await reading.IdentityAsync(cancellation);
            if (read.IsRefused(out refusal, out CardIdentity? identity))
                return refusal;
            kept = true;
            return new EidCard(session, reading, identity, options);
        }
        finally
        {
            if (!kept)
                await session.DisposeAsync();
        }
    }

    /// <summary>Reads the identity again, signature included.</summary>
    public Task<Outcome<CardIdentity>> ReadIdentityAsync(CancellationToken cancellation = default) => _reading.IdentityAsync(cancellation);

    /// <summary>
    /// Reads the photo: JPEG, grey, about 3 kB. Refused with <see cref="EidRefusals.IdentityNotAuthentic"/> when it is not the one that the
    /// signed identity names.
    /// </summary>
    public Task<Outcome<byte[]>> ReadPhotoAsync(CancellationToken cancellation = default) => _reading.PhotoAsync(Identity, cancellation);

    /// <summary>Reads the certificates, once. The person's own must carry the national number of the identity.</summary>
    public async Task<Outcome<CardCertificates>> ReadCertificatesAsync(CancellationToken cancellation = default)
    {
        if (_certificates is { } known)
            return known;
        Outcome<CardCertificates> read = await _reading.CertificatesAsync(Identity, cancellation);
        if (read.TryGet(out CardCertificates? certificates, out _))
            _certificates = certificates;
        return read;
    }

    /// <summary>
    /// Says at insertion whether the card can do all that the product needs, so that nobody learns it at the last step: not expired, both certificates
    /// there, valid and activated, PIN not blocked. Asks no PIN. Knows nothing about revocation.
    /// </summary>
    public async Task<Outcome<Done>> CheckReadyAsync(CancellationToken cancellation = default)
    {
        foreach (CardKey key in Enum.GetValues<CardKey>())
        {
            Outcome<X509Certificate2> usable = await UsableAsync(key, cancellation);
            if (usable.IsRefused(out Refusal? refusal, out X509Certificate2? certificate))
                return refusal;
            Outcome<PinTries> ready = await _signing.CheckKeyAsync(key, SigningRecipe.AnyAlgorithm(certificate.PublicKey), cancellation);
            if (ready.IsRefused(out refusal, out _))
                return refusal;
        }

        return Done.Value;
    }

    /// <summary>How many wrong PINs the card still forgives; costs none.</summary>
    public Task<Outcome<PinTries>> TriesLeftAsync(CancellationToken cancellation = default) => _signing.TriesAsync(cancellation);

    /// <summary>
    /// Asks the PIN once and tries it. Refused with <see cref="EidRefusals.PinWrong"/>, <see cref="EidRefusals.PinBlocked"/>,
    /// <see cref="EidRefusals.PinCancelled"/>, … The card is logged off afterwards unless <see cref="EidOptions.StaySignedIn"/>.
    /// </summary>
    public async Task<Outcome<Done>> VerifyPinAsync(IPinEntry pinEntry, CancellationToken cancellation = default)
    {
        Outcome<Done> verified = await _signing.VerifyAsync(pinEntry, cancellation);
        return verified.Succeeded && !_options.StaySignedIn ? await _signing.LogOffAsync(cancellation) : verified;
    }

    /// <summary>
    /// Signs a hash with the authentication key: RSA PKCS#1 v1.5, or ECDSA as r‖s. The PIN is asked at most once; a wrong one is a refusal
    /// (<see cref="EidRefusals.PinWrong"/>), never tried again by itself. Refused before the PIN is asked when the card is expired, the certificate missing, expired
    /// or not activated, or the PIN blocked.
    /// </summary>
    /// <param name="hash">The hash, as long as its algorithm demands.</param>
    /// <param name="algorithm">SHA-256, SHA-384 or SHA-512.</param>
    /// <param name="pinEntry">Who asks the PIN.</param>
    /// <param name="cancellation">Gives up, unless the PIN is already on its way.</param>
    public async Task<Outcome<byte[]>> AuthenticateAsync(
        ReadOnlyMemory<byte> hash, HashAlgorithmName algorithm, IPinEntry pinEntry, CancellationToken cancellation = default)
    {
        Outcome<X509Certificate2> usable = await UsableAsync(CardKey.Authentication, cancellation);
        return usable.IsRefused(out Refusal? refusal, out X509Certificate2? certificate)
            ? refusal
            : await _signing.AuthenticateAsync(certificate, hash, algorithm, pinEntry, cancellation);
    }

    /// <summary>Signs a hash with the signature key: as <see cref="AuthenticateAsync"/>, but the PIN is always asked, exactly once per signature.</summary>
    public async Task<Outcome<byte[]>> SignAsync(
        ReadOnlyMemory<byte> hash, HashAlgorithmName algorithm, IPinEntry pinEntry, CancellationToken cancellation = default)
    {
        Outcome<X509Certificate2> usable = await UsableAsync(CardKey.Signature, cancellation);
        return usable.IsRefused(out Refusal? refusal, out X509Certificate2? certificate)
            ? refusal
            : await _signing.SignAsync(certificate, hash, algorithm, pinEntry, cancellation);
    }

    /// <summary>Drops the PIN right: the next authentication asks again.</summary>
    public Task<Outcome<Done>> LogOffAsync(CancellationToken cancellation = default) => _signing.LogOffAsync(cancellation);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_signing.MayBeSignedIn)
            await _session.LogOffQuietlyAsync();
        await _session.DisposeAsync();
    }

    /// <summary>Masked: identity data never reach a log by accident.</summary>
    public override string ToString() => $"{Identity} in {Reader}";

    private async Task<Outcome<X509Certificate2>> UsableAsync(CardKey key, CancellationToken cancellation)
    {
        DateTimeOffset now = _options.Time.GetUtcNow();
        if (DateOnly.FromDateTime(_options.Time.GetLocalNow().Date) > Identity.ValidUntil)
            return EidRefusals.CardExpired(Identity.ValidUntil);
        Outcome<CardCertificates> read = await ReadCertificatesAsync(cancellation);
        return read.Then(certificates => certificates.Usable(key, now));
    }
}
