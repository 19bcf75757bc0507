using System.CommandLine;
using Ehcert.Cli.Asking;
using Ehcert.Cli.CommandLine;
using Ehcert.Cli.Faces;
using Ehcert.Cli.Running;
using Ehcert.Cli.Sending;
using Ehcert.Domain;
using Ehcert.Eid;
using Ehcert.Lifecycle;
using Ehcert.Lifecycle.Requesting;

namespace Ehcert.Cli.Requesting;

/// <summary><c>ehcert request</c>: from the card to a request that is signed, saved and sent. Asks what the options do not say.</summary>
internal sealed class RequestVerb : Verb
{
    private readonly RequestOptions _options = new();

    public override string Name => "request";

    public override Text Purpose { get; } = new(
        "demander un nouveau certificat, pour vous ou pour une organisation",
        "een nieuw certificaat aanvragen, voor uzelf of voor een organisatie",
        "ein neues Zertifikat beantragen, für Sie oder für eine Organisation",
        "request a new certificate, for yourself or for an organisation");

    public override IReadOnlyList<Described> Options => _options.All;

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("ehcert request", new("répondre aux questions, écran par écran", "de vragen beantwoorden, scherm per scherm", "die Fragen beantworten, Schritt für Schritt", "answer the questions, screen by screen")),
        new("ehcert request --for-me --email an@example.be --phone 0470123456 --accept-conditions --yes --pin-file pin.txt --password-file password.txt", new(
            "tout en une ligne, sans question", "alles in één regel, zonder vragen", "alles in einer Zeile, ohne Fragen", "all in one line, without questions")),
        new("ehcert request --organisation NIHII-PHARMACY=71032209 --application-id PHARMA2", new(
            "pour une pharmacie, avec un identifiant d'application", "voor een apotheek, met een toepassings-id", "für eine Apotheke, mit einer Anwendungskennung", "for a pharmacy, with an application id")),
    ];

    public override async Task<Outcome<Answer>> RunAsync(Call call)
    {
        if (_options.Check(call) is { } contradiction)
            return contradiction;
        if (call.OpenWorkplace().IsRefused(out Refusal? refusal, out Workplace? workplace))
            return refusal;

        var progress = new ProgressFace(call.Screen);
        var pin = new TerminalPin(call);
        var screens = new RequestScreens(call, _options);

        // N2–N3: card, PIN, what may be requested
        if ((await new CardWaiting(call, workplace).ChooseAsync()).IsRefused(out refusal, out CardChoice? choice))
            return refusal;
        if ((await new NewRequest(workplace).ReadCardAsync(choice, progress, call.Interrupted)).IsRefused(out refusal, out CardRead? card))
            return refusal;
        screens.ShowCard(card);
        if (pin.Explain(await screens.WithPinAsync(() => card.AskQualitiesAsync(pin, progress, call.Interrupted))).IsRefused(out refusal, out QualitiesKnown? known))
            return refusal;

        // N4–N6 with the way back: data, contract, overview
        if ((await new IdentityScreen(call, _options).ChooseAsync(known)).IsRefused(out refusal, out IdentityChosen? identity))
            return refusal;
        if ((await screens.AgreeAsync(identity, progress)).IsRefused(out refusal, out ContractAccepted? accepted))
            return refusal;

        // N7–N9: password, signature, files
        if ((await screens.ChoosePasswordAsync(accepted)).IsRefused(out refusal, out ReadyToSign? ready))
            return refusal;
        if (pin.Explain(await screens.WithPinAsync(() => ready.SignAndSaveAsync(pin, progress, call.Interrupted))).IsRefused(out refusal, out RequestOnDisk? request))
            return refusal;
        screens.ShowFiles(request);

        // N10
        return await new SendingScreen(call).SendAsync(request, progress);
    }
}
