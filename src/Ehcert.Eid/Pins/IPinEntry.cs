using Ehcert.Domain;

namespace Ehcert.Eid;

/// <summary>Why the PIN is asked.</summary>
public enum PinPurpose
{
    /// <summary>To prove who is there.</summary>
    Authentication,

    /// <summary>To sign with legal effect.</summary>
    Signature,

    /// <summary>Only to try the PIN.</summary>
    Verification,
}

/// <summary>What the person has to know before typing the PIN.</summary>
/// <param name="Purpose">Why it is asked.</param>
/// <param name="TriesLeft">How many tries the card still allows; null when it cannot say. Three when nothing went wrong.</param>
/// <param name="CardHolder">Whose PIN.</param>
/// <param name="Reader">In which reader the card is.</param>
public sealed record PinRequest(PinPurpose Purpose, int? TriesLeft, PersonName CardHolder, string Reader)
{
    /// <summary>One more wrong PIN and the card is blocked: say so before it is typed.</summary>
    public bool IsLastTry => TriesLeft == 1;
}

/// <summary>Where the PIN comes from. The caller supplies it: a window, a terminal, standard input.</summary>
public interface IPinEntry
{
    /// <summary>
    /// Asks once. Null means that the person changed their mind. The card is not held meanwhile, so there is no hurry. Whoever asked
    /// disposes the PIN.
    /// </summary>
    ValueTask<Pin?> AskAsync(PinRequest request, CancellationToken cancellation);

    /// <summary>
    /// The reader has its own keys and asks there: tell the person so, and show no entry field. What is returned is disposed when the reader
    /// has answered, to take the message away. Null means that the person changed their mind.
    /// </summary>
    ValueTask<IAsyncDisposable?> AnnouncePinPadAsync(PinRequest request, CancellationToken cancellation);
}
