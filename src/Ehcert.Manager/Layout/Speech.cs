using Ehcert.Domain;
using Ehcert.Lifecycle;

namespace Ehcert.Manager.Layout;

/// <summary>The language of the window; changed at any step, heard by every screen.</summary>
internal sealed class Speech(Workplace workplace, ManagerSettings settings)
{
    /// <summary>The language now.</summary>
    public Language Language { get; private set; } = settings.Language;

    /// <summary>Raised when it changes.</summary>
    public event Action? Changed;

    /// <summary>Changes it, also for the authority's mails.</summary>
    public void Choose(Language language)
    {
        Language = language;
        workplace.Language = language;
        Changed?.Invoke();
    }

    /// <summary>Says a text.</summary>
    public string Say(Text text) => text.In(Language);

    /// <summary>Says a text with values.</summary>
    public string Say(Text text, params IReadOnlyList<(string Name, string Value)> values) =>
        text.In(Language, values.ToDictionary(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal));
}
