using Ehcert.Domain;

namespace Ehcert.Eid;

/// <summary>What the card or the reader's own keys answer to a PIN, as outcomes.</summary>
internal static class PinAnswers
{
    /// <summary>The answer to VERIFY.</summary>
    public static Outcome<Done> Read(Outcome<ResponseApdu> verified, bool onPinPad)
    {
        if (verified.IsRefused(out Refusal? refusal, out ResponseApdu answer))
            return refusal;
        StatusWord status = answer.Status;
        if (answer.IsOk)
            return Done.Value;
        if (status.PinTries is { } left)
            return EidRefusals.PinWrong(left);
        if (onPinPad && status == StatusWord.Unspecified)
            return EidRefusals.PinPadTimedOut.Refuse();
        if (onPinPad && status == StatusWord.PinPadCancelled)
            return EidRefusals.PinCancelled.Refuse();
        return (onPinPad && status == StatusWord.PinPadLength ? EidRefusals.PinNotWellFormed : EidRefusals.CardUnreadable).Refuse();
    }

    /// <summary>How many tries are left, without losing one.</summary>
    public static async Task<Outcome<PinTries>> AskTriesAsync(this CardConversation card, byte appletVersion)
    {
        if (!Applets.AnswersEmptyVerify(appletVersion))
            return new PinTries(null);
        if (Applets.TellsTries(appletVersion))
        {
            Outcome<ResponseApdu> data = await card.SendFirstAsync(CommandApdu.GetCardDataWithTries());
            return data.Then<PinTries>(answer => answer.IsOk && CardData.ReadTries(answer.Data.Span) is { } left
                ? new PinTries(left)
                : EidRefusals.CardUnreadable.Refuse());
        }

        Outcome<ResponseApdu> state = await card.SendFirstAsync(CommandApdu.AskPinState());
        return state.Then<PinTries>(answer => answer.IsOk
            ? new PinTries(PinTries.Full)
            : answer.Status.PinTries is { } left ? new PinTries(left) : EidRefusals.CardUnreadable.Refuse());
    }
}
