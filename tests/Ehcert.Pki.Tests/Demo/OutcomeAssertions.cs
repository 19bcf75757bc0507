using Ehcert.Domain;

namespace Ehcert.Pki.Tests.Demo;

[ShouldlyMethods]
internal static class OutcomeAssertions
{
    public static Refusal ShouldBeRefused<T>(this Outcome<T> outcome, RefusalReason reason)
        where T : notnull
    {
        outcome.Succeeded.ShouldBeFalse();
        outcome.Refusal.Code.ShouldBe(reason.Code);
        return outcome.Refusal;
    }

    public static T ShouldSucceed<T>(this Outcome<T> outcome)
        where T : notnull
    {
        if (!outcome.Succeeded)
            throw new ShouldAssertException($"Refused: {outcome.Refusal.Code} {string.Join(", ", outcome.Refusal.Values)}");
        return outcome.Value;
    }
}
