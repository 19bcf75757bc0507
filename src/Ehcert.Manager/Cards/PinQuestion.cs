using Ehcert.Domain;
using Ehcert.Eid;

namespace Ehcert.Manager.Cards;

/// <summary>One question for the PIN.</summary>
/// <param name="Request">What it is for, whose card, how many tries.</param>
/// <param name="OnReader">The PIN is typed on the reader's own keys; nothing to type here.</param>
internal sealed record PinQuestion(PinRequest Request, bool OnReader)
{
    private readonly TaskCompletionSource<Pin?> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The PIN, or null when cancelled.</summary>
    public Task<Pin?> Answer => _answer.Task;

    /// <summary>Gives the PIN on; refused when it cannot be one, and then nothing was sent to the card.</summary>
    public Refusal? Give(ReadOnlySpan<char> digits)
    {
        if (Pin.From(digits).IsRefused(out Refusal? refusal, out Pin? pin))
            return refusal;
        if (!_answer.TrySetResult(pin))
            pin.Dispose();
        return null;
    }

    /// <summary>The person does not want to.</summary>
    public void Cancel() => _answer.TrySetResult(null);
}
