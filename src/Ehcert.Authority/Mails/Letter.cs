namespace Ehcert.Authority.Mails;

/// <summary>What a mail says, in one language; its text and its HTML are both made of this.</summary>
/// <param name="Subject">Subject line.</param>
/// <param name="Greeting">To whom.</param>
/// <param name="News">What happened, one paragraph each.</param>
/// <param name="Facts">Data by label.</param>
/// <param name="Steps">What to do, one paragraph each.</param>
/// <param name="Closing">Who writes.</param>
internal sealed record Letter(
    string Subject,
    string Greeting,
    IReadOnlyList<string> News,
    IReadOnlyList<(string Label, string Value)> Facts,
    IReadOnlyList<string> Steps,
    string Closing);
