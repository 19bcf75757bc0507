using System.CommandLine;
using Ehcert.Cli.CommandLine;
using Ehcert.Cli.Faces;
using Ehcert.Cli.Running;
using Ehcert.Domain;
using Ehcert.Lifecycle;
using Ehcert.Lifecycle.Requesting;
using Ehcert.Lifecycle.Sending;
using Spectre.Console;
using Text = Ehcert.Domain.Text;

namespace Ehcert.Cli.Sending;

/// <summary><c>ehcert send</c>: sends a signed request again. No card, no PIN, no password.</summary>
internal sealed class SendVerb : Verb
{
    private static readonly Text Which = new("Quelle demande ?", "Welke aanvraag?", "Welchen Antrag?", "Which request?");

    public override string Name => "send";

    public override Text Purpose { get; } = new(
        "envoyer de nouveau une demande signée, sans nouvelle signature",
        "een ondertekende aanvraag opnieuw verzenden, zonder nieuwe handtekening",
        "einen unterschriebenen Antrag erneut senden, ohne neue Unterschrift",
        "send a signed request again, without signing again");

    public override Argument<string?>? File { get; } = new("file") { HelpName = "FILE.ehcsr", Arity = ArgumentArity.ZeroOrOne };

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("ehcert send", new(
            "envoyer la demande qui attend", "de wachtende aanvraag verzenden", "den wartenden Antrag senden", "send the request that is waiting")),
    ];

    public override async Task<Outcome<Answer>> RunAsync(Call call)
    {
        if (call.OpenWorkplace().IsRefused(out Refusal? refusal, out Workplace? workplace))
            return refusal;
        if ((await FindAsync(call, workplace)).IsRefused(out refusal, out RequestOnDisk? request))
            return refusal;
        return await new SendingScreen(call).SendAsync(request, new ProgressFace(call.Screen));
    }

    private async Task<Outcome<RequestOnDisk>> FindAsync(Call call, Workplace workplace)
    {
        var again = new SendAgain(workplace);
        if (call.Value(File!) is { } named)
            return again.Open(named);
        if (call.PersonAsked().IsRefused(out Refusal? refusal, out AskedPerson? person))
            return refusal;
        RequestOnDisk[] found = [.. again.Found().Where(request => person.Digits is null || request.File.Subject.Identifier == Identifier.Of(person.Digits))];
        switch (found)
        {
            case []:
                return CliRefusals.NothingToSend.Refuse("file", ("folder", workplace.Folder.Path));
            case [var only]:
                return only;
            default:
                if (!call.CanAsk)
                    return CliRefusals.SeveralFiles.Refuse("file", ("files", string.Join(", ", found.Select(request => Path.GetFileName(request.File.Path)))));
                return await call.Screen.Terminal.PromptAsync(
                    new SelectionPrompt<RequestOnDisk>()
                        .Title(Markup.Escape(Which.In(call.Language)))
                        .UseConverter(request => Markup.Escape(Plain.Of(Path.GetFileName(request.File.Path))))
                        .AddChoices(found),
                    call.Interrupted);
        }
    }
}
