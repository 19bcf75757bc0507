using System.Globalization;
using Ehcert.Domain;
using Ehcert.Lifecycle;
using Spectre.Console;
using Text = Ehcert.Domain.Text;

namespace Ehcert.Cli.Faces;

/// <summary>
/// Shows the steps of long work: one line for each, and a spinner for what takes longer than a moment. The news come on the thread that
/// does the work, so that nothing appears after its end.
/// </summary>
internal sealed class ProgressFace(Screen screen) : IProgress<LifecycleProgress>
{
    private static readonly Text WaitingUntil = new(
        "L'autorité n'a pas encore terminé. Prochaine question à {time} (Ctrl+C arrête sans rien perdre).",
        "De autoriteit is nog niet klaar. Volgende vraag om {time} (Ctrl+C stopt zonder iets te verliezen).",
        "Die Stelle ist noch nicht fertig. Nächste Frage um {time} (Strg+C beendet, ohne etwas zu verlieren).",
        "The authority has not finished yet. Next question at {time} (Ctrl+C stops without losing anything).");

    private StatusContext? _spinner;
    private bool _saidWaiting;

    /// <summary>Does the work under a spinner when there is a terminal; step lines stay visible above it.</summary>
    public async Task<T> WatchAsync<T>(Func<Task<T>> work)
    {
        if (screen.Aside is not { } aside || !aside.Profile.Capabilities.Interactive)
            return await work();
        return await aside.Status().Spinner(Spinner.Known.Dots).SpinnerStyle(Palette.Accent).StartAsync("…", async spinner =>
        {
            _spinner = spinner;
            try
            {
                return await work();
            }
            finally
            {
                _spinner = null;
            }
        });
    }

    public void Report(LifecycleProgress value)
    {
        if (screen.Aside is not { } aside)
            return;
        string label = value.Step.Label().In(screen.Language);
        switch (value.State)
        {
            case StepState.Started:
                if (_spinner is not null)
                    _spinner.Status = Markup.Escape(label);
                break;
            case StepState.Done:
                aside.Write(new Spectre.Console.Text($"  ✓ {label}{Environment.NewLine}", Palette.Quiet));
                break;
            case StepState.Waiting:
                string time = value.AskAgainAt?.ToLocalTime().ToString("HH:mm:ss", CultureInfo.InvariantCulture) ?? "…";
                string words = WaitingUntil.In(screen.Language, new Dictionary<string, string>(StringComparer.Ordinal) { ["time"] = time });
                if (value.Trouble is { } trouble)
                    words = $"{trouble.What(screen.Language)} {words}";
                Wait(aside, words);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(value), value.State, null);
        }
    }

    /// <summary>With a spinner the line is rewritten; without one it is said once, not every ten seconds.</summary>
    private void Wait(IAnsiConsole aside, string words)
    {
        if (_spinner is not null)
            _spinner.Status = Markup.Escape(words);
        else if (!_saidWaiting)
            aside.Write(new Spectre.Console.Text($"  … {words}{Environment.NewLine}"));
        _saidWaiting = true;
    }
}
