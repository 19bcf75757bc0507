using Ehcert.Authority.Markup;
using Ehcert.Domain;

namespace Ehcert.Authority.Mails;

/// <summary>A letter as plain text and as HTML. No pictures, no links, nothing that is loaded from anywhere.</summary>
internal static class LetterLayout
{
    public static string AsText(Letter letter) => string.Join(
        "\n\n",
        [
            letter.Greeting,
            .. letter.News,
            string.Join('\n', letter.Facts.Select(fact => $"{fact.Label}: {fact.Value}")),
            .. letter.Steps,
            letter.Closing,
        ]) + "\n";

    public static string AsHtml(Letter letter, Language language)
    {
        var html = Html.Of(
            $"""
            <!DOCTYPE html>
            <html lang="{language.Code()}">
            <head><meta charset="UTF-8"><title>{letter.Subject}</title></head>
            <body style="font-family:sans-serif;line-height:1.5;color:#1b1b1b">
            <p>{letter.Greeting}</p>
            {letter.News.Select(Paragraph)}
            <table style="border-collapse:collapse">
            {letter.Facts.Select(fact => Html.Of($"<tr><th scope=\"row\" style=\"text-align:left;padding:2px 16px 2px 0\">{fact.Label}</th><td>{fact.Value}</td></tr>"))}
            </table>
            {letter.Steps.Select(Paragraph)}
            <p>{letter.Closing}</p>
            </body>
            </html>
            """);
        return html.Markup;
    }

    private static Html Paragraph(string words) => Html.Of($"<p>{words}</p>");
}
