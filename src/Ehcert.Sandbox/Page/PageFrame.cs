using System.Globalization;
using Ehcert.Domain;

namespace Ehcert.Sandbox.Page;

/// <summary>What every page needs to know about the visit.</summary>
/// <param name="Language">The language of the page.</param>
/// <param name="Path">The path and query asked for, without the language.</param>
/// <param name="MailCount">How many mails there are.</param>
public sealed record PageFrame(Language Language, string Path, int MailCount)
{
    /// <summary>The culture for dates and numbers.</summary>
    public CultureInfo Culture { get; } = CultureInfo.GetCultureInfo(Language switch
    {
        Language.French => "fr-BE",
        Language.Dutch => "nl-BE",
        Language.German => "de-BE",
        Language.English => "en-GB",
        _ => throw new ArgumentOutOfRangeException(nameof(Language), Language, null),
    });

    /// <summary>The words in the language of the page.</summary>
    public string Say(Text text, params IReadOnlyList<(string Name, string Value)> values) =>
        text.In(Language, values.ToDictionary(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal));

    /// <summary>A day, such as <c>3 mars 2027</c> or <c>25 nov. 2029</c>.</summary>
    public string Day(DateTimeOffset moment) => moment.ToLocalTime().ToString("d MMM yyyy", Culture);

    /// <summary>A day and a time.</summary>
    public string Moment(DateTimeOffset moment) => moment.ToLocalTime().ToString("d MMM yyyy, HH:mm", Culture);

    /// <summary>This page in another language.</summary>
    public string In(Language other) => $"{Path}{(Path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}lang={other.Code()}";
}
