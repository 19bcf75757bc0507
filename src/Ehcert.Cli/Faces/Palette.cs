using Spectre.Console;

namespace Ehcert.Cli.Faces;

/// <summary>The product's colours as a terminal can show them. Where there is no colour the words and signs say the same.</summary>
internal static class Palette
{
    public static Style Accent { get; } = new(new Color(0x2a, 0x9d, 0x8b));

    public static Style Warning { get; } = new(new Color(0xc9, 0x8a, 0x1b));

    public static Style Danger { get; } = new(new Color(0xd0, 0x4a, 0x52));

    public static Style Strong { get; } = new(decoration: Decoration.Bold);

    public static Style Quiet { get; } = new(Color.Grey);
}
