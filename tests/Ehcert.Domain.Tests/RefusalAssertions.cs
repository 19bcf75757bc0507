namespace Ehcert.Domain.Tests;

internal static class RefusalAssertions
{
    /// <summary>Refused for this reason, with a value for every placeholder of its texts.</summary>
    internal static Refusal ShouldBeRefused<T>(this Outcome<T> outcome, RefusalReason reason)
        where T : notnull
    {
        outcome.Succeeded.ShouldBeFalse();
        outcome.Refusal.ShouldBeComplete();
        outcome.Refusal.Reason.ShouldBe(reason);
        return outcome.Refusal;
    }

    internal static void ShouldBeComplete(this Refusal refusal)
    {
        Text[] texts = [refusal.Reason.What, refusal.Reason.Safe, refusal.Reason.Next];
        texts.SelectMany(text => text.Placeholders).Except(refusal.Values.Keys, StringComparer.Ordinal).ShouldBeEmpty(refusal.Code);
    }
}
