using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Ehcert.Domain;

/// <summary>
/// Tells the certificates of one organisation apart: 1 to 30 capitals, digits, dashes and underscores. Persons have none.
/// </summary>
public sealed record ApplicationId
{
    /// <summary>Most characters that an application id may have.</summary>
    public const int MaximumLength = 30;

    private ApplicationId(string value) => Value = value;

    /// <summary>The normalised text.</summary>
    public string Value { get; }

    /// <summary>Reads an application id that is already in its normalised form; nothing is changed silently.</summary>
    /// <returns>
    /// The application id, or a refusal of <see cref="ApplicationIdRefusals"/> that shows the normalised form when that would pass.
    /// </returns>
    public static Outcome<ApplicationId> Parse(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return ApplicationIdRefusals.Missing.Refuse();
        if (text.Length > MaximumLength)
            return ApplicationIdRefusals.TooLong.Refuse(values: ("found", text.Length.ToString(CultureInfo.InvariantCulture)));
        if (FirstStranger(text) is not { } stranger)
            return new ApplicationId(text);
        string normalised = Normalise(text);
        return normalised.Length <= MaximumLength && FirstStranger(normalised) is null
            ? ApplicationIdRefusals.NotNormalised.Refuse(values: ("normalised", normalised))
            : ApplicationIdRefusals.Character.Refuse(values: ("character", VisibleCharacter.Of(FirstStranger(normalised) ?? stranger)));
    }

    /// <summary>Capitals without diacritics, as names are normalised; the result need not be acceptable.</summary>
    public static string Normalise(string text) => NameNormalisation.Apply(text);

    /// <summary>
    /// Refuses an application id that an active certificate of the organisation already has; null stands for
    /// "no application id", which counts as one too.
    /// </summary>
    public static Outcome<Done> CheckUnused(ApplicationId? wanted, IEnumerable<ApplicationId?> inUse)
    {
        ImmutableHashSet<ApplicationId?> used = [.. inUse];
        if (!used.Contains(wanted))
            return Done.Value;
        return wanted is null
            ? ApplicationIdRefusals.NeededForAnother.Refuse()
            : ApplicationIdRefusals.InUse.Refuse(values: ("applicationId", wanted.Value));
    }

    /// <summary>The normalised text.</summary>
    public override string ToString() => Value;

    private static Rune? FirstStranger(string text)
    {
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (!(rune.IsAscii && (char)rune.Value is (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '_'))
                return rune;
        }

        return null;
    }
}
