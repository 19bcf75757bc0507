using System.Text.Json;
using Ehcert.Cli.Running;
using Spectre.Console;

namespace Ehcert.Cli.Tests;

public sealed class EhcertProgramTests : IDisposable
{
    private readonly StringWriter _said = new();

    public void Dispose() => _said.Dispose();

    [Theory]
    [InlineData("fr")]
    [InlineData("nl")]
    [InlineData("de")]
    [InlineData("en")]
    public async Task Help_names_every_verb_in_every_language(string language)
    {
        (await RunAsync("--help", "--lang", language)).ShouldBe(0);
        foreach (string verb in new[] { "doctor", "card", "request", "send", "complete", "list", "show" })
            _said.ToString().ShouldContain(verb);
    }

    [Fact]
    public async Task Help_differs_between_languages()
    {
        await RunAsync("request", "--help", "--lang", "fr");
        string french = _said.ToString();
        _said.GetStringBuilder().Clear();
        await RunAsync("request", "--help", "--lang", "de");
        _said.ToString().ShouldNotBe(french);
    }

    [Theory]
    [InlineData("reqest")]
    [InlineData("request", "--no-such-option")]
    [InlineData("list", "--lang", "xx")]
    [InlineData("list", "--environment", "nowhere-at-all")]
    public async Task What_is_not_understood_ends_with_a_code_and_a_sentence(params string[] arguments)
    {
        (await RunAsync(arguments)).ShouldNotBe(0);
        _said.ToString().Trim().ShouldNotBeEmpty();
        _said.ToString().ShouldNotContain("   at Ehcert.", customMessage: "no stack trace reaches a person");
    }

    [Fact]
    public async Task With_json_a_refusal_is_one_json_answer()
    {
        int exit = await RunAsync("list", "--json", "--environment", "nowhere-at-all");
        exit.ShouldNotBe(0);
        using JsonDocument answer = JsonDocument.Parse(_said.ToString());
        answer.RootElement.ValueKind.ShouldBe(JsonValueKind.Object);
    }

    [Fact]
    public async Task The_version_is_a_number()
    {
        (await RunAsync("--version")).ShouldBe(0);
        Version.TryParse(_said.ToString().Trim(), out _).ShouldBeTrue();
    }

    private Task<int> RunAsync(params string[] arguments)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(_said),
        });
        console.Profile.Width = 1000;
        return EhcertProgram.RunAsync(arguments, new Surroundings
        {
            Out = console, Error = console, In = TextReader.Null, PlainOut = _said, Interactive = false, Interrupted = TestContext.Current.CancellationToken,
        });
    }
}
