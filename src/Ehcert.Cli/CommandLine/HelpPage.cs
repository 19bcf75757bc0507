using System.CommandLine;
using System.Globalization;
using Ehcert.Cli.Faces;
using Ehcert.Cli.Running;
using Ehcert.Domain;
using Spectre.Console;
using Text = Ehcert.Domain.Text;

namespace Ehcert.Cli.CommandLine;

/// <summary>The help pages, in the person's language, with examples and exit codes.</summary>
internal static class HelpPage
{
    private static readonly Text Product = new(
        "Ehcert — votre certificat eHealth, de la carte d'identité au keystore prêt à l'emploi.",
        "Ehcert — uw eHealth-certificaat, van de identiteitskaart tot de gebruiksklare keystore.",
        "Ehcert — Ihr eHealth-Zertifikat, vom Personalausweis bis zum gebrauchsfertigen Keystore.",
        "Ehcert — your eHealth certificate, from the identity card to a keystore ready for use.");

    private static readonly Text Usage = new("Utilisation", "Gebruik", "Aufruf", "Usage");
    private static readonly Text Commands = new("Commandes", "Commando's", "Befehle", "Commands");
    private static readonly Text Options = new("Options", "Opties", "Optionen", "Options");
    private static readonly Text SharedTitle = new("Options de toutes les commandes", "Opties van alle commando's", "Optionen aller Befehle", "Options of every command");
    private static readonly Text Examples = new("Exemples", "Voorbeelden", "Beispiele", "Examples");
    private static readonly Text ExitTitle = new("Codes de sortie", "Exitcodes", "Rückgabewerte", "Exit codes");

    public static void Show(IAnsiConsole console, Language language, Verb? verb, IReadOnlyList<Verb> verbs, SharedOptions shared)
    {
        Line(console, verb is null ? Product.In(language) : $"ehcert {verb.Name} — {verb.Purpose.In(language)}", Palette.Strong);
        Section(console, Usage.In(language), [(verb is null ? "ehcert COMMAND [OPTIONS]" : $"ehcert {verb.Name}{FileOf(verb)} [OPTIONS]", "")]);
        if (verb is null)
            Section(console, Commands.In(language), verbs.Select(one => (one.Name, one.Purpose.In(language))));
        else if (verb.Options.Count > 0)
            Section(console, Options.In(language), verb.Options.Select(one => Row(one, language)));
        Section(console, SharedTitle.In(language), shared.All.Select(one => Row(one, language)));
        Section(console, Examples.In(language), (verb is null ? verbs.SelectMany(one => one.Examples.Take(1)) : verb.Examples).SelectMany(example =>
            ((string, string)[])[($"# {example.Does.In(language)}", ""), (example.Line, "")]));
        Section(console, ExitTitle.In(language), Enum.GetValues<ExitCode>().Select(code =>
            (((int)code).ToString(CultureInfo.InvariantCulture), code.Meaning().In(language))));
    }

    private static string FileOf(Verb verb) => verb.File is { } file ? $" [{file.HelpName}]" : "";

    private static (string, string) Row(Described described, Language language)
    {
        Option option = described.Option;
        string names = string.Join(", ", option.Aliases.Where(alias => alias.Length == 2 && alias is not "-?").Append(option.Name));
        return (option.ValueType == typeof(bool) ? names : $"{names} {option.HelpName}", described.Help.In(language));
    }

    private static void Section(IAnsiConsole console, string title, IEnumerable<(string Left, string Right)> rows)
    {
        Line(console, "");
        Line(console, title, Palette.Accent);
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadLeft(2).PadRight(2)).AddColumn();
        foreach ((string left, string right) in rows)
        {
            // What has nothing beside it is a line to copy: it is never wrapped into a column.
            if (right.Length == 0)
                Line(console, "  " + left);
            else
                grid.AddRow(new Spectre.Console.Text(left), new Spectre.Console.Text(right));
        }

        if (grid.Rows.Count > 0)
            console.Write(grid);
    }

    private static void Line(IAnsiConsole console, string text, Style? style = null) => console.Write(new Spectre.Console.Text(text + Environment.NewLine, style));
}
