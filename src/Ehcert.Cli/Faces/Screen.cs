using Ehcert.Cli.Running;
using Ehcert.Domain;
using Spectre.Console;
using Spectre.Console.Rendering;
using Text = Ehcert.Domain.Text;

namespace Ehcert.Cli.Faces;

/// <summary>Where the program speaks to a person: the same words everywhere, state never by colour alone.</summary>
internal sealed class Screen
{
    private readonly IAnsiConsole? _out;
    private readonly IAnsiConsole? _error;

    private Screen(IAnsiConsole? @out, IAnsiConsole? error, Language language) => (_out, _error, Language) = (@out, error, language);

    public static Screen On(Surroundings surroundings, Language language) => new(surroundings.Out, surroundings.Error, language);

    /// <summary>Says nothing: the answer is for a machine.</summary>
    public static Screen Silent(Language language) => new(null, null, language);

    public Language Language { get; }

    /// <summary>The terminal, for prompts; there is one whenever a person can be asked.</summary>
    public IAnsiConsole Terminal => _out ?? throw new InvalidOperationException("Nobody is there to be asked.");

    /// <summary>Progress goes beside the result, so that the result can be piped.</summary>
    public IAnsiConsole? Aside => _error;

    /// <summary>A heading; the line across is for terminals only, piped text has no width.</summary>
    public void Title(Text words)
    {
        if (_out is null)
            return;
        if (_out.Profile.Capabilities.Ansi)
            Write(new Rule(Markup.Escape(words.In(Language))) { Justification = Justify.Left, Style = Palette.Accent });
        else
            Line("— " + words.In(Language) + " —");
    }

    public void Say(Text words, params IReadOnlyList<(string Name, string Value)> values) => Line(Fill(words, values), Style.Plain);

    public void Stress(Text words, params IReadOnlyList<(string Name, string Value)> values) => Line(Fill(words, values), Palette.Strong);

    public void Good(Text words, params IReadOnlyList<(string Name, string Value)> values) => Line("✓ " + Fill(words, values), Palette.Accent);

    public void Hint(Text words, params IReadOnlyList<(string Name, string Value)> values) => Line(Fill(words, values), Palette.Quiet);

    public void Warn(Text words, params IReadOnlyList<(string Name, string Value)> values) => Line("! " + Fill(words, values), Palette.Warning);

    /// <summary>Lines as they are, each in full: a path that is cut cannot be copied.</summary>
    public void Line(string text, Style? style = null) => _out?.Write(new Spectre.Console.Text(Plain.Of(text) + Environment.NewLine, style));

    public void Blank() => _out?.WriteLine();

    /// <summary>Facts, one a line: label and value.</summary>
    public void Facts(params IReadOnlyList<(Text Label, string? Value)> facts)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadRight(2)).AddColumn();
        foreach ((Text label, string? value) in facts)
        {
            if (value is not null)
                grid.AddRow(new Spectre.Console.Text(label.In(Language), Palette.Quiet), new Spectre.Console.Text(Plain.Of(value)));
        }

        Write(grid);
    }

    public void Write(IRenderable what) => _out?.Write(what);

    /// <summary>What happened, what is safe, what to do next, who can help, and the code to search for.</summary>
    public void Refuse(Refusal refusal)
    {
        if (_error is null)
            return;
        Aloud("✗ " + refusal.What(Language), Palette.Danger);
        Aloud("  " + refusal.Safe(Language), Style.Plain);
        Aloud("→ " + refusal.Next(Language), Palette.Strong);
        if (DeskWords.Of(refusal.Reason.Desk) is { } desk)
            Aloud("  " + desk.In(Language), Style.Plain);
        Aloud($"  [{refusal.Code}]", Palette.Quiet);
    }

    private void Aloud(string line, Style style) => _error!.Write(new Spectre.Console.Text(Plain.Of(line) + Environment.NewLine, style));

    private string Fill(Text words, IReadOnlyList<(string Name, string Value)> values) =>
        words.In(Language, values.ToDictionary(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal));
}
