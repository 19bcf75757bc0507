using Ehcert.Domain;
using Ehcert.Eid;

namespace Ehcert.Lifecycle.Requesting;

/// <summary>
/// A request for a new certificate, step by step. Each step is an object that only the step before it can give, so that no step can be
/// skipped or done out of order; going back is using an earlier object again.
/// </summary>
public sealed class NewRequest(Workplace workplace)
{
    /// <summary>
    /// Reads the card. Whatever would make the signature fail in the end is refused here: a missing, inactive or expired certificate, a blocked PIN.
    /// </summary>
    /// <param name="choice">Which card; null when there is only one.</param>
    /// <param name="progress">Who watches.</param>
    /// <param name="ct">Cancelling is safe.</param>
    public async Task<Outcome<CardRead>> ReadCardAsync(CardChoice? choice, IProgress<LifecycleProgress>? progress, CancellationToken ct)
    {
        progress.Started(LifecycleStep.ReadingCard);
        if ((await workplace.OpenCardAsync(choice, staySignedIn: false, ct)).IsRefused(out Refusal? refusal, out EidCard? card))
            return refusal;
        await using (card)
        {
            if ((await card.CheckReadyAsync(ct)).IsRefused(out refusal, out _))
                return refusal;
            byte[]? photo = (await card.ReadPhotoAsync(ct)).TryGet(out byte[]? read, out _) ? read : null;
            int? triesLeft = (await card.TriesLeftAsync(ct)).TryGet(out PinTries tries, out _) ? tries.Left : null;
            progress.Done(LifecycleStep.ReadingCard);
            return new CardRead(new Draft(workplace, card.Identity), photo, triesLeft);
        }
    }
}
