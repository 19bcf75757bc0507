using Ehcert.Domain;
using Ehcert.Manager.Cards;
using Ehcert.Manager.Layout;
using Microsoft.AspNetCore.Components;

namespace Ehcert.Manager.Screens;

/// <summary>What every screen has: the language, the card, the PIN's question, and drawing itself again when one of them changes.</summary>
public abstract class Screen : ComponentBase, IDisposable
{
    [Inject] internal Speech Speech { get; set; } = null!;

    [Inject] internal CardDesk Desk { get; set; } = null!;

    [Inject] internal PinWindow Pin { get; set; } = null!;

    [Inject] internal NavigationManager Navigation { get; set; } = null!;

    /// <summary>The language of the window.</summary>
    internal Language Language => Speech.Language;

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        Speech.Changed += Draw;
        Desk.Changed += Draw;
        Pin.Changed += Draw;
    }

    /// <summary>Says a text in the window's language.</summary>
    protected string Say(Text text) => Speech.Say(text);

    /// <summary>Says a text with values.</summary>
    protected string Say(Text text, params IReadOnlyList<(string Name, string Value)> values) => Speech.Say(text, values);

    /// <summary>Draws again, from whatever thread.</summary>
    protected void Draw() => _ = InvokeAsync(StateHasChanged);

    /// <inheritdoc/>
    public void Dispose()
    {
        Leave();
        Speech.Changed -= Draw;
        Desk.Changed -= Draw;
        Pin.Changed -= Draw;
        GC.SuppressFinalize(this);
    }

    /// <summary>The screen goes away.</summary>
    protected virtual void Leave()
    {
    }
}
