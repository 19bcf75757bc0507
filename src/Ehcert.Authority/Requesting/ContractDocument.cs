using System.Globalization;
using Ehcert.Authority.Markup;
using Ehcert.Authority.Registers;
using Ehcert.Domain;

namespace Ehcert.Authority.Requesting;

/// <summary>Writes a contract as an HTML5 document (ra-protocol §2.2, ContractType): no script, no address to load anything from.</summary>
internal static class ContractDocument
{
    public static string In(Language language, ContractDraft draft)
    {
        var terms = ContractTexts.Clauses.Select(clause => Html.Of($"<li>{clause.In(language, Values(draft))}</li>"));
        var html = Html.Of(
            $"""
            <!DOCTYPE html>
            <html lang="{language.Code()}">
            <head>
            <meta charset="UTF-8">
            <title>{ContractTexts.Title.In(language)}</title>
            </head>
            <body>
            <h1>{ContractTexts.Title.In(language)}</h1>
            <p>{ContractTexts.Introduction.In(language)}</p>
            {Table([
                (ContractTexts.Reference, draft.Reference),
                (ContractTexts.MadeOn, Date(draft.MadeAt)),
                (ContractTexts.SignBefore, Date(draft.ExpiresAt)),
            ])}
            <h2>{ContractTexts.Signer.In(language)}</h2>
            {Table([
                (ContractTexts.Name, draft.SignerName.Full),
                (ContractTexts.NationalNumber, draft.SignerNumber.Grouped),
            ])}
            <h2>{ContractTexts.Owner.In(language)}</h2>
            {Table([
                (ContractTexts.Name, draft.OwnerName),
                (ContractTexts.Number, draft.Subject.Identifier.ToString()),
                (ContractTexts.ApplicationId, draft.Subject.ApplicationId?.Value),
                (ContractTexts.Subject, draft.Subject.WireForm),
            ])}
            <h2>{ContractTexts.Contact.In(language)}</h2>
            {Table([
                (ContractTexts.EmailPrivate, draft.Contact.EmailPrivate.Value),
                (ContractTexts.PhonePrivate, draft.Contact.PhonePrivate.Value),
                (ContractTexts.EmailGeneral, draft.Contact.EmailGeneral?.Value),
                (ContractTexts.PhoneGeneral, draft.Contact.PhoneGeneral?.Value),
            ])}
            <h2>{ContractTexts.Terms.In(language)}</h2>
            <ol>
            {terms}
            </ol>
            </body>
            </html>
            """);
        return html.Markup.ReplaceLineEndings("\n");

        Html Table(IEnumerable<(Text Label, string? Value)> rows) => Html.Of(
            $"""
            <table>
            {rows.Where(row => row.Value is not null).Select(row => Html.Of($"<tr><th scope=\"row\">{row.Label.In(language)}</th><td>{row.Value!}</td></tr>"))}
            </table>
            """);
    }

    private static Dictionary<string, string> Values(ContractDraft draft) =>
        new(StringComparer.Ordinal) { ["months"] = draft.ValidityMonths.ToString(CultureInfo.InvariantCulture) };

    private static string Date(DateTimeOffset instant) => BelgianCalendar.DateOf(instant).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
