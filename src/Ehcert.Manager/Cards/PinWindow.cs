using Ehcert.Eid;

namespace Ehcert.Manager.Cards;

/// <summary>
/// Where the card's question for the PIN meets the screen. The digits pass through and are kept by nobody: not by this object, not by a component.
/// </summary>
internal sealed class PinWindow : IPinEntry
{
    /// <summary>The open question, or null.</summary>
    public PinQuestion? Question { get; private set; }

    /// <summary>A question opened or closed; raised on any thread.</summary>
    public event Action? Changed;

    /// <inheritdoc/>
    public async ValueTask<Pin?> AskAsync(PinRequest request, CancellationToken ct)
    {
        var question = new PinQuestion(request, OnReader: false);
        Show(question);
        await using CancellationTokenRegistration cancelled = ct.Register(question.Cancel);
        try
        {
            return await question.Answer.ConfigureAwait(false);
        }
        finally
        {
            Show(null);
        }
    }

    /// <inheritdoc/>
    public ValueTask<IAsyncDisposable?> AnnouncePinPadAsync(PinRequest request, CancellationToken ct)
    {
        Show(new PinQuestion(request, OnReader: true));
        return ValueTask.FromResult<IAsyncDisposable?>(new Announcement(this));
    }

    private void Show(PinQuestion? question)
    {
        Question = question;
        Changed?.Invoke();
    }

    private sealed class Announcement(PinWindow window) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            window.Show(null);
            return ValueTask.CompletedTask;
        }
    }
}
