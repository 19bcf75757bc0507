using System.Net.Http.Headers;
using System.Security.Cryptography.X509Certificates;
using Ehcert.Domain;
using Ehcert.Eid;
using Ehcert.Lifecycle.Environments;
using Ehcert.Lifecycle.Folders;
using Ehcert.Lifecycle.Readers;
using Ehcert.Lifecycle.Requesting;
using Ehcert.Pki.Keystores;
using Ehcert.Pki.Trust;
using Ehcert.Protocol.CertRa;
using Ehcert.Protocol.EtkDepot;
using Ehcert.Protocol.EtkRa;

namespace Ehcert.Lifecycle;

/// <summary>What a workplace may differ in.</summary>
public sealed record WorkplaceOptions
{
    /// <summary>The folder with keystores; null for the environment's own, or else <c>&lt;home&gt;/ehealth/keystore</c>.</summary>
    public string? KeystoreFolder { get; init; }

    /// <summary>Where readers come from, when not from where the environment says: <c>pcsc</c> or <c>tcp://127.0.0.1:PORT</c>.</summary>
    public string? Reader { get; init; }

    /// <summary>Readers that are already at hand, as in tests.</summary>
    public ICardReaders? Readers { get; init; }

    /// <summary>How HTTP leaves this computer; null for the ordinary way, with the system's proxy.</summary>
    public HttpMessageHandler? Http { get; init; }

    /// <summary>How long an answer of the authority may take.</summary>
    public TimeSpan AnswerTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The person's language: that of the authority's mails.</summary>
    public Language Language { get; init; } = Language.French;

    /// <summary>How keystores are written.</summary>
    public KeystoreProfile KeystoreProfile { get; init; } = KeystoreProfile.Modern;

    /// <summary>Tests break the disk here.</summary>
    internal IDisk? Disk { get; init; }
}

/// <summary>One person's computer in one environment: folder, readers, clock and the way to the authority. Every use case starts from it.</summary>
public sealed class Workplace : IDisposable
{
    private readonly HttpClient _http;
    private readonly ChainValidator _eidChains;

    private Workplace(EnvironmentProfile profile, WorkplaceOptions options, TrustAnchors ehealth, TrustAnchors eid, Outcome<ICardReaders> readers)
    {
        (Profile, Options, EhealthAnchors, Readers) = (profile, options, ehealth, readers);

        // Whether a certificate was revoked, the authority says in its own answers; the paths are checked here.
        EhealthChains = new ChainValidator(ehealth, NoRevocation.Source, RevocationPolicy.WhenReachable, options.Time);
        _eidChains = new ChainValidator(eid, NoRevocation.Source, RevocationPolicy.WhenReachable, options.Time);
        Folder = new KeystoreFolder(options.KeystoreFolder ?? profile.KeystoreFolder ?? KeystoreFolder.Usual, options.Disk ?? new LocalDisk());
        Clock = new AuthorityClock(options.Time, options.Http ?? new SocketsHttpHandler { AllowAutoRedirect = false });
        _http = new HttpClient(Clock, disposeHandler: options.Http is null) { Timeout = Timeout.InfiniteTimeSpan };
        Language = options.Language;
        CertRa = new CertRaClient(_http, profile.CertRa, options.Time, options.AnswerTimeout);
        EtkRa = new EtkRaClient(_http, profile.EtkRa, options.Time, options.AnswerTimeout);
        EtkDepot = new EtkDepotClient(_http, profile.EtkDepot, options.Time, options.AnswerTimeout);
    }

    /// <summary>Sets up a workplace. Nothing is sent or written yet.</summary>
    public static Outcome<Workplace> Open(EnvironmentProfile profile, WorkplaceOptions? options = null)
    {
        options ??= new WorkplaceOptions();
        if (TrustAnchors.From(profile.EhealthRoots).IsRefused(out Refusal? refusal, out TrustAnchors? ehealth))
            return refusal;
        if (TrustAnchors.From(profile.EidRoots).IsRefused(out refusal, out TrustAnchors? eid))
            return refusal;

        // A reader that cannot be had is told when a card is needed: completing needs none.
        Outcome<ICardReaders> readers = options.Readers is null
            ? CardReaders.Open(options.Reader ?? profile.Reader)
            : Outcome.Of(options.Readers);
        return new Workplace(profile, options, ehealth, eid, readers);
    }

    /// <summary>The environment.</summary>
    public EnvironmentProfile Profile { get; }

    /// <summary>The folder with the person's keystores.</summary>
    public KeystoreFolder Folder { get; }

    /// <summary>The card readers, or why there are none.</summary>
    public Outcome<ICardReaders> Readers { get; }

    /// <summary>The clock.</summary>
    public TimeProvider Time => Options.Time;

    /// <summary>The person's language; the authority writes its mails in it.</summary>
    public Language Language
    {
        get;
        set
        {
            field = value;
            _http.DefaultRequestHeaders.AcceptLanguage.Clear();
            _http.DefaultRequestHeaders.AcceptLanguage.Add(new StringWithQualityHeaderValue(value.Code()));
        }
    }

    internal WorkplaceOptions Options { get; }

    internal TrustAnchors EhealthAnchors { get; }

    internal ChainValidator EhealthChains { get; }

    internal AuthorityClock Clock { get; }

    internal CertRaClient CertRa { get; }

    internal EtkRaClient EtkRa { get; }

    internal EtkDepotClient EtkDepot { get; }

    /// <summary>Opens the card that was chosen.</summary>
    internal async Task<Outcome<EidCard>> OpenCardAsync(CardChoice? choice, bool staySignedIn, CancellationToken ct)
    {
        if (Readers.IsRefused(out Refusal? refusal, out ICardReaders? readers))
            return refusal;
        return await EidCard.OpenAsync(readers, choice, new EidOptions { Time = Time, Language = Language, StaySignedIn = staySignedIn }, ct);
    }

    /// <summary>A request signed with a card of another world must not be shown to this one's authority.</summary>
    internal Refusal? RefuseForeign(RequestFile request)
    {
        IReadOnlyList<X509Certificate2> chain = request.Signed.Certificates;
        return _eidChains.ValidateOffline(chain[0], chain.Skip(1), CertificatePurpose.EidSignature, Time.GetUtcNow()).IsRefused(out Refusal? refusal, out _)
            && refusal.Reason == TrustRefusals.NotTrusted
                ? RequestingRefusals.RequestOfOtherEnvironment.Refuse("file", ("environment", Profile.Name))
                : null;
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();
}
