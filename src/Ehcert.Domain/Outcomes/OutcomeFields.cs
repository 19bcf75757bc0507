namespace Ehcert.Domain;

/// <summary>Ties a refusal to the input field it is about.</summary>
public static class OutcomeFields
{
    /// <summary>The same outcome; a refusal names <paramref name="field"/> from now on.</summary>
    public static Outcome<T> About<T>(this Outcome<T> outcome, string field)
        where T : notnull => outcome.IsRefused(out Refusal? refusal, out T? value) ? refusal.About(field) : value;

    /// <summary>The same refusal, about <paramref name="field"/>.</summary>
    public static Refusal About(this Refusal refusal, string field) => refusal with { Field = field };
}
