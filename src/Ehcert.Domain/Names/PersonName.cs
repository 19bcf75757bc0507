namespace Ehcert.Domain;

/// <summary>The name of a person as on the identity card.</summary>
/// <param name="GivenNames">The field "first given names" as it stands; may hold two names with a blank between them.</param>
/// <param name="Surname">The surname.</param>
public sealed record PersonName(string GivenNames, string Surname)
{
    /// <summary>Given names, then surname, for people to read.</summary>
    public string Full => $"{GivenNames} {Surname}".Trim();

    /// <summary>As in the certificate of an eID holder: given names, then surname.</summary>
    /// <returns>The name, or a refusal of <see cref="SubjectRefusals"/>.</returns>
    public Outcome<NormalisedName> Normalised() => NormalisedName.From($"{GivenNames} {Surname}");

    /// <summary>As in the certificate of a person without eID: surname, then given names.</summary>
    /// <returns>The name, or a refusal of <see cref="SubjectRefusals"/>.</returns>
    public Outcome<NormalisedName> NormalisedSurnameFirst() => NormalisedName.From($"{Surname} {GivenNames}");

    /// <summary>Initials only: personal data does not leak by accident. Use <see cref="Full"/> on purpose.</summary>
    public override string ToString() => $"{Initial(GivenNames)} {Initial(Surname)}".Trim();

    private static string Initial(string name) => name.Trim() is { Length: > 0 } word ? $"{word[0]}." : "";
}
