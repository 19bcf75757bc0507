using Ehcert.Eid;
using Ehcert.Lifecycle.Environments;
using Spectre.Console;

namespace Ehcert.Cli.Running;

/// <summary>Everything outside that the program touches: terminal, streams, variables, clock. Tests give their own.</summary>
internal sealed record Surroundings
{
    public required IAnsiConsole Out { get; init; }

    public required IAnsiConsole Error { get; init; }

    public required TextReader In { get; init; }

    public required TextWriter PlainOut { get; init; }

    /// <summary>True when a person sits at a terminal and can be asked.</summary>
    public required bool Interactive { get; init; }

    public EnvironmentSearch Search { get; init; } = new();

    public TimeProvider Time { get; init; } = TimeProvider.System;

    public HttpMessageHandler? Http { get; init; }

    public ICardReaders? Readers { get; init; }

    /// <summary>Cancelled by Ctrl+C.</summary>
    public CancellationToken Interrupted { get; init; }

    public static Surroundings OfThisProcess()
    {
        // UTF-8 whatever the terminal's habit: names and texts have accents.
        Console.OutputEncoding = System.Text.Encoding.UTF8;
        var interrupted = new CancellationTokenSource();
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            interrupted.Cancel();
        };
        return new Surroundings
        {
            Out = Terminal(Console.Out, Console.IsOutputRedirected),
            Error = Terminal(Console.Error, Console.IsErrorRedirected),
            In = Console.In,
            PlainOut = Console.Out,
            Interactive = !Console.IsInputRedirected && !Console.IsOutputRedirected,
            Interrupted = interrupted.Token,
        };
    }

    /// <summary>Colour only where the terminal has it and NO_COLOR (no-color.org) is not set.</summary>
    private static IAnsiConsole Terminal(TextWriter writer, bool redirected)
    {
        bool plain = redirected || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = redirected ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = plain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Out = new AnsiConsoleOutput(writer),
        });

        // Piped text is not broken into terminal lines: paths must stay whole.
        if (redirected)
            console.Profile.Width = 1000;
        return console;
    }
}
