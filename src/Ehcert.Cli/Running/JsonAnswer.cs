using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ehcert.Domain;

namespace Ehcert.Cli.Running;

/// <summary>The envelope of every JSON answer (docs/08-command-line.md): fields may be added, never renamed or removed.</summary>
internal static class JsonAnswer
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    public static string Write(string? verb, Outcome<Answer> outcome, ExitCode code, Language language)
    {
        var envelope = new JsonObject
        {
            ["command"] = verb,
            ["outcome"] = outcome.Succeeded ? (code is ExitCode.Waiting ? "waiting" : "done") : "refused",
            ["exitCode"] = (int)code,
        };
        if (outcome.IsRefused(out Refusal? refusal, out Answer? answer))
            envelope["refusal"] = Describe(refusal, language);
        else
            envelope["result"] = answer.Result?.DeepClone();
        return envelope.ToJsonString(Readable);
    }

    public static JsonObject Describe(Refusal refusal, Language language)
    {
        var told = new JsonObject
        {
            ["code"] = refusal.Code,
            ["what"] = refusal.What(language),
            ["safe"] = refusal.Safe(language),
            ["next"] = refusal.Next(language),
            ["desk"] = JsonNamingPolicy.CamelCase.ConvertName(refusal.Reason.Desk.ToString()),
        };
        if (refusal.Field is { } field)
            told["field"] = field;
        return told;
    }

}
