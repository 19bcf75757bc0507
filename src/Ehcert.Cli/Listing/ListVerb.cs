using System.CommandLine;
using System.Globalization;
using Ehcert.Cli.Asking;
using Ehcert.Cli.CommandLine;
using Ehcert.Cli.Faces;
using Ehcert.Cli.Running;
using Ehcert.Cli.Showing;
using Ehcert.Domain;
using Ehcert.Eid;
using Ehcert.Lifecycle;
using Ehcert.Lifecycle.Listing;
using Spectre.Console;
using Text = Ehcert.Domain.Text;

namespace Ehcert.Cli.Listing;

/// <summary><c>ehcert list</c>: everything a person has, on this computer and, with the card, at the authority.</summary>
internal sealed class ListVerb : Verb
{
    private static readonly Text Title = new("Mes certificats", "Mijn certificaten", "Meine Zertifikate", "My certificates");
    private static readonly Text Holder = new("Titulaire", "Houder", "Inhaber", "Holder");
    private static readonly Text State = new("État", "Toestand", "Zustand", "State");
    private static readonly Text Until = new("Jusqu'au", "Tot", "Bis", "Until");
    private static readonly Text Next = new("À faire", "Te doen", "Zu tun", "Next");
    private static readonly Text FileName = new("Fichier", "Bestand", "Datei", "File");

    private static readonly Text Nothing = new(
        "Rien encore. « ehcert request » commence une demande.",
        "Nog niets. „ehcert request” begint een aanvraag.",
        "Noch nichts. „ehcert request“ beginnt einen Antrag.",
        "Nothing yet. \"ehcert request\" starts a request.");

    private static readonly Text MoreWithCard = new(
        "Avec --card : aussi ce que l'autorité connaît (code PIN demandé).",
        "Met --card: ook wat de autoriteit kent (pincode gevraagd).",
        "Mit --card: auch was die Stelle kennt (PIN-Code nötig).",
        "With --card: also what the authority knows (PIN asked).");

    private readonly Option<bool> _card = new("--card");

    public override string Name => "list";

    public override Text Purpose { get; } = new(
        "montrer vos certificats, leur état et la prochaine étape",
        "uw certificaten tonen, met hun toestand en de volgende stap",
        "Ihre Zertifikate zeigen, ihren Zustand und den nächsten Schritt",
        "show your certificates, their state and the next step");

    public override IReadOnlyList<Described> Options =>
    [
        new(_card, new(
            "demander aussi à l'autorité, avec la carte et son code PIN",
            "ook de autoriteit bevragen, met de kaart en de pincode",
            "auch die Stelle fragen, mit Karte und PIN-Code",
            "also ask the authority, with the card and its PIN")),
    ];

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("ehcert list --card", new("tout ce que vous avez, partout", "alles wat u hebt, overal", "alles, was Sie haben, überall", "everything you have, everywhere")),
    ];

    public override async Task<Outcome<Answer>> RunAsync(Call call)
    {
        if (call.OpenWorkplace().IsRefused(out Refusal? refusal, out Workplace? workplace))
            return refusal;
        if ((await FindAsync(call, workplace)).IsRefused(out refusal, out IReadOnlyList<CertificateSummary>? found))
            return refusal;
        if (call.PersonAsked().IsRefused(out refusal, out AskedPerson? person))
            return refusal;
        if (person.Digits is { } number && !call.Value(_card))
            found = [.. found.Where(one => one.Holder == Identifier.Of(number))];

        call.Screen.Title(Title);
        if (found.Count == 0)
            call.Screen.Say(Nothing);
        else
            call.Screen.Write(Draw(found, call.Language));
        if (!call.Value(_card))
            call.Screen.Hint(MoreWithCard);
        return AnswersJson.Answer(new ListResult([.. found.Select(ListedCertificate.Of)]), AnswersJson.Default.ListResult);
    }

    private async Task<Outcome<IReadOnlyList<CertificateSummary>>> FindAsync(Call call, Workplace workplace)
    {
        var list = new CertificateList(workplace);
        if (!call.Value(_card))
            return Outcome.Of(list.OnDisk());
        if ((await new CardWaiting(call, workplace).ChooseAsync()).IsRefused(out Refusal? refusal, out CardChoice? choice))
            return refusal;
        var pin = new TerminalPin(call);
        return pin.Explain(await list.WithCardAsync(choice, pin, call.Interrupted));
    }

    private static Table Draw(IReadOnlyList<CertificateSummary> found, Language language)
    {
        Table table = new Table().Border(TableBorder.Simple);
        foreach (Text heading in (Text[])[Holder, State, Until, Next, FileName])
            table.AddColumn(Markup.Escape(heading.In(language)));
        foreach (CertificateSummary one in found)
        {
            table.AddRow(
                Cell($"{one.Name}\n{one.Holder}{(one.ApplicationId is { } id ? ", " + id.Value : "")}"),
                Cell(StateOf(one, language)),
                Cell(one.NotAfter is { } end ? $"{end.ToLocalTime().ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)}\n{ReportFace.Left(one.DaysLeft!.Value, language)}" : "–"),
                Cell(one.NextStep.Label().In(language)),
                Cell(one.Files.Count == 0 ? "–" : string.Join('\n', one.Files.Select(file => file.Path))));
        }

        return table;
    }

    private static string StateOf(CertificateSummary one, Language language)
    {
        if (one.Status is { } status)
            return one.TokenStatus is { } token ? $"{status.Label().In(language)}\nETK: {token.Label().In(language)}" : status.Label().In(language);
        return one.Files is [var file, ..] ? KeystoreChoice.StageOf(file).In(language) : "–";
    }

    private static Spectre.Console.Text Cell(string words) => new(Plain.Of(words));
}

internal sealed record ListResult(IReadOnlyList<ListedCertificate> Certificates);

internal sealed record ListedCertificate(
    string? HolderType, string? HolderId, string? Name, string? ApplicationId, string? Reference, string? Status, string? TokenStatus,
    bool? ValidatedAutomatically, DateTimeOffset? RequestedAt, DateTimeOffset? ValidFrom, DateTimeOffset? ValidUntil, int? DaysLeft,
    DateTimeOffset? ReplaceableFrom, bool Replaceable, bool Revocable, string? SerialNumber, NextStep NextStep, IReadOnlyList<string> Keystores)
{
    public static ListedCertificate Of(CertificateSummary one) => new(
        one.Holder?.Type.Token, one.Holder?.Value, one.Name, one.ApplicationId?.Value, one.Key?.Hex, one.Status?.WireName(), one.TokenStatus?.WireName(),
        one.ValidatedAutomatically, one.RequestedAt, one.NotBefore, one.NotAfter, one.DaysLeft, one.ReplaceableFrom, one.Replaceable, one.Revocable,
        one.SerialNumber, one.NextStep, [.. one.Files.Select(file => file.Path)]);
}
