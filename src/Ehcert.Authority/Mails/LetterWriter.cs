using System.Globalization;
using Ehcert.Authority.Registers;
using Ehcert.Authority.Requesting;
using Ehcert.Authority.Validating;
using Ehcert.Domain;

namespace Ehcert.Authority.Mails;

/// <summary>Decides what each mail says. Never a national number, a key or a password: mails are read by more than their recipient.</summary>
internal static class LetterWriter
{
    public static Letter Write(MailKind kind, CertificateRecord record, int manualValidationDays) => kind switch
    {
        MailKind.Received => Received(record, manualValidationDays),
        MailKind.Ready => Ready(record),
        MailKind.Refused => Refused(record),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    private static Letter Received(CertificateRecord record, int manualValidationDays)
    {
        var language = record.Language;
        string news = record.ValidatedAutomatically
            ? LetterTexts.ReceivedAutomatically.In(language)
            : Say(LetterTexts.ReceivedForOperator, language, ("days", manualValidationDays.ToString(CultureInfo.InvariantCulture)));
        return Letter(record, LetterTexts.ReceivedSubject, [news], Facts(record), [LetterTexts.ReceivedNext.In(language), LetterTexts.NotYou.In(language)]);
    }

    private static Letter Ready(CertificateRecord record)
    {
        var language = record.Language;
        (string, string)[] dates =
        [
            (LetterTexts.ValidFrom.In(language), Date(record.NotBefore!.Value)),
            (LetterTexts.ValidUntil.In(language), Date(record.NotAfter!.Value)),
        ];
        string next = Say(LetterTexts.ReadyNext, language, ("requested", Moment(record.RequestedAt)));
        return Letter(
            record, LetterTexts.ReadySubject, [LetterTexts.ReadyNews.In(language)], [.. Facts(record), .. dates], [next, LetterTexts.NotYou.In(language)]);
    }

    private static Letter Refused(CertificateRecord record)
    {
        var language = record.Language;
        var reason = RefusedRequestReasons.Of(record.RefusalCode);
        List<string> news = [Say(LetterTexts.RefusedNews, language, ("why", reason.Why.In(language)))];
        if (record.RefusalRemark is { Length: > 0 } remark)
            news.Add(Say(LetterTexts.RefusedRemark, language, ("remark", remark)));
        return Letter(record, LetterTexts.RefusedSubject, news, Facts(record), [reason.Next.In(language)]);
    }

    private static Letter Letter(
        CertificateRecord record,
        Text subject,
        IReadOnlyList<string> news,
        IReadOnlyList<(string Label, string Value)> facts,
        IReadOnlyList<string> steps) => new(
            subject.In(record.Language),
            Say(LetterTexts.Greeting, record.Language, ("name", new PersonName(record.SignerGivenNames, record.SignerSurname).Full)),
            news,
            facts,
            steps,
            LetterTexts.Closing.In(record.Language));

    private static List<(string Label, string Value)> Facts(CertificateRecord record)
    {
        var language = record.Language;
        List<(string, string)> facts =
        [
            (LetterTexts.Reference.In(language), record.PublicKeyIdentifier),
            (LetterTexts.Holder.In(language), record.OwnerName),
        ];
        if (record.IdentifierType != IdentifierType.Ssin.Token)
            facts.Add((LetterTexts.Number.In(language), $"{record.IdentifierType} {record.IdentifierValue}"));
        if (record.ApplicationId.Length > 0)
            facts.Add((LetterTexts.ApplicationId.In(language), record.ApplicationId));
        facts.Add((LetterTexts.RequestedOn.In(language), Moment(record.RequestedAt)));
        return facts;
    }

    private static string Say(Text text, Language language, params (string Name, string Value)[] values) =>
        text.In(language, values.ToDictionary(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal));

    private static string Date(DateTimeOffset instant) => BelgianCalendar.DateOf(instant).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static string Moment(DateTimeOffset instant) => BelgianCalendar.ClockOf(instant).ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture);
}
