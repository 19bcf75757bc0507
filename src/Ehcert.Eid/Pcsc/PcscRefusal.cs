using Ehcert.Domain;

namespace Ehcert.Eid.Pcsc;

/// <summary>What an answer of the smart-card service means for a person.</summary>
internal static class PcscRefusal
{
    public static Refusal From(PcscCode code)
    {
        RefusalReason reason = code switch
        {
            _ when code.IsServiceGone => EidRefusals.NoService,
            _ when code == PcscCode.UnknownReader || code == PcscCode.ReaderUnavailable || code == PcscCode.NoReaders => EidRefusals.NoReader,
            _ when code == PcscCode.NoCard => EidRefusals.NoCard,
            _ when code == PcscCode.SharingViolation => EidRefusals.ReaderBusy,
            _ when code == PcscCode.RemovedCard => EidRefusals.CardRemoved,

            // NotTransacted is what pcsc-lite says after a card vanished in the middle of a command; a reconnect tells the rest.
            _ when code == PcscCode.ResetCard || code == PcscCode.NotTransacted || code == PcscCode.DataLost || code == PcscCode.UnpoweredCard
                || code == PcscCode.InvalidHandle => EidRefusals.CardReset,
            _ => EidRefusals.CardUnreadable,
        };
        return reason.Refuse();
    }
}
