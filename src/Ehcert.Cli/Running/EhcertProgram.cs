using System.CommandLine;
using System.CommandLine.Parsing;
using System.Diagnostics;
using Ehcert.Cli.Card;
using Ehcert.Cli.CommandLine;
using Ehcert.Cli.Completing;
using Ehcert.Cli.Doctor;
using Ehcert.Cli.Faces;
using Ehcert.Cli.Listing;
using Ehcert.Cli.Requesting;
using Ehcert.Cli.Sending;
using Ehcert.Cli.Showing;
using Ehcert.Domain;

namespace Ehcert.Cli.Running;

/// <summary>The <c>ehcert</c> command: reads the command line, runs one verb, speaks, and ends with a code that means something.</summary>
internal static class EhcertProgram
{
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, Surroundings surroundings)
    {
        Language language = LanguageChoice.From(arguments, surroundings.Search.Variable);
        Verb[] verbs = [new DoctorVerb(), new CardVerb(), new RequestVerb(), new SendVerb(), new CompleteVerb(), new ListVerb(), new ShowVerb()];
        var shared = new SharedOptions();
        ParseResult given = Tree(shared, verbs).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null, EnablePosixBundling = false });
        Verb? verb = Array.Find(verbs, one => string.Equals(one.Name, given.CommandResult.Command.Name, StringComparison.Ordinal));

        if (given.GetValue(shared.Version))
        {
            await surroundings.PlainOut.WriteLineAsync(VersionName());
            return (int)ExitCode.Done;
        }

        // Help is worth more than a complaint about the rest of the line.
        if (given.GetValue(shared.Help) || arguments.Count == 0)
        {
            HelpPage.Show(surroundings.Out, language, verb, verbs, shared);
            return (int)ExitCode.Done;
        }

        using var call = new Call(given, shared, language, surroundings, verb?.Name ?? "");
        Outcome<Answer> outcome = Misunderstanding(given, verb, arguments) is { } misunderstood ? misunderstood : await RunAsync(verb!, call);
        return (int)End.Of(outcome, call, verb?.Name);
    }

    private static async Task<Outcome<Answer>> RunAsync(Verb verb, Call call)
    {
        try
        {
            return await verb.RunAsync(call);
        }
        catch (OperationCanceledException) when (call.Interrupted.IsCancellationRequested)
        {
            return CliRefusals.Cancelled.Refuse();
        }
#pragma warning disable CA1031 // The outermost place: a bug ends in a sentence and a code, never in a stack trace that may hold secrets.
        catch (Exception bug)
#pragma warning restore CA1031
        {
            StackFrame? where = new StackTrace(bug).GetFrame(0);
            return CliRefusals.Unexpected.Refuse(null, ("trace", $"{bug.GetType().Name}@{where?.GetMethod()?.DeclaringType?.Name}.{where?.GetMethod()?.Name}"));
        }
    }

    private static Command Tree(SharedOptions shared, IEnumerable<Verb> verbs)
    {
        var root = new Command("ehcert");
        foreach (Described common in shared.All)
        {
            common.Option.Recursive = true;
            root.Options.Add(common.Option);
        }

        foreach (Verb verb in verbs)
        {
            var command = new Command(verb.Name);
            if (verb.File is { } file)
                command.Arguments.Add(file);
            foreach (Described own in verb.Options)
                command.Options.Add(own.Option);
            root.Subcommands.Add(command);
        }

        return root;
    }

    private static Refusal? Misunderstanding(ParseResult given, Verb? verb, IReadOnlyList<string> arguments)
    {
        (string, string) command = ("command", verb?.Name ?? "");
        if (LanguageChoice.Unknown(arguments) is { } language)
            return CliRefusals.LanguageUnknown.Refuse("lang", ("language", language));
        if (given.UnmatchedTokens is [var word, ..])
            return CliRefusals.WordNotUnderstood.Refuse(null, ("word", word), command);
        ParseError? error = given.Errors.FirstOrDefault(error => error.SymbolResult is OptionResult);
        if (error?.SymbolResult is OptionResult option)
            return CliRefusals.OptionNeedsValue.Refuse(option.Option.Name.TrimStart('-'), ("option", option.Option.Name), command);
        return given.Errors.Count > 0 || verb is null
            ? CliRefusals.WordNotUnderstood.Refuse(null, ("word", string.Join(' ', arguments)), command)
            : null;
    }

    private static string VersionName() => typeof(EhcertProgram).Assembly.GetName().Version?.ToString(3) ?? "0";
}
