using Ehcert.Domain;

namespace Ehcert.Cli.Running;

/// <summary>The one place where outcomes become words, JSON and exit codes.</summary>
internal static class End
{
    public static ExitCode Of(Outcome<Answer> outcome, Call call, string? verb)
    {
        ExitCode code;
        if (outcome.IsRefused(out Refusal? refusal, out Answer? answer))
        {
            code = call.Interrupted.IsCancellationRequested ? ExitCode.Interrupted : ExitCodes.For(refusal);
            call.Screen.Refuse(refusal);
        }
        else
        {
            code = answer.Exit;
        }

        if (call.Json)
            call.Surroundings.PlainOut.WriteLine(JsonAnswer.Write(verb, outcome, code, call.Language));
        return code;
    }
}
