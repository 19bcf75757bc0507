using System.Globalization;
using System.Text.RegularExpressions;

namespace Ehcert.Ui.Tests;

/// <summary>Contrast of every pair of colours that the sheet puts on each other (WCAG 2.2, 1.4.3 and 1.4.11).</summary>
public sealed partial class ContrastTests
{
    private static readonly string Sheet = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "ehcert.css"));

    public static TheoryData<string, string, string, double> Pairs()
    {
        var pairs = new TheoryData<string, string, string, double>();
        foreach (string theme in new[] { "light", "dark" })
        {
            foreach ((string front, string back) in new[]
            {
                ("ink", "paper"), ("ink", "surface"), ("ink", "accent-soft"), ("ink", "warning-soft"), ("ink", "danger-soft"),
                ("ink-soft", "paper"), ("ink-soft", "surface"), ("accent", "paper"), ("accent-strong", "accent-soft"),
                ("on-accent", "accent"), ("on-accent", "accent-strong"), ("warning", "warning-soft"), ("danger", "danger-soft"),
                ("danger", "paper"), ("paper", "danger"),
            })
            {
                pairs.Add(theme, front, back, 4.5);
            }

            foreach ((string front, string back) in new[] { ("line-strong", "paper"), ("focus", "paper"), ("focus", "surface") })
                pairs.Add(theme, front, back, 3);
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Colours_that_meet_can_be_told_apart(string theme, string front, string back, double least)
    {
        IReadOnlyDictionary<string, string> colours = Colours(theme);
        Contrast(colours[front], colours[back]).ShouldBeGreaterThanOrEqualTo(least);
    }

    [Fact]
    public void The_chosen_dark_theme_equals_the_preferred_dark_theme()
    {
        string[] blocks = [.. Block().Matches(Sheet).Where(match => match.Value.Contains("--ink: #e7eef0", StringComparison.Ordinal))
            .Select(match => string.Join('\n', Colour().Matches(match.Value).Select(colour => colour.Value)))];
        blocks.Length.ShouldBe(2);
        blocks[0].ShouldBe(blocks[1]);
    }

    private static Dictionary<string, string> Colours(string theme)
    {
        string mark = theme == "light" ? "--ink: #13232b" : "--ink: #e7eef0";
        string block = Block().Matches(Sheet).First(match => match.Value.Contains(mark, StringComparison.Ordinal)).Value;
        return Colour().Matches(block).ToDictionary(match => match.Groups["name"].Value, match => match.Groups["hex"].Value);
    }

    private static double Contrast(string one, string other)
    {
        double a = Luminance(one), b = Luminance(other);
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string hex)
    {
        double Channel(int at)
        {
            double c = int.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Channel(0)) + (0.7152 * Channel(2)) + (0.0722 * Channel(4));
    }

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Block();

    [GeneratedRegex("--(?<name>[a-z-]+): #(?<hex>[0-9a-f]{6})")]
    private static partial Regex Colour();
}
