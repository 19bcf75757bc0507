namespace Ehcert.Domain;

/// <summary>Who can help with a problem; every refusal names one.</summary>
public enum Desk
{
    /// <summary>The person can put it right alone.</summary>
    Nobody,

    /// <summary>The municipality: PIN codes and certificates of the identity card.</summary>
    Municipality,

    /// <summary>The eID service desk: readers and card software.</summary>
    EidServiceDesk,

    /// <summary>The eHealth contact centre: requests, rights, registers.</summary>
    EhealthContactCentre,

    /// <summary>The vendor of the medical software: loading the keystore.</summary>
    SoftwareVendor,

    /// <summary>The social secretariat: entries in the enterprise register.</summary>
    SocialSecretariat,

    /// <summary>Whoever looks after this computer or its network.</summary>
    LocalAdministrator,
}

/// <summary>
/// One way in which a feature says no. Each feature lists its reasons in one static class; the list is closed.
/// </summary>
/// <param name="Code">Stable upper-case code, unique in the product; where the wire protocol has a code, that one.</param>
/// <param name="What">What happened.</param>
/// <param name="Safe">What is safe: what was not changed, sent or lost.</param>
/// <param name="Next">What to do next.</param>
/// <param name="Desk">Who can help when the person cannot put it right alone.</param>
public sealed record RefusalReason(string Code, Text What, Text Safe, Text Next, Desk Desk = Desk.Nobody)
{
    /// <summary>Says no for this reason.</summary>
    /// <param name="field">The input field it is about, when there is one.</param>
    /// <param name="values">Values for the placeholders of the texts; never a secret.</param>
    public Refusal Refuse(string? field = null, params IReadOnlyList<(string Name, string Value)> values) =>
        new(this, field, values.ToDictionary(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal));
}

/// <summary>An expected failure as a value: a reason, the field it is about, and the values its texts mention.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Field">The input field it is about, or null.</param>
/// <param name="Values">Values for the placeholders of the texts; never a secret.</param>
public sealed record Refusal(RefusalReason Reason, string? Field, IReadOnlyDictionary<string, string> Values)
{
    /// <summary>The stable code of the reason.</summary>
    public string Code => Reason.Code;

    /// <summary>What happened, in one language.</summary>
    public string What(Language language) => Reason.What.In(language, Values);

    /// <summary>What is safe, in one language.</summary>
    public string Safe(Language language) => Reason.Safe.In(language, Values);

    /// <summary>What to do next, in one language.</summary>
    public string Next(Language language) => Reason.Next.In(language, Values);
}
