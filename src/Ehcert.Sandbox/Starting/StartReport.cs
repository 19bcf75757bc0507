using System.Globalization;
using Ehcert.Domain;

namespace Ehcert.Sandbox.Starting;

/// <summary>Tells the person at the terminal how far the start is, in their language.</summary>
internal sealed class StartReport(TextWriter terminal, Language language, TimeProvider time)
{
    private static readonly Text Making = new(
        "Nouveau bac à sable dans {folder}", "Nieuwe zandbak in {folder}", "Neue Sandbox in {folder}", "New sandbox in {folder}");

    private static readonly Text GoingOn = new(
        "Le bac à sable de {folder} reprend", "De zandbak van {folder} gaat verder", "Die Sandbox in {folder} macht weiter", "The sandbox in {folder} goes on");

    private static readonly Text Ready = new("Prêt. Ouvrez {page}", "Klaar. Open {page}", "Bereit. Öffnen Sie {page}", "Ready. Open {page}");

    private static readonly Text HowToStop = new(
        "Ctrl-C pour arrêter ; l’état reste.", "Ctrl-C om te stoppen; de toestand blijft.", "Strg-C zum Beenden; der Stand bleibt.", "Ctrl-C to stop; the state stays.");

    private static readonly Text Stopped = new(
        "Arrêté. ./run reprend ici.", "Gestopt. ./run gaat hier verder.", "Beendet. ./run macht hier weiter.", "Stopped. ./run goes on from here.");

    public static readonly Text IdentityCards = new("Cartes d’identité", "Identiteitskaarten", "Ausweise", "Identity cards");
    public static readonly Text AuthorityStep = new("Autorité", "Autoriteit", "Behörde", "Authority");

    public void Begin(StateFolder state) => Say(state.IsNew ? Making : GoingOn, ("folder", state.Path));

    /// <summary>Does a step and says how long it took.</summary>
    public async Task<T> StepAsync<T>(Text step, Func<Task<T>> deed)
    {
        long began = time.GetTimestamp();
        T made = await deed();
        terminal.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"  ✓ {step.In(language),-24}{time.GetElapsedTime(began).TotalSeconds,5:0.0} s"));
        return made;
    }

    public void End(Uri page)
    {
        terminal.WriteLine();
        Say(Ready, ("page", page.AbsoluteUri));
        Say(HowToStop);
    }

    public void Farewell() => Say(Stopped);

    /// <summary>Why there is no start.</summary>
    public static void Refused(TextWriter terminal, Refusal refusal, Language language)
    {
        terminal.WriteLine($"✗ {refusal.What(language)}");
        terminal.WriteLine($"  {refusal.Safe(language)} {refusal.Next(language)}");
        terminal.WriteLine($"  [{refusal.Code}]");
    }

    private void Say(Text text, params IReadOnlyList<(string Name, string Value)> values) =>
        terminal.WriteLine(text.In(language, values.ToDictionary(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal)));
}
