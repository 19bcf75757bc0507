using Ehcert.Cli.CommandLine;
using Ehcert.Cli.Faces;
using Ehcert.Cli.Running;
using Ehcert.Domain;
using Ehcert.Eid;
using Ehcert.Lifecycle;
using Ehcert.Lifecycle.SelfTesting;
using Spectre.Console;
using Text = Ehcert.Domain.Text;

namespace Ehcert.Cli.Doctor;

/// <summary><c>ehcert doctor</c>: tests every link from the reader to the authority.</summary>
internal sealed class DoctorVerb : Verb
{
    private static readonly Text Title = new("Test de votre poste", "Test van uw werkplek", "Test Ihres Arbeitsplatzes", "Testing your workplace");
    private static readonly Text AllGood = new(
        "Tout est prêt pour une demande.", "Alles is klaar voor een aanvraag.", "Alles ist bereit für einen Antrag.", "Everything is ready for a request.");

    public override string Name => "doctor";

    public override Text Purpose { get; } = new(
        "tester lecteur, carte, dossier, horloge et autorité, avec le remède à côté de chaque problème",
        "lezer, kaart, map, klok en autoriteit testen, met de oplossing naast elk probleem",
        "Leser, Karte, Ordner, Uhr und Stelle prüfen, mit der Abhilfe neben jedem Problem",
        "test reader, card, folder, clock and authority, with the cure beside each problem");

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("ehcert doctor --environment sandbox", new(
            "tester le poste avec les cartes virtuelles",
            "de werkplek testen met de virtuele kaarten",
            "den Arbeitsplatz mit den virtuellen Karten prüfen",
            "test the workplace with the virtual cards")),
    ];

    public override async Task<Outcome<Answer>> RunAsync(Call call)
    {
        if (call.OpenWorkplace().IsRefused(out Refusal? refusal, out Workplace? workplace) || call.Choice().IsRefused(out refusal, out CardChoice? choice))
            return refusal;
        call.Screen.Title(Title);
        List<SelfTestLine> lines = [];
        await foreach (SelfTestLine line in new SelfTest(workplace).RunAsync(choice, call.Interrupted))
        {
            lines.Add(line);
            Show(call.Screen, line);
        }

        SelfTestLine? worst = lines.Find(line => line.Light is Light.Red);
        if (worst is null)
            call.Screen.Good(AllGood);
        var result = new DoctorResult(worst is null, [.. lines.Select(line => DoctorLine.Of(line, call.Language))]);
        return AnswersJson.Answer(result, AnswersJson.Default.DoctorResult, worst is null ? ExitCode.Done : ExitCodes.For(worst.Cure!));
    }

    private static void Show(Screen screen, SelfTestLine line)
    {
        (string sign, Style style) = line.Light switch
        {
            Light.Green => ("✓", Palette.Accent),
            Light.Amber => ("!", Palette.Warning),
            Light.Red => ("✗", Palette.Danger),
            Light.NotReached => ("–", Palette.Quiet),
            _ => throw new ArgumentOutOfRangeException(nameof(line), line.Light, null),
        };
        string what = line.Found?.In(screen.Language) ?? line.Cure?.What(screen.Language) ?? "";
        string light = line.Light.Label().In(screen.Language);
        screen.Line($"{sign} {line.Link.Label().In(screen.Language)}: {light}{(what.Length > 0 ? " – " + what : "")}", style);
        if (line.Cure is not { } cure)
            return;
        screen.Line("    → " + cure.Next(screen.Language));
        if (DeskWords.Of(cure.Reason.Desk) is { } desk)
            screen.Line("      " + desk.In(screen.Language));
    }
}
